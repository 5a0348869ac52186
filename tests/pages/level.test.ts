import { createListing } from '@rasa/actions/workshop/listing';
import { setAbility } from '@rasa/actions/workshop/seller';
import type { Seller } from '@rasa/domain/workshop/seller';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { principalOf, savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';
import { signedInReader } from '../builders/signed-in.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
  site.world.setClock(new Date().toISOString());
});
afterAll(() => site[Symbol.asyncDispose]());

/** A seller with a product on sale and a draft, and who works with her. */
async function staged() {
  const { world } = site;
  const { unitId } = await savedUnit(world);
  const { seller, account } = await savedSeller(world, unitId);
  const { sellerId } = seller;
  const officer = principalOf(await savedAccount(world, { roles: ['officer'], unitId }));
  const offer = await savedOffer(world, seller, { available: 4 });
  const { listingId } = await createListing(
    world,
    { ...principalOf(account), sellerId },
    { draft: { category: 'keripik', name: 'Keripik Tempe' } },
  );
  return {
    ...{ sellerId, officer, reader: await signedInReader(site, account) },
    sale: `/penjual/produk/${offer.approved.listingId}/jual`,
    draft: `/penjual/produk/${listingId}/nama`,
    at: async (abilityLevel: Seller['abilityLevel']) => setAbility(world, officer, sellerId, abilityLevel),
  };
}

/** What is folded away by her level, as it is called. */
const folds = (html: string): string[] =>
  [...html.matchAll(/<summary>([^<]*)<\/summary>/g)]
    .map(([, title]) => title!)
    .filter((title) => ['Lainnya', 'Harga'].includes(title));

test('the fewer a seller is shown at once, the more is folded away, and nothing is missing', async () => {
  const { reader, at, sale, draft } = await staged();
  const ways: unknown[] = [];
  const folded: string[][][] = [];
  for (const level of [1, 2, 3] as const) {
    await at(level);
    const pages = [await reader.open('/penjual'), await reader.open(sale), await reader.open(draft)];
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    ways.push(
      pages.map(({ links, forms }) => [
        links.map(({ href }) => href).toSorted(),
        forms.map(({ action, buttons }) => `${action} ${buttons.length}`).toSorted(),
      ]),
    );
    folded.push(pages.map(({ html }) => folds(html)));
    const [home] = pages;
    const isHeardFirst = home!.html.indexOf('class="speaker"') < home!.html.indexOf('<h1');
    expect([level, isHeardFirst]).toEqual([level, level === 1]);
  }
  expect(folded).toEqual([
    [['Lainnya'], ['Harga', 'Lainnya'], ['Lainnya']],
    [[], ['Lainnya'], []],
    [[], [], []],
  ]);
  expect(ways[1]).toEqual(ways[0]);
  expect(ways[2]).toEqual(ways[0]);
});

test('a name alone is enough to go on where the story is folded away', async () => {
  const { reader, at, draft } = await staged();
  await at(1);
  const next = await reader.press(await reader.open(draft), 'Simpan dan lanjut', { name: 'Keripik Gurih' });
  expect(next.path).toMatch(/\/bahan/);
});

test('an officer says how a seller’s screens look, and one of another unit does not', async () => {
  const { sellerId } = await staged();
  const { world } = site;
  const { unitId } = (await world.store.sellers.get(sellerId))!;
  const own = await signedInReader(site, await savedAccount(world, { roles: ['officer'], unitId }));
  const page = await own.open(`/staf/penjual/${sellerId}`);
  await own.press(page, 'Simpan tampilan', { abilityLevel: '1' }, 'ability');
  expect((await world.store.sellers.get(sellerId))?.abilityLevel).toBe(1);
  const { unitId: far } = await savedUnit(world);
  const other = principalOf(await savedAccount(world, { roles: ['officer'], unitId: far }));
  await expect(setAbility(world, other, sellerId, 3)).rejects.toMatchObject({
    code: 'seller.unknown',
  });
});
