import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { scriptPath } from '../src/phone/voice.ts';

type Entry = { url: string; revision: string | null };

const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Of buyers' pages, and of those that need a network anyhow: they come when their page does, not with the first load. */
const withTheirPage =
  /^(HallState|OrderForm|PayNow|SignaturePart|VoiceConsent|Sharing|stall|closed-stall|empty-basket)\./;

/** What the seller's screens are drawn with: the built scripts and styles, and the drawings of the kinds. */
async function filesIn(folder: string): Promise<Entry[]> {
  const built = (await readdir(path.join(folder, '_astro'))).filter(
    (name) => /\.(js|css|svg)$/.test(name) && !withTheirPage.test(name),
  );
  const drawings = (await readdir(path.join(folder, 'drawing'))).filter((name) =>
    /^(category-|ingredients\.)/.test(name),
  );
  return [
    ...built.map((name) => ({ url: `/_astro/${name}`, revision: null })),
    { url: scriptPath, revision: hashOf(await readFile(path.join(folder, scriptPath))) },
    ...(await Promise.all(
      drawings.map(async (name) => ({
        url: `/drawing/${name}`,
        revision: hashOf(await readFile(path.join(folder, 'drawing', name))),
      })),
    )),
  ];
}

/** One worker as one file; what a registered worker runs is replaced as a whole. */
async function bundle(room: 'phone' | 'hall', outfile: string, define: Record<string, string> = {}) {
  await build({
    entryPoints: [fileURLToPath(new URL(`../src/${room}/worker.ts`, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome87',
    legalComments: 'none',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
  });
}

/** Builds the seller's service worker into the site's root, with the list of what it keeps, and that of the attendance page. */
export default function worker(): AstroIntegration {
  return {
    name: '@rasa/worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await filesIn(folder);
        // The page that draws without a network changes with its files, and with the words in it.
        const words = await readdir(new URL('../messages', import.meta.url), { recursive: true });
        const texts = await Promise.all(
          words
            .filter((name) => name.endsWith('.json'))
            .sort()
            .map((name) => readFile(new URL(`../messages/${name}`, import.meta.url), 'utf8')),
        );
        const revision = hashOf(JSON.stringify([files, texts]));
        const shells = ['/luring', '/en/luring'].map((url) => ({ url, revision }));
        await bundle('phone', path.join(folder, 'sw.js'), {
          'self.RASA_FILES': JSON.stringify([...files, ...shells]),
        });
        await bundle('hall', path.join(folder, 'hadir.js'));
      },
    },
  };
}
