import { expect, test } from 'vitest';
import { markAllergens } from './ingredient.ts';

test('what holds a named allergen is bold, and nothing else', () => {
  expect(markAllergens(['tempe kedelai', 'tepung terigu', 'garam'], ['soy', 'gluten'])).toEqual([
    { name: 'tempe kedelai', bold: true },
    { name: 'tepung terigu', bold: true },
    { name: 'garam', bold: false },
  ]);
});

test('what the label does not name is not bold', () => {
  expect(markAllergens(['tepung terigu'], ['soy'])).toEqual([{ name: 'tepung terigu', bold: false }]);
});
