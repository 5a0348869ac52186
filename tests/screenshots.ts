import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePort, startChild } from './builders/child.ts';
import { desktop, launchChromium, phone } from './builders/chromium.ts';
import { planTour, type Stop, type Tour } from './builders/tour.ts';

/** Pictures of the main pages with the sample data, for `docs/screenshots`. */
const target = join(import.meta.dirname, '../docs/screenshots');
const views = { phone, desktop } as const;
const tallest = { phone: 2000, desktop: 1500 } as const;
const quality = 62;

/** Pictures below the fold load only when they come near; here all of it is seen at once. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

/** As tall as its content within reason, so that bars which stay in sight do not lie across it. */
async function take(page: Page, { act }: Stop, file: string, most: number): Promise<void> {
  await act?.(page);
  await loadPictures(page);
  const { width, height } = page.viewportSize()!;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(most, Math.max(height, whole)) });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: file, type: 'jpeg', quality, animations: 'disabled' });
}

async function takeAll(browser: Browser, origin: string, { stops, kept }: Tour): Promise<void> {
  for (const view of ['phone', 'desktop'] as const) {
    await mkdir(join(target, view), { recursive: true });
    for (const stop of stops) {
      const storageState = kept[stop.who];
      const context = await browser.newContext({ ...views[view], locale: 'id-ID', storageState });
      const page = await context.newPage();
      await page.goto(origin + stop.path);
      await take(page, stop, join(target, view, `${stop.name}.jpg`), tallest[view]);
      await context.close();
    }
  }
}

const cell = (view: string, { name, title }: Stop, width: number): string =>
  `<img src="${view}/${name}.jpg" width="${width}" alt="${title}, ${view}">`;

const readme = ({ stops }: Tour): string => `# What it looks like

Taken by \`npm run screenshots\` from the sample data, on a phone of 360 px and a laptop of 1280 px.

| page | phone | laptop |
| --- | --- | --- |
${stops.map((stop) => `| ${stop.title} | ${cell('phone', stop, 180)} | ${cell('desktop', stop, 480)} |`).join('\n')}
`;

const folder = await mkdtemp(join(tmpdir(), 'rasa-screenshots-'));
const [shop, browser] = await Promise.all([
  startChild({ folder: join(folder, 'data'), port: await freePort() }),
  launchChromium(),
]);
try {
  const tour = await planTour(browser, shop.origin);
  await rm(target, { recursive: true, force: true });
  await takeAll(browser, shop.origin, tour);
  await writeFile(join(target, 'README.md'), readme(tour));
  console.log(`${tour.stops.length} pages in ${target}`);
} finally {
  await browser.close();
  await shop.kill();
  await rm(folder, { recursive: true, force: true });
}
