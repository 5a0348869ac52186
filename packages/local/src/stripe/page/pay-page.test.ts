import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../test-shop.ts';

let shop: TestShop;
let checkoutId: string;
let url: string;
beforeEach(async () => {
  shop = await openTestShop();
  ({ checkoutId, url } = await newCheckout());
});
afterEach(() => shop.close());

async function newCheckout(fields: Parameters<TestShop['order']>[0] = {}) {
  const made = await shop.provider.createCheckout(shop.order(fields));
  return { checkoutId: made.checkoutId, url: made.url ?? '' };
}
const show = async (at = url) => {
  const response = await fetch(at);
  return { response, text: (await response.text()).replaceAll('\u00a0', ' ') };
};
const press = (act: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ act }), redirect: 'manual' });
const status = async () => (await shop.provider.getCheckout(checkoutId)).status;

test('the page says what is paid, until when, and that no real money is used', async () => {
  const { response, text } = await show();
  expect(response.status).toBe(200);
  for (const words of ['lang="id"', 'Bayar Rp 15.000', 'Gagalkan pembayaran', 'Batal', 'Pesanan Rasa Desa'])
    expect(text).toContain(words);
  expect(text).toContain('Tidak ada uang sungguhan');
  expect(text).toContain('25 November pukul 15.35 WIB');
});

test('the page is in English for those who chose it', async () => {
  const english = await newCheckout({ locale: 'en', idempotencyKey: 'en' });
  const { text } = await show(english.url);
  expect(text).toContain('lang="en"');
  expect(text).toContain('Pay Rp 15.000');
});

test('the page runs no script and lets its form lead back to the shop only', async () => {
  const { response, text } = await show();
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' http://127.0.0.1:1;");
  expect(policy).not.toContain('unsafe');
  expect(text).not.toMatch(/<script|\son\w+=|javascript:/i);
});

test('paying leads to the success page with the checkout named in it', async () => {
  const response = await press('pay');
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(`http://127.0.0.1:1/bayar/${checkoutId}/selesai`);
  expect(await status()).toBe('paid');
});

test('pressing the button twice pays once', async () => {
  await Promise.all([press('pay'), press('pay')]);
  expect((await shop.sdk.charges.list()).data).toHaveLength(1);
  expect((await show()).text).toContain('Sudah dibayar');
});

test('a payment that fails says so and can be tried again', async () => {
  const response = await press('decline');
  expect(response.status).toBe(303);
  const { text } = await show(new URL(response.headers.get('location') ?? '', url).href);
  expect(text).toContain('Pembayaran gagal. Tidak ada uang yang diambil.');
  await press('pay');
  expect(await status()).toBe('paid');
});

test('cancelling leads back to the shop and leaves the checkout open', async () => {
  const response = await press('cancel');
  expect(response.headers.get('location')).toBe('http://127.0.0.1:1/bayar/batal');
  expect(await status()).toBe('open');
});

test('a page whose time is over cannot be paid', async () => {
  shop.clock.now += 35 * 60_000;
  const response = await press('pay');
  const { text } = await show(new URL(response.headers.get('location') ?? '', url).href);
  expect(text).toContain('Waktu pembayaran sudah habis');
  expect(text).not.toContain('<form');
  expect(await status()).toBe('expired');
});

test('what a shop writes is shown as text', async () => {
  const bad = await newCheckout({ description: '<script>x</script>"&', idempotencyKey: 'bad' });
  expect((await show(bad.url)).text).toContain('&lt;script&gt;x&lt;/script&gt;&quot;&amp;');
});

test('a page that does not exist is told in words', async () => {
  const { response, text } = await show(`${shop.stripe.endpoint}/pay/cs_test_none`);
  expect(response.status).toBe(404);
  expect(text).toContain('Halaman pembayaran ini tidak ada');
});
