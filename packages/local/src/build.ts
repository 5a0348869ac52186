import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
export const web = join(root, 'web');
const dist = join(web, 'dist');
const stampFile = join(dist, 'stamp.txt');

const sources = [
  'functions/src',
  'packages/actions/src',
  'packages/clients/src',
  'packages/domain/src',
  'packages/store/src',
  'web/src',
  'web/messages',
  'web/public',
  'web/lambda',
];
const files = ['package-lock.json', 'web/astro.config.ts', 'web/package.json'];

/** The same as long as no source has changed. */
async function sourceStamp(): Promise<string> {
  const hash = createHash('sha256');
  const lists = await Promise.all(
    sources.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('paraglide'))
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
  for (const path of [...lists.flat().sort(), ...files.map((file) => join(root, file))])
    hash.update(path.slice(root.length)).update(await readFile(path));
  return hash.digest('hex');
}

/** Builds the site unless what is there was built from these very sources. @returns whether it built */
export async function buildSite(quiet = false): Promise<boolean> {
  const stamp = await sourceStamp();
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false;
  const code = await new Promise<number | null>((done, failed) => {
    spawn(process.execPath, [join(web, 'scripts/astro.ts'), 'build'], {
      cwd: web,
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    })
      .on('exit', done)
      .on('error', failed);
  });
  if (code !== 0) throw new Error(`building the site ended with ${code}`);
  await writeFile(stampFile, stamp);
  return true;
}

export const clientFolder = join(dist, 'client');
export const serverEntry = join(dist, 'server/entry.mjs');
