import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite, root } from '@rasa/local/build';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, bundleFunctions, carriedOf, forbidden } from '../../functions/scripts/bundle.ts';
import { sizesOf } from '../../functions/scripts/size.ts';

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
 * loaded at need (S3, Stripe, messages, phone numbers) is not counted. `site` grows by some 4 KiB with each hundred
 * texts in two languages.
 */
const startBudgets = {
  api: 250 * kib,
  auth: 330 * kib,
  events: 180 * kib,
  images: 180 * kib,
  jobs: 180 * kib,
};
const siteBudget = 350 * kib;
/** Zipped, all of it: a download at each cold start. */
const wholeBudgets = {
  api: 470 * kib,
  auth: 560 * kib,
  events: 350 * kib,
  images: 350 * kib,
  jobs: 350 * kib,
};

test.each(Object.keys(startBudgets) as (keyof typeof startBudgets)[])('%s stays in its budget', (name) => {
  const { startZippedBytes, zippedBytes } = bundleOf(name);
  expect(startZippedBytes).toBeLessThanOrEqual(startBudgets[name]);
  expect(zippedBytes).toBeLessThanOrEqual(wholeBudgets[name]);
});

test('the site stays in its budget', async () => {
  const { startZippedBytes } = await sizesOf((await buildSite()).serverEntry);
  expect(startZippedBytes).toBeLessThanOrEqual(siteBudget);
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

test('a heavy library is loaded at need, not at the start', () => {
  const { inputs, startZippedBytes, zippedBytes } = bundleOf('api');
  expect(inputs).toContainEqual(expect.stringMatching(/^@aws-sdk\/client-s3\//));
  expect(inputs).toContainEqual(expect.stringMatching(/^stripe\//));
  expect(zippedBytes - startZippedBytes).toBeGreaterThan(150 * kib);
});
