import { z } from 'zod';
import { idrSchema } from '../money.ts';
import { addMinutes, instantSchema } from '../time.ts';

/**
 * `asked`: written down before the provider was asked, so whether it has been is unknown. `pending`: the provider has
 * it, and a bank says later how it went. `failed`: for good, nothing was or will be given back by this attempt.
 */
export const refundAttemptSchema = z.object({
  cause: z.string().max(100),
  amountIdr: idrSchema,
  /** Counted from 1; each is another request to the provider, made only after the one before has failed for good. */
  attempt: z.int().min(1),
  status: z.enum(['asked', 'pending', 'failed', 'succeeded']),
  startedAt: instantSchema,
  /** When it is looked at again, if nobody tells of it earlier. */
  askAgainAt: instantSchema.optional(),
  /** The provider's own name of it. */
  refundId: z.string().optional(),
  /** The officer who sent it by hand, and the bank's reference of that. */
  by: z.string().optional(),
  reference: z.string().optional(),
});
export type RefundAttempt = z.infer<typeof refundAttemptSchema>;

/** After so many failed attempts a person sends the money. */
export const maxRefundAttempts = 3;
/** A refund under way is read again this often; the provider's word usually comes sooner. */
export const refundReadMinutes = 60;
/** Between a failed attempt and the next. */
export const refundRetryMinutes = 60;
/**
 * A provider forgets keys after 24 hours. What was written down longer ago than this is not asked for with its key as
 * if nothing had been in between.
 */
export const refundKeyMinutes = 12 * 60;

export type RefundStep =
  /** Nothing is under way: write down this attempt, then ask. `isFirst`: the provider cannot know of any. */
  | { act: 'start'; attempt: number; isFirst: boolean }
  /** Look whether the provider has it before asking for it. */
  | { act: 'find' }
  | { act: 'read'; refundId: string }
  | { act: 'wait' }
  /** No more attempts: a person's work. */
  | { act: 'people' }
  | { act: 'none' };

/** What is to be done about one cause, by what is written down of it. */
export function refundStep(known: RefundAttempt | undefined, now: string): RefundStep {
  if (!known) return { act: 'start', attempt: 1, isFirst: true };
  if (known.status === 'succeeded') return { act: 'none' };
  if (known.status === 'asked') return { act: 'find' };
  if (known.status === 'pending')
    return known.refundId ? { act: 'read', refundId: known.refundId } : { act: 'find' };
  if (isStuck(known)) return { act: 'people' };
  if (known.askAgainAt && known.askAgainAt > now) return { act: 'wait' };
  return { act: 'start', attempt: known.attempt + 1, isFirst: false };
}

/** Every attempt has failed, so that a person has to send it. */
export const isStuck = ({ status, attempt }: Pick<RefundAttempt, 'status' | 'attempt'>): boolean =>
  status === 'failed' && attempt >= maxRefundAttempts;

/** The same for the same attempt, and another for the next. */
export const refundKey = (orderId: string, { cause, attempt }: Pick<RefundAttempt, 'cause' | 'attempt'>) =>
  `refund:${orderId}:${cause}:${attempt}`;

type Told = { refundId?: string | undefined; status: 'succeeded' | 'pending' | 'failed' };

/** The attempt as the provider tells of it. */
export function heard(attempt: RefundAttempt, { refundId, status }: Told, now: string): RefundAttempt {
  const { askAgainAt: _, ...known } = attempt;
  const waits = { pending: refundReadMinutes, failed: refundRetryMinutes, succeeded: undefined }[status];
  const after: RefundAttempt = { ...known, status, ...(refundId && { refundId }) };
  return waits === undefined || isStuck(after) ? after : { ...after, askAgainAt: addMinutes(now, waits) };
}

/** A refund as the provider lists it; what was not made for a cause of ours names none. */
type Listed = {
  refundId: string;
  status: Told['status'];
  cause?: string | undefined;
  attempt?: number | undefined;
};

/**
 * The refund that was made for this cause, among all of a payment: one that has not failed, whichever attempt made
 * it; else the failed one of this very attempt; else none, and it may be asked for.
 */
export function findRefund<Found extends Listed>(
  listed: readonly Found[],
  { cause, attempt }: Pick<RefundAttempt, 'cause' | 'attempt'>,
): Found | undefined {
  const own = listed.filter((one) => one.cause === cause);
  return own.find(({ status }) => status !== 'failed') ?? own.find((one) => one.attempt === attempt);
}
