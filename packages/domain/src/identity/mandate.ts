import { z } from 'zod';
import { idSchema } from '../id.ts';
import { Refusal } from '../refusal.ts';
import { type StateTable, step } from '../state-table.ts';
import { lineSchema } from '../text.ts';
import { addDays, instantSchema } from '../time.ts';
import { oneTimeCodeSchema } from './one-time-code.ts';

/** Kinds of acts that a seller may let a companion do. */
export const mandateScopes = ['listing', 'stock', 'order', 'support', 'money'] as const;
export const mandateScopeSchema = z.enum(mandateScopes);
export type MandateScope = z.infer<typeof mandateScopeSchema>;

/** What a route asks of a companion: one of some kinds of acts, any mandate at all, or the seller in person. */
export type RouteScope = readonly [MandateScope, ...MandateScope[]] | 'any' | 'herself';

/** How the seller said yes: aloud, with her name or mark on the screen, or with a code that came to her own phone. */
export const consentWaySchema = z.enum(['voice', 'signature', 'code']);
export type ConsentWay = z.infer<typeof consentWaySchema>;

export const maxMandateDays = 365;

export type MandateStatus = 'proposed' | 'live' | 'revoked' | 'expired';
export type MandateAct = 'consent' | 'revoke' | 'expire';

/** Nobody writes that time is over: it is so at whatever moment somebody looks. */
export const mandateStates: StateTable<MandateStatus, MandateAct> = {
  name: 'mandate',
  initial: ['proposed', 'live'],
  final: ['revoked', 'expired'],
  states: {
    proposed: { consent: 'live', revoke: 'revoked', expire: 'expired' },
    live: { revoke: 'revoked', expire: 'expired' },
    revoked: {},
    expired: {},
  },
};

/** What is kept of her consent; the recording and the drawing are closed files. */
const consentSchema = z.object({
  way: consentWaySchema,
  at: instantSchema,
  /** Typed in her presence, by signature. */
  signedName: lineSchema(80, 2).optional(),
  /** A recording or a drawing is kept, of this type. */
  fileType: z.string().optional(),
});
export type Consent = z.infer<typeof consentSchema>;

export const mandateSchema = z.object({
  mandateId: idSchema('mandate'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  /** The companion's account. */
  companionId: idSchema('account'),
  scope: z.array(mandateScopeSchema).min(1),
  status: z.enum(['proposed', 'live', 'revoked', 'expired']),
  consent: consentSchema.optional(),
  /** Sent to the seller's phone, while her consent is waited for. */
  code: oneTimeCodeSchema.optional(),
  proposedAt: instantSchema,
  endsAt: instantSchema,
  endedAt: instantSchema.optional(),
  endedBy: z.string().optional(),
  version: z.int(),
});
export type Mandate = z.infer<typeof mandateSchema>;

/** A yes that is not given within a day is asked for anew. */
const proposedHours = 24;

/** As it stands at this moment. Decisions are made on this, never on what is stored. */
export function mandateAt(mandate: Mandate, at: string): Mandate {
  if (mandate.status !== 'live' && mandate.status !== 'proposed') return mandate;
  const asksTooLong = mandate.status === 'proposed' && addDays(mandate.proposedAt, proposedHours / 24) <= at;
  if (mandate.endsAt > at && !asksTooLong) return mandate;
  return { ...mandate, status: step(mandateStates, mandate.status, 'expire', 'mandate.ended') };
}

export const isMandateLive = (mandate: Mandate, at: string): boolean =>
  mandateAt(mandate, at).status === 'live';

export type MandateTerms = { scope: readonly MandateScope[]; days: number };

/** With her consent it counts at once; without, it waits for her code. */
export function startMandate(
  ids: Pick<Mandate, 'mandateId' | 'sellerId' | 'unitId' | 'companionId'>,
  { scope, days }: MandateTerms,
  { at, consent }: { at: string; consent?: Consent },
): Mandate {
  return {
    ...ids,
    scope: mandateScopes.filter((one) => scope.includes(one)),
    status: consent ? 'live' : 'proposed',
    ...(consent && { consent }),
    proposedAt: at,
    endsAt: addDays(at, days),
    version: 1,
  };
}

/** @throws Refusal `mandate.ended` where it waits for no consent any more */
export function consentToMandate(before: Mandate, at: string): Mandate {
  const { code: _, ...mandate } = mandateAt(before, at);
  const status = step(mandateStates, mandate.status, 'consent', 'mandate.ended');
  return { ...mandate, status, consent: { way: 'code', at }, version: before.version + 1 };
}

/** By the seller, by the companion, or by an officer of the unit. @throws Refusal `mandate.ended` */
export function revokeMandate(before: Mandate, { at, by }: { at: string; by: string }): Mandate {
  const { code: _, ...mandate } = mandateAt(before, at);
  const status = step(mandateStates, mandate.status, 'revoke', 'mandate.ended');
  return { ...mandate, status, endedAt: at, endedBy: by, version: before.version + 1 };
}

type Ender = {
  accountId: string;
  sellerId?: string | undefined;
  unitId?: string | undefined;
  isOfficer: boolean;
};

/** @throws Refusal `mandate.unknown` for everybody whom it does not concern */
export function checkMayEnd(mandate: Mandate | undefined, ender: Ender): asserts mandate is Mandate {
  const concerns =
    mandate &&
    (ender.accountId === mandate.companionId ||
      ender.sellerId === mandate.sellerId ||
      (ender.isOfficer && ender.unitId === mandate.unitId));
  if (!concerns) throw new Refusal('mandate.unknown');
}
