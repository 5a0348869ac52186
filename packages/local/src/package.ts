import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleFunctions } from '../../../functions/scripts/bundle.ts';
import { buildSite, root } from './build.ts';

/** Where `infra` looks for what it uploads: `dist/<function>`, `dist/site`, and `dist/client` for the edge. */
const dist = join(root, 'dist');

/** The native library lies beside its function, as it is for the processor in the cloud and not for this one. */
async function addSharp(folder: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/sharp/package.json'), 'utf8')) as {
    version: string;
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const words = ['install', `sharp@${version}`, '--os=linux', '--cpu=arm64', '--libc=glibc'];
  const { status } = spawnSync('npm', [...words, '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`sharp for arm64 could not be installed into ${folder}`);
}

/** `npm run package`: everything that is deployed, as it is deployed. */
await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const { name, zippedBytes } of await bundleFunctions({ outdir: dist }))
  console.log(`${name.padEnd(8)} ${(zippedBytes / 1024).toFixed(0)} KiB zipped`);
await addSharp(join(dist, 'images'));
const { serverEntry, clientFolder } = await buildSite();
await cp(dirname(serverEntry), join(dist, 'site'), { recursive: true });
await cp(clientFolder, join(dist, 'client'), { recursive: true });
console.log(`Packaged into ${dist}`);
