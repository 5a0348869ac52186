import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = import.meta.dirname;
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'index.css');

test('every style sheet is imported, once and in a layer that exists', () => {
  const index = read('index.css');
  const layers = /@layer ([^;]+);/.exec(index)?.[1]?.split(', ') ?? [];
  const imports = [...index.matchAll(/@import "\.\/([^"]+)" layer\((\w+)\);/g)];
  expect(imports.map(([, name]) => name).sort()).toEqual(sheets.sort());
  for (const [, name, layer] of imports) expect(layers, name).toContain(layer);
});

test('every custom property that is used exists', () => {
  const all = sheets.map(read).join('\n');
  const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(used.filter((name) => !set.has(name))).toEqual([]);
});
