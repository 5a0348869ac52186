import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { type Shop, startShop } from '@rasa/local/shop';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../builders/child.ts';
import { desktop, launchChromium, phone } from '../builders/chromium.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';

let folder: string;
let shop: Shop;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-island-'));
  [shop, browser] = await Promise.all([startShop({ folder, port: await freePort() }), launchChromium()]);
  const { unitId } = await savedUnit(shop.world, { unitId: shop.world.marketUnitId });
  const { seller } = await savedSeller(shop.world, unitId, {
    deliveryWays: {
      pickupPointIds: [],
      carrier: { sameRegencyPerKgIdr: 10_000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 20_000 },
    },
  });
  for (const name of ['Keripik Tempe', 'Keripik Bayam', 'Kerupuk Puli', 'Kopi <b>Wilis</b>'])
    await savedOffer(shop.world, seller, { content: { name } });
  await rebuildCatalogue(shop.world, gzipPacking);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  await rm(folder, { recursive: true, force: true });
});

async function opened(path = '/', options: Parameters<Browser['newContext']>[0] = phone): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(shop.origin + path);
  return page;
}

const offered = (page: Page) => page.locator('#saran').getByRole('option');
const field = (page: Page) => page.locator('input[type=search]');
/** Whoever comes to the field brings the island: from then on it is a combobox. */
async function focused(page: Page): Promise<void> {
  await field(page).focus();
  await page.locator('input[role=combobox]').waitFor();
}
async function typed(page: Page, text: string): Promise<void> {
  await focused(page);
  await page.keyboard.type(text);
  await offered(page).first().waitFor();
}
const options = (page: Page) => offered(page).allTextContents();
const barriers = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );

test('nothing of it is loaded before the field is used, and little then', async () => {
  const page = await (await browser.newContext(phone)).newPage();
  const loaded: string[] = [];
  page.on('response', (answer) => loaded.push(new URL(answer.url()).pathname));
  await page.goto(`${shop.origin}/produk`);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('script').count()).toBe(0);
  expect(loaded).toContain('/produk');
  expect(loaded.filter((path) => /^\/pulau\/|\.js$/.test(path))).toEqual([]);
  loaded.length = 0;
  await focused(page);
  expect(loaded.sort()).toEqual(['/pulau/saran.html', '/pulau/saran.js']);
  const script = await (await fetch(`${shop.origin}/pulau/saran.js`)).arrayBuffer();
  expect(gzipSync(script).length).toBeLessThan(20_000);
});

test('what is typed is completed; arrows mark, Enter looks for what is marked', async () => {
  const page = await opened();
  await typed(page, 'keripik');
  const shown = await options(page);
  expect(shown[0]).toBe('keripik');
  expect(shown.slice(1).sort()).toEqual(['Keripik Bayam', 'Keripik Tempe']);
  expect(await field(page).getAttribute('aria-expanded')).toBe('true');
  expect(await page.getByRole('status').textContent()).toContain('3 saran');
  await page.keyboard.press('ArrowUp');
  const marked = page.locator(`#${await field(page).getAttribute('aria-activedescendant')}`);
  expect(await marked.textContent()).toBe(shown[2]);
  expect(await marked.getAttribute('aria-selected')).toBe('true');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/cari?q=${shown[2]!.replace(' ', '+')}`);
});

test('Escape leaves what was typed, and Enter then looks for that', async () => {
  const page = await opened('/en');
  await typed(page, 'kerup');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await offered(page).count()).toBe(0);
  expect(await field(page).inputValue()).toBe('kerup');
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(null);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/cari?q=kerup');
});

test('a suggestion can be tapped, and is text whatever a maker has written', async () => {
  const page = await opened('/produk');
  await typed(page, 'kopi');
  expect(await options(page)).toContain('Kopi <b>Wilis</b>');
  await offered(page).filter({ hasText: 'Wilis' }).tap();
  await page.waitForURL('**/cari?q=Kopi*');
});

test('an answer that comes late is not shown, and is not waited for', async () => {
  const page = await opened();
  await focused(page);
  const first = Promise.withResolvers<void>();
  const answer = (text: string) => ({ json: { suggestions: [text] } });
  await page.route('**/api/suggestions?typed=*', async (route) => {
    const isFirst = new URL(route.request().url()).searchParams.get('typed') === 'ke';
    if (isFirst) await first.promise;
    // The first was given up meanwhile.
    await route.fulfill(answer(isFirst ? 'late' : 'kerupuk')).catch(() => undefined);
  });
  const asked = page.waitForRequest('**/api/suggestions?typed=ke');
  const givenUp = page.waitForEvent('requestfailed');
  await page.keyboard.type('ke');
  await asked;
  await page.keyboard.type('rupuk');
  await givenUp;
  await offered(page).first().waitFor();
  first.resolve();
  await page.keyboard.press('ArrowDown');
  expect(await options(page)).toEqual(['kerupuk']);
});

test('the open list keeps nobody out, in both languages and on every screen', async () => {
  for (const [path, view] of [
    ['/', phone],
    ['/en/produk', desktop],
  ] as const) {
    const page = await opened(path, { ...view, reducedMotion: 'reduce' });
    await typed(page, 'ker');
    await page.keyboard.press('ArrowDown');
    const sizes = await offered(page).evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(48);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
    // Last, since the page is looked at from another one, and so left.
    expect(await barriers(page), path).toEqual([]);
  }
});

test('without scripts the field searches all the same', async () => {
  const page = await opened('/', { ...phone, javaScriptEnabled: false });
  await field(page).fill('kripik tempe');
  await field(page).press('Enter');
  await page.waitForURL('**/cari?q=kripik+tempe');
});

test('the checkout has no script either, and follows the first choice that brings it', async () => {
  const page = await opened('/produk');
  await page.getByRole('link', { name: 'Kerupuk Puli' }).click();
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click();
  await page.waitForURL('**/keranjang*');
  await page.goto(`${shop.origin}/pesan`);
  expect(await page.locator('script').count()).toBe(0);
  const fees = page.locator('#jumlah');
  expect(await fees.textContent()).not.toContain('27.000');
  const regency = page.getByLabel('Kabupaten/kota Anda');
  await regency.focus();
  await regency.selectOption('35.02');
  await page.getByRole('radio', { name: 'Dikirim ekspedisi' }).check();
  await fees.getByText('Rp 27.000').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/pesan');
});
