import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { islandPath, islands } from '../src/island/address.ts';
import { scriptPath } from '../src/phone/voice.ts';

type Entry = { url: string; revision: string | null };

const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Of buyers' and staff's pages, and of those that need a network anyhow: they come when their page does, not with the first load. */
const withTheirPage =
  /^(HallState|Keys|PayNow|SignaturePart|VoiceConsent|Sharing|stall|closed-stall|empty-basket)\./;

/** `styles/index.css`: a seller's pages have all of it in `work.css`. */
const buyersStyle = /^index\..*\.css$/;

/** What the seller's screens are drawn with: the built scripts and styles, and the drawings of the kinds. */
async function filesIn(folder: string): Promise<Entry[]> {
  const built = (await readdir(path.join(folder, '_astro'))).filter(
    (name) => /\.(js|css|svg)$/.test(name) && !withTheirPage.test(name) && !buyersStyle.test(name),
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

/** One script as one file; what a registered worker runs is replaced as a whole. */
async function bundle(entry: string, outfile: string, define: Record<string, string> = {}) {
  await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome87',
    legalComments: 'none',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
  });
}

/** Each script that a page has only once its form is used, and the frame that brings it. */
async function writeIslands(folder: string): Promise<void> {
  for (const name of islands) {
    const page = path.join(folder, islandPath(name));
    await mkdir(path.dirname(page), { recursive: true });
    await bundle(`island/${name}`, page.replace(/html$/, 'js'));
    const head = `<meta charset="utf-8"><title>${name}</title><script src="${name}.js" defer></script>`;
    await writeFile(page, `<!doctype html><html lang="id"><head>${head}</head><body></body></html>`);
  }
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
        await bundle('phone/worker', path.join(folder, 'sw.js'), {
          'self.RASA_FILES': JSON.stringify([...files, ...shells]),
        });
        await bundle('hall/worker', path.join(folder, 'hadir.js'));
        await writeIslands(folder);
      },
    },
  };
}
