import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleFunctions } from '../../../functions/scripts/bundle.ts';
import { buildSite, root } from './build.ts';

/** Where `infra` looks for what it uploads: `dist/<function>`, `dist/site`, and `dist/client` for the edge. */
const dist = join(root, 'dist');

/** What cannot be packed into one file: the native library, for the processor in the cloud and not for this one, and fonts. */
async function addBeside(folder: string, packages: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const wanted = await Promise.all(
    packages.map(async (name) => {
      const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
      return `${name}@${(JSON.parse(text) as { version: string }).version}`;
    }),
  );
  const words = ['install', ...wanted, '--os=linux', '--cpu=arm64', '--libc=glibc'];
  const { status } = spawnSync('npm', [...words, '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${packages.join(' and ')} could not be installed into ${folder}`);
}

/** `npm run package`: everything that is deployed, as it is deployed. */
await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const { name, zippedBytes } of await bundleFunctions({ outdir: dist }))
  console.log(`${name.padEnd(8)} ${(zippedBytes / 1024).toFixed(0)} KiB zipped`);
await addBeside(join(dist, 'images'), ['sharp']);
await addBeside(join(dist, 'papers'), ['sharp', 'subset-font', '@expo-google-fonts/noto-sans']);
const { serverEntry, clientFolder } = await buildSite();
await cp(dirname(serverEntry), join(dist, 'site'), { recursive: true });
await cp(clientFolder, join(dist, 'client'), { recursive: true });
console.log(`Packaged into ${dist}`);
