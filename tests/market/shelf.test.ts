import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { categorySlugs } from '@rasa/domain/market/category';
import { type ShelfFilter, shelfSorts } from '@rasa/domain/market/shelf';
import { createMemory } from '@rasa/functions/catalogue/memory';
import { findOn, shelfAfter, shelfOf } from '@rasa/functions/catalogue/shelf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueEntry } from '../builders/entry.ts';

/** Products that differ in everything that can be asked for. */
const many = (count: number): CatalogueEntry[] =>
  Array.from({ length: count }, (_, at) =>
    catalogueEntry(at, {
      content: {
        category: categorySlugs[at % 4]!,
        name: `Produk ${(at * 7) % 10}`,
        ...(at % 3 === 0 && { halalNumber: `ID${at}` }),
      },
      priceIdr: 4_000 + ((at * 9_700) % 70_000),
      available: at % 5 === 0 ? 0 : 3,
      delivery: {
        pickupPointIds: ['pkp_01J00000000000000000000001'],
        ...(at % 2 === 0 && {
          carrier: { sameRegencyPerKgIdr: 1, sameProvincePerKgIdr: 2, elsewherePerKgIdr: 3 },
        }),
      },
      shop: { regencyCode: `35.0${1 + (at % 3)}` },
    }),
  );
const shelf = shelfOf({ version: 1, entries: many(120), synonyms: [] });

const filters = fc.record(
  {
    category: fc.constantFrom(...categorySlugs.slice(0, 5)),
    regency: fc.constantFrom('35.01', '35.02', '35.99'),
    price: fc.constantFrom('sampai-10', '10-25', '25-50', 'lebih-50'),
    way: fc.constantFrom('pickup', 'carrier', 'village_courier'),
    halal: fc.constant('1'),
    stocked: fc.constant('1'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ShelfFilter>;

test('each count is what the list would be if that were chosen instead', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const { facets } = await findOn(shelf, filter);
      for (const [name, counts] of Object.entries(facets))
        for (const { value, count } of counts) {
          const { entries } = await findOn(shelf, { ...filter, [name]: value });
          expect(`${name} ${value} ${entries.length}`).toBe(`${name} ${value} ${count}`);
        }
    }),
    { numRuns: 60, seed: 3 },
  );
});

test('what giving up one thing would bring is told, and is true', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const { without } = await findOn(shelf, filter);
      for (const [name, count] of Object.entries(without))
        expect((await findOn(shelf, { ...filter, [name]: undefined })).entries).toHaveLength(count);
    }),
    { numRuns: 60, seed: 4 },
  );
});

test('what can be bought comes first, whatever the order', async () => {
  for (const sort of shelfSorts) {
    const { entries } = await findOn(shelf, { sort });
    const firstGone = entries.findIndex(({ available }) => available === 0);
    expect(entries.slice(firstGone).every(({ available }) => available === 0)).toBe(true);
  }
});

test('a shelf that changed piece by piece is the one that is made of what there is now', async () => {
  const change = fc.record({
    entries: fc.array(
      fc.record({ at: fc.nat(40), priceIdr: fc.integer({ min: 1, max: 9 }), available: fc.nat(2) }),
      { maxLength: 5 },
    ),
    gone: fc.array(fc.nat(40), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      let step = shelfOf({ version: 1, entries: many(30), synonyms: [] });
      for (const sort of shelfSorts) await findOn(step, { sort, query: sort === 'name' ? 'produk' : '' });
      const truth = new Map(many(30).map((entry) => [entry.offerId, entry]));
      for (const { entries, gone } of changes) {
        const goneIds = gone.map((at) => catalogueEntry(at).offerId);
        const put = [
          ...new Map(entries.map(({ at, ...over }) => [at, catalogueEntry(at, over)])).values(),
        ].filter(({ offerId }) => !goneIds.includes(offerId));
        for (const offerId of goneIds) truth.delete(offerId);
        for (const entry of put) truth.set(entry.offerId, entry);
        step = shelfAfter(step, {
          after: step.version,
          version: step.version + 1,
          entries: put,
          gone: goneIds,
        });
      }
      const whole = shelfOf({ version: 1, entries: [...truth.values()], synonyms: [] });
      for (const sort of shelfSorts)
        expect((await findOn(step, { sort })).entries).toEqual((await findOn(whole, { sort })).entries);
      const ids = async (one: typeof step) =>
        (await findOn(one, { query: 'tempe' })).entries.map(({ offerId }) => offerId).sort();
      expect(await ids(step)).toEqual(await ids(whole));
    }),
    { numRuns: 40, seed: 5 },
  );
});

test('a memory keeps what was used last, and no more than it may', () => {
  const memory = createMemory<string>(6, (text) => text.length);
  memory.set('a', 'aaa');
  memory.set('b', 'bbb');
  memory.get('a');
  memory.set('c', 'ccc');
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual(['aaa', undefined, 'ccc']);
});
