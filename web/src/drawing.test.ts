import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { categorySlugs } from '@rasa/domain/market/category';
import { ingredientPlace, ingredientSheet, ingredientSlugs } from '@rasa/domain/market/ingredient';
import { expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, '../public/drawing');
const files = [
  ...readdirSync(folder).map((name) => path.join(folder, name)),
  path.join(folder, '../favicon.svg'),
];

/** What a drawing must not be: heavy on a slow line, or able to do or fetch anything. */
const faultsOf = (svg: string, mostBytes = 12 * 1024) => [
  ...(Buffer.byteLength(svg) > mostBytes ? ['too heavy'] : []),
  ...(/<script|<style|<foreignObject|<text|\son\w+=|\sstyle=/i.exec(svg) ?? []),
  ...(/(href|src)=|url\((?!#)/i.exec(svg) ?? []),
];

test('every category has its drawing', () => {
  const names = readdirSync(folder);
  expect(categorySlugs.filter((slug) => !names.includes(`category-${slug}.svg`))).toEqual([]);
});

test.each(files.filter((file) => file.endsWith('.svg')))('%s is small and only a drawing', (file) => {
  expect(faultsOf(readFileSync(file, 'utf8'))).toEqual([]);
});

test('the one sheet of ingredients has a place for each, and fits the first load', async () => {
  const sheet = path.join(folder, '..', ingredientSheet.path);
  const { columns, rows } = ingredientSheet;
  expect(ingredientSlugs).toHaveLength(columns * rows);
  expect(statSync(sheet).size).toBeLessThanOrEqual(20_000);
  const places = ingredientSlugs.map((slug) => Object.values(ingredientPlace(slug)).join());
  expect(new Set(places).size).toBe(ingredientSlugs.length);
});

test('a drawing that is heavy, runs or fetches is found out', () => {
  expect(faultsOf(`<svg>${' '.repeat(13_000)}</svg>`)).not.toEqual([]);
  expect(faultsOf('<svg onload="x()"/>')).not.toEqual([]);
  expect(faultsOf('<svg><script/></svg>')).not.toEqual([]);
  expect(faultsOf('<svg><image href="https://example.org/x.png"/></svg>')).not.toEqual([]);
  expect(faultsOf('<svg><path fill="url(https://example.org/x)"/></svg>')).not.toEqual([]);
});
