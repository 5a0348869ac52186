import { refusalText } from '@rasa/domain/refusal-text';
import { describe, expect, test } from 'vitest';
import { signedInCookie } from '../../builders/people.ts';
import { phonePhoto } from '../../builders/photo.ts';
import type { Answer, Page } from '../../builders/reader.ts';
import { stage } from '../stage/shared-site.ts';
import type { Things } from '../stage/thing.ts';

type Case = {
  as: string;
  /** The page of a form, in Indonesian. */
  page(things: Things): string;
  /** Part of the address that the form posts to. */
  within: string;
  /** The first words of its button; the first button of the form where nothing is said. */
  press?: Record<'id' | 'en', string>;
  /** Good and bad answers together; what is typed must stand there again. */
  answers: Record<string, Answer>;
  code: Parameters<typeof refusalText>[0]['code'];
  params?: Record<string, string | number>;
};

const cases: Record<string, Case> = {
  'asking for a sign-in code': {
    ...{ as: 'visitor', page: () => '/masuk', within: '/api/sign-in/codes' },
    answers: { phone: '0812 34' },
    code: 'phone.invalid',
  },
  'the price of a draft': {
    ...{ as: 'seller', page: ({ listingId }) => `/penjual/produk/${listingId}/harga`, within: '/draft' },
    answers: { priceIdr: '9007199254740994' },
    ...{ code: 'field.too-high', params: { most: 100_000_000 } },
  },
  'the price of an offer': {
    ...{
      as: 'seller',
      page: ({ soldListingId }) => `/penjual/produk/${soldListingId}/jual`,
      within: '/api/offers/',
    },
    press: { id: 'Simpan harga', en: 'Save the price' },
    answers: { priceIdr: '-5' },
    ...{ code: 'field.too-low', params: { least: 100 } },
  },
  'the units of an offer': {
    ...{
      as: 'seller',
      page: ({ soldListingId }) => `/penjual/produk/${soldListingId}/jual`,
      within: '/api/offers/',
    },
    press: { id: 'Simpan stok', en: 'Save the stock' },
    answers: { available: '2.5' },
    code: 'field.not-a-whole-number',
  },
  'registering a seller': {
    ...{ as: 'officer', page: () => '/staf/penjual/baru', within: '/api/sellers' },
    answers: {
      ...{ ownerName: 'Ani', shopName: 'Dapur Bu Ani', regencyCode: '35.19' },
      ...{ villageName: 'Tapelanan', districtName: 'Balerejoan', phone: '0811 2' },
    },
    code: 'phone.invalid',
  },
  'a decision': {
    ...{ as: 'curator', page: ({ revisionId }) => `/staf/kurasi/${revisionId}`, within: '/decisions' },
    press: { id: 'Setujui', en: 'Approve' },
    answers: { 'reasons[0].text': 'Tulis tanggalnya juga' },
    ...{ code: 'decision.checklist-incomplete', params: { count: 1 } },
  },
  'the plan of a case': {
    ...{ as: 'officer', page: ({ caseToPlanId }) => `/staf/bantuan/${caseToPlanId}`, within: '/plan' },
    answers: { costIdr: '1.5', fundSource: 'Kas bersama' },
    code: 'field.not-a-whole-number',
  },
};

/** Characters that a page writes in another way. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&#34;').replaceAll('<', '&lt;');

const holds = ({ html }: Page, text: string): boolean =>
  html.includes(text) ||
  html.includes(escaped(text)) ||
  html.includes(escaped(text).replaceAll('&#34;', '&quot;'));

/** A refused form's page: why, at the input, and everything that was typed. */
function expectBack(page: Page, path: string, told: string, typed: readonly string[]): void {
  expect(page.path.split('?')[0]).toBe(path);
  expect(holds(page, told), page.text).toBe(true);
  expect(page.html).toMatch(/aria-invalid="true"|class="field-error"/);
  for (const one of typed) expect(holds(page, one), `${one} on ${page.text}`).toBe(true);
}

