import { expect, test } from 'vitest';
import { readWish } from './wish.ts';

const seller = `sel_${'0'.repeat(26)}`;
const read = (values: Record<string, string>) => readWish({ value: (name) => values[name] });

test('place and ways are taken from the form', () => {
  expect(
    read({
      'destination.regencyCode': '35.19',
      'destination.districtCode': '35.19.10',
      'deliveries[0]': `${seller} village_courier`,
    }),
  ).toEqual({
    regencyCode: '35.19',
    districtCode: '35.19.10',
    delivery: [`${seller} village_courier`],
  });
});

test('a district of another regency counts as not said', () => {
  const wish = read({ 'destination.regencyCode': '35.78', 'destination.districtCode': '35.19.10' });
  expect(wish).toEqual({ regencyCode: '35.78', districtCode: undefined, delivery: [] });
});

test('what is not well formed counts as not said', () => {
  expect(read({ 'destination.regencyCode': "35.19' or 1", 'deliveries[0]': `${seller} drone` })).toEqual({
    delivery: [],
  });
  expect(read({})).toEqual({ delivery: [] });
});
