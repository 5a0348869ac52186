import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
export const web = join(root, 'web');
const dist = join(web, 'dist');

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
  'web/worker',
];
const files = [
  'package-lock.json',
  'functions/scripts/diet.ts',
  'web/astro.config.ts',
  'web/package.json',
  'web/scripts/texts.ts',
];

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

export type BuiltSite = {
  /** Files for the CDN. */
  clientFolder: string;
  /** Exports `fetch` and `handler`. */
  serverEntry: string;
  /** Whether it had to be built now. */
  built: boolean;
};

/** Builds kept beside the newest, so that a server that runs on one finds its files. */
const keptBuilds = 3;

/**
 * Builds the site unless it was built from these very sources before. Each build has a folder of its own, named by
 * its sources, so that a running server keeps its files and two builds at once do not meet.
 */
export async function buildSite(quiet = true): Promise<BuiltSite> {
  const name = (await sourceStamp()).slice(0, 16);
  const folder = join(dist, name);
  const site = { clientFolder: join(folder, 'client'), serverEntry: join(folder, 'server/entry.mjs') };
  if (existsSync(site.serverEntry)) return { ...site, built: false };
  const draft = join(dist, `.${name}-${process.pid}`);
  await runBuild(draft, quiet);
  // Another build of the same sources may have been faster; either is good.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  await removeOldBuilds(name);
  return { ...site, built: true };
}

async function runBuild(outDir: string, quiet: boolean): Promise<void> {
  const code = await new Promise<number | null>((done, failed) => {
    spawn(process.execPath, [join(web, 'scripts/astro.ts'), 'build'], {
      cwd: web,
      env: { ...process.env, SITE_OUT_DIR: outDir },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    })
      .on('exit', done)
      .on('error', failed);
  });
  if (code !== 0) throw new Error(`building the site ended with ${code}`);
}

async function removeOldBuilds(newest: string): Promise<void> {
  const names = (await readdir(dist)).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== newest);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(dist, name))).mtimeMs })),
  );
  const old = aged.sort((a, b) => b.at - a.at).slice(keptBuilds - 1);
  await Promise.all(old.map(({ name }) => rm(join(dist, name), { recursive: true, force: true })));
}
