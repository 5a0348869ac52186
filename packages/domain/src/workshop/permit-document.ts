import { z } from 'zod';
import { idSchema } from '../id.ts';
import { type Actor, actorSchema } from '../identity/account.ts';
import type { Bilingual } from '../language.ts';
import { type FieldRefusal, Refusal } from '../refusal.ts';
import { type StateTable, step } from '../state-table.ts';
import { lineSchema } from '../text.ts';
import { daySchema, instantSchema } from '../time.ts';
import { readHalal, readMd, readNib, readPirt } from './permit.ts';

export const permitKindSchema = z.enum(['pirt', 'md', 'nib', 'halal']);
export type PermitKind = z.infer<typeof permitKindSchema>;

export const permitNames: Record<PermitKind, Bilingual> = {
  pirt: { id: 'Izin P-IRT', en: 'P-IRT permit' },
  md: { id: 'Izin BPOM MD', en: 'BPOM MD permit' },
  nib: { id: 'NIB', en: 'Business number (NIB)' },
  halal: { id: 'Sertifikat halal', en: 'Halal certificate' },
};

export const permitStatusSchema = z.enum(['unverified', 'verified', 'refused', 'expired', 'replaced']);
export type PermitStatus = z.infer<typeof permitStatusSchema>;
export type PermitAct = 'verify' | 'refuse' | 'expire' | 'replace';

/** A right shape proves nothing: only what somebody of staff has looked up counts, until it ends or is renewed. */
export const permitStates: StateTable<PermitStatus, PermitAct> = {
  name: 'permit',
  initial: ['unverified'],
  final: ['verified', 'refused', 'expired', 'replaced'],
  states: {
    unverified: { verify: 'verified', refuse: 'refused' },
    // Also later, where it turns out that it was never given or was taken back.
    verified: { expire: 'expired', replace: 'replaced', refuse: 'refused' },
    refused: {},
    expired: { replace: 'replaced' },
    replaced: {},
  },
};

/** The paper itself: a picture, kept as all pictures are, or a PDF. Neither is ever public. */
const paperSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('picture'), pictureId: idSchema('picture') }),
  z.object({ type: z.literal('pdf'), fileId: idSchema('file'), bytes: z.int() }),
]);
export type Paper = z.infer<typeof paperSchema>;

export const paperKey = (fileId: string): string => `private/permit/${fileId}.pdf`;

const coveredSchema = z.object({
  recipe: z.string(),
  by: z.string(),
  at: instantSchema,
  /** Why it covers them, where somebody was asked. */
  reason: lineSchema(300).optional(),
});
/** What is approved, what waits, and some before. */
export const keptRecipes = 6;

