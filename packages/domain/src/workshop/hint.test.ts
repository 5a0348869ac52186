import { expect, test } from 'vitest';
import type { Content } from '../market/content.ts';
import { hintsFor, hintText } from './hint.ts';

const content: Content = {
  name: 'Kerupuk Puli',
  description: '',
  category: 'kerupuk',
  ingredients: ['beras', 'garam'],
  allergens: [],
  netContent: { value: 250, unit: 'g' },
  unit: 'kemasan',
  shippingWeightGrams: 280,
  shelfLifeDays: 90,
  storage: 'kering',
  legalClass: 'pirt',
  permit: { kind: 'pirt', number: '2063519011162-31' },
  halalNumber: 'ID35110017058840424',
  pictureIds: ['pic_01M88T4P1Z000000000000000E'],
};
const codes = (over: Partial<Content>, priceIdr = 10_000, approvedPriceIdr?: number) =>
  hintsFor({ content: { ...content, ...over }, priceIdr, approvedPriceIdr }, '2026-11-25').map(
    (hint) => hint.code,
  );

test('a product without anything odd gets no hints', () => {
  expect(codes({}, 10_000, 10_000)).toEqual([]);
});

test('an allergen that the ingredients name and nobody declared', () => {
  expect(codes({ ingredients: ['tepung terigu', 'kacang tanah'] })).toEqual([
    'allergen-undeclared',
    'allergen-undeclared',
  ]);
  expect(codes({ ingredients: ['tepung terigu'], allergens: ['gluten'] })).toEqual([]);
  expect(codes({ ingredients: ['kacang hijau'] })).toEqual([]);
});

test('borax under its local names is banned', () => {
  expect(codes({ ingredients: ['beras', 'Bleng', 'pijer'] })).toEqual(['additive-banned', 'additive-banned']);
});

test('odd permits, missing numbers and another price are pointed at', () => {
  expect(codes({ permit: { kind: 'pirt', number: '2063319011162-31' } })).toEqual(['pirt-other-province']);
  expect(codes({ permit: { kind: 'md', number: '12' } })).toEqual(['permit-shape']);
  expect(codes({ permit: undefined, halalNumber: undefined })).toEqual(['halal-missing', 'permit-missing']);
  expect(codes({}, 12_000, 10_000)).toEqual(['price-differs']);
});

test('a hint is a sentence in the language of the curator', () => {
  const [hint] = hintsFor({ content: { ...content, ingredients: ['susu'] }, priceIdr: 10_000 }, '2026-11-25');
  expect(hint && hintText(hint, 'id')).toContain('Susu');
  expect(hint && hintText(hint, 'en')).toContain('Milk');
});
