import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop } from '../builders/chromium.ts';
import { documentedClient, signIn } from '../builders/documented.ts';
import { addPicture, peanutDraft, submit } from '../builders/opening.ts';
import { openStage, phones } from './stage.ts';

const names = ['Kacang Bawang', 'Kacang Telur'];

let stage: Awaited<ReturnType<typeof openStage>>;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  const { curator } = stage;
  const seller = await documentedClient(stage.origin);
  await signIn(seller, stage.origin, { phone: phones.neighbour });
  for (const name of names) {
    const { body } = await seller.post('/api/listings', { json: { ...peanutDraft, name } });
    await addPicture(seller, body.listingId);
    await submit(seller, body.listingId);
  }
  await curator.open('/');
  await curator.signIn({ email: stage.emails.curator });
  const storageState = await curator.page.context().storageState();
  page = await (await stage.browser.newContext({ ...desktop, locale: 'id-ID', storageState })).newPage();
});
afterAll(() => stage?.close());

const press = (key: string) => page.keyboard.press(key);
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (!element || element === document.body) return '';
    return (element.labels?.[0] ?? element).textContent?.trim() ?? '';
  });
const goesOn = (act: () => Promise<void>) => Promise.all([page.waitForEvent('load'), act()]);
const here = () => page.getByRole('heading', { level: 1 }).textContent();

/** Scripts come after the page: the list of keys is shown by them. */
const open = async (path: string) => {
  await page.goto(stage.origin + path);
  await page.locator('.keys').waitFor();
};

test('letters switched off do nothing, and stay off', async () => {
  await open('/staf/kurasi');
  await page.getByText('Pintasan papan tik').click();
  const toggle = page.getByLabel('Pakai pintasan di peramban ini');
  await toggle.uncheck();
  await open('/staf/kurasi');
  await press('j');
  expect(await focused()).toBe('');
  await page.getByText('Pintasan papan tik').click();
  await toggle.check();
  await press('j');
  expect(await focused()).toBe(names[0]);
});

test('two products are taken, looked through and decided with keys alone', async () => {
  await open('/staf/kurasi');
  for (const name of names) {
    await press('j');
    expect(await focused()).toBe(name);
    await press('x');
  }
  await goesOn(() => press('a'));
  await page.locator('.keys').waitFor();
  await press('j');
  await goesOn(() => press('Enter'));
  await page.locator('.keys').waitFor();
  expect(await here()).toBe(names[0]);
  const items = page.locator('fieldset.check');
  // One that is filled in may be changed; a mark leads on by itself.
  await press('j');
  for (let left = await items.count(); left > 0; left -= 1) await press('1');
  for (const item of await items.all())
    expect(await item.locator('input[type=radio]:checked').count(), (await item.textContent()) ?? '').toBe(1);
  await press('s');
  expect(await focused()).toBe('Setujui');
  expect(await here()).toBe(names[0]);
  await goesOn(() => press('Enter'));
  await page.locator('.keys').waitFor();
  expect(await here()).toBe(names[1]);
});

test('what is not good asks for words, and Esc leads back out of them', async () => {
  await press('j');
  await press('2');
  await press('Tab');
  const words = page.locator('fieldset.check').first().locator('textarea');
  await words.focus();
  await page.keyboard.type('Namanya jadi satu');
  expect(await words.inputValue()).toBe('Namanya jadi satu');
  await press('Escape');
  expect(await page.locator('fieldset.check').first().locator('input:checked').inputValue()).toBe('not_ok');
  await press('m');
  await goesOn(() => press('Enter'));
  expect(await page.locator('body').textContent()).toContain('Perbaikan diminta.');
});
