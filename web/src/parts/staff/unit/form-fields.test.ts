import { expect, test } from 'vitest';
import { formFields } from './form-fields.ts';

test('an object becomes the names and texts that a form of it would send', () => {
  expect(
    formFields({
      name: 'Unit',
      serviceArea: ['35.19', '35.77'],
      pickupPoints: [{ name: 'Balai', villageCode: undefined }, { name: 'Kantor' }],
      cashLimitIdr: 300_000,
    }),
  ).toEqual([
    ['name', 'Unit'],
    ['serviceArea', '35.19'],
    ['serviceArea', '35.77'],
    ['pickupPoints[0].name', 'Balai'],
    ['pickupPoints[1].name', 'Kantor'],
    ['cashLimitIdr', '300000'],
  ]);
});
