import { placeOrder } from '@rasa/actions/market/place-order';
import { drawReceipt } from '@rasa/clients/paper/receipt';
import { receiptPath } from '@rasa/domain/market/receipt';
import { createPapersApp } from '@rasa/functions/papers/app';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
let app: ReturnType<typeof createPapersApp>;
let order: { orderId: string; token: string };
const buyer = { name: 'Dewi Anggraini', phone: '+6281234567890' };

beforeAll(async () => {
  market = await openMarket();
  const { world } = market;
  app = createPapersApp(world);
  const { seller } = await market.openShop({ shopName: 'Dapur Bu Sri' });
  const chips = await savedOffer(world, seller, { priceIdr: 15_000 });
  order = await placeOrder(world, pickupRequest([chips], { quantity: 2, buyer }), {
    locale: 'id',
    idempotencyKey: 'receipt-test-1',
    principal: 'visitor',
  });
});
afterAll(() => market[Symbol.asyncDispose]());

const open = (path: string) => app.request(`http://shop.test${path}`);
const wordsOf = async (bytes: Uint8Array) => {
  const paper = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(paper, { mergePages: true });
  return { pages: paper.numPages, words: text.replace(/\s+/g, ' ') };
};

test.each([
  ['id', ['Nota pesanan', 'Pemesan: Dewi Anggraini', 'Tunai saat mengambil', 'Jumlah Rp 30.000']],
  ['en', ['Receipt of order', 'Ordered by: Dewi Anggraini', 'Cash at pickup', 'Total Rp 30.000']],
] as const)(
  'the receipt in %s says what was bought, for how much and how it is paid',
  async (locale, said) => {
    const answer = await open(receiptPath(order.orderId, order.token, locale));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const { words, pages } = await wordsOf(new Uint8Array(await answer.arrayBuffer()));
    expect(pages).toBe(1);
    for (const line of [
      ...said,
      'Dapur Bu Sri',
      '2 × Keripik Singkong Original (Rp 15.000) Rp 30.000',
      order.orderId,
    ])
      expect(words).toContain(line);
    expect(words, 'receipts are shown around').not.toMatch(/81234567890|token/);
    expect(words).not.toContain(order.token);
  },
);

test('without its key nobody opens it, and it is not told whether there is one', async () => {
  const wrong = { code: 'order.unknown' };
  for (const path of [
    receiptPath(order.orderId, 'x'.repeat(43), 'id'),
    receiptPath(order.orderId, '', 'id'),
    receiptPath('ord_00000000000000000000000000', order.token, 'id'),
    receiptPath('ord_x', order.token, 'id'),
    receiptPath(order.orderId, 'x'.repeat(5000), 'id'),
  ]) {
    const answer = await open(path);
    expect([answer.status, (await answer.json()).error.code], path).toEqual([404, wrong.code]);
  }
});

test('a long one goes on on the next page, and nothing of it is lost', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => ({
    text: `${n + 1} × Keripik nomor ${n + 1}`,
    amount: `Rp ${n}`,
  }));
  const paper = {
    ...{ language: 'id' as const, title: 'Nota pesanan ABC123', head: ['Dewi'], foot: ['shop.test'] },
    ...{ stamp: { text: 'Lunas', good: true }, blocks: [{ title: 'Dapur Bu Sri', rows }] },
    sums: [{ text: 'Jumlah', amount: 'Rp 1.770', strong: true }],
  };
  const { pages, words } = await wordsOf(await drawReceipt(paper));
  expect(pages).toBe(2);
  for (const { text } of rows) expect(words).toContain(text);
  expect(words.indexOf('Jumlah')).toBeGreaterThan(words.indexOf('Keripik nomor 60'));
});
