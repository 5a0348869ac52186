import { readSellerLedger } from '@rasa/actions/market/ledger';
import { fulfilPart } from '@rasa/actions/market/part';
import { answerPayout, cancelPayout, payPayout, proposePayout } from '@rasa/actions/market/payout';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { partIdOf } from '@rasa/domain/id';
import { balance, returnPosting } from '@rasa/domain/market/ledger';
import type { Offer } from '@rasa/domain/market/offer';
import { planReturn } from '@rasa/domain/market/part-return';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { transferFound } from '../builders/money.ts';
import { savedPayoutAccount, someDetails } from '../builders/payout-account.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

let keys = 0;

async function openShop({ account = true } = {}) {
  const { world } = market;
  const { seller, principal } = await market.openShop();
  if (account) await savedPayoutAccount(world, seller);
  const offer = await savedOffer(world, seller, { available: 500 });
  return { seller, principal, offer };
}
type Shop = Awaited<ReturnType<typeof openShop>>;

/** An order paid by transfer that has arrived, so that its seller is owed for it. */
async function sold({ principal, offer }: Pick<Shop, 'principal'> & { offer: Offer }): Promise<string> {
  const { world, officer } = market;
  const request = pickupRequest([offer], { paymentMethod: 'bank_transfer' });
  const context = { idempotencyKey: `key-of-payout-${++keys}`, principal: 'visitor', locale: 'id' } as const;
  const { orderId, token } = await placeOrder(world, request, context);
  await submitProof(world, { orderId, token, pictureId: world.newId('picture') });
  await transferFound(world, officer, orderId);
  const partId = partIdOf(orderId, 1);
  for (const act of ['accept', 'pack', 'ready', 'deliver'] as const)
    await fulfilPart(world, principal, partId, { act });
  market.world.moveClock({ minutes: 1 });
  return partId;
}

async function partOf(partId: string) {
  const whole = await market.world.store.orders.getWhole(`ord_${partId.slice(4, 30)}`);
  return { order: whole!.order, part: whole!.parts.find((one) => one.partId === partId)! };
}

/** Money goes back for a part, as an officer's decision does it. */
async function givenBack(partId: string, amountIdr: number): Promise<string> {
  const { world, officer } = market;
  const { order, part } = await partOf(partId);
  const at = world.clock().toISOString();
  const lines = [{ offerId: part.lines[0]!.offerId, quantity: 0, amountIdr }];
  const one = planReturn(part, { lines }, { at, by: officer.accountId });
  await world.store.orders.save(
    {
      parts: [{ ...part, returns: [...(part.returns ?? []), one], version: part.version + 1 }],
      postings: [returnPosting(order, part, one)],
    },
    {
      ...{ eventId: world.newId('event'), type: 'part.returned', subjectId: partId, at },
      ...{ actorId: officer.accountId, detail: {} },
    },
  );
  return one.returnId;
}

const propose = (shop: Shop, amountIdr?: number) =>
  proposePayout(market.world, market.officer, shop.seller.sellerId, { amountIdr });
const pay = (payoutId: string, more: Partial<Parameters<typeof payPayout>[3]> = {}) =>
  payPayout(market.world, market.officer, payoutId, { reference: 'TRX-1', ...more });

/** What the ledger says is owed to her. */
async function ledgerOf(
  { seller: { sellerId } }: Shop,
  partIds: readonly string[],
  payoutIds: readonly string[],
) {
  const { orders, payouts } = market.world.store;
  const lists = await Promise.all([
    ...partIds.map(async (id) => orders.listPostings((await partOf(id)).order.orderId)),
    ...payoutIds.map((id) => payouts.listPostings(id)),
  ]);
  return 0 - balance(lists.flat(), `payable:${sellerId}`) - balance(lists.flat(), `delivery:${sellerId}`);
}

