import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { screens } from '../parts/workshop/listing/screen.ts';
import { helpAt, scriptPath, soundPath } from './voice.ts';

const pages = join(import.meta.dirname, '../pages/penjual');
const files = join(import.meta.dirname, '../../public');
const scripts = JSON.parse(await readFile(join(files, scriptPath), 'utf8')) as Record<string, string>;

/** Every address below /penjual, with `x` for whatever is somebody's. */
async function addresses(): Promise<string[]> {
  const names = (await readdir(pages, { recursive: true })).filter((name) => name.endsWith('.astro'));
  return names.flatMap((name) => {
    const address = `/penjual/${name.replace(/(\/?index)?\.astro$/, '')}`.replace(/\/$/, '');
    const each = address.includes('[langkah]') ? screens : ['x'];
    return each.map((one) => address.replace('[langkah]', one).replace(/\[\w+\]/g, 'x'));
  });
}

test('every screen of a seller has words to be heard, in both languages of the page', async () => {
  for (const address of await addresses()) {
    const help = helpAt(address);
    expect(scripts[help ?? ''], `${address} (${help})`).toBeTypeOf('string');
    expect(helpAt(`/en${address}`), address).toBe(help);
  }
  expect(helpAt('/produk')).toBeUndefined();
});

test('no words are kept that no screen says', async () => {
  const said = new Set((await addresses()).map(helpAt));
  expect(Object.keys(scripts).filter((name) => !said.has(name))).toEqual([]);
});

test('all words have a sound that a slow line can bring, and nothing else lies beside them', async () => {
  const there = (await readdir(join(files, 'suara'))).filter((name) => name.endsWith('.mp3'));
  expect(there.sort()).toEqual(
    Object.keys(scripts)
      .map((name) => soundPath(name).slice('/suara/'.length))
      .sort(),
  );
  for (const name of there) {
    const { size } = await stat(join(files, 'suara', name));
    expect(size, name).toBeGreaterThan(2_000);
    expect(size, name).toBeLessThan(64_000);
  }
});

test('the words are short enough to be remembered', () => {
  for (const [name, words] of Object.entries(scripts)) expect(words.split(' ').length, name).toBeLessThan(30);
});
