import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite, root } from '@rasa/local/build';
import { build } from 'esbuild';
import { bundleFunctions } from '../../functions/scripts/bundle.ts';
import { sizesOf } from '../../functions/scripts/size.ts';
import { type HttpEvent, recorded } from '../lambda/recorded.ts';
import { openStage } from '../lambda/stage.ts';

/**
 * `npm run cold`: from the birth of a process to its first answer, for the packaged `api` and `site` beside a function
 * that does nothing; all three in turn, so that whatever else the machine does meets each alike.
 */
const rounds = 10;

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
};

async function bundleEmpty(folder: string): Promise<string> {
  const outfile = join(folder, 'empty.mjs');
  const entry = join(import.meta.dirname, 'empty.ts');
  const shape = { format: 'esm', platform: 'node', target: 'node24' } as const;
  await build({ entryPoints: [entry], outfile, bundle: true, minify: true, ...shape });
  return outfile;
}

await mkdir(join(root, '.tmp'), { recursive: true });
const folder = await mkdtemp(join(root, '.tmp/cold-'));
const stage = await openStage();
try {
  const site = (await buildSite()).serverEntry;
  const bundles = await bundleFunctions({ outdir: folder });
  const fileOf = {
    empty: await bundleEmpty(folder),
    api: bundles.find(({ name }) => name === 'api')!.file,
    site,
  };
  const [home, me] = [await recorded('page-home'), await recorded('me')];
  const health: HttpEvent = { ...me, rawPath: '/api/health', rawQueryString: '' };
  const asked = { empty: health, api: health, site: home };
  type Name = keyof typeof fileOf;
  const names = Object.keys(fileOf) as Name[];
  const taken: Record<Name, number[]> = { empty: [], api: [], site: [] };

  const once = async (name: Name): Promise<number> => {
    const began = performance.now();
    await using running = await stage.run(fileOf[name]);
    const { statusCode } = await running.invoke(asked[name]);
    const milliseconds = performance.now() - began;
    if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}`);
    return milliseconds;
  };

  // The first of each brings the files into memory, which AWS counts for none of them.
  for (const name of names) await once(name);
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) taken[name].push(await once(name));

  const [emptyMs, apiMs, siteMs] = names.map((name) => Math.round(median(taken[name]))) as [
    number,
    number,
    number,
  ];
  const kib = (bytes: number): number => Math.round(bytes / 1024);
  const zippedKB = {
    ...Object.fromEntries(bundles.map(({ name, startZippedBytes }) => [name, kib(startZippedBytes)])),
    site: kib((await sizesOf(site)).startZippedBytes),
  };
  const ratio = (milliseconds: number): number => Number((milliseconds / emptyMs).toFixed(2));
  console.log(
    JSON.stringify({ emptyMs, apiMs, siteMs, apiRatio: ratio(apiMs), siteRatio: ratio(siteMs), zippedKB }),
  );
} finally {
  await stage[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