export const permitDocumentSchema = z.object({
  permitId: idSchema('permit'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  /** The one product it belongs to; without it, whatever of the seller's has its number. */
  listingId: idSchema('listing').optional(),
  kind: permitKindSchema,
  /** As it is printed. */
  number: lineSchema(40),
  holderName: lineSchema(80, 2),
  issuedOn: daySchema.optional(),
  /** Its last day. */
  endsOn: daySchema.optional(),
  paper: paperSchema,
  /** The permit that it takes the place of. */
  renewsId: idSchema('permit').optional(),
  /** Its own number and those it took the place of, by `numberKey`: products that still name an old one are covered. */
  covers: z.array(z.string()).min(1),
  status: permitStatusSchema,
  /** Of a halal certificate: the recipes of each product that it is known to cover, the newest last. */
  recipes: z.record(z.string(), z.array(coveredSchema)),
  /** Reminders sent, by days before the end. */
  reminded: z.array(z.int()),
  /** What was done about its end, so that it waits for nobody any more. */
  handled: z.object({ by: z.string(), at: instantSchema, note: lineSchema(300) }).optional(),
  submittedBy: actorSchema,
  submittedAt: instantSchema,
  history: z.array(
    z.object({
      status: permitStatusSchema,
      at: instantSchema,
      by: z.string(),
      /** Why it was refused, or what was seen in the register. */
      note: lineSchema(300).optional(),
    }),
  ),
  version: z.int(),
});
export type PermitDocument = z.infer<typeof permitDocumentSchema>;

export const newPermitSchema = z.object({
  kind: permitKindSchema,
  number: lineSchema(40),
  holderName: lineSchema(80, 2),
  issuedOn: daySchema.optional(),
  endsOn: daySchema.optional(),
  listingId: idSchema('listing').optional(),
  renewsId: idSchema('permit').optional(),
});
export type NewPermit = z.infer<typeof newPermitSchema>;

/** What tells two numbers apart: their figures. */
export const numberKey = (number: string): string => number.replace(/\D/g, '');

/** `2026-12-31` as a label prints it. */
export const printedDay = (day: string): string => day.split('-').reverse().join('-');

/** What a number's shape tells. Never more than its shape. */
export const readNumber = ({ kind, number }: Pick<NewPermit, 'kind' | 'number'>, today: string) => {
  if (kind === 'pirt') return readPirt(number, today);
  if (kind === 'md') return readMd(number);
  return kind === 'nib' ? readNib(number) : readHalal(number);
};

/** An end is part of what it is; a business number has none, a halal certificate as long as the recipe stays. */
export const hasEnd = (kind: PermitKind): boolean => kind === 'pirt' || kind === 'md';

function dayProblems({ kind, number, issuedOn, endsOn }: NewPermit, today: string) {
  const problems: Record<string, FieldRefusal> = {};
  if (issuedOn && issuedOn > today) problems.issuedOn = { code: 'field.invalid' };
  if (hasEnd(kind) && !endsOn) problems.endsOn = { code: 'field.required' };
  if (!endsOn) return problems;
  const year = 2000 + Number(numberKey(number).slice(13));
  if (endsOn < today) problems.endsOn = { code: 'permit.ended', params: { day: printedDay(endsOn) } };
  else if (issuedOn && endsOn <= issuedOn) problems.endsOn = { code: 'permit.days-crossed' };
  else if (kind === 'pirt' && Number(endsOn.slice(0, 4)) !== year)
    problems.endsOn = { code: 'permit.year-differs', params: { year } };
  return problems;
}

/** The number as it is printed. @throws Refusal at each field that is wrong, in words for what is wrong with it */
export function checkNewPermit(wanted: NewPermit, today: string): { number: string } {
  const read = readNumber(wanted, today);
  const fields = {
    ...('code' in read && { number: read }),
    ...('printed' in read && dayProblems(wanted, today)),
  };
  if (Object.keys(fields).length > 0 || 'code' in read) throw new Refusal('body.invalid', { fields });
  return { number: read.printed };
}

type Made = {
  permitId: string;
  sellerId: string;
  unitId: string;
  paper: Paper;
  by: Actor;
  at: string;
  today: string;
};

/** Sent by the seller or her companion; nothing counts before somebody has looked it up. @throws Refusal */
export function submitPermit(
  wanted: NewPermit,
  { permitId, sellerId, unitId, paper, by, at, today }: Made,
  renewed?: PermitDocument,
): PermitDocument {
  const { number } = checkNewPermit(wanted, today);
  const { kind, holderName, issuedOn, endsOn, renewsId } = wanted;
  if (renewed && renewed.kind !== kind) throw new Refusal('permit.other-kind');
  const listingId = kind === 'nib' ? undefined : (wanted.listingId ?? renewed?.listingId);
  return {
    ...{ permitId, sellerId, unitId, kind, number, holderName, paper },
    ...(listingId && { listingId }),
    ...(issuedOn && { issuedOn }),
    ...(endsOn && kind !== 'nib' && { endsOn }),
    ...(renewsId && { renewsId }),
    covers: [...new Set([numberKey(number), ...(renewed?.covers ?? [])])],
    ...{ status: 'unverified', recipes: {}, reminded: [] },
    ...{ submittedBy: by, submittedAt: at, version: 1 },
    history: [{ status: 'unverified', at, by: by.actorId }],
  };
}

type Act = { by: string; at: string; note?: string | undefined };

export function movePermit(permit: PermitDocument, act: PermitAct, { by, at, note }: Act): PermitDocument {
  const status = step(permitStates, permit.status, act, 'permit.decided');
  return {
    ...permit,
    status,
    history: [...permit.history, { status, at, by, ...(note && { note }) }],
    version: permit.version + 1,
  };
}

/** Nobody verifies or refuses what she sent herself. @throws Refusal */
export function checkMayDecide(
  permit: PermitDocument,
  by: { accountId: string; sellerId?: string | undefined },
) {
  if (permit.submittedBy.actorId === by.accountId || permit.sellerId === by.sellerId)
    throw new Refusal('permit.own-work');
}

/**
 * Ingredients as one short text, the same whatever their order: what a halal certificate was given for. Two FNV-1a
 * sums; it tells a changed recipe, and guards nothing.
 */
export function recipeOf(ingredients: readonly string[]): string {
  const text = ingredients
    .map((one) => one.toLowerCase().replace(/\s+/g, ' ').trim())
    .sort()
    .join('|');
  const sum = (seed: number) => {
    let hash = seed;
    for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return sum(0x811c9dc5) + sum(0x01234567);
}
