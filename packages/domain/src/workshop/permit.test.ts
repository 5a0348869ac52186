import { describe, expect, test } from 'vitest';
import { readHalal, readMd, readPirt } from './permit.ts';

const today = '2026-11-25';

describe('P-IRT', () => {
  test('a number as printed is read, however it is spaced', () => {
    const printed = { printed: 'P-IRT 2093518011162-31', doubts: [] };
    expect(readPirt('P-IRT 2093518011162-31', today)).toEqual(printed);
    expect(readPirt('PIRT 209351801116231', today)).toEqual(printed);
    expect(readPirt('P-IRT No. 2.09.3518.01.1162-31', today)).toEqual(printed);
  });

  test('too few digits, letters inside and an unknown packaging are told apart', () => {
    expect(readPirt('P-IRT 206740501', today)).toEqual({ code: 'permit.pirt-digits' });
    expect(readPirt('P-IRT 2093518O11162-31 abc', today)).toEqual({ code: 'permit.pirt-digits' });
    expect(readPirt('P-IRT 9063519010102-27', today)).toEqual({ code: 'permit.pirt-packaging' });
  });

  test('a certificate is good until the end of its last year', () => {
    expect(readPirt('P-IRT 2093518011162-26', today)).toMatchObject({ doubts: [] });
    expect(readPirt('P-IRT 2093518011162-25', today)).toEqual({
      code: 'permit.expired',
      params: { year: 2025 },
    });
  });

  test('what is odd but possible is a doubt for the curator', () => {
    expect(readPirt('2993318011162-39', today)).toMatchObject({
      doubts: ['pirt-group-unknown', 'pirt-other-province', 'pirt-year-too-far'],
    });
  });
});

test('BPOM MD has 12 or 15 digits', () => {
  expect(readMd('BPOM RI MD 271111000300341')).toMatchObject({ printed: 'BPOM RI MD 271111000300341' });
  expect(readMd('MD 867028042317')).toMatchObject({ printed: 'BPOM RI MD 867028042317' });
  expect(readMd('MD 12345678901')).toEqual({ code: 'permit.md-shape' });
  expect(readMd('271111000300341')).toEqual({ code: 'permit.md-shape' });
});

test('a halal number is ID and 17 digits; an odd month is only a doubt', () => {
  expect(readHalal('ID 35110017058840424')).toEqual({ printed: 'ID35110017058840424', doubts: [] });
  expect(readHalal('ID35110019295531324')).toMatchObject({ doubts: ['halal-month-odd'] });
  expect(readHalal('ID3511000098765')).toEqual({ code: 'halal.shape' });
});
