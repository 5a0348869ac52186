import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { drawCard } from '@rasa/clients/paper/card';
import { cardVersion, sharePaths, shopCardVersion } from '@rasa/domain/market/share';
import { pictureKey } from '@rasa/domain/picture';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { createPapersApp } from '@rasa/functions/papers/app';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { savedOffer } from '../builders/shelf.ts';

let market: Market;
let app: ReturnType<typeof createPapersApp>;
let offerId: string;
const name = 'Keripik Tempe Ibu Sri yang Renyah dan Gurih dari Tapelan 🌶️';

beforeAll(async () => {
  market = await openMarket();
  const { world } = market;
  app = createPapersApp(world);
  const { seller } = await market.openShop({ shopName: 'Dapur Bu Sri' });
  const offer = await savedOffer(world, seller, { priceIdr: 15_000, content: { name } });
  offerId = offer.stock.offerId;
  const [pictureId] = offer.approved.content.pictureIds;
  const picture = await sharp({ create: { width: 640, height: 640, channels: 3, background: '#c83' } })
    .jpeg()
    .toBuffer();
  await world.blobs.put(
    pictureKey.derived({ pictureId: pictureId!, purpose: 'product' }, 640, 'jpg'),
    picture,
    {
      contentType: 'image/jpeg',
    },
  );
  await rebuildCatalogue(world, gzipPacking);
});
afterAll(() => market[Symbol.asyncDispose]());

const entry = async () => (await market.world.catalogue.get(offerId))!;
const open = (path: string) => app.request(`http://shop.test${path}`);

async function pictureAt(path: string) {
  const answer = await open(path);
  expect([answer.status, answer.headers.get('content-type')], path).toEqual([200, 'image/jpeg']);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  return sharp(await answer.arrayBuffer());
}

async function pdfAt(path: string) {
  const answer = await open(path);
  expect([answer.status, answer.headers.get('content-type')], path).toEqual([200, 'application/pdf']);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const document = await getDocumentProxy(bytes);
  const [left, bottom, right, top] = (await document.getPage(1)).view as [number, number, number, number];
  const { text } = await extractText(document, { mergePages: true });
  return { text, pages: document.numPages, size: [right - left, top - bottom].map(Math.round) };
}

test.each([
  ['lebar', 1200, 630],
  ['persegi', 1080, 1080],
] as const)(
  'the %s card of a product is a picture of its size, with its photo in it',
  async (shape, width, height) => {
    const card = await pictureAt(sharePaths.productCard(offerId, cardVersion(await entry()), shape));
    expect(await card.metadata()).toMatchObject({ format: 'jpeg', width, height });
    const { data } = await card
      .extract({ left: 200, top: 200, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data].map((value) => Math.round(value / 17))).toEqual([12, 8, 3]);
  },
);

test('a card of an older price leads to the one of now', async () => {
  const answer = await open(sharePaths.productCard(offerId, 'old', 'lebar'));
  expect(answer.status).toBe(302);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const now = await entry();
  expect(answer.headers.get('location')).toBe(sharePaths.productCard(offerId, cardVersion(now), 'lebar'));
  expect(cardVersion({ ...now, priceIdr: now.priceIdr + 500 })).not.toBe(cardVersion(now));
});

test('a shop has its card too', async () => {
  const { shop } = await entry();
  const path = sharePaths.shopCard(shop.slug, shopCardVersion([await entry()]), 'persegi');
  expect(await (await pictureAt(path)).metadata()).toMatchObject({ width: 1080, height: 1080 });
});

test('a card without any picture, and with a name in letters that the font lacks, is drawn all the same', async () => {
  const card = { title: '辣椒 🌶️', lines: ['', 'a'.repeat(300)], pictures: [], host: 'shop.test' };
  expect((await sharp(await drawCard(card, 'lebar')).metadata()).width).toBe(1200);
});

test.each([
  ['a4', 595, 842],
  ['a6', 298, 421],
] as const)('the %s poster is one page whose words are text', async (size, width, height) => {
  const { text, pages, size: seen } = await pdfAt(sharePaths.productPoster(offerId, size));
  expect([pages, ...seen]).toEqual([1, width, height]);
  const words = text.replace(/\s+/g, ' ');
  for (const said of [
    'Keripik Tempe Ibu Sri',
    'Rp 15.000',
    'Isi 250 g',
    'Dapur Bu Sri',
    'Pindai untuk memesan',
    'shop.test',
  ])
    expect(words).toContain(said);
  const { shop } = await entry();
  expect((await pdfAt(sharePaths.shopPoster(shop.slug, size))).text).toContain('Dapur Bu Sri');
});

test('the code on paper leads to the product', async () => {
  const { qrPath } = await import('@rasa/clients/paper/qr');
  const address = `http://shop.test/produk/${offerId}/${(await entry()).slug}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#fff"/><path d="${qrPath(address, 400)}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Its types say that the function stands one default deeper than Node finds it.
  const read = jsqr as unknown as typeof jsqr.default;
  expect(read(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
});

test.each([
  '/kartu/produk/ofr_none/x/lebar.jpg',
  '/kartu/toko/tidak-ada/x/lebar.jpg',
  '/cetak/produk/ofr_00000000000000000000000000/poster-a4.pdf',
  '/cetak/toko/%F0%9F%8C%B6/poster-a4.pdf',
])('%s is not there, and says so', async (path) => {
  expect((await open(path)).status).toBe(404);
});

test.each(['lebar.png', 'bulat.jpg', 'LEBAR.jpg'])(
  'there is no card called %s, no paper of another size',
  async (file) => {
    expect((await open(`/kartu/produk/${offerId}/x/${file}`)).status).toBe(404);
    expect((await open(`/cetak/produk/${offerId}/poster-a3.pdf`)).status).toBe(404);
  },
);

test('nothing of the maker is on paper that the shop does not say', async () => {
  const { text } = await pdfAt(sharePaths.productPoster(offerId, 'a4'));
  expect(text).not.toMatch(/\+62|62812|08\d{8}/);
});
