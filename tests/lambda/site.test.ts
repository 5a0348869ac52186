import { dispatchEvents } from '@rasa/functions/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedOffer } from '../builders/shelf.ts';
import type { HttpAnswer, RunningFunction } from './function.ts';
import { type Exchange, recorded } from './recorded.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let site: RunningFunction<HttpAnswer>;
let shelf: Exchange;

beforeAll(async () => {
  stage = await openStage();
  const { seller } = await stage.market.openShop();
  const { stock } = await savedOffer(stage.market.world, seller, { priceIdr: 15_000, available: 5 });
  await dispatchEvents(stage.market.world);
  shelf = {
    ofr_RECORDED: stock.offerId,
    sel_RECORDED: seller.sellerId,
    REVISION_RECORDED: stock.revisionId,
  };
  site = await stage.startSite();
});
afterAll(() => stage[Symbol.asyncDispose]());

const answerTo = async (name: string, exchange: Exchange = shelf) =>
  site.invoke(await recorded(name, exchange));

/** The value that a browser would keep of an answer. */
function cookieOf(answer: HttpAnswer, name: string): string {
  const line = answer.cookies?.find((cookie) => cookie.startsWith(`${name}=`));
  return line?.slice(name.length + 1).split(';')[0] ?? '';
}

test('the home page comes in both languages, with links of the public address and not of the gateway', async () => {
  const [indonesian, english] = [await answerTo('page-home'), await answerTo('page-home-english')];
  for (const answer of [indonesian, english]) {
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['strict-transport-security']).toContain('max-age');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    expect(answer.body).toContain('hreflang="en" href="https://shop.test/en"');
    expect(answer.body).not.toContain('execute-api');
  }
  expect(indonesian.body).toContain('<html lang="id">');
  expect(english.body).toContain('<html lang="en">');
});

test('the list reads its filters from the raw query, and the product is sold on its page', async () => {
  const list = await answerTo('page-products');
  expect(list.statusCode).toBe(200);
  expect(list.body).toContain('Keripik Singkong Original');
  const product = await answerTo('page-product');
  expect(product.statusCode).toBe(200);
  expect(product.body).toContain('15.000');
  expect(product.body).toContain('action="/api/cart/lines"');
});

test('a form is answered with a redirect and a cookie, which the next page reads', async () => {
  const added = await answerTo('form-add-to-cart');
  expect(added).toMatchObject({ statusCode: 303, headers: { location: '/keranjang' }, body: '' });
  expect(added.headers).not.toHaveProperty('set-cookie');
  expect(added.cookies).toEqual([
    expect.stringMatching(/^__Host-cart=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/i),
  ]);
  const cart = { ...shelf, CART_RECORDED: cookieOf(added, '__Host-cart'), FLASH_RECORDED: '' };
  const page = await answerTo('page-checkout', cart);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(`name="lines[0].offerId" value="${shelf.ofr_RECORDED}"`);
});

test('a refused form leads back to its page, which shows what was typed and what is wrong', async () => {
  const cart = { CART_RECORDED: cookieOf(await answerTo('form-add-to-cart'), '__Host-cart') };
  const refused = await answerTo('form-order-refused', { ...shelf, ...cart });
  expect(refused).toMatchObject({ statusCode: 303, headers: { location: '/pesan' } });
  const flash = { FLASH_RECORDED: cookieOf(refused, '__Host-flash') };
  expect(flash.FLASH_RECORDED).not.toBe('');
  const page = await answerTo('page-checkout', { ...cart, ...flash });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('role="alert"');
  expect(page.body).toMatch(/name="buyer.name"[^>]*value="Dewi Lestari Café"/);
  expect(page.body).toMatch(/name="buyer.phone"[^>]*value="0812"/);
  const unsigned = await answerTo('page-checkout', { ...cart, FLASH_RECORDED: 'x'.repeat(30) });
  expect(unsigned.body).not.toContain('Dewi Lestari');
});

test('a page that does not exist is told of as a page, even where the gateway has decoded its address', async () => {
  const answer = await answerTo('page-unknown');
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('This page does not exist');
});

test('the API answers through the same function', async () => {
  const answer = await answerTo('unknown-route');
  expect(answer.statusCode).toBe(404);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'route.unknown' } });
});
