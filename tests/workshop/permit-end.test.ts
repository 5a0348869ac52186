import { placeOrder } from '@rasa/actions/market/place-order';
import { handlePermit } from '@rasa/actions/workshop/permit';
import { runPermitTimer } from '@rasa/actions/workshop/permit-timer';
import type { Message } from '@rasa/clients/message';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { createCatalogue } from '@rasa/functions/catalogue/catalogue';
import { runJobs } from '@rasa/functions/jobs';
import { expect, test } from 'vitest';
import { openMarket } from '../builders/market.ts';
import { principalOf, savedAccount } from '../builders/people.ts';
import { pirt, verifiedPermit } from '../builders/permit.ts';
import { savedOffer } from '../builders/shelf.ts';
import { settleEvents } from '../builders/workshop.ts';

/** A shop with one product whose verified permit ends on 30 June 2031, and what its seller is told. */
async function ending() {
  const market = await openMarket();
  const { world, unit } = market;
  const { seller, principal } = await market.openShop();
  const offer = await savedOffer(world, seller, { available: 10, priceIdr: 15_000 });
  const { offerId, revisionId } = offer.stock;
  const curator: StaffPrincipal = {
    ...principalOf(await savedAccount(world, { unitId: unit.unitId, roles: ['curator'] })),
    unitId: unit.unitId,
  };
  const permit = await verifiedPermit(world, { seller: principal, staff: curator });
  const sent: Message[] = [];
  world.messages = { send: async (message) => void sent.push(message) };
  const told = () => sent.filter(({ to }) => to === seller.phone).map(({ template }) => template);
  const work = async (now: string) => {
    world.setClock(now);
    await runJobs(world);
    await settleEvents(world);
  };
  const buy = (key: string) =>
    placeOrder(
      world,
      {
        lines: [{ offerId, quantity: 1, priceIdr: 15_000, revisionId }],
        buyer: { name: 'Dewi', phone: '+628123456789' },
        deliveries: [{ sellerId: seller.sellerId, method: 'pickup' }],
        paymentMethod: 'pay_at_pickup',
        expectedTotalIdr: 15_000,
      },
      { idempotencyKey: key, principal: 'visitor', locale: 'id' },
    );
  await settleEvents(world);
  sent.length = 0;
  return { market, world, seller: principal, curator, permit, offerId, sent, told, work, buy };
}

test('each reminder is sent once, however often the job runs and whatever day it missed', async () => {
  const { market, told, sent, work } = await ending();
  await using _ = market;
  await work('2031-04-01T00:59:00.000Z');
  expect(told()).toEqual([]);
  // The job stood still on the day itself.
  for (const now of ['2031-04-03T02:00:00.000Z', '2031-04-03T02:01:00.000Z', '2031-04-04T02:00:00.000Z'])
    await work(now);
  expect(told()).toEqual(['sellerPermitEnding']);
  expect(sent[0]?.text).toMatch(
    /P-IRT 2093519011162-31 berakhir 30-06-2031, 88 hari lagi.*\/penjual\/izin\/prm_/,
  );
  for (const now of ['2031-05-31T02:00:00.000Z', '2031-06-23T02:00:00.000Z', '2031-06-24T02:00:00.000Z'])
    await work(now);
  expect(told()).toEqual(['sellerPermitEnding', 'sellerPermitEnding', 'sellerPermitEnding']);
});

test('two jobs at once remind once', async () => {
  const { market, world, permit, told } = await ending();
  await using _ = market;
  world.setClock('2031-04-01T01:00:00.000Z');
  const outcomes = await Promise.all([1, 2, 3].map(() => runPermitTimer(world, permit.permitId)));
  expect(outcomes.toSorted()).toEqual(['kept', 'kept', 'remind']);
  await settleEvents(world);
  expect(told()).toEqual(['sellerPermitEnding']);
});

test('an order is placed in the last instant of the last day, and none in the next', async () => {
  const { market, world, buy, offerId } = await ending();
  await using _ = market;
  world.setClock('2031-06-30T16:59:59.999Z');
  await buy('the-last-instant');
  world.setClock('2031-06-30T17:00:00.000Z');
  await expect(buy('one-too-late')).rejects.toMatchObject({
    code: 'order.lines-changed',
    fields: { 'lines[0]': { code: 'offer.closed' } },
  });
  // A repeat of what was placed is still answered with what was placed.
  expect(await buy('the-last-instant')).toMatchObject({ replayed: true });
  expect((await world.store.offers.get(offerId))?.stock).toMatchObject({ available: 9, status: 'live' });
});

test('the day after, it leaves the shop with its units kept, and stands before staff', async () => {
  const { market, world, curator, permit, offerId, told, sent, work } = await ending();
  await using _ = market;
  expect(await createCatalogue(world).get(offerId)).toBeDefined();
  await work('2031-07-01T01:00:00.000Z');
  expect(await createCatalogue(world).get(offerId)).toBeUndefined();
  expect(told()).toEqual(['sellerPermitEnded']);
  expect(sent.filter(({ template }) => template === 'staff-permit').length).toBeGreaterThan(0);
  const queue = await world.store.permits.listByUnit(curator.unitId, 'expired', { limit: 10 });
  expect(queue.items.map(({ permitId, status }) => [permitId, status])).toEqual([
    [permit.permitId, 'expired'],
  ]);
  await work('2031-07-02T01:00:00.000Z');
  expect(told()).toEqual(['sellerPermitEnded']);
});

test('a renewed permit, once verified, puts it back with its new number', async () => {
  const { market, world, seller, curator, permit, offerId, work, buy } = await ending();
  await using _ = market;
  await work('2031-07-01T01:00:00.000Z');
  const number = 'P-IRT 2093519011162-36';
  await verifiedPermit(
    world,
    { seller, staff: curator },
    { number, endsOn: '2036-06-30', renewsId: permit.permitId },
  );
  await settleEvents(world);
  expect(await createCatalogue(world).get(offerId)).toMatchObject({
    available: 10,
    content: { permit: { number: pirt } },
    permits: { permit: number },
  });
  await buy('after-the-renewal');
  expect(await world.store.permits.get(permit.permitId)).toMatchObject({ status: 'replaced' });
  expect((await world.store.permits.listByUnit(curator.unitId, 'expired', { limit: 10 })).items).toEqual([]);
});

test('an end that was seen to waits for nobody, and its product stays off the shop', async () => {
  const { market, world, curator, permit, offerId, work } = await ending();
  await using _ = market;
  const handle = () => handlePermit(world, curator, permit.permitId, 'Penjual sudah dihubungi');
  await expect(handle()).rejects.toMatchObject({ code: 'permit.decided' });
  await work('2031-07-01T01:00:00.000Z');
  await handle();
  expect((await world.store.permits.listByUnit(curator.unitId, 'expired', { limit: 10 })).items).toEqual([]);
  await work('2031-07-02T01:00:00.000Z');
  expect(await createCatalogue(world).get(offerId)).toBeUndefined();
});
