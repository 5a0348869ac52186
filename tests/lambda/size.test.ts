import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite, root } from '@rasa/local/build';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, bundleFunctions, carriedOf, forbidden } from '../../functions/scripts/bundle.ts';
import { type Sizes, sizesOf } from '../../functions/scripts/size.ts';

let outdir: string;
let bundles: Bundle[];
beforeAll(async () => {
  await mkdir(join(root, '.tmp'), { recursive: true });
  outdir = await mkdtemp(join(root, '.tmp/size-'));
  bundles = await bundleFunctions({ outdir });
});
afterAll(() => rm(outdir, { recursive: true, force: true }));

const bundleOf = (name: Bundle['name']): Bundle => bundles.find((one) => one.name === name)!;

const kib = 1024;
/**
 * Zipped, what is loaded before the first request: a cold start on a cheap plan reads and compiles all of it. What is
 * loaded at need (Stripe, phone numbers, search, the API's document) is not counted. `site` grows by some 1 KiB with
 * each hundred texts, English not counted.
 */
const startBudgets = {
  api: 250 * kib,
  auth: 330 * kib,
  books: 110 * kib,
  events: 180 * kib,
  images: 180 * kib,
  jobs: 180 * kib,
  // pdf-lib and fontkit with its tables of scripts; fonts and sharp lie beside it.
  papers: 720 * kib,
};
const siteBudget = 350 * kib;
/** Zipped, all of it: a download at each cold start. */
const wholeBudgets = {
  api: 320 * kib,
  auth: 400 * kib,
  books: 110 * kib,
  events: 240 * kib,
  images: 240 * kib,
  jobs: 240 * kib,
  papers: 800 * kib,
};
/** Each page, the English texts and what only sellers and staff ask are pieces of their own, loaded when they are asked for: some 2 KiB a page. */
const wholeSiteBudget = 800 * kib;

/** Whoever nears a budget sees it in the tests' output before it is reached. */
function tell(name: string, { startZippedBytes, zippedBytes }: Sizes): void {
  const [start, whole] = [startZippedBytes, zippedBytes].map((bytes) => (bytes / kib).toFixed(0));
  console.log(`${name}: ${start} KiB zipped at the start, ${whole} KiB in all`);
}

test.each(Object.keys(startBudgets) as (keyof typeof startBudgets)[])('%s stays in its budget', (name) => {
  const bundle = bundleOf(name);
  tell(name, bundle);
  expect(bundle.startZippedBytes).toBeLessThanOrEqual(startBudgets[name]);
  expect(bundle.zippedBytes).toBeLessThanOrEqual(wholeBudgets[name]);
});

test('the site stays in its budget', async () => {
  const sizes = await sizesOf((await buildSite()).serverEntry);
  tell('site', sizes);
  expect(sizes.startZippedBytes).toBeLessThanOrEqual(siteBudget);
  expect(sizes.zippedBytes).toBeLessThanOrEqual(wholeSiteBudget);
});

test('no function carries what another one is there for', () => {
  for (const { name, inputs } of bundles) {
    expect(inputs.length, name).toBeGreaterThan(100);
    expect(carriedOf(inputs, forbidden[name]), name).toEqual([]);
  }
});

test('the look for it finds it where it is', () => {
  expect(carriedOf(bundleOf('images').inputs, forbidden.api)).toContain('sharp');
  expect(carriedOf(bundleOf('auth').inputs, forbidden.api)).toContainEqual(
    expect.stringMatching(/^better-auth\//),
  );
  expect(carriedOf(['sharper/index.js', 'dynalite'], forbidden.api)).toEqual(['dynalite']);
});

test('a heavy library, and what sellers and staff ask, is loaded at need, not at the start', () => {
  const { inputs, startZippedBytes, zippedBytes } = bundleOf('api');
  expect(inputs).toContainEqual(expect.stringMatching(/^libphonenumber-js\//));
  expect(inputs).toContainEqual(expect.stringMatching(/^stripe\//));
  expect(zippedBytes - startZippedBytes).toBeGreaterThan(90 * kib);
});
