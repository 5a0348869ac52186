import { setAbility } from '@rasa/actions/workshop/seller';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { principalOf, savedAccount, savedSeller, savedUnit, signedInCookie } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
  site.world.setClock(new Date().toISOString());
});
afterAll(() => site[Symbol.asyncDispose]());

const origin = 'http://shop.test';
const levels = [1, 2, 3] as const;

async function maker(level: (typeof levels)[number]) {
  const { world } = site;
  const unit = await savedUnit(world);
  const officer = principalOf(await savedAccount(world, { unitId: unit.unitId }));
  const { seller, account } = await savedSeller(world, unit.unitId);
  await setAbility(world, { ...officer, unitId: unit.unitId }, seller.sellerId, level);
  const offer = await savedOffer(world, seller);
  const cookie = await signedInCookie(world, account);
  const ask = (path: string, init: RequestInit = {}) =>
    site.fetch(
      new Request(origin + path, {
        ...init,
        headers: { cookie, origin, accept: 'text/html', ...init.headers },
      }),
    );
  return { seller, offer, ask };
}

test('she who is assisted sees few ways at a time, with the others one tap away', async () => {
  const [assisted, alone] = [await maker(1), await maker(3)];
  const html = await (await assisted.ask('/penjual')).text();
  const [before = '', folded = ''] = html.split('<details class="more">');
  for (const path of ['/penjual/pesanan', '/penjual/produk', '/penjual/uang'])
    expect(before).toContain(`href="${path}"`);
  for (const path of ['/penjual/produk/baru', '/penjual/toko']) {
    expect(before.slice(before.indexOf('tiles-home'))).not.toContain(`href="${path}"`);
    expect(folded).toContain(`href="${path}"`);
  }
  expect(await (await alone.ask('/penjual')).text()).not.toContain('<details class="more">');
});

test('levels change screens and never rights: each may do the same', async () => {
  const heard = await Promise.all(
    levels.map(async (level) => {
      const { ask, offer, seller } = await maker(level);
      const json = (method: string, path: string, body: object) =>
        ask(`/api${path}`, {
          method,
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(body),
        });
      const created = await json('POST', '/listings', { name: 'Keripik Tempe' });
      const { listingId } = (await created.json()) as { listingId: string };
      const answers = [
        created,
        await json('PUT', `/listings/${listingId}/draft`, { priceIdr: 12_000 }),
        await json('POST', `/listings/${listingId}/submissions`, {}),
        await json('PATCH', `/offers/${offer.stock.offerId}`, { available: 3 }),
        await json('PATCH', '/sellers/me', { about: 'Renyah.' }),
        await json('POST', '/support-cases', {
          sellerId: seller.sellerId,
          kind: 'photo',
          need: 'Foto gelap',
        }),
        await ask('/api/seller/ledger'),
        ...(await Promise.all(
          [
            '',
            '/produk',
            '/produk/baru',
            '/pesanan',
            '/uang',
            '/uang/rekening',
            '/toko',
            '/bantuan',
            '/izin',
          ].map((path) => ask(`/penjual${path}`)),
        )),
      ];
      return answers.map(({ status }) => status);
    }),
  );
  expect(heard[0]).toContain(201);
  expect(heard[0]).toEqual(heard[1]);
  expect(heard[1]).toEqual(heard[2]);
});
