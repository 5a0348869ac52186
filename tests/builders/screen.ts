import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { touchFaults } from './touch.ts';

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** What is wrong with a screen of 360 px for who touches, listens or looks. */
export async function screenFaults(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return [
    ...(width > 360 ? [`${width} px wide`] : []),
    ...(await touchFaults(page)),
    ...(await barriers(page)),
  ];
}
