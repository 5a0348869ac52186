import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { freePort, startChild } from '../builders/child.ts';
import { launchChromium } from '../builders/chromium.ts';

/**
 * What the four pages that most buyers see cost on a phone, by Lighthouse with its slow 4G: `npm run vitals -- shop`.
 * Times depend on the machine; what is printed above the last line says which audits are short of everything.
 */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const folder = await mkdtemp(join(tmpdir(), 'rasa-vitals-'));
const shop = await startChild({ folder, port: await freePort(), patienceMilliseconds: 600_000 });

/** The cookie of a cart with one product in it, as a browser without scripts fills it. */
async function filledCart(offerId: string): Promise<string> {
  const { origin } = shop;
  const answer = await fetch(`${origin}/api/cart/lines`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ offerId, quantity: '1' }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  if (cookies.length === 0) throw new Error(`the cart answered ${answer.status}`);
  return cookies.join('; ');
}

const scoreOf = ({ categories: all }: Result, name: (typeof categories)[number]): number =>
  Math.round((all[name]?.score ?? 0) * 100);
const numberOf = ({ audits }: Result, name: string): number => audits[name]?.numericValue ?? Number.NaN;

/** What came over the line, by kind. */
function kilobytes({ audits }: Result, ...kinds: readonly string[]): number {
  const details = audits['network-requests']?.details as
    | { items?: { resourceType?: string; transferSize?: number }[] }
    | undefined;
  const mine = (details?.items ?? []).filter(({ resourceType }) => kinds.includes(resourceType ?? ''));
  const bytes = mine.reduce((all, { transferSize = 0 }) => all + transferSize, 0);
  return Number((bytes / 1000).toFixed(1));
}

function tellFaults(name: string, result: Result): void {
  for (const category of categories)
    for (const { id, weight } of result.categories[category]?.auditRefs ?? []) {
      const audit = result.audits[id];
      if (weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1)
        console.log(`${name}: ${category} ${id} ${audit?.score} ${audit?.displayValue ?? ''}`);
    }
}

async function measured(name: string, path: string, cookie?: string) {
  const port = await freePort();
  // Each page in a browser of its own, which knows nothing of the others.
  const browser = await launchChromium(port);
  // Lighthouse closes its page at the end, and a browser without any ends.
  await browser.newPage();
  const flags: Flags = {
    ...{ port, output: 'json', logLevel: 'error', onlyCategories: [...categories] },
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  };
  const run = await lighthouse(shop.origin + path, flags).finally(() => browser.close());
  if (!run) throw new Error(`${path} was not measured`);
  tellFaults(name, run.lhr);
  return {
    performance: scoreOf(run.lhr, 'performance'),
    accessibility: scoreOf(run.lhr, 'accessibility'),
    bestPractices: scoreOf(run.lhr, 'best-practices'),
    seo: scoreOf(run.lhr, 'seo'),
    lcpMs: Math.round(numberOf(run.lhr, 'largest-contentful-paint')),
    cls: Number(numberOf(run.lhr, 'cumulative-layout-shift').toFixed(3)),
    tbtMs: Math.round(numberOf(run.lhr, 'total-blocking-time')),
    jsKB: kilobytes(run.lhr, 'Script'),
    htmlCssKB: kilobytes(run.lhr, 'Document', 'Stylesheet'),
  };
}

try {
  const list = await fetch(`${shop.origin}/api/offers?stocked=1&limit=1`);
  const { offers } = (await list.json()) as { offers: { offerId: string; slug: string }[] };
  const { offerId, slug } = offers[0]!;
  const pages = {
    home: await measured('home', '/'),
    list: await measured('list', '/produk'),
    product: await measured('product', `/produk/${offerId}/${slug}`),
    checkout: await measured('checkout', '/pesan', await filledCart(offerId)),
  };
  console.log(JSON.stringify({ pages }));
} finally {
  await shop.kill();
  await rm(folder, { recursive: true, force: true });
}
