import { recordBatch } from '@rasa/actions/workshop/batch';
import { answerDelivery, openSupportCase } from '@rasa/actions/workshop/support-case';
import type { Account } from '@rasa/domain/identity/account';
import type { Content } from '@rasa/domain/market/content';
import { type LabelShape, labelPaths, labelShapeNames, labelShapes } from '@rasa/domain/workshop/label-shape';
import { createPapersApp } from '@rasa/functions/papers/app';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { savedAccount, savedUnit, signedInCookie } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';
import { helped } from '../builders/support.ts';
import { settleEvents } from '../builders/workshop.ts';

const content: Partial<Content> = {
  name: 'Keripik Tempe Renyah',
  ingredients: ['tempe kedelai', 'tepung terigu', 'minyak goreng', 'bawang putih', 'garam'],
  allergens: ['soy', 'gluten'],
  halalNumber: 'ID35110000123451123',
};

let market: Market;
let app: ReturnType<typeof createPapersApp>;
let shop: Awaited<ReturnType<Market['openShop']>>;
let offerId: string;
let code: string;
let cookies: Record<'seller' | 'other' | 'officer' | 'stranger', string>;

beforeAll(async () => {
  market = await openMarket();
  const { world, unit } = market;
  app = createPapersApp(world);
  shop = await market.openShop({ shopName: 'Dapur Bu Sri' });
  const other = await market.openShop({ shopName: 'Warung Lain', slug: 'warung-lain' });
  offerId = (await savedOffer(world, shop.seller, { content })).stock.offerId;
  const made = { producedOn: '2026-11-25', quantity: 24, stocked: true };
  ({ code } = await recordBatch(world, shop.principal, offerId, made));
  const elsewhere = await savedUnit(world);
  const cookieOf = async (accountId: string) =>
    signedInCookie(world, (await world.store.accounts.get(accountId)) as Account);
  cookies = {
    seller: await cookieOf(shop.principal.accountId),
    other: await cookieOf(other.principal.accountId),
    officer: await signedInCookie(world, await savedAccount(world, { unitId: unit.unitId })),
    stranger: await signedInCookie(world, await savedAccount(world, { unitId: elsewhere.unitId })),
  };
});
afterAll(() => market[Symbol.asyncDispose]());

const open = async (
  path: string,
  cookie: string | undefined = cookies.seller,
  accept = 'application/pdf',
): Promise<Response> =>
  app.request(`http://shop.test${path}`, { headers: { accept, ...(cookie && { cookie }) } });

async function paperOf(shape: LabelShape, of = offerId) {
  const answer = await open(labelPaths.sheet(of, code, shape));
  expect([answer.status, answer.headers.get('content-type')], shape).toEqual([200, 'application/pdf']);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  return getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
}

/** In the order in which the law names them. */
const said = [
  'Keripik Tempe Renyah',
  'Dapur Bu Sri',
  'Komposisi: tempe kedelai, tepung terigu, minyak goreng, bawang putih, garam.',
  'Mengandung alergen, lihat daftar bahan yang dicetak tebal.',
  'Berat bersih: 250 g',
  'Diproduksi oleh: Dapur Bu Sri, Desa Tapelan',
  'Halal: ID35110000123451123',
  'Kode produksi: 261125-01. Tanggal produksi: 25 November 2026',
  'Baik digunakan sebelum: 23 Februari 2027',
  'P-IRT 2093519011162-31',
  'Simpan di tempat kering',
];

test.each(labelShapeNames)('a sheet of %s labels says everything in its order, as text', async (shape) => {
  const paper = await paperOf(shape);
  expect(paper.numPages).toBe(1);
  const [left, bottom, right, top] = (await paper.getPage(1)).view as [number, number, number, number];
  expect([right - left, top - bottom].map(Math.round)).toEqual([595, 842]);
  const { text } = await extractText(paper, { mergePages: true });
  const words = text
    .replace(/[\s·]+/g, ' ')
    .replaceAll(' ,', ',')
    .replaceAll(' .', '.');
  let at = 0;
  for (const line of said) {
    const found = words.indexOf(line, at);
    expect(found, `${line} in ${words.slice(0, 900)}`).toBeGreaterThanOrEqual(at);
    at = found;
  }
  const { rows, columns } = labelShapes[shape];
  expect(words.split('Komposisi:')).toHaveLength(rows * columns + 1);
});

test('the small ones are 24 on a sheet', () => {
  expect(labelShapes.kecil.rows * labelShapes.kecil.columns).toBe(24);
});

test.each(labelShapeNames)('a sheet of %s labels fits A4, with a margin that printers need', (shape) => {
  const { width, height, columns, rows } = labelShapes[shape];
  expect(columns * width + (columns - 1) * 4).toBeLessThanOrEqual(198);
  expect(rows * height + (rows - 1) * 4).toBeLessThanOrEqual(285);
});

