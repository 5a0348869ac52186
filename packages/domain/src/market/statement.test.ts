import { describe, expect, test } from 'vitest';
import { type Posting, posting } from './ledger.ts';
import { monthBeside, statementOf } from './statement.ts';

const her = 'sel_1';
const order = (number: number) => `ord_${number}`;
const sale = (number: number, at: string, idr: number): Posting =>
  posting('sale', order(number), at, [
    { account: 'buyer', amountIdr: idr + 500 },
    { account: `payable:${her}`, amountIdr: -idr },
    { account: 'payable:sel_2', amountIdr: -500 },
  ]);
const payout = (at: string, idr: number): Posting =>
  posting('payout', 'pay_1', at, [
    { account: `payable:${her}`, amountIdr: idr },
    { account: 'merchant', amountIdr: -idr },
  ]);

describe('a month', () => {
  test('begins and ends at midnight in Jakarta', () => {
    const late = sale(1, '2026-10-31T16:59:59.999Z', 1);
    const early = sale(2, '2026-10-31T17:00:00.000Z', 20);
    expect(statementOf(her, '2026-11', [early, late])).toMatchObject({ openingIdr: 1, closingIdr: 21 });
    expect([monthBeside('2026-01', -1), monthBeside('2026-12', 1)]).toEqual(['2025-12', '2027-01']);
  });

  test('leads from each sum to its order or payout, and tells nothing of another seller', () => {
    const postings = [sale(1, '2026-11-02T00:00:00.000Z', 9_000), payout('2026-11-05T00:00:00.000Z', 9_000)];
    const { entries, closingIdr } = statementOf(her, '2026-11', postings, () => 'prt_1');
    expect(entries).toMatchObject([
      { kind: 'sale', orderId: order(1), partId: 'prt_1', owedIdr: 9_000, balanceIdr: 9_000 },
      { kind: 'payout', payoutId: 'pay_1', owedIdr: -9_000, balanceIdr: 0 },
    ]);
    expect(closingIdr).toBe(0);
    expect(JSON.stringify(entries)).not.toContain('sel_2');
  });

  test('shows the commission in cash that she took, and what is not hers not at all', () => {
    const at = '2026-11-03T00:00:00.000Z';
    const cash = posting(`cash:prt_1`, order(1), at, [
      { account: 'buyer', amountIdr: -9_300 },
      { account: `payable:${her}`, amountIdr: 9_000 },
      { account: `cash:${her}`, amountIdr: 300 },
    ]);
    const paid = posting('payment', order(3), at, [
      { account: 'merchant', amountIdr: 1 },
      { account: 'buyer', amountIdr: -1 },
    ]);
    const { entries, closingCashIdr } = statementOf(her, '2026-11', [cash, paid]);
    expect(entries).toMatchObject([{ kind: 'cash', owedIdr: -9_000, cashIdr: 300 }]);
    expect(closingCashIdr).toBe(300);
  });

  test('has a word for what it does not know', () => {
    const odd = posting('correction:1', order(1), '2026-11-03T00:00:00.000Z', [
      { account: `payable:${her}`, amountIdr: -5 },
      { account: 'commission', amountIdr: 5 },
    ]);
    expect(statementOf(her, '2026-11', [odd]).entries).toMatchObject([{ kind: 'other', owedIdr: 5 }]);
  });
});
