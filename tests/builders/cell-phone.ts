import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '@rasa/domain/identity/account';
import type { World } from '@rasa/functions/world';
import type { BrowserContext, Page } from 'playwright-core';
import { startChromium } from './chromium.ts';
import { eventually } from './eventually.ts';
import { startLine } from './line.ts';
import { signedInCookie } from './people.ts';

/** A phone of somebody: its own browser, profile and line, each of which can break. */
export async function cellPhone(origin: string) {
  const profile = await mkdtemp(join(tmpdir(), 'rasa-phone-'));
  const line = await startLine();
  let running = await startChromium(profile, line.port);
  let page = await newPage();

  async function newPage(): Promise<Page> {
    const [context] = running.browser.contexts() as [BrowserContext];
    context.setDefaultTimeout(20_000);
    const one = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(one);
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...{ width: 360, height: 740, deviceScaleFactor: 1, mobile: true },
    });
    return one;
  }

  const context = (): BrowserContext => page.context();

  return {
    line,
    get page() {
      return page;
    },
    context,
    /** In with a session of this account, and the cookies of nobody else. */
    async signIn(world: World, account: Account): Promise<void> {
      const cookie = await signedInCookie(world, account);
      const at = cookie.indexOf('=');
      await context().clearCookies();
      await context().addCookies([
        {
          name: cookie.slice(0, at),
          value: cookie.slice(at + 1),
          // Secure cookies of this machine's own name count as if they came over TLS.
          url: origin.replace('http:', 'https:'),
          secure: true,
          httpOnly: true,
          sameSite: 'Lax',
        },
      ]);
    },
    async open(path: string): Promise<void> {
      await page.goto(origin + path);
    },
    /** Opens her pages once, until the phone can draw them without a network. */
    async ready(): Promise<void> {
      await page.goto(`${origin}/penjual`);
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        if (navigator.serviceWorker.controller) return;
        await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
        return registration.scope;
      });
      await eventually(() =>
        page.evaluate(async () => {
          const owner = document.getElementById('phone')?.dataset.account;
          const asked = <T>(request: IDBRequest<T>) =>
            new Promise<T>((done, failed) => {
              request.onsuccess = () => done(request.result);
              request.onerror = () => failed(request.error);
            });
          const all = await indexedDB.databases();
          const own = all.find(({ name }) => name === `rasa-phone-${owner}`);
          if (!own?.name) return false;
          const database = await asked(indexedDB.open(own.name));
          const kept = await asked(database.transaction('shelf').objectStore('shelf').count());
          database.close();
          return kept > 0;
        }),
      );
    },
    text: async (): Promise<string> =>
      // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not seen
      (await page.locator('body').innerText()).replace(/\s+/g, ' '),
    press: async (name: string | RegExp): Promise<void> => {
      await page.getByRole('button', { name }).first().click();
    },
    /** The battery is empty. */
    kill: () => running.kill(),
    async start(): Promise<void> {
      running = await startChromium(profile, line.port);
      page = await newPage();
    },
    async close(): Promise<void> {
      await running.kill();
      await line.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
export type CellPhone = Awaited<ReturnType<typeof cellPhone>>;
