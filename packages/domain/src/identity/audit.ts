import { z } from 'zod';
import { idSchema } from '../id.ts';
import type { Bilingual } from '../language.ts';
import { instantSchema } from '../time.ts';

/** What of people can be read, as an admin is told. */
export const personalKinds = {
  account: { id: 'akun staf', en: 'staff accounts' },
  attendance: { id: 'daftar hadir', en: 'an attendance list' },
  complaint: { id: 'komplain', en: 'complaints' },
  mandate: { id: 'surat kuasa', en: 'mandates' },
  order: { id: 'pesanan', en: 'orders' },
  participant: { id: 'peserta pelatihan', en: 'participants' },
  payout: { id: 'pembayaran dan rekening', en: 'payouts and bank accounts' },
  permit: { id: 'izin', en: 'permits' },
  seller: { id: 'penjual', en: 'sellers' },
  support: { id: 'bantuan', en: 'support cases' },
  transfer: { id: 'bukti transfer', en: 'transfers' },
} as const satisfies Record<string, Bilingual>;
export type PersonalKind = keyof typeof personalKinds;
export const personalKindSchema = z.enum(Object.keys(personalKinds) as [PersonalKind, ...PersonalKind[]]);

/** One reading of personal data by somebody whom they are not about. Never changed, never removed. */
export const auditEntrySchema = z.object({
  accountId: idSchema('account'),
  unitId: z.string(),
  /** From 1, without a gap, for each account. */
  number: z.int().min(1),
  at: instantSchema,
  kind: personalKindSchema,
  /** Undefined for a list; what a path names, from the outside in, parted by `/`. */
  subjectId: z.string().optional(),
  /** In whose name, where a companion looks. */
  helpingSellerId: z.string().optional(),
  /** Of the entry before; empty before the first. */
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

type Hash = (text: string) => Promise<string>;

function hashOf(entry: Omit<AuditEntry, 'hash'>, hash: Hash): Promise<string> {
  const { accountId, unitId, number, at, kind, subjectId = '', helpingSellerId = '', previous } = entry;
  return hash(JSON.stringify([accountId, unitId, number, at, kind, subjectId, helpingSellerId, previous]));
}

/** The next link of an account's chain: each carries the hash of the one before, so that none can be changed alone. */
export async function nextEntry(
  last: AuditEntry | undefined,
  read: Omit<AuditEntry, 'number' | 'previous' | 'hash'>,
  hash: Hash,
): Promise<AuditEntry> {
  const entry = { ...read, number: (last?.number ?? 0) + 1, previous: last?.hash ?? '' };
  return { ...entry, hash: await hashOf(entry, hash) };
}

export type BrokenLink = { accountId: string; number: number; what: 'missing' | 'changed' };

/**
 * Where a chain does not hold. `entries` are all of them, in any order. An end that was cut off is not seen here: the
 * last hash of each account is written into the log every night, which is another place with other keys.
 */
export async function brokenLinks(entries: readonly AuditEntry[], hash: Hash): Promise<BrokenLink[]> {
  const broken: BrokenLink[] = [];
  for (const [accountId, chain] of Map.groupBy(entries, (entry) => entry.accountId)) {
    let before: AuditEntry | undefined;
    for (const entry of chain.toSorted((a, b) => a.number - b.number)) {
      const expected = (before?.number ?? 0) + 1;
      if (entry.number !== expected) broken.push({ accountId, number: expected, what: 'missing' });
      else if (entry.previous !== (before?.hash ?? '') || entry.hash !== (await hashOf(entry, hash)))
        broken.push({ accountId, number: entry.number, what: 'changed' });
      before = entry;
    }
  }
  return broken;
}

/** The end of each account's chain. */
export const lastEntries = (entries: readonly AuditEntry[]): AuditEntry[] =>
  [...Map.groupBy(entries, (entry) => entry.accountId).values()].map((chain) =>
    chain.reduce((last, entry) => (entry.number > last.number ? entry : last)),
  );
