import { z } from 'zod';
import { idSchema } from '../id.ts';
import { type FieldRefusal, Refusal } from '../refusal.ts';
import { type StateTable, step } from '../state-table.ts';
import { lineSchema } from '../text.ts';
import { addHours, instantSchema } from '../time.ts';

/** What stands between a seller and whoever holds her phone: time to notice. */
export const payoutAccountDelayHours = 72;

/** So long an officer may still note what she sent to details that were replaced while she sent it. */
const graceHours = 24;
const keptDetails = 10;

/** Where a seller's money goes: to an account, or into her hand against a signature. */
export const payoutDetailsSchema = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('bank'),
    bankName: lineSchema(60, 2),
    accountNumber: z.string().regex(/^\d{6,20}$/),
    accountHolder: lineSchema(80, 2),
  }),
  z.object({ way: z.literal('cash') }),
]);
export type PayoutDetails = z.infer<typeof payoutDetailsSchema>;
export type PayoutWay = PayoutDetails['way'];

/** Digits as they stand in a bank book, with blanks, dots or dashes between them. */
export const accountNumberSchema = z
  .string()
  .max(60)
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^\d{6,20}$/));

/** As a form asks for it: the account is asked for only where there is to be one. */
export const payoutDetailsInput = z.object({
  way: z.enum(['bank', 'cash']),
  bankName: lineSchema(60, 2).optional(),
  accountNumber: accountNumberSchema.optional(),
  accountHolder: lineSchema(80, 2).optional(),
});
export type PayoutDetailsInput = z.infer<typeof payoutDetailsInput>;

/** @throws Refusal at each part of a bank account that is missing. */
export function payoutDetailsOf(input: PayoutDetailsInput): PayoutDetails {
  if (input.way === 'cash') return { way: 'cash' };
  const { bankName, accountNumber, accountHolder } = input;
  if (bankName && accountNumber && accountHolder)
    return { way: 'bank', bankName, accountNumber, accountHolder };
  const missing = Object.entries({ bankName, accountNumber, accountHolder }).filter(([, text]) => !text);
  const fields = missing.map(([name]): [string, FieldRefusal] => [name, { code: 'field.required' }]);
  throw new Refusal('body.invalid', { fields: Object.fromEntries(fields) });
}

export const payoutChangeStatusSchema = z.enum(['proposed', 'confirmed', 'effective', 'stopped', 'rejected']);
export type PayoutChangeStatus = z.infer<typeof payoutChangeStatusSchema>;
export type PayoutChangeAct = 'confirm' | 'take_effect' | 'stop' | 'reject';

/** Until the day it takes effect, the seller can stop a change, and an officer can reject it. */
export const payoutChangeStates: StateTable<PayoutChangeStatus, PayoutChangeAct> = {
  name: 'payout account change',
  initial: ['proposed'],
  final: ['effective', 'stopped', 'rejected'],
  states: {
    proposed: { confirm: 'confirmed', stop: 'stopped', reject: 'rejected' },
    confirmed: { take_effect: 'effective', stop: 'stopped', reject: 'rejected' },
    effective: {},
    stopped: {},
    rejected: {},
  },
};

const changeSchema = z.object({
  /** Counts the changes of one seller, so that what is confirmed is what was looked at. */
  number: z.int().min(1),
  details: payoutDetailsSchema,
  status: payoutChangeStatusSchema,
  proposedAt: instantSchema,
  proposedBy: z.string(),
  /** By the seller herself, else by an officer. */
  bySeller: z.boolean(),
  confirmedAt: instantSchema.optional(),
  confirmedBy: z.string().optional(),
  effectiveAt: instantSchema.optional(),
  endedAt: instantSchema.optional(),
  reason: lineSchema(200).optional(),
});
export type PayoutChange = z.infer<typeof changeSchema>;

const effectiveSchema = z.object({
  number: z.int().min(1),
  details: payoutDetailsSchema,
  effectiveAt: instantSchema,
});
export type EffectiveDetails = z.infer<typeof effectiveSchema>;

/** One of each seller who was ever told of; the newest of `details` is what counts. */
export const payoutAccountSchema = z.object({
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  details: z.array(effectiveSchema).max(keptDetails),
  /** The newest change, also when it has ended. */
  change: changeSchema.optional(),
  version: z.int(),
});
export type PayoutAccount = z.infer<typeof payoutAccountSchema>;

/**
 * As it stands at this moment: a confirmed change whose time has come is in effect, without anybody having written so.
 * Decisions are made on this, never on what is stored.
 */
