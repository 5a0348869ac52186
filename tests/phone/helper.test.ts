import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { eventually } from '../builders/eventually.ts';
import { savedMandate } from '../builders/mandate.ts';
import { savedAccount } from '../builders/people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

/** Paths of the pages that the phone kept. */
const keptPages = (phone: CellPhone) =>
  phone.page.evaluate(async () => {
    const pages = await caches.open('rasa-pages');
    return (await pages.keys()).map(({ url }) => new URL(url).pathname).toSorted();
  });

test('a helper who uses a seller’s phone leaves no page of anybody in it', async () => {
  const [maker, other] = [await stage.maker(), await stage.maker()];
  const companion = await savedAccount(stage.world, { unitId: maker.seller.unitId, roles: ['companion'] });
  const mandate = await savedMandate(stage.world, companion, other.seller);
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  await phone.open('/penjual/pendamping');
  await eventually(async () => (await keptPages(phone)).length === 1);
  expect(await keptPages(phone)).toEqual(['/penjual/pendamping']);

  await phone.signIn(stage.world, companion);
  const chosen = await phone.page.evaluate(
    async (path) => (await fetch(path, { method: 'POST' })).status,
    `/api/mandates/${mandate.mandateId}/helping`,
  );
  expect(chosen).toBe(200);
  await phone.open('/penjual/bantuan');
  await phone.page.getByText(other.seller.shopName).first().waitFor();
  await phone.open('/penjual/pendamping');
  expect(await keptPages(phone)).toEqual(['/penjual/pendamping']);
});
