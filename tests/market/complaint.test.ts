import {
  contestComplaint,
  decideComplaint,
  escalateComplaint,
  openComplaint,
  settleComplaint,
  withdrawComplaint,
} from '@rasa/actions/market/complaint';
import { returnOwnPart } from '@rasa/actions/market/part-return';
import { runPartTimer } from '@rasa/actions/market/part-timer';
import { proposePayout } from '@rasa/actions/market/payout';
import { payRefund } from '@rasa/actions/market/refund';
import type { Message } from '@rasa/clients/message';
import { partIdOfComplaint } from '@rasa/domain/id';
import type { ComplaintInput } from '@rasa/domain/market/complaint';
import { dispatchEvents } from '@rasa/functions/events';
import { runJobs } from '@rasa/functions/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenBooks, stockBooks } from '../builders/books.ts';
import { gathered } from '../builders/gather.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { type Sold, type SoldOptions, soldOrder } from '../builders/sold.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

const sold = (options?: SoldOptions) => soldOrder(market, options);
const booksAreRight = async () => expect(await brokenBooks(market.world)).toEqual([]);
const words = 'Dua bungkus sobek dan isinya tumpah';

const complain = ({ orderId, token, partId, offerIds }: Sold, over: Partial<ComplaintInput> = {}) =>
  openComplaint(market.world, {
    ...{ orderId, token, partId, reason: 'damaged', words, pictureIds: [] },
    lines: [{ offerId: offerIds[0]!, quantity: 1 }],
    ...over,
  });
const asked = ({ offerIds }: Sold, restock = false) => ({
  lines: [{ offerId: offerIds[0]!, quantity: 1, restock }],
});
const complained = async (options?: SoldOptions) => {
  const order = await sold(options);
  return { order, ...(await complain(order)) };
};
const disputed = async () => {
  const made = await complained();
  await contestComplaint(market.world, made.order.seller, made.complaintId, 'Sudah saya bungkus rapat');
  return made;
};
const read = async (complaintId: string) => (await market.world.store.complaints.get(complaintId))!;
const outcome = (all: PromiseSettledResult<unknown>[]) => ({
  done: all.filter(({ status }) => status === 'fulfilled').length,
  refusedWith: all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : [])),
});

describe('a buyer who complains', () => {
  it('stops timers and payouts of the part until it is over', async () => {
    const { world, officer } = market;
    const { order, complaintId } = await complained();
    expect(complaintId).toBe(`cpl_${order.partId.slice(4)}-1`);
    expect(partIdOfComplaint(complaintId)).toBe(order.partId);
    await booksAreRight();
    world.moveClock({ minutes: 47 * 60 });
    world.moveClock({ minutes: 60 });
    expect(await runPartTimer(world, order.partId)).toBe('kept');
    const payout = () => proposePayout(world, officer, order.seller.sellerId);
    await expect(payout()).rejects.toMatchObject({ code: 'payout.nothing-due' });
    await withdrawComplaint(world, { ...order, complaintId });
    expect(await runPartTimer(world, order.partId)).toBe('complete');
    expect(await payout()).toMatchObject({ partIds: [order.partId] });
    await booksAreRight();
  });

  it('twice with the same words, also at the same moment, has complained once', async () => {
    const order = await sold();
    const both = await Promise.all([complain(order), complain(order)]);
    const again = await complain(order);
    expect(new Set([...both, again].map((one) => one.complaintId)).size).toBe(1);
    await expect(complain(order, { reason: 'spoiled' })).rejects.toMatchObject({
      code: 'complaint.not-possible',
    });
    await booksAreRight();
  });

  it('may do so three times about a part', async () => {
    const order = await sold();
    for (const number of [1, 2, 3]) {
      const { complaintId } = await complain(order);
      expect(complaintId.endsWith(`-${number}`)).toBe(true);
      await withdrawComplaint(market.world, { ...order, complaintId });
    }
    await expect(complain(order)).rejects.toMatchObject({ code: 'complaint.too-many' });
  });

  it('can do so once it was sent, and for a week after it came', async () => {
    const { world } = market;
    const early = await sold({ delivery: 'carrier', acts: ['accept', 'pack'] });
    const impossible = { code: 'complaint.not-possible' };
    await expect(complain(early)).rejects.toMatchObject(impossible);
    await early.act('ship');
    const lost = await complain(early, { reason: 'not_arrived', lines: [] });
    await withdrawComplaint(world, { ...early, complaintId: lost.complaintId });
    await early.act('deliver');
    world.moveClock({ days: 7 });
    const { complaintId } = await complain(early);
    await withdrawComplaint(world, { ...early, complaintId });
    world.moveClock({ minutes: 1 });
    await expect(complain(early)).rejects.toMatchObject(impossible);
  });

  it('about more than is left of a line is told how much that is', async () => {
    const order = await sold();
    const offerId = order.offerIds[0]!;
    await returnOwnPart(market.world, order.seller, order.partId, { number: 1, ...asked(order) });
    await expect(complain(order, { lines: [{ offerId, quantity: 2 }] })).rejects.toMatchObject({
      code: 'return.above-sold',
      fields: { 'lines[0].quantity': { params: { most: 1 } } },
    });
    const stranger = { lines: [{ offerId: market.world.newId('offer'), quantity: 1 }] };
    await expect(complain(order, stranger)).rejects.toMatchObject({ code: 'return.above-sold' });
  });

  it('with a wrong link, about another part or about nothing finds nothing', async () => {
    const [{ order, complaintId }, other] = [await complained(), await sold()];
    const wrong = { ...order, token: 'x'.repeat(43) };
    await expect(complain(wrong)).rejects.toMatchObject({ code: 'order.unknown' });
    await expect(complain({ ...order, partId: other.partId })).rejects.toMatchObject({
      code: 'part.unknown',
    });
    await expect(withdrawComplaint(market.world, { ...wrong, complaintId })).rejects.toMatchObject({
      code: 'order.unknown',
    });
    await expect(withdrawComplaint(market.world, { ...other, complaintId })).rejects.toMatchObject({
      code: 'complaint.unknown',
    });
  });
});

