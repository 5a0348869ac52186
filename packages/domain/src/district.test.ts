import { expect, test } from 'vitest';
import { districtName, districtsOf } from './district.ts';
import { districtCodeSchema, eastJavaRegencies, outsideProvince } from './place.ts';

test('every regency of the province has its districts, 666 in all', () => {
  const districts = eastJavaRegencies.flatMap(({ code }) => districtsOf(code));
  expect(districts).toHaveLength(666);
  expect(new Set(districts.map(({ code }) => code)).size).toBe(666);
  for (const { code, name } of districts) {
    expect(districtCodeSchema.safeParse(code).success, code).toBe(true);
    expect(name).toMatch(/^[A-Z][A-Za-z -]+$/);
  }
});

test('a code leads to its name, and an unknown one to nothing', () => {
  expect(districtName('35.19.10')).toBe('Balerejo');
  expect(districtName('35.19.99')).toBeUndefined();
  expect(districtsOf(outsideProvince.code)).toEqual([]);
});
