import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import { sum } from '../money.ts';
import { addMinutes, jakartaDay } from '../time.ts';
import { balance, type Posting } from './ledger.ts';

/** A month as people in Jakarta count it, `2026-11`. */
export const monthSchema = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

export const monthOf = (instant: string): string => jakartaDay(instant).slice(0, 7);

/** The month before (-1) or after (1). */
export function monthBeside(month: string, step: -1 | 1): string {
  const middle = `${month}-15T00:00:00.000Z`;
  return monthOf(addMinutes(middle, step * 30 * 24 * 60));
}

/** What a posting says to the seller. */
export const statementKinds = ['sale', 'unsold', 'cancelled', 'cash', 'returned', 'payout', 'other'] as const;
export type StatementKind = (typeof statementKinds)[number];

export const statementNames: Record<StatementKind, Bilingual> = {
  sale: { id: 'Pesanan masuk', en: 'Order placed' },
  unsold: { id: 'Pesanan batal sebelum dibayar', en: 'Order ended unpaid' },
  cancelled: { id: 'Pesanan dibatalkan', en: 'Order cancelled' },
  cash: { id: 'Tunai sudah diterima dari pembeli', en: 'Cash taken from the buyer' },
  returned: { id: 'Dikembalikan kepada pembeli', en: 'Given back to the buyer' },
  payout: { id: 'Uang dikirim kepada penjual', en: 'Money sent to the seller' },
  other: { id: 'Pembetulan', en: 'Correction' },
};

const kindOfCause: Record<string, StatementKind> = {
  sale: 'sale',
  // Never paid for: the hold ended, or the buyer took it back.
  expiry: 'unsold',
  cancellation: 'unsold',
  cancel: 'cancelled',
  cash: 'cash',
  return: 'returned',
  payout: 'payout',
};

const kindOf = ({ cause }: Posting): StatementKind => kindOfCause[cause.split(':')[0] ?? ''] ?? 'other';

export type StatementEntry = {
  at: string;
  kind: StatementKind;
  cause: string;
  /** One of the two: what it leads back to. */
  orderId?: string | undefined;
  payoutId?: string | undefined;
  partId?: string | undefined;
  /** More (positive) or less owed to her, and what is owed after it. */
  owedIdr: number;
  balanceIdr: number;
  /** More (positive) or less commission that she has in cash. */
  cashIdr: number;
};

export type Statement = {
  month: string;
  openingIdr: number;
  closingIdr: number;
  openingCashIdr: number;
  closingCashIdr: number;
  /** What each kind of posting added up to in the month. */
  sums: Record<StatementKind, number>;
  entries: StatementEntry[];
};

type Moved = { posting: Posting; owedIdr: number; cashIdr: number };

function movedBy(posting: Posting, sellerId: string): Moved {
  const owedIdr = balance([posting], `payable:${sellerId}`) + balance([posting], `delivery:${sellerId}`);
  return { posting, owedIdr: 0 - owedIdr, cashIdr: balance([posting], `cash:${sellerId}`) };
}

const byTime = (a: Posting, b: Posting): number =>
  `${a.at} ${a.subjectId} ${a.cause}` < `${b.at} ${b.subjectId} ${b.cause}` ? -1 : 1;

/**
 * A seller's month out of the postings alone, so that it can be checked against them. `partOf` tells which part of an
 * order is hers; postings that do not touch her are left out.
 */
export function statementOf(
  sellerId: string,
  month: string,
  postings: readonly Posting[],
  partOf: (orderId: string) => string | undefined = () => undefined,
): Statement {
  const moves = [...postings]
    .sort(byTime)
    .map((posting) => movedBy(posting, sellerId))
    .filter(({ owedIdr, cashIdr }) => owedIdr !== 0 || cashIdr !== 0);
  const before = moves.filter(({ posting }) => monthOf(posting.at) < month);
  const within = moves.filter(({ posting }) => monthOf(posting.at) === month);
  const [openingIdr, openingCashIdr] = [owed(before), cash(before)];
  let balanceIdr = openingIdr;
  const entries = within.map(({ posting, owedIdr, cashIdr }): StatementEntry => {
    balanceIdr += owedIdr;
    const { at, cause, subjectId } = posting;
    return { at, cause, kind: kindOf(posting), owedIdr, balanceIdr, cashIdr, ...leadOf(subjectId, partOf) };
  });
  const sumOf = (kind: StatementKind) =>
    sum(entries.filter((entry) => entry.kind === kind).map((entry) => entry.owedIdr));
  return {
    ...{ month, openingIdr, openingCashIdr, entries },
    closingIdr: openingIdr + owed(within),
    closingCashIdr: openingCashIdr + cash(within),
    sums: Object.fromEntries(statementKinds.map((kind) => [kind, sumOf(kind)])) as Statement['sums'],
  };
}

const owed = (moves: readonly Moved[]): number => sum(moves.map((move) => move.owedIdr));
const cash = (moves: readonly Moved[]): number => sum(moves.map((move) => move.cashIdr));

function leadOf(subjectId: string, partOf: (orderId: string) => string | undefined) {
  return subjectId.startsWith('pay_')
    ? { payoutId: subjectId }
    : { orderId: subjectId, partId: partOf(subjectId) };
}
