import { expect, test } from 'vitest';
import { eastJavaRegencies } from '../place.ts';
import type { Refusal } from '../refusal.ts';
import { readNib, readPirt } from './permit.ts';
import { checkNewPermit, type NewPermit, recipeOf } from './permit-document.ts';

const today = '2026-11-25';
const permit: NewPermit = {
  kind: 'pirt',
  number: 'P-IRT 2093519011162-31',
  holderName: 'Siti',
  endsOn: '2031-06-30',
};

function problems(over: Partial<NewPermit>): Record<string, string> {
  try {
    checkNewPermit({ ...permit, ...over }, today);
    return {};
  } catch (error) {
    return Object.fromEntries(
      Object.entries((error as Refusal).fields).map(([name, { code }]) => [name, code]),
    );
  }
}

test('a permit is printed as the register prints it', () => {
  expect(checkNewPermit({ ...permit, number: 'pirt 2.09.3519.01.1162-31' }, today)).toEqual({
    number: 'P-IRT 2093519011162-31',
  });
});

test.each([
  [
    'digits 4 to 7 that are no kabupaten of East Java',
    { number: 'P-IRT 2093530011162-31' },
    'permit.pirt-regency',
  ],
  ['digits 4 to 7 of no province', { number: 'P-IRT 2090019011162-31' }, 'permit.pirt-regency'],
  ['a letter among the digits', { number: 'P-IRT 20935190l1162-31' }, 'permit.pirt-digits'],
  ['a first digit that is no packaging', { number: 'P-IRT 9093519011162-31' }, 'permit.pirt-packaging'],
  ['a year that is over', { number: 'P-IRT 2093519011162-25', endsOn: '2025-06-30' }, 'permit.expired'],
  ['an MD number of 11 digits', { kind: 'md', number: 'MD 12345678901' }, 'permit.md-shape'],
  ['an NIB with a letter', { kind: 'nib', number: '91200023456A8', endsOn: undefined }, 'permit.nib-shape'],
  ['an NIB of 8 digits', { kind: 'nib', number: '12345678', endsOn: undefined }, 'permit.nib-shape'],
  ['a halal number that is cut short', { kind: 'halal', number: 'ID3511000098765' }, 'halal.shape'],
] as const)('%s is refused at the number, in its own words', (_, over, code) => {
  expect(problems(over)).toEqual({ number: code });
});

test.each([
  ['yesterday', { endsOn: '2026-11-24', number: 'P-IRT 2093519011162-26' }, 'permit.ended'],
  ['in another year than its number says', { endsOn: '2030-06-30' }, 'permit.year-differs'],
  [
    'before it was issued',
    { issuedOn: '2026-10-01', endsOn: '2026-10-01', kind: 'md', number: 'MD 867028042317' },
    'permit.ended',
  ],
  ['missing', { endsOn: undefined }, 'field.required'],
] as const)('a last day that is %s is told at that day', (_, over, code) => {
  expect(problems(over)).toEqual({ endsOn: code });
});

test('a permit is good through its last day', () => {
  expect(problems({ endsOn: today, number: 'P-IRT 2093519011162-26' })).toEqual({});
});

test('every kabupaten and kota of East Java is known, and no other number there', () => {
  const known = new Set(eastJavaRegencies.map(({ code }) => code.replace('.', '')));
  for (let number = 0; number < 100; number += 1) {
    const digits = `35${String(number).padStart(2, '0')}`;
    expect('printed' in readPirt(`209${digits}011162-31`, today), digits).toBe(known.has(digits));
  }
});

test('an NIB is 13 digits however it is written', () => {
  expect(readNib('NIB: 9120-0023 45678')).toEqual({ printed: '9120002345678', doubts: [] });
});

test('a recipe is the same in any order and another with any other ingredient', () => {
  const recipe = recipeOf(['Tempe', 'garam', 'minyak  goreng']);
  expect(recipeOf(['garam ', 'minyak goreng', 'tempe'])).toBe(recipe);
  expect(recipeOf(['tempe', 'garam', 'minyak goreng', 'gelatin'])).not.toBe(recipe);
});
