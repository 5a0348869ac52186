import { placeOrder } from '@rasa/actions/market/place-order';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineFaults } from '../builders/inline.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { readerOf } from '../builders/reader.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
let address: string;
beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  world.setClock(new Date().toISOString());
  const unit = await savedUnit(world, { unitId: world.marketUnitId });
  const pickupPointIds = unit.pickupPoints.map((point) => point.pickupPointId);
  const { seller } = await savedSeller(world, unit.unitId, { deliveryWays: { pickupPointIds } });
  const offer = await savedOffer(world, seller, { priceIdr: 15_000 });
  const placed = await placeOrder(world, pickupRequest([offer], { quantity: 2 }), {
    ...{ idempotencyKey: 'receipt-page-1', principal: 'visitor', locale: 'id' },
  });
  address = `/pesanan/${placed.orderId}?token=${placed.token}`;
});
afterAll(() => site[Symbol.asyncDispose]());

test('from her order a buyer comes to its receipt, and to its paper', async () => {
  const reader = readerOf(site);
  const order = await reader.open(address);
  const receipt = await reader.open(order.links.find(({ label }) => label === 'Lihat nota')!.href);
  expect(receipt.status).toBe(200);
  for (const words of ['Dibayar tunai saat diterima', '2 × Keripik', 'Jumlah Rp 30.000'])
    expect(receipt.text.replaceAll('\u00a0', ' ')).toContain(words);
  expect(receipt.links.map(({ href }) => href)).toContainEqual(
    expect.stringMatching(/^\/cetak\/nota\/ord_\w+\.pdf\?token=.{20,}&bahasa=id$/),
  );
  expect(inlineFaults(receipt.html)).toEqual([]);
});

test('without its key there is none', async () => {
  const { status, text } = await readerOf(site).open(
    address.replace(/\?.*/, '/nota?token=').concat('x'.repeat(43)),
  );
  expect(status).toBe(404);
  expect(text).not.toContain('Keripik');
});
