import { expect, test } from 'vitest';
import { districtsOf } from './district.ts';
import { eastJavaRegencies } from './place.ts';
import { villageName, villagesOf } from './village.ts';

test('every district of the province has its villages, each under a code of its own', async () => {
  const districts = eastJavaRegencies.flatMap(({ code }) => districtsOf(code));
  const villages = (await Promise.all(districts.map(({ code }) => villagesOf(code)))).flat();
  expect(villages).toHaveLength(8494);
  expect(new Set(villages.map(({ code }) => code)).size).toBe(8494);
  expect(villages.filter(({ code, name }) => !/^35(\.\d{2}){2}\.[12]\d{3}$/.test(code) || !name)).toEqual([]);
  for (const { code } of districts) expect(villages.some((one) => one.code.startsWith(code))).toBe(true);
});

test('a village is told by its code, and a place elsewhere is none', async () => {
  expect(await villageName('35.19.10.2007')).toBe('Tapelan');
  expect(await villageName('35.77.03.1007')).toBe('Josenan');
  expect(await villageName('35.19.10.9999')).toBeUndefined();
  expect(await villagesOf('00.00.01')).toEqual([]);
});