describe('a payout', () => {
  it('names the parts it pays for, pays each once, and is confirmed by the seller herself', async () => {
    const { world } = market;
    const shop = await openShop();
    await expect(propose(shop)).rejects.toMatchObject({ code: 'payout.nothing-due' });
    const partId = await sold(shop);
    const attempts = await Promise.allSettled([1, 2, 3].map(() => propose(shop)));
    const payouts = attempts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(payouts).toHaveLength(1);
    expect(attempts.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'payout.nothing-due' } },
      { reason: { code: 'payout.nothing-due' } },
    ]);
    const { payoutId, amountIdr, partIds } = payouts[0]!;
    expect([amountIdr, partIds]).toEqual([15_000, [partId]]);
    await pay(payoutId);
    await expect(pay(payoutId)).rejects.toMatchObject({ code: 'payout.not-in-state' });
    await answerPayout(world, shop.principal, payoutId, { act: 'dispute', reason: 'Belum masuk' });
    await pay(payoutId, { reference: 'TRX-2' });
    const confirmed = await answerPayout(world, shop.principal, payoutId, { act: 'confirm' });
    expect(confirmed.status).toBe('confirmed');
    expect(await world.store.payouts.listPostings(payoutId)).toHaveLength(1);
    const { sums } = await readSellerLedger(world, shop.seller.sellerId);
    expect(sums).toEqual({ expected: 0, owed: 0, in_payout: 0, paid_out: 15_000, cash: 0 });
  });

  it('that is cancelled leaves the parts owed as before', async () => {
    const shop = await openShop();
    await sold(shop);
    const { payoutId } = await propose(shop);
    await cancelPayout(market.world, market.officer, payoutId);
    expect((await propose(shop)).amountIdr).toBe(15_000);
  });

  it('leaves out what an index that lags behind still lists, and goes on with the rest', async () => {
    const { world, officer } = market;
    const shop = await openShop();
    const { sellerId } = shop.seller;
    const first = await sold(shop);
    const stale = await world.store.orders.listPartsBySeller(sellerId, 'done', { limit: 50 });
    await propose(shop);
    const lagging = {
      ...world,
      store: {
        ...world.store,
        orders: {
          ...world.store.orders,
          listPartsBySeller: async (...asked: Parameters<typeof world.store.orders.listPartsBySeller>) => {
            const page = await world.store.orders.listPartsBySeller(...asked);
            const items = page.items.map(
              (part) => stale.items.find((one) => one.partId === part.partId) ?? part,
            );
            return { ...page, items };
          },
        },
      },
    };
    await expect(proposePayout(lagging, officer, sellerId)).rejects.toMatchObject({
      code: 'payout.nothing-due',
    });
    const second = await sold(shop);
    expect((await proposePayout(lagging, officer, sellerId)).partIds).toEqual([second]);
    expect(first).not.toBe(second);
  });

  it('of a named sum holds whole orders up to it, never more than is owed', async () => {
    const shop = await openShop();
    const [first] = [await sold(shop), await sold(shop)];
    await expect(propose(shop, 30_001)).rejects.toMatchObject({ code: 'payout.above-payable' });
    await expect(propose(shop, 14_999)).rejects.toMatchObject({
      fields: { amountIdr: { code: 'field.too-low', params: { least: 15_000 } } },
    });
    expect(await market.world.store.payouts.listBySeller(shop.seller.sellerId)).toEqual([]);
    expect(await propose(shop, 29_999)).toMatchObject({ partIds: [first], amountIdr: 15_000 });
    await expect(propose(shop, 15_001)).rejects.toMatchObject({ code: 'payout.above-payable' });
    expect((await propose(shop, 15_000)).amountIdr).toBe(15_000);
  });
});

describe('what is sent', () => {
  it('goes to details that are in effect, and is remembered with them', async () => {
    const shop = await openShop({ account: false });
    await sold(shop);
    const { payoutId } = await propose(shop);
    await expect(pay(payoutId)).rejects.toMatchObject({ code: 'payout.account-missing' });
    await savedPayoutAccount(market.world, shop.seller);
    await expect(pay(payoutId, { detailsNumber: 7 })).rejects.toMatchObject({
      code: 'payout.account-changed',
    });
    expect(await market.world.store.payouts.listPostings(payoutId)).toEqual([]);
    expect((await pay(payoutId, { detailsNumber: 1 })).sentTo).toEqual({ number: 1, details: someDetails });
  });

  it('may be cash where there is no account, with a picture of the signature', async () => {
    const shop = await openShop({ account: false });
    await sold(shop);
    const { payoutId } = await propose(shop);
    await expect(pay(payoutId, { way: 'cash' })).rejects.toMatchObject({
      fields: { picture: { code: 'picture.missing' } },
    });
    const proofPictureId = market.world.newId('picture');
    expect((await pay(payoutId, { way: 'cash', proofPictureId })).sentTo).toEqual({
      details: { way: 'cash' },
    });
  });
});

describe('a return of what was paid out', () => {
  it('is deducted from the next payout, once, and released with it', async () => {
    const { world, officer } = market;
    const shop = await openShop();
    const first = await sold(shop);
    const paid = await propose(shop);
    await pay(paid.payoutId);
    const returnId = await givenBack(first, 4_000);
    expect((await readSellerLedger(world, shop.seller.sellerId)).toDeductIdr).toBe(4_000);
    const second = await sold(shop);
    await expect(propose(shop, 15_000)).rejects.toMatchObject({ code: 'payout.above-payable' });

    const wrong = await propose(shop);
    expect(wrong).toMatchObject({
      amountIdr: 11_000,
      deductions: [{ partId: first, returnId, amountIdr: 4_000 }],
    });
    expect((await partOf(first)).part.returns).toMatchObject([{ deductedIn: wrong.payoutId }]);
    await cancelPayout(world, officer, wrong.payoutId);
    expect((await partOf(first)).part.returns?.[0]).not.toHaveProperty('deductedIn');

    const right = await propose(shop);
    expect(right.amountIdr).toBe(11_000);
    await pay(right.payoutId);
    expect(await ledgerOf(shop, [first, second], [paid.payoutId, wrong.payoutId, right.payoutId])).toBe(0);
    await sold(shop);
    expect(await propose(shop)).toMatchObject({ amountIdr: 15_000 });
  });

  it('waits as a whole where nothing would be left to send', async () => {
    const shop = await openShop();
    const first = await sold(shop);
    const paid = await propose(shop);
    await pay(paid.payoutId);
    await givenBack(first, 15_000);
    await sold(shop);
    const gross = await propose(shop);
    expect(gross).toMatchObject({ amountIdr: 15_000 });
    expect(gross).not.toHaveProperty('deductions');
    await sold(shop);
    await sold(shop);
    expect(await propose(shop)).toMatchObject({ amountIdr: 15_000, deductions: [{ amountIdr: 15_000 }] });
  });

  it('is not deducted while its payout may still be taken back', async () => {
    const shop = await openShop();
    const first = await sold(shop);
    const open = await propose(shop);
    await givenBack(first, 4_000);
    await sold(shop);
    expect(await propose(shop)).toMatchObject({ amountIdr: 15_000 });
    await cancelPayout(market.world, market.officer, open.payoutId);
    // It was never paid out, so the part brings that much less.
    expect(await propose(shop)).toMatchObject({ partIds: [first], amountIdr: 11_000 });
  });
});