describe('a seller who agrees', () => {
  it('gives back what was asked; it is refunded and the complaint is over', async () => {
    const { world } = market;
    const { order, complaintId } = await complained();
    const settled = await settleComplaint(world, order.seller, complaintId, asked(order, true));
    const part = await order.part();
    expect(settled).toMatchObject({ status: 'settled', returnId: part.returns![0]!.returnId });
    expect(part.complaintId).toBeUndefined();
    expect(part.returns).toMatchObject([{ itemsIdr: 15_000, complaintId }]);
    expect(await stockBooks(world, order.offerIds[0]!)).toMatchObject({ available: 4, moved: 4 });
    await runJobs(world);
    expect((await order.read()).payment).toMatchObject({ status: 'partly_refunded', refundedIdr: 15_000 });
    await booksAreRight();
  });

  it('may give more, never less than was asked', async () => {
    const { order, complaintId } = await complained();
    const [first, second] = order.offerIds as [string, string];
    const settle = (lines: { offerId: string; quantity: number; amountIdr?: number }[]) =>
      settleComplaint(market.world, order.seller, complaintId, { lines });
    await expect(settle([{ offerId: first, quantity: 1, amountIdr: 14_999 }])).rejects.toMatchObject({
      code: 'complaint.below-asked',
      params: { least: 15_000 },
    });
    await settle([
      { offerId: first, quantity: 2 },
      { offerId: second, quantity: 2 },
    ]);
    expect(await order.part()).toMatchObject({ status: 'returned', returns: [{ itemsIdr: 70_000 }] });
    await booksAreRight();
  });

  it('paid in cash, gives it back with her own hand', async () => {
    const { order, complaintId } = await complained({
      method: 'pay_at_pickup',
      acts: ['accept', 'pack', 'ready', 'deliver'],
    });
    await settleComplaint(market.world, order.seller, complaintId, asked(order));
    expect((await order.read()).payment).toMatchObject({ status: 'succeeded', refundDueIdr: 0 });
    await booksAreRight();
  });

  it('cannot give back beside a complaint that is open', async () => {
    const { order } = await complained();
    await expect(
      returnOwnPart(market.world, order.seller, order.partId, { number: 1, ...asked(order) }),
    ).rejects.toMatchObject({ code: 'return.complaint-open' });
  });
});

