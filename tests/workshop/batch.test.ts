import { changeOffer } from '@rasa/actions/market/offer';
import { listBatches, recordBatch } from '@rasa/actions/workshop/batch';
import { readLabel } from '@rasa/actions/workshop/label';
import { sum } from '@rasa/domain/money';
import { expect, test } from 'vitest';
import { openMarket } from '../builders/market.ts';
import { savedOffer } from '../builders/shelf.ts';
import { settleEvents } from '../builders/workshop.ts';

const today = '2026-11-25';

async function making() {
  const market = await openMarket();
  const { seller, principal } = await market.openShop();
  const offer = await savedOffer(market.world, seller);
  return { market, world: market.world, seller, principal, offerId: offer.stock.offerId };
}

test('units of a batch come to the shelf with it, and the movements add up', async () => {
  const { market, world, principal, offerId } = await making();
  await using _ = market;
  const batch = await recordBatch(world, principal, offerId, {
    ...{ producedOn: today, quantity: 24, stocked: true },
  });
  expect(batch).toMatchObject({ code: '261125-01', bestBefore: '2027-02-23' });
  const { offer, batches } = await listBatches(world, principal, offerId);
  expect([offer.stock.available, batches.map(({ code }) => code)]).toEqual([34, ['261125-01']]);
  const movements = await world.store.offers.listMovements(offerId);
  expect(movements.find(({ cause }) => cause === 'batch')).toMatchObject({ causeId: batch.code });
  expect(sum(movements.map(({ quantity }) => quantity))).toBe(34);
  await settleEvents(world);
  expect((await world.catalogue.get(offerId))?.available).toBe(34);
});

test('one that was counted before moves nothing', async () => {
  const { market, world, principal, offerId } = await making();
  await using _ = market;
  await recordBatch(world, principal, offerId, { producedOn: today, quantity: 24, stocked: false });
  expect((await world.store.offers.get(offerId))?.stock.available).toBe(10);
});

test('several at once each have a code of their own', async () => {
  const { market, world, principal, offerId } = await making();
  await using _ = market;
  const made = await Promise.all(
    [1, 2, 3, 4].map((quantity) =>
      recordBatch(world, principal, offerId, { producedOn: today, quantity, stocked: true }),
    ),
  );
  expect(made.map(({ code }) => code).sort()).toEqual([1, 2, 3, 4].map((number) => `261125-0${number}`));
  expect((await world.store.offers.get(offerId))?.stock.available).toBe(20);
  await recordBatch(world, principal, offerId, {
    ...{ producedOn: '2026-11-24', quantity: 1, stocked: false },
  });
  const { batches } = await listBatches(world, principal, offerId);
  expect(batches.map(({ code }) => code)).toEqual([
    ...['261125-04', '261125-03', '261125-02', '261125-01', '261124-01'],
  ]);
});

test('what is no longer sold gets none, and nothing is written', async () => {
  const { market, world, principal, offerId } = await making();
  await using _ = market;
  await changeOffer(world, principal, offerId, { retired: true });
  await expect(
    recordBatch(world, principal, offerId, { producedOn: today, quantity: 1, stocked: false }),
  ).rejects.toMatchObject({ code: 'offer.not-in-state' });
  expect((await listBatches(world, principal, offerId)).batches).toEqual([]);
});

test('of a batch and a label nobody else hears, but the officers of her unit', async () => {
  const { market, world, principal, offerId } = await making();
  await using _ = market;
  const { principal: other } = await market.openShop({ shopName: 'Warung Lain', slug: 'warung-lain' });
  await recordBatch(world, principal, offerId, { producedOn: today, quantity: 1, stocked: false });
  const unknown = { code: 'offer.unknown' };
  await expect(
    recordBatch(world, other, offerId, { producedOn: today, quantity: 1, stocked: false }),
  ).rejects.toMatchObject(unknown);
  await expect(readLabel(world, other, offerId)).rejects.toMatchObject(unknown);
  await expect(readLabel(world, { kind: 'visitor' }, offerId)).rejects.toMatchObject(unknown);
  expect((await readLabel(world, market.officer, offerId)).batch?.code).toBe('261125-01');
  await expect(readLabel(world, principal, offerId, '261125-09')).rejects.toMatchObject({
    code: 'batch.unknown',
  });
});
