import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { phone } from './chromium.ts';
import { inlineFaults } from './inline.ts';
import { latestMessage } from './message-box.ts';

/** The whole page, or one part of it: where a person looks for something to tap. */
type Place = Page | Locator;
type Words = string | RegExp;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A person with a phone of 360 px whose browser runs no scripts, if not told otherwise. She taps what she sees by its words, and each page
 * she comes to is looked at: no sideways scrolling, nothing that the security policy stops, nothing broken.
 */
export async function visitor(
  browser: Browser,
  origin: string,
  { patienceMs = 20_000, javaScriptEnabled = false } = {},
) {
  const context = await browser.newContext({ ...phone, locale: 'id-ID', javaScriptEnabled });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // A closed picture that is still prepared shows its words instead.
    const isPrepared = response.status() === 409 && pathname.startsWith('/api/pictures/');
    if (response.status() >= 400 && !isPrepared) faults.push(`${response.status()} ${response.url()}`);
  });

  async function look(): Promise<void> {
    const { pathname, origin: at } = new URL(page.url());
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > phone.viewport.width) faults.push(`${pathname} is ${width} px wide`);
    // The payment stand-in's page stands for the provider's, whose policy names its style by hash.
    if (at === origin) faults.push(...inlineFaults(await page.content()).map((one) => `${pathname}: ${one}`));
  }

  async function come(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), act()]);
    await look();
  }

  const text = async (place: Place = page): Promise<string> =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not seen
    plain(await ('goto' in place ? place.locator('body') : place).innerText());

  async function sees(...words: Words[]): Promise<void> {
    const seen = await text();
    for (const one of words)
      if (typeof one === 'string') expect(seen, page.url()).toContain(one);
      else expect(seen, page.url()).toMatch(one);
  }

  return {
    page,
    faults,
    text,
    sees,
    /** Types an address: the first page, and links of messages. */
    open: (address: string) => come(() => page.goto(new URL(address, origin).href)),
    openMessage: async (to: string, about: RegExp) => {
      const { text: sent } = await latestMessage(origin, to, about);
      await come(() => page.goto(/https?:\S+/.exec(sent)![0]));
    },
    follow: (name: Words, place: Place = page) =>
      come(() => place.getByRole('link', { name, exact: true }).click()),
    /** Takes a way of the menu on top. */
    menu: (name: string) =>
      come(() =>
        page
          .getByRole('navigation', { name: 'Menu', exact: true })
          .getByRole('link', { name, exact: true })
          .click(),
      ),
    /** Of buttons with the same words, such as above and below a long page, the first. */
    press: (name: Words, place: Place = page) =>
      come(() => place.getByRole('button', { name, exact: true }).first().click()),
    fill: (label: Words, value: string, place: Place = page) => place.getByLabel(label).fill(value),
    pick: (label: Words, option: string, place: Place = page) =>
      place.getByLabel(label).selectOption({ label: option }),
    /** Taps one answer of a question. */
    choose: (question: string, answer: string, place: Place = page) =>
      place
        .getByRole('group', { name: question })
        .locator('label')
        .filter({ hasText: answer })
        .locator('input')
        .check(),
    /** Opens what is folded away behind its title. */
    unfold: (title: string, place: Place = page) =>
      place.locator('summary').getByText(title, { exact: true }).click(),
    upload: async (label: string, photo: Blob, place: Place = page) =>
      place.getByLabel(label).setInputFiles({
        name: 'foto.jpg',
        mimeType: photo.type,
        buffer: Buffer.from(await photo.arrayBuffer()),
      }),
    /** The smallest part of the page under this heading. */
    part: (heading: Words): Locator =>
      page
        .locator('section, article, li, fieldset')
        .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
        .last(),
    /** Reloads until it is there: what comes by itself, a moment later. */
    async awaits(...words: string[]): Promise<void> {
      const until = performance.now() + patienceMs;
      let seen = await text();
      while (!words.every((one) => seen.includes(one))) {
        if (performance.now() > until) return sees(...words);
        await come(() => page.reload());
        seen = await text();
      }
    },
    async signIn(who: { phone: string } | { email: string }): Promise<void> {
      const isSeller = 'phone' in who;
      const [to, door] = isSeller ? [who.phone, 'Penjual'] : [who.email, 'Petugas'];
      const card = page.locator('section').filter({ has: page.getByRole('heading', { name: door }) });
      await come(() => page.getByRole('link', { name: 'Masuk', exact: true }).click());
      await card.getByRole('textbox').fill(to);
      await come(() => card.getByRole('button', { name: 'Kirim kode' }).click());
      await sees('Tulis kodenya');
      const { text: sent } = await latestMessage(origin, to, /\b\d{6}\b/);
      await page.getByLabel('Kode 6 angka').fill(/\b\d{6}\b/.exec(sent)![0]);
      await come(() => page.getByRole('button', { name: 'Masuk', exact: true }).click());
    },
  };
}
export type Visitor = Awaited<ReturnType<typeof visitor>>;