describe.each(Object.keys(cases))('%s', (name) => {
  test.each(['id', 'en'] as const)('comes back with what was typed and why, in %s', async (locale) => {
    const { as, page, within, press, answers, code, params = {} } = cases[name]!;
    const reader = stage.reader(stage.person(as));
    const path = (locale === 'en' ? '/en' : '') + page(stage.things.near);
    const refused = await reader.press(await reader.open(path), press?.[locale] ?? '', answers, within);
    const told = refusalText({ code, params }, locale);
    expectBack(refused, path, told, Object.values(answers) as string[]);
    // The way back and forth, and a look at another page between, lose nothing.
    await reader.open('/');
    expectBack(await reader.open(path), path, told, Object.values(answers) as string[]);
  });
});

test('an order comes back with everything, and goes through once it is mended', async () => {
  const { offerId, sellerId } = stage.things.near;
  const reader = stage.reader(stage.person('visitor'));
  await reader.press(await reader.open(`/produk/${offerId}/x`), 'Masukkan keranjang');
  const buyer = { 'buyer.name': 'Dewi Anggraini', 'buyer.phone': '12', 'destination.regencyCode': '35.19' };
  const asked = await reader.press(await reader.open('/pesan'), 'Perbarui ongkir', buyer);
  const ready = await reader.press(asked, 'Perbarui ongkir', { 'deliveries[0]': `${sellerId} pickup` });
  const refused = await reader.press(ready, 'Buat pesanan', { paymentMethod: 'pay_at_pickup' });
  const told = refusalText({ code: 'phone.invalid' }, 'id');
  expectBack(refused, '/pesan', told, ['Dewi Anggraini']);
  const order = await reader.press(refused, 'Buat pesanan', {
    'buyer.phone': '0812 3456 7890',
    paymentMethod: 'pay_at_pickup',
  });
  expect(order.path).toMatch(/^\/pesanan\/ord_/);
});

test('a proof without a picture comes back and says so, as one that is no picture does', async () => {
  const { orderId, token } = stage.things.near.orderToProve;
  const reader = stage.reader(stage.person('buyer with her link'));
  const page = await reader.open(`/pesanan/${orderId}?token=${token}`);
  // What a browser sends where no file was chosen.
  const none = await reader.press(page, '', { picture: new Blob([]) }, '/proof');
  expect(holds(none, refusalText({ code: 'payment.proof-missing' }, 'id')), none.text).toBe(true);
  const text = new Blob(['bukan foto'], { type: 'image/jpeg' });
  const odd = await reader.press(none, '', { picture: text }, '/proof');
  expect(holds(odd, refusalText({ code: 'picture.unsupported-type' }, 'id')), odd.text).toBe(true);
  const good = await reader.press(odd, '', { picture: await phonePhoto() }, '/proof');
  expect(good.status).toBe(200);
  expect(good.forms.some(({ action }) => action.includes('/proof'))).toBe(true);
});

describe('a session that ends in the middle of a form', () => {
  test.each([
    [
      'seller',
      '/api/listings/',
      'name',
      'Keripik Tempe Bu Siti',
      ({ listingId }: Things) => `/penjual/produk/${listingId}/nama`,
    ],
    ['officer', '/api/sellers', 'ownerName', 'Ibu Ani', () => '/staf/penjual/baru'],
  ] as const)(
    'leads a %s to sign in, and gives her form back filled in',
    async (name, within, field, typed, page) => {
      const person = stage.person(name);
      const reader = stage.reader(person);
      const path = page(stage.things.near);
      const opened = await reader.open(path);
      reader.jar.delete('__Host-session');
      const led = await reader.press(opened, '', { [field]: typed }, within);
      expect([led.status, led.path.split('?')[0]]).toEqual([200, '/masuk']);
      expect(new URL(led.path, 'http://shop.test').searchParams.get('lanjut')).toBe(path);
      const cookie = await signedInCookie(stage.world, person.account!);
      reader.jar.set('__Host-session', cookie.slice(cookie.indexOf('=') + 1));
      const back = await reader.open(path);
      expect(back.status).toBe(200);
      expect(holds(back, typed), back.text).toBe(true);
      expect(back.html).toContain('id="ditolak"');
    },
  );

  test('answers a program with 401 and changes nothing', async () => {
    const answer = await stage.app.request('http://shop.test/api/listings', {
      method: 'POST',
      headers: {
        ...{ accept: 'application/json', 'content-type': 'application/json', origin: 'http://shop.test' },
        cookie: '__Host-session=ended.ended',
      },
      body: '{"name":"Keripik"}',
    });
    expect([answer.status, await answer.json()]).toMatchObject([401, { error: { code: 'session.none' } }]);
  });
});
