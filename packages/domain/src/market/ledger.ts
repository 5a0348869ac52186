import { z } from 'zod';
import { sum } from '../money.ts';
import { isArrived, isDropped, type Order, type OrderPart } from './order.ts';
import { nettedReturns, type PartReturn, returnNetIdr, returnTotalIdr } from './part-return.ts';
import { isCash, type PaymentMethod } from './payment.ts';

/**
 * Who owes whom. Positive is a claim or money held, negative is owed.
 * `buyer`: what the buyer still has to pay. `provider`, `merchant`: money with the card provider, or in the
 * account of the merchant of record. `payable:<seller>`: owed to the seller for food. `delivery:<seller>`: owed to
 * her for bringing it. `cash:<seller>`: commission in cash she took. `commission`: the unit's share.
 */
export type LedgerAccount =
  | 'buyer'
  | 'provider'
  | 'merchant'
  | 'commission'
  | `payable:${string}`
  | `delivery:${string}`
  | `cash:${string}`;

export type Entry = { account: LedgerAccount; amountIdr: number };

/** Stored as one item, so that half a posting cannot exist. Append-only. */
export type Posting = {
  /** Unique within its order or payout: `sale`, `payment`, `cancel:<part>`, `cash:<part>`, `refund:<cause>`… */
  cause: string;
  subjectId: string;
  at: string;
  entries: Entry[];
};

export const entrySchema = z.object({ account: z.string(), amountIdr: z.int() });

/**
 * The only maker of postings: drops zero entries and refuses what does not sum to zero.
 * @throws Error on an unbalanced posting, which is a bug and never an answer.
 */
export function posting(cause: string, subjectId: string, at: string, entries: readonly Entry[]): Posting {
  const kept = entries.filter((entry) => entry.amountIdr !== 0);
  const total = sum(kept.map((entry) => entry.amountIdr));
  if (total !== 0 || kept.some((entry) => !Number.isSafeInteger(entry.amountIdr)))
    throw new Error(`posting ${cause} of ${subjectId} does not sum to zero: ${total}`);
  return { cause, subjectId, at, entries: kept };
}

/** What an account stands at after these postings. */
export const balance = (postings: readonly Posting[], account: LedgerAccount): number =>
  sum(
    postings
      .flatMap((one) => one.entries)
      .filter((entry) => entry.account === account)
      .map((entry) => entry.amountIdr),
  );

/** What the buyer pays for a part. */
export const partTotalIdr = (part: OrderPart): number => part.itemsIdr + part.delivery.feeIdr;

const owed = (part: OrderPart, sign: 1 | -1): Entry[] => [
  { account: `payable:${part.sellerId}`, amountIdr: -sign * (part.itemsIdr - part.commissionIdr) },
  { account: `delivery:${part.sellerId}`, amountIdr: -sign * part.delivery.feeIdr },
  { account: 'commission', amountIdr: -sign * part.commissionIdr },
];

/** At placement: the buyer owes, the sellers are owed. A transfer's suffix goes to the unit. */
export function salePosting(order: Order, parts: readonly OrderPart[]): Posting {
  return posting('sale', order.orderId, order.placedAt, [
    { account: 'buyer', amountIdr: order.totalIdr },
    ...parts.flatMap((part) => owed(part, 1)),
    { account: 'commission', amountIdr: -order.suffixIdr },
  ]);
}

/** The whole sale taken back: the hold ended, or the order was cancelled before it was paid. */
export function saleReversal(order: Order, parts: readonly OrderPart[], cause: string, at: string): Posting {
  return posting(cause, order.orderId, at, [
    { account: 'buyer', amountIdr: -order.totalIdr },
    ...parts.flatMap((part) => owed(part, -1)),
    { account: 'commission', amountIdr: order.suffixIdr },
  ]);
}

export const moneyHolder = (method: PaymentMethod): 'provider' | 'merchant' =>
  method === 'stripe' ? 'provider' : 'merchant';

