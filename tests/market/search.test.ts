import { firstSynonyms } from '@rasa/domain/market/synonym';
import { createSearch, type Search } from '@rasa/functions/catalogue/search';
import { distance } from '@rasa/functions/catalogue/vocabulary';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueEntry } from '../builders/entry.ts';

const names = [
  'Keripik Tempe Sagu',
  'Kerupuk Ikan Tenggiri',
  'Kerupuk Lempeng Mentah',
  'Puli Goreng',
  'Sambal Bajak',
  'Sambel Pecel Madiun',
  'Rempeyek Kacang',
  'Gula Aren Cetak',
  'Kripik Singkong Pedas',
];
const entries = names.map((name, at) =>
  catalogueEntry(at, { content: { name, category: 'segar', ingredients: ['garam'] } }),
);
let search: Search;
const found = (query: string): string[] =>
  search.find(query).map((id) => entries.find(({ offerId }) => offerId === id)!.content.name);

beforeAll(() => {
  search = createSearch(firstSynonyms);
  for (const entry of entries) search.put(entry);
});

test.each([
  ['kripik', 'Keripik Tempe Sagu'],
  ['keripik', 'Kripik Singkong Pedas'],
  ['sambel', 'Sambal Bajak'],
  ['sambal pecel', 'Sambel Pecel Madiun'],
  ['renpeyek', 'Rempeyek Kacang'],
  ['peyek', 'Rempeyek Kacang'],
  ['ker ikan', 'Kerupuk Ikan Tenggiri'],
  ['tengg', 'Kerupuk Ikan Tenggiri'],
  ['puli', 'Kerupuk Lempeng Mentah'],
  ['lempeng', 'Puli Goreng'],
  ['gula jawa', 'Gula Aren Cetak'],
  ['krupuk ikan', 'Kerupuk Ikan Tenggiri'],
  ['krupukikan', 'Kerupuk Ikan Tenggiri'],
  ['kerupuk  ikan', 'Kerupuk Ikan Tenggiri'],
  ['rem peyek', 'Rempeyek Kacang'],
  ['KÉRIPIK', 'Keripik Tempe Sagu'],
])('whoever looks for “%s” is shown %s', (query, name) => {
  expect(found(query)).toContain(name);
});

test('a word that the shop uses itself is not taken for another that looks like it', () => {
  expect(found('keripik')).not.toContain('Kerupuk Ikan Tenggiri');
});

test('what was looked for stands before what means the same', () => {
  expect(found('puli')[0]).toBe('Puli Goreng');
});

describe('where nothing is found', () => {
  test('the nearest words of the shop are named', () => {
    expect(search.find('tengirixzy')).toEqual([]);
    expect(search.nearest('tengirixzy')).toBe('tenggiri');
    expect(search.nearest('goreng xqzvwk')).toBeUndefined();
  });

  test('other scripts and odd signs find nothing and break nothing', () => {
    for (const query of ['الطعام', '食品', '🌶️', '%00', '()*+', '   ']) {
      expect(search.find(query)).toEqual([]);
      expect(search.nearest(query)).toBeUndefined();
      expect(search.complete(query, 8)).toEqual([]);
    }
  });
});

test('who types is told words first, then names; from two letters on', () => {
  expect(search.complete('ke', 8)).toEqual(
    expect.arrayContaining(['keripik', 'kerupuk', 'Keripik Tempe Sagu']),
  );
  expect(search.complete('ikan ker', 8)).toEqual(['Kerupuk Ikan Tenggiri']);
  expect(search.complete('k', 8)).toEqual([]);
  expect(search.complete('ker', 2)).toHaveLength(2);
});

test('what is gone is found no more, and what has a new name under that', () => {
  const own = createSearch([]);
  const [first, second] = [catalogueEntry(1), catalogueEntry(2, { content: { name: 'Opak Gambir' } })];
  for (const entry of [first, second]) own.put(entry);
  own.remove(first.offerId);
  own.put({ ...second, contentHash: 'other', content: { ...second.content, name: 'Kembang Goyang' } });
  expect([own.find('tempe'), own.find('opak'), own.find('kembang')]).toEqual([
    [second.offerId],
    [],
    [second.offerId],
  ]);
  expect(own.complete('opak', 8)).toEqual([]);
});

test('a list of synonyms that is changed is followed at once', () => {
  const own = createSearch([]);
  own.put(entries[3]!);
  expect(own.find('lempeng')).toEqual([]);
  own.setSynonyms([['lempeng', 'puli']]);
  expect(own.find('lempeng')).toEqual([entries[3]!.offerId]);
});

test('any text is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(Array.isArray(search.find(text))).toBe(true);
      search.nearest(text);
      search.complete(text, 8);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('distance counts letters put in, left out, changed and swapped', () => {
  expect([
    distance('kripik', 'keripik', 2),
    distance('sambel', 'sambal', 2),
    distance('tmepe', 'tempe', 2),
    distance('kopi', 'bawang', 2),
  ]).toEqual([1, 1, 1, 3]);
});