test('allergens alone are bold among the ingredients', async () => {
  const paper = await paperOf('besar');
  const { items } = await (await paper.getPage(1)).getTextContent();
  const texts = items.filter((item) => 'str' in item);
  const fontOf = (word: string) => texts.find(({ str }) => str.includes(word))?.fontName;
  const [bold, regular] = [fontOf('Komposisi'), fontOf('Diproduksi')];
  expect(bold).not.toBe(regular);
  expect(['kedelai', 'terigu', 'tepung', 'minyak goreng'].map(fontOf)).toEqual([
    ...[bold, bold, regular, regular],
  ]);
});

test.each(labelShapeNames)('the code on a %s label is read, and leads to the product', async (shape) => {
  const answer = await open(labelPaths.picture(offerId, code, shape), cookies.seller, 'image/*');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()), { density: 220 })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Its types say that the function stands one default deeper than Node finds it.
  const read = jsqr as unknown as typeof jsqr.default;
  const found = read(new Uint8ClampedArray(data), info.width, info.height);
  expect(found?.data).toBe(`http://shop.test/produk/${offerId}`);
});

test('nobody else sees a label: others are told that there is none, visitors to sign in', async () => {
  const path = labelPaths.sheet(offerId, code, 'kecil');
  const status = async (cookie: string) => (await open(path, cookie)).status;
  expect(await status(cookies.seller)).toBe(200);
  expect(await status(cookies.officer)).toBe(200);
  expect(await status(cookies.other)).toBe(404);
  expect(await status(cookies.stranger)).toBe(404);
  expect(await status('')).toBe(401);
  const picture = labelPaths.picture(offerId, code, 'kecil');
  expect((await open(picture, cookies.other)).status).toBe(404);
  expect((await open(picture, '')).status).toBe(401);
});

test.each([
  ['another batch', (path: string) => path.replace('261125-01', '261125-09'), 404],
  ['no batch at all', (path: string) => path.replace('261125-01', '..%2F..'), 404],
  ['another product', (path: string) => path.replace(/ofr_\w+/, 'ofr_00000000000000000000000000'), 404],
  ['odd text', (path: string) => path.replace(/ofr_\w+/, '%F0%9F%8C%B6'), 404],
  ['another shape', (path: string) => path.replace('kecil', 'segitiga'), 404],
])('%s is not there, and says so', async (_, change, status) => {
  expect((await open(change(labelPaths.sheet(offerId, code, 'kecil')))).status).toBe(status);
});

test('an incomplete label is not printed, but shown; her browser is led to what is missing', async () => {
  const { world } = market;
  const bare = (await savedOffer(world, shop.seller, { content: { ...content, allergens: ['milk'] } })).stock
    .offerId;
  const path = labelPaths.sheet(bare, '-', 'sedang');
  const refused = await open(path);
  expect([refused.status, (await refused.json()).error.code]).toEqual([409, 'label.incomplete']);
  const led = await open(path, cookies.seller, 'text/html');
  expect(led.status).toBe(303);
  expect(led.headers.get('location')).toMatch(
    /^\/penjual\/produk\/lst_\w+\/label\?batch=-&ukuran=sedang&kurang=label\.incomplete$/,
  );
  expect((await open(labelPaths.picture(bare, '-', 'sedang'))).status).toBe(200);
});

test('what does not fit is not printed in letters that nobody reads', async () => {
  const { world } = market;
  const ingredients = Array.from({ length: 40 }, (_, n) => `bahan yang panjang sekali namanya nomor ${n}`);
  const long = (await savedOffer(world, shop.seller, { content: { ...content, allergens: [], ingredients } }))
    .stock.offerId;
  const made = { producedOn: '2026-11-25', quantity: 1, stocked: false };
  await recordBatch(world, shop.principal, long, made);
  const refused = await open(labelPaths.sheet(long, code, 'kecil'));
  expect([refused.status, (await refused.json()).error.code]).toEqual([409, 'label.too-small']);
  expect((await open(labelPaths.picture(long, code, 'kecil'))).status).toBe(200);
});

test('the logo that she accepted is on the label, with its colour', async () => {
  const { world, officer } = market;
  const { caseId } = await openSupportCase(world, shop.principal, { kind: 'branding', text: 'Minta logo' });
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#0a7a3c' } })
    .png()
    .toBuffer();
  await helped(world, officer, caseId, { kind: 'logo', bytes });
  await settleEvents(world);
  const svg = async () =>
    (await open(labelPaths.picture(offerId, code, 'besar'), cookies.seller, 'image/*')).text();
  expect(await svg(), 'she has not accepted it').not.toContain('data:image/jpeg');
  await answerDelivery(world, shop.principal, caseId, { act: 'accept' });
  const drawn = await svg();
  expect(drawn).toContain('data:image/jpeg');
  expect(drawn).not.toContain('#9c4520');
  const [, red, green, blue] =
    /<rect [^>]*fill="#(\w\w)(\w\w)(\w\w)"/.exec(
      drawn.slice(drawn.indexOf('</rect>') + 1).replace('fill="#fff"', ''),
    ) ?? [];
  expect([red, green, blue].map((part) => Number.parseInt(part ?? '', 16))).toEqual([
    ...[expect.closeTo(0x0a, -1), expect.closeTo(0x7a, -1), expect.closeTo(0x3c, -1)],
  ]);
  expect((await paperOf('besar')).numPages).toBe(1);
});
