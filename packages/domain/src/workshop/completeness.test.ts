import { describe, expect, test } from 'vitest';
import type { Draft } from '../market/content.ts';
import { missingIn, submittableFrom } from './completeness.ts';

const today = '2026-11-25';
const complete: Draft = {
  name: 'Keripik Tempe',
  description: '',
  category: 'keripik',
  ingredients: ['tempe kedelai', 'garam'],
  allergens: ['soy'],
  netContent: { value: 200, unit: 'g' },
  unit: 'kemasan',
  shippingWeightGrams: 230,
  shelfLifeDays: 60,
  storage: 'kering',
  legalClass: 'pirt',
  permit: { kind: 'pirt', number: 'P-IRT 2093519011162-31' },
  pictureIds: ['pic_00000000000000000000000001'],
  priceIdr: 15_000,
  stock: 3,
};
const codes = (draft: Draft) =>
  Object.fromEntries(Object.entries(missingIn(draft, today)).map(([field, one]) => [field, one.code]));

test('a complete draft is parted into content, price and units', () => {
  const { priceIdr, stock, ...content } = complete;
  expect(submittableFrom(complete, today)).toEqual({ content, priceIdr, stock });
});

test('a product needs no story', () => {
  const { description: _, ...silent } = complete;
  expect(codes(silent)).toEqual({});
  expect(submittableFrom(silent, today)?.content.description).toBe('');
});

test('every question without an answer is named, and nothing is sent', () => {
  expect(Object.keys(codes({})).sort()).toEqual(
    Object.keys(complete)
      .filter((field) => field !== 'permit' && field !== 'description')
      .sort(),
  );
  expect(codes({ ...complete, pictureIds: [] })).toEqual({ pictureIds: 'picture.missing' });
  expect(codes({ ...complete, netContent: { unit: 'g' } })).toEqual({ 'netContent.value': 'field.required' });
  expect(submittableFrom({ ...complete, name: undefined }, today)).toBeUndefined();
});

describe('the legal class decides about the permit', () => {
  test.each<[string, Draft, Record<string, string>]>([
    ['P-IRT needs its number', { permit: undefined }, { 'permit.number': 'field.required' }],
    [
      'a kind without a number is no permit',
      { permit: { kind: 'pirt' } },
      { 'permit.number': 'field.required' },
    ],
    ['MD needs an MD number', { legalClass: 'md_required' }, { 'permit.number': 'field.required' }],
    [
      'a wrong shape is named',
      { permit: { kind: 'pirt', number: '2093519011162' } },
      { 'permit.number': 'permit.pirt-digits' },
    ],
    [
      'an ended one is named',
      { permit: { kind: 'pirt', number: '2093519011162-25' } },
      { 'permit.number': 'permit.expired' },
    ],
    ['chilled food cannot have P-IRT', { storage: 'dingin' }, { storage: 'listing.pirt-chilled' }],
    ['frozen food that keeps needs MD', { storage: 'beku' }, { storage: 'listing.category-frozen' }],
    [
      'no permit only for what spoils within the week',
      { legalClass: 'exempt_short_life', permit: undefined },
      { shelfLifeDays: 'listing.not-short-life' },
    ],
    ['a halal number has its shape', { halalNumber: 'ID12' }, { halalNumber: 'halal.shape' }],
  ])('%s', (_, over, expected) => {
    expect(codes({ ...complete, ...over })).toEqual(expected);
  });

  test('short-lived food without a permit, and frozen food with MD, may be sent', () => {
    expect(
      codes({ ...complete, legalClass: 'exempt_short_life', permit: undefined, shelfLifeDays: 6 }),
    ).toEqual({});
    const md = { kind: 'md', number: 'BPOM RI MD 271111000300341' } as const;
    expect(codes({ ...complete, legalClass: 'md_required', storage: 'beku', permit: md })).toEqual({});
  });
});
