import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = import.meta.dirname;
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
/** What buyers load, and what everybody else and the pages of one order load: the first and more. */
const entries = ['index.css', 'work.css'];
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css') && !entries.includes(name));

test('every style sheet is imported, once and in a layer that exists', () => {
  const all = entries.map(read).join('\n');
  const layers = /@layer ([^;]+);/.exec(all)?.[1]?.split(', ') ?? [];
  const imports = [...all.matchAll(/@import "\.\/([^"]+)" layer\((\w+)\);/g)];
  expect(imports.map(([, name]) => name).sort()).toEqual(sheets.sort());
  for (const [, name, layer] of imports) expect(layers, name).toContain(layer);
  expect(read('work.css')).toContain('@import "./index.css";');
});

test('every custom property that is used exists', () => {
  const all = sheets.map(read).join('\n');
  const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(used.filter((name) => !set.has(name))).toEqual([]);
});