describe('an officer', () => {
  it('decides where the seller does not agree, and gives back what is right', async () => {
    const { world, officer } = market;
    const { order, complaintId } = await disputed();
    expect(await read(complaintId)).toMatchObject({
      status: 'disputed',
      answer: { by: order.seller.accountId },
    });
    const list = await world.store.complaints.listDisputedByUnit(officer.unitId, { limit: 100 });
    expect(list.items.map((one) => one.complaintId)).toContain(complaintId);
    const given = { lines: [{ offerId: order.offerIds[0]!, quantity: 0, amountIdr: 7_500 }] };
    const decision = { act: 'settle', words: 'Dibagi dua', given } as const;
    await decideComplaint(world, officer, complaintId, decision);
    await decideComplaint(world, officer, complaintId, decision);
    expect(await read(complaintId)).toMatchObject({
      status: 'settled',
      decision: { words: 'Dibagi dua', by: officer.accountId },
    });
    await payRefund(world, order.orderId);
    expect((await order.read()).payment.refundedIdr).toBe(7_500);
    await booksAreRight();
  });

  it('may refuse with words; nothing goes back and the part goes on', async () => {
    const { order, complaintId } = await disputed();
    await decideComplaint(market.world, market.officer, complaintId, {
      act: 'refuse',
      words: 'Foto produk lain',
    });
    expect(await read(complaintId)).toMatchObject({
      status: 'refused',
      decision: { words: 'Foto produk lain' },
    });
    expect(await order.part()).toMatchObject({ status: 'delivered' });
    expect((await order.part()).returns).toBeUndefined();
    await booksAreRight();
  });

  it('waits while the seller may still answer, and is asked once she has not in two days', async () => {
    const { world, officer } = market;
    const { order, complaintId } = await complained();
    const refuse = () =>
      decideComplaint(world, officer, complaintId, { act: 'refuse', words: 'Terlalu cepat' });
    await expect(refuse()).rejects.toMatchObject({ code: 'complaint.not-in-state' });
    world.moveClock({ minutes: 48 * 60 - 1 });
    await runJobs(world);
    expect((await read(complaintId)).status).toBe('open');
    world.moveClock({ minutes: 1 });
    const runs = await Promise.all([1, 2].map(() => escalateComplaint(world, complaintId)));
    expect(runs.toSorted()).toEqual(['escalated', 'kept']);
    expect(await gathered(world.store.complaints.listUnansweredBy('2999', 1000))).not.toContain(complaintId);
    // She may still tell her side, once.
    await contestComplaint(world, order.seller, complaintId, 'Maaf, baru sempat membaca');
    const other = contestComplaint(world, order.seller, complaintId, 'Lain lagi');
    await expect(other).rejects.toMatchObject({ code: 'complaint.not-in-state' });
    await refuse();
    await booksAreRight();
  });

  it('of another unit, and another seller, find nothing', async () => {
    const { world } = market;
    const [{ order, complaintId }, other] = [await disputed(), await sold()];
    const unknown = { code: 'complaint.unknown' };
    const stranger = { ...market.officer, unitId: world.newId('unit') };
    const refusal = { act: 'refuse', words: 'Bukan urusan saya' } as const;
    await expect(decideComplaint(world, stranger, complaintId, refusal)).rejects.toMatchObject(unknown);
    await expect(settleComplaint(world, other.seller, complaintId, asked(order))).rejects.toMatchObject(
      unknown,
    );
    await expect(contestComplaint(world, other.seller, complaintId, 'Halo')).rejects.toMatchObject(unknown);
    const nowhere = complaintId.replace(/-1$/, '-2');
    await expect(settleComplaint(world, order.seller, nowhere, asked(order))).rejects.toMatchObject(unknown);
  });
});

