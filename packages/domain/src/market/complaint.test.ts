import { describe, expect, test } from 'vitest';
import {
  askedIdr,
  askedLines,
  type Complaint,
  type ComplaintInput,
  canComplain,
  isSameComplaint,
  planComplaint,
} from './complaint.ts';
import type { OrderPart } from './order.ts';
import { planReturn } from './part-return.ts';

const ulid = '01J00000000000000000000000';
const at = '2026-11-25T03:00:00.000Z';
const offerId = (number: number) => `ofr_01J0000000000000000000000${number}`;
const part = (over: Partial<OrderPart> = {}): OrderPart => ({
  ...{ partId: `prt_${ulid}-2`, orderId: `ord_${ulid}`, sellerId: `sel_${ulid}`, shopName: 'Dapur' },
  lines: [3, 1].map((quantity, index) => ({
    ...{ offerId: offerId(index), revisionId: `rev_${ulid}-1`, name: `Keripik ${index}`, quantity },
    ...{ priceIdr: 10_000, lineIdr: quantity * 10_000 },
  })),
  ...{ delivery: { method: 'carrier', feeIdr: 9_000 }, itemsIdr: 40_000, commissionIdr: 0 },
  ...{ status: 'delivered', paymentMethod: 'stripe', payable: true, placedAt: at, version: 1 },
  history: [{ status: 'delivered', at, by: 'acc_1' }],
  ...over,
});
const input = (over: Partial<ComplaintInput> = {}): ComplaintInput => ({
  ...{ reason: 'damaged', words: 'Bungkus sobek', lines: [], ...over },
});
const plan = (over?: Partial<ComplaintInput>, before = 0, of = part()): Complaint =>
  planComplaint(of, input(over), { before, at, unitId: `unt_${ulid}`, pictureIds: [] });

describe('a complaint', () => {
  test('bears the number of its part, and names only lines of which there are units', () => {
    const lines = [
      { offerId: offerId(0), quantity: 2 },
      { offerId: offerId(1), quantity: 0 },
    ];
    expect(plan({ lines }, 1)).toMatchObject({
      complaintId: `cpl_${ulid}-2-2`,
      lines: [{ offerId: offerId(0), quantity: 2 }],
    });
    expect(isSameComplaint(plan({ lines }), input({ lines }))).toBe(true);
    expect(isSameComplaint(plan({ lines }), input({ lines, reason: 'spoiled' }))).toBe(false);
  });

  test.each([
    ['more than was bought', { lines: [{ offerId: offerId(1), quantity: 2 }] }, 0, 'return.above-sold'],
    [
      'a line named twice',
      { lines: [0, 0].map((n) => ({ offerId: offerId(n), quantity: 1 })) },
      0,
      'body.invalid',
    ],
    ['a fourth time', {}, 3, 'complaint.too-many'],
  ])('is refused for %s', (_, over, before, code) => {
    expect(() => plan(over, before)).toThrow(expect.objectContaining({ code }));
  });

  test('is possible from sending on, for a week after arrival, one at a time, and never for cash on its way', () => {
    const later = (days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
    expect(canComplain(part(), later(7))).toBe(true);
    expect(canComplain(part(), later(7.01))).toBe(false);
    expect(canComplain(part({ status: 'packed', history: [] }), at)).toBe(false);
    expect(canComplain(part({ status: 'shipped', history: [] }), later(30))).toBe(true);
    expect(canComplain(part({ status: 'shipped', paymentMethod: 'cod' }), at)).toBe(false);
    expect(canComplain(part({ complaintId: `cpl_${ulid}-2-1` }), at)).toBe(false);
    expect(canComplain(part({ status: 'returned' }), at)).toBe(false);
  });

  test('asks for all that is left where it names no line, and never for what went back meanwhile', () => {
    const returned = planReturn(
      part(),
      { lines: [{ offerId: offerId(0), quantity: 2 }] },
      { at, by: 'acc_1' },
    );
    const after = part({ returns: [returned] });
    expect(askedIdr(part(), plan())).toBe(40_000);
    expect(askedIdr(after, plan())).toBe(20_000);
    const three = plan({ lines: [{ offerId: offerId(0), quantity: 3 }] });
    expect(askedLines(after, three)).toEqual([{ offerId: offerId(0), quantity: 1, amountIdr: 10_000 }]);
  });
});