export function payoutAccountAt(account: PayoutAccount, at: string): PayoutAccount {
  const { change } = account;
  if (change?.status !== 'confirmed' || !change.effectiveAt || change.effectiveAt > at) return account;
  const { number, details, effectiveAt } = change;
  return {
    ...account,
    details: [...account.details, { number, details, effectiveAt }].slice(-keptDetails),
    change: {
      ...change,
      status: step(payoutChangeStates, change.status, 'take_effect', 'payout-account.not-in-state'),
    },
  };
}

export const currentDetails = (
  account: PayoutAccount | undefined,
  at: string,
): EffectiveDetails | undefined => account && payoutAccountAt(account, at).details.at(-1);

/** The details that an officer looked at when she sent the money, if they were in effect until a day ago. */
export function detailsLookedAt(
  account: PayoutAccount | undefined,
  at: string,
  number: number,
): EffectiveDetails | undefined {
  if (!account) return undefined;
  const { details } = payoutAccountAt(account, at);
  const index = details.findIndex((one) => one.number === number);
  const next = details[index + 1];
  return next && next.effectiveAt < addHours(at, -graceHours) ? undefined : details[index];
}

export const isUnderWay = (change: PayoutChange | undefined): boolean =>
  change?.status === 'proposed' || change?.status === 'confirmed';

/** @throws Refusal `payout-account.pending` while another change is under way. */
export function proposeDetails(
  before: PayoutAccount,
  proposal: { details: PayoutDetails; at: string; by: string; bySeller: boolean },
): PayoutAccount {
  const { details, at, by: proposedBy, bySeller } = proposal;
  const account = payoutAccountAt(before, at);
  if (isUnderWay(account.change)) throw new Refusal('payout-account.pending');
  const number = (account.change?.number ?? 0) + 1;
  const change = { number, details, status: 'proposed', proposedAt: at, proposedBy, bySeller } as const;
  return { ...account, change };
}

type Act = { number: number; at: string; by: string };

function changeNamed(
  before: PayoutAccount,
  { number, at }: Act,
): { account: PayoutAccount; change: PayoutChange } {
  const account = payoutAccountAt(before, at);
  if (account.change?.number !== number) throw new Refusal('payout-account.unknown');
  return { account, change: account.change };
}

/**
 * A second look: by another officer than the one who proposed it, who types the number from the bank book once more.
 * The first details ever take effect at once, later ones after 72 hours.
 */
export function confirmDetails(
  before: PayoutAccount,
  act: Act & { accountNumber?: string | undefined },
): PayoutAccount {
  const { account, change } = changeNamed(before, act);
  const { details } = change;
  const status = step(payoutChangeStates, change.status, 'confirm', 'payout-account.not-in-state');
  if (change.proposedBy === act.by) throw new Refusal('payout-account.own-proposal');
  if (details.way === 'bank' && details.accountNumber !== act.accountNumber)
    throw new Refusal('body.invalid', {
      fields: {
        accountNumber: { code: act.accountNumber ? 'payout-account.number-differs' : 'field.required' },
      },
    });
  const effectiveAt = account.details.length === 0 ? act.at : addHours(act.at, payoutAccountDelayHours);
  return { ...account, change: { ...change, status, confirmedAt: act.at, confirmedBy: act.by, effectiveAt } };
}

/** By the seller (`stop`), or by an officer who says why (`reject`). */
export function endChange(
  before: PayoutAccount,
  act: Act & ({ act: 'stop' } | { act: 'reject'; reason: string }),
): PayoutAccount {
  const { account, change } = changeNamed(before, act);
  const status = step(payoutChangeStates, change.status, act.act, 'payout-account.not-in-state');
  const reason = act.act === 'reject' && { reason: act.reason };
  return { ...account, change: { ...change, status, endedAt: act.at, ...reason } };
}

/** All that anybody but the officer who pays is shown of a number. */
export const maskedNumber = (accountNumber: string): string => `•••• ${accountNumber.slice(-4)}`;

/** What of the details may be shown: never the whole number. */
export const maskedDetailsSchema = z.object({
  way: z.enum(['bank', 'cash']),
  bankName: z.string().optional(),
  maskedNumber: z.string().optional(),
  accountHolder: z.string().optional(),
});
export type MaskedDetails = z.infer<typeof maskedDetailsSchema>;

export function maskedDetails(details: PayoutDetails): MaskedDetails {
  if (details.way === 'cash') return { way: 'cash' };
  const { bankName, accountNumber, accountHolder } = details;
  return { way: 'bank', bankName, accountHolder, maskedNumber: maskedNumber(accountNumber) };
}