describe('two at the same moment', () => {
  const rounds = [1, 2, 3, 4];
  const given = (order: Sold) => ({ act: 'settle', words: 'Kembalikan', given: asked(order) }) as const;

  it('a seller who settles and an officer who decides: one return', async () => {
    for (const _ of rounds) {
      const { order, complaintId } = await disputed();
      const both = await Promise.allSettled([
        settleComplaint(market.world, order.seller, complaintId, asked(order)),
        decideComplaint(market.world, market.officer, complaintId, given(order)),
      ]);
      expect(outcome(both)).toEqual({ done: 1, refusedWith: ['complaint.not-in-state'] });
      expect((await order.part()).returns).toHaveLength(1);
      await booksAreRight();
    }
  });

  it('a buyer who withdraws and a seller who settles: one of both', async () => {
    for (const _ of rounds) {
      const { order, complaintId } = await complained();
      const both = await Promise.allSettled([
        withdrawComplaint(market.world, { ...order, complaintId }),
        settleComplaint(market.world, order.seller, complaintId, asked(order)),
      ]);
      expect(outcome(both)).toEqual({ done: 1, refusedWith: ['complaint.not-in-state'] });
      const isSettled = (await read(complaintId)).status === 'settled';
      expect((await order.part()).returns ?? []).toHaveLength(isSettled ? 1 : 0);
      await booksAreRight();
    }
  });

  it('the same settlement sent twice: one return, and both are told so', async () => {
    for (const _ of rounds) {
      const { order, complaintId } = await complained();
      const settle = () => settleComplaint(market.world, order.seller, complaintId, asked(order));
      const both = await Promise.all([settle(), settle()]);
      expect(both.map((one) => one.status)).toEqual(['settled', 'settled']);
      expect((await order.part()).returns).toHaveLength(1);
      expect((await order.read()).payment.refundDueIdr).toBe(15_000);
      await booksAreRight();
    }
  });

  it('a buyer who complains and an officer who proposes a payout: one after the other', async () => {
    for (const _ of rounds) {
      const order = await sold();
      const [, payout] = await Promise.allSettled([
        complain(order),
        proposePayout(market.world, market.officer, order.seller.sellerId),
      ]);
      const part = await order.part();
      expect(part.complaintId).toBeDefined();
      expect(part.payoutId !== undefined).toBe(payout.status === 'fulfilled');
      await booksAreRight();
    }
  });

  it('a buyer who complains and a clock that completes: her complaint stands', async () => {
    for (const _ of rounds) {
      const order = await sold();
      market.world.moveClock({ days: 2 });
      await Promise.all([complain(order), runPartTimer(market.world, order.partId)]);
      expect((await order.part()).complaintId).toBeDefined();
      await booksAreRight();
    }
  });
});

it('both sides are told what they do not know yet, each in one message', async () => {
  const { world, officer } = market;
  const sent: Message[] = [];
  const heard = { ...world, messages: { send: async (message: Message) => void sent.push(message) } };
  while ((await dispatchEvents(world)) > 0);
  const mails: string[] = [];
  const told = async () => {
    while ((await dispatchEvents(heard)) > 0);
    const all = sent.splice(0);
    mails.push(...all.filter(({ channel }) => channel === 'mail').map(({ template }) => template));
    return all.filter(({ channel }) => channel !== 'mail').map(({ template, text }) => ({ template, text }));
  };
  const names = async () => (await told()).map(({ template }) => template).toSorted();
  const [order, other, third] = [await sold(), await sold(), await sold()];
  await told();
  const first = await complain(order);
  expect(await names()).toEqual(['sellerComplaint']);
  // Staff are written to once an hour at most.
  world.moveClock({ minutes: 61 });
  await contestComplaint(world, order.seller, first.complaintId, 'Sudah rapat waktu dikirim');
  expect(await names()).toEqual(['complaintContested']);
  expect(mails).toContain('staff-complaint');
  const refusal = { act: 'refuse', words: 'Kemasan di foto masih utuh' } as const;
  await decideComplaint(world, officer, first.complaintId, refusal);
  const refused = await told();
  expect(refused.find(({ template }) => template === 'complaintRefused')!.text).toContain(refusal.words);
  expect(refused).toHaveLength(2);
  const second = await complain(other);
  await settleComplaint(world, other.seller, second.complaintId, asked(other));
  const settled = await told();
  expect(settled.map(({ template }) => template).toSorted()).toEqual(['returned', 'sellerComplaint']);
  expect(settled.find(({ template }) => template === 'returned')!.text).toContain('15.000');
  const late = await complain(third);
  world.moveClock({ days: 2 });
  await escalateComplaint(world, late.complaintId);
  expect(await names()).toEqual(['complaintEscalated', 'sellerComplaint', 'sellerComplaintLate']);
  await decideComplaint(world, officer, late.complaintId, {
    act: 'settle',
    words: 'Betul rusak',
    given: asked(third),
  });
  expect(await names()).toEqual(['returned', 'sellerReturned']);
});
