import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

/** What has the focus, as it is read aloud. */
const focused = ({ page }: CellPhone): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  });

/** Tab by tab to what is called so, in the order in which it is read; fails where it is never reached. */
async function tabTo(phone: CellPhone, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await phone.page.keyboard.press('Tab');
    const now = await focused(phone);
    if (name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`${name} was not reached; passed ${passed.join(' | ')}`);
}

const heading = ({ page }: CellPhone, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

test('a product is begun and answered with keys alone, without a network', async () => {
  const maker = await stage.maker();
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  phone.line.cut();
  await phone.open('/penjual/produk/baru');
  await heading(phone, 'Produk baru');
  const { keyboard } = phone.page;
  await tabTo(phone, /^Keripik/);
  await keyboard.press('Enter');
  await heading(phone, 'Foto');
  await phone.open(phone.page.url().replace(stage.origin, '').replace(/foto$/, 'nama'));
  await heading(phone, 'Nama dan cerita');
  await tabTo(phone, /^Nama produk/);
  await keyboard.type('Keripik Tempe');
  await tabTo(phone, /^Simpan/);
  await keyboard.press('Enter');
  await heading(phone, 'Bahan');
  // A picture is a button like any other.
  await tabTo(phone, /^tempe kedelai$/);
  await keyboard.press('Space');
  await tabTo(phone, /^garam$/);
  await keyboard.press('Space');
  await tabTo(phone, /^Simpan/);
  await keyboard.press('Enter');
  await heading(phone, 'Alergen');
  expect(await phone.page.getByRole('checkbox', { name: /^Kedelai/ }).isChecked()).toBe(true);
  // The heading is read first on each new screen.
  expect(await phone.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});
