import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { refusalCodes } from '@rasa/domain/refusal-code';
import { refusalText } from '@rasa/domain/refusal-text';
import { texts } from '@rasa/functions/message/text';
import { buildSite, root, web } from '@rasa/local/build';
import { describe, expect, test } from 'vitest';
import { ask } from '../access/ask.ts';
import { rowsOf } from '../access/matrix.ts';
import { table } from '../access/table.ts';
import { pagesOf } from '../page/reached.ts';
import { stage } from '../stage/shared-site.ts';
import { hitsIn, wordsIn } from './word.ts';

/** Text files below a folder, with where they are. */
async function filesIn(folder: string): Promise<{ path: string; text: string }[]> {
  const readable = new Set([
    '.json',
    '.html',
    '.js',
    '.mjs',
    '.css',
    '.svg',
    '.xml',
    '.txt',
    '.webmanifest',
    '.ts',
    '.md',
  ]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && readable.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({ path: relative(root, path), text: await readFile(path, 'utf8') })),
  );
}

describe('no word that shames', () => {
  test('is on a public page or in its address', async () => {
    const pages = await pagesOf('visitor');
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.flatMap(({ path, text }) => hitsIn(path, `${path}\n${text}`))).toEqual([]);
  });

  test('is in an answer of the API to a visitor, or in its document', async () => {
    const visitor = stage.person('visitor');
    const found: string[] = [];
    for (const name of Object.keys(table)) {
      const asked = { person: visitor, token: () => 'made-up-token-000000000', number: 1 };
      const sent = rowsOf(name)[0]?.send?.(stage.things.near, asked) ?? {};
      found.push(...hitsIn(name, (await ask(stage, name, sent, visitor)).text));
    }
    for (const path of ['/api/openapi.json', '/api/docs'])
      found.push(...hitsIn(path, await (await stage.app.request(`http://shop.test${path}`)).text()));
    expect(found).toEqual([]);
  });

  test('is in a text of the shop, in any language, for anybody', async () => {
    const messages = await filesIn(join(web, 'messages'));
    expect(messages.length).toBeGreaterThan(8);
    const refusals = refusalCodes.flatMap((code) => [
      refusalText({ code }, 'id'),
      refusalText({ code }, 'en'),
    ]);
    expect([
      ...messages.flatMap(({ path, text }) => hitsIn(path, text)),
      ...refusals.flatMap((text) => hitsIn('refusal', text)),
      ...Object.values(texts).flatMap(({ id, en }) => hitsIn('message', `${id}\n${en}`)),
    ]).toEqual([]);
  });

  test('is in a built file that browsers are given', async () => {
    const { clientFolder } = await buildSite();
    const files = await filesIn(clientFolder);
    expect(files.length).toBeGreaterThan(3);
    expect(files.flatMap(({ path, text }) => hitsIn(path, text))).toEqual([]);
  });
});

test.each([
  'Dapur warga binaan',
  'BINAAN',
  'untuk penerima  manfaat.',
  '/toko/penerima-manfaat-3',
  'Kelompok PM Tapelan',
  'data-kind="ppks"',
  '{"label":"Rehabilitasi"}',
  'gelandangan dan pengemis',
  'tuna_karya',
  'PRSE',
  'jangkar besi',
])('%j is found', (text) => {
  expect(wordsIn(text).length).toBeGreaterThan(0);
});

test.each(['pembinaan usaha', '10 pm', 'RPM', 'npm run', 'pengemisan', 'PMK 168', 'rehabilitasikan'])(
  '%j is another word',
  (text) => {
    expect(wordsIn(text)).toEqual([]);
  },
);
