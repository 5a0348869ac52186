import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { shelvesAt } from '../src/text.ts';
import { readShelves } from './texts.ts';

const web = path.join(import.meta.dirname, '..');
const source = path.join(web, 'src');
const shelfOf = readShelves(path.join(web, 'messages'));
const pages = globSync(path.join(source, 'pages/**/*.astro'));
/** `/penjual/produk/[listingId]/jual` */
const addressOf = (page: string) =>
  `/${path.relative(path.join(source, 'pages'), page).replace(/\.astro$/, '')}`;

/** The page and what it imports, in turn. */
function reachedFrom(page: string): Set<string> {
  const reached = new Set([page]);
  for (const file of reached)
    for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)) {
      const target = path.resolve(path.dirname(file), to);
      if (/\.(?:astro|tsx?)$/.test(target) && !target.includes('paraglide') && existsSync(target))
        reached.add(target);
    }
  return reached;
}

const spoken = new Map<string, string[]>();
/** Texts of a shelf that a file says, whole or by their start: `staff-seller.${state}`. */
function spokenIn(text: string): string[] {
  const said = new Set(text.match(/(?<=['"`])[a-z][\w.-]*/g));
  return [...shelfOf.keys()].filter(
    (key) => said.has(key) || text.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`),
  );
}
function spokenBy(file: string): string[] {
  const keys = spoken.get(file) ?? spokenIn(readFileSync(file, 'utf8'));
  spoken.set(file, keys);
  return keys;
}

test('no page says a text that its address does not load', () => {
  expect(pages.length).toBeGreaterThan(40);
  const faults = pages.flatMap((page) => {
    const there: readonly string[] = shelvesAt(addressOf(page));
    return [...reachedFrom(page)].flatMap((file) =>
      spokenBy(file)
        .filter((key) => !there.includes(shelfOf.get(key)!))
        .map((key) => `${addressOf(page)} through ${path.relative(source, file)}: ${key}`),
    );
  });
  expect(faults).toEqual([]);
});

test('a text on a shelf is found wherever it is said', () => {
  const key = [...shelfOf.keys()].find((one) => one.startsWith('staff-'))!;
  expect(spokenIn(`{t('${key}')}`)).toEqual([key]);
  expect(spokenIn(`t(\`${key.slice(0, key.lastIndexOf('.') + 1)}\${state}\`)`)).toContain(key);
  expect(spokenIn("{t('site.name')}")).toEqual([]);
  const all = new Set(pages.flatMap((page) => [...reachedFrom(page)]));
  const said = new Set([...all].flatMap(spokenBy));
  expect(said.size).toBeGreaterThan(shelfOf.size / 2);
});
