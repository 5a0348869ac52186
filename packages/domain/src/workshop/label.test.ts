import { describe, expect, test } from 'vitest';
import type { Content } from '../market/content.ts';
import type { Batch } from './batch.ts';
import { type LabelFacts, labelOf, labelProblems, labelRules } from './label.ts';

const content: Content = {
  name: 'Keripik Tempe',
  description: '',
  category: 'keripik',
  ingredients: ['tempe kedelai', 'tepung terigu', 'minyak goreng', 'garam'],
  allergens: ['soy', 'gluten'],
  netContent: { value: 250, unit: 'g' },
  unit: 'kemasan',
  shippingWeightGrams: 280,
  shelfLifeDays: 90,
  storage: 'kering',
  legalClass: 'pirt',
  permit: { kind: 'pirt', number: '209351901116231' },
  halalNumber: 'ID35110000123451123',
  pictureIds: ['pic_00000000000000000000000000'],
};
const batch: Batch = {
  offerId: 'ofr_00000000000000000000000000',
  sellerId: 'sel_00000000000000000000000000',
  code: '261125-01',
  revisionId: 'rev_00000000000000000000000000-1',
  producedOn: '2026-11-25',
  bestBefore: '2027-02-23',
  quantity: 20,
  stocked: true,
  recordedAt: '2026-11-25T03:00:00.000Z',
  recordedBy: 'acc_00000000000000000000000000',
};
const facts = (over: Partial<Content> = {}, more: Partial<LabelFacts> = {}): LabelFacts => ({
  content: { ...content, ...over },
  seller: {
    shopName: 'Dapur Bu Sri',
    villageName: 'Tapelan',
    districtName: 'Balerejo',
    regencyCode: '35.19',
  },
  revisionId: batch.revisionId,
  batch,
  today: '2026-11-25',
  ...more,
});
const textOf = (given: LabelFacts): string[] =>
  labelOf(given).lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
const problemsOf = (given: LabelFacts) =>
  labelProblems(given).map(({ problem, weight }) => [problem, weight]);

test('a label says its items in the order of the law', () => {
  const label = labelOf(facts());
  expect([label.name, label.brand]).toEqual(['Keripik Tempe', 'Dapur Bu Sri']);
  expect(textOf(facts())).toEqual([
    'Komposisi: tempe kedelai, tepung terigu, minyak goreng, garam.',
    `${labelRules.allergenSentence}.`,
    'Berat bersih: 250 g',
    'Diproduksi oleh: Dapur Bu Sri, Desa Tapelan, Kec. Balerejo, Kab. Madiun, Jawa Timur',
    'Halal: ID35110000123451123',
    'Kode produksi: 261125-01. Tanggal produksi: 25 November 2026',
    'Baik digunakan sebelum: 23 Februari 2027',
    'P-IRT 2093519011162-31',
    'Simpan di tempat kering dan tertutup rapat.',
  ]);
  expect(labelProblems(facts())).toEqual([]);
});

test('allergens are bold where they stand among the ingredients, and nothing else there is', () => {
  const boldIn = (ingredients: string[]) =>
    labelOf(facts({ ingredients }))
      .lines[0]!.runs.slice(1)
      .filter((run) => run.bold)
      .map(({ text }) => text);
  expect(boldIn(content.ingredients)).toEqual(['tempe', 'kedelai', 'terigu']);
  expect(boldIn(['Bumbu (Udang rebon, bawang)', 'garam'])).toEqual(['Udang', 'rebon']);
  expect(boldIn(['singkong', 'garam'])).toEqual([]);
  expect(textOf(facts({ ingredients: ['singkong'], allergens: [] })).join()).not.toContain('alergen');
});

test('a liquid has an item of its own name, and food of short life no permit', () => {
  const lines = textOf(
    facts({ netContent: { value: 300, unit: 'ml' }, legalClass: 'exempt_short_life', permit: undefined }),
  );
  expect(lines).toContain('Isi bersih: 300 ml');
  expect(lines.join()).not.toContain('P-IRT');
});

test('the origin of what may come of several animals is said, as an item of its own', () => {
  const given = facts({ ingredients: ['gula', 'gelatin sapi', 'gelatine'] });
  expect(textOf(given)).toContain('Asal bahan: gelatin sapi');
});

describe('what is missing is told', () => {
  test.each([
    ['without a batch', facts({}, { batch: undefined }), ['batch-missing', 'must']],
    ['by an older recipe', facts({}, { revisionId: 'rev_other' }), ['batch-of-older-recipe', 'ask']],
    ['without a permit', facts({ permit: undefined }), ['permit-missing', 'must']],
    ['after the permit', facts({}, { today: '2032-01-01' }), ['permit-expired', 'must']],
    ['an allergen without its word', facts({ allergens: ['milk'] }), ['allergen-not-named', 'must']],
    ['letters of another script', facts({ name: '辣椒 tempe' }), ['letters-unprintable', 'must']],
    ['without halal', facts({ halalNumber: undefined }), ['halal-missing', 'ask']],
    ['gelatine of whom', facts({ ingredients: ['gelatin', 'tempe', 'terigu'] }), ['origin-missing', 'ask']],
  ] as const)('%s', (_, given, problem) => {
    expect(problemsOf(given)).toEqual([problem]);
  });

  test('a picture among the letters is no reason, and neither is an accent', () => {
    expect(problemsOf(facts({ name: 'Keripik 🌶️ Crème brûlée' }))).toEqual([]);
  });

  test('and before the day of the duty, no halal number is asked for', () => {
    expect(problemsOf(facts({ halalNumber: undefined }, { today: '2026-10-16' }))).toEqual([]);
  });
});

test('a renewed permit takes the place of the number that was approved, and one that has ended prints nothing', () => {
  const number = 'P-IRT 2093519011162-36';
  const renewed = { ...facts(), permits: { permit: { seen: 'verified', number } as const } };
  expect(JSON.stringify(labelOf(renewed))).toContain(number);
  const ended = { ...facts(), permits: { permit: { seen: 'ended', number } as const } };
  expect(labelProblems(ended)).toContainEqual(
    expect.objectContaining({ problem: 'permit-expired', weight: 'must' }),
  );
});
