import { expect, test } from 'vitest';
import { localePath, plainPathname, splitLocale } from './locale.ts';
import { pathsIn } from './paths.ts';

test('an address and its parts in a language lead to each other', () => {
  for (const pathname of ['/', '/cari', '/produk/keripik-singkong', '/english'])
    for (const locale of ['id', 'en'] as const)
      expect(splitLocale(localePath(locale, pathname))).toEqual({ locale, pathname });
});

test('a query stays behind the home page in English', () => {
  expect(localePath('en', '/?q=a')).toBe('/en?q=a');
});

test('each page has one spelling, which never leads to another host', () => {
  expect(plainPathname('/cari')).toBeUndefined();
  expect(plainPathname('/')).toBeUndefined();
  expect(plainPathname('/en/cari/')).toBe('/en/cari');
  expect(plainPathname('//evil.example/')).toBe('/evil.example');
});

test('links carry the language, and leave out an empty part of a query', () => {
  expect(pathsIn('en').search({ q: 'sambel pecel', kab: '35.19' })).toBe('/en/cari?q=sambel+pecel&kab=35.19');
  expect(pathsIn('id').search({ q: '' })).toBe('/cari');
});

test('data in an address cannot become another address, but a place to fill stays', () => {
  expect(pathsIn('id').shop('../masuk?x')).toBe('/toko/..%2Fmasuk%3Fx');
  expect(pathsIn('id').shop('{slug}')).toBe('/toko/{slug}');
});