export function paymentPosting(order: Order, at: string): Posting {
  return posting('payment', order.orderId, at, [
    { account: moneyHolder(order.paymentMethod), amountIdr: order.totalIdr },
    { account: 'buyer', amountIdr: -order.totalIdr },
  ]);
}

/** One part falls away after the sale: nothing is owed for it any more, and the buyer has that much to her credit. */
export function partCancelPosting(order: Order, part: OrderPart, at: string): Posting {
  return posting(`cancel:${part.partId}`, order.orderId, at, [
    { account: 'buyer', amountIdr: -partTotalIdr(part) },
    ...owed(part, -1),
  ]);
}

/**
 * Something of a part goes back after hand-over. Paid online, the buyer has that much to her credit, and the seller is
 * owed less; what was cash the seller gives back with her own hand, so that only the commission changes.
 */
export function returnPosting(order: Order, part: OrderPart, one: PartReturn): Posting {
  const share: Entry = { account: 'commission', amountIdr: one.commissionIdr };
  const entries: Entry[] = isCash(part.paymentMethod)
    ? [share, { account: `cash:${part.sellerId}`, amountIdr: -one.commissionIdr }]
    : [
        share,
        { account: 'buyer', amountIdr: -returnTotalIdr(one) },
        { account: `payable:${part.sellerId}`, amountIdr: one.itemsIdr - one.commissionIdr },
        { account: `delivery:${part.sellerId}`, amountIdr: one.deliveryIdr },
      ];
  return posting(returnCause(one), order.orderId, one.at, entries);
}

export const returnCause = ({ returnId }: Pick<PartReturn, 'returnId'>): string => `return:${returnId}`;

/** Nothing of the order is left: the suffix goes back with the rest. */
export function suffixReturnPosting(order: Order, at: string): Posting {
  return posting('cancel:suffix', order.orderId, at, [
    { account: 'buyer', amountIdr: -order.suffixIdr },
    { account: 'commission', amountIdr: order.suffixIdr },
  ]);
}

/** `from` is the account that it was paid out of: a card's refund that the provider cannot make is sent by transfer. */
export function refundPosting(
  order: Order,
  refund: { cause: string; amountIdr: number; from: 'provider' | 'merchant' },
  at: string,
): Posting {
  return posting(`refund:${refund.cause}`, order.orderId, at, [
    { account: 'buyer', amountIdr: refund.amountIdr },
    { account: refund.from, amountIdr: -refund.amountIdr },
  ]);
}

/** The seller took cash at hand-over: the buyer is even, the seller has her money; the commission is with her. */
export function cashPosting(order: Order, part: OrderPart, at: string): Posting {
  return posting(`cash:${part.partId}`, order.orderId, at, [
    { account: 'buyer', amountIdr: -partTotalIdr(part) },
    { account: `payable:${part.sellerId}`, amountIdr: part.itemsIdr - part.commissionIdr },
    { account: `delivery:${part.sellerId}`, amountIdr: part.delivery.feeIdr },
    { account: `cash:${part.sellerId}`, amountIdr: part.commissionIdr },
  ]);
}

/**
 * What a payout sends for a part: food less commission, and the delivery fee, less what went back before. What went
 * back after its payout is deducted from a later one.
 */
export const partNetIdr = (part: OrderPart): number =>
  part.itemsIdr -
  part.commissionIdr +
  part.delivery.feeIdr -
  sum(nettedReturns(part).map((one) => returnNetIdr(one)));

export type PartMoney = 'expected' | 'owed' | 'in_payout' | 'paid_out' | 'cash' | 'none';

/** Where the money of one part is, as its seller sees it. */
export function partMoney(part: OrderPart, payoutDone: boolean): PartMoney {
  if (isDropped(part)) return 'none';
  const hasChangedHands = isArrived(part) || part.status === 'returned';
  if (part.payoutId) return payoutDone ? 'paid_out' : 'in_payout';
  if (!hasChangedHands || (part.complaintId && !isCash(part.paymentMethod))) return 'expected';
  if (partNetIdr(part) === 0) return 'none';
  return isCash(part.paymentMethod) ? 'cash' : 'owed';
}
