import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { launchChromium, phone } from '../builders/chromium.ts';
import { planTour, type Stop, type Tour } from '../builders/tour.ts';

let folder: string;
let shop: Child;
let browser: Browser;
let tour: Tour;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-axe-'));
  const starting = startChild({ folder: join(folder, 'data'), port: await freePort() });
  [shop, browser] = await Promise.all([starting, launchChromium()]);
  tour = await planTour(browser, shop.origin);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await shop?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** What keeps somebody from using the page, each with where it stands. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function visit({ who, path, act }: Stop): Promise<Page> {
  const context = await browser.newContext({ ...phone, locale: 'id-ID', storageState: tour.kept[who] });
  const page = await context.newPage();
  await page.goto(shop.origin + path);
  await act?.(page);
  return page;
}

test('no main page keeps anybody out who reads or taps in another way', async () => {
  expect(tour.stops.length).toBeGreaterThanOrEqual(20);
  const found: Record<string, string[]> = {};
  for (const stop of tour.stops) {
    const page = await visit(stop);
    const here = await barriers(page);
    if (here.length > 0) found[stop.name] = here;
    await page.context().close();
  }
  expect(found).toEqual({});
});

test('a barrier would be found', async () => {
  const page = await (await browser.newContext(phone)).newPage();
  await page.setContent(
    '<html lang="id"><title>Uji</title><main><h1>Uji</h1><input><p style="color:#bbb">Pudar</p></main></html>',
  );
  expect((await barriers(page)).join()).toMatch(/color-contrast.*label|label.*color-contrast/);
});
