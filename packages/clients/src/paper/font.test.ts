import { expect, test } from 'vitest';
import { drawable, features, fontOf, letters, widthOf, wrap } from './font.ts';

const font = await fontOf('bold');

test('the font on paper is small and has every letter that is written with it', () => {
  expect(font.bytes.length).toBeLessThan(80_000);
  for (const letter of 'AaZz09é“”…–Rp.,%&/()!?ñ') {
    expect(drawable(font, letter), letter).toBe(letter);
    expect(letters(font, letter, { x: 0, y: 0, size: 10, fill: '#000' }), letter).toMatch(/ d="M[^"]{20,}/);
  }
});

test('what it has no letter for is left out', () => {
  expect(drawable(font, 'Keripik 🌶️ 辣 pedas\n asin')).toBe('Keripik pedas asin');
});

test('lines stay within their width, and what does not fit ends in dots', () => {
  const shape = { size: 20, width: 200, most: 2 };
  const lines = wrap(font, 'Keripik tempe renyah gurih dari desa Tapelan yang sangat jauh', shape);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(widthOf(font, line, 20)).toBeLessThanOrEqual(200);
  expect(lines[1]).toMatch(/…$/);
  expect(wrap(font, 'a'.repeat(400), shape)[0]).toMatch(/^a+…$/);
  expect(wrap(font, '', shape)).toEqual([]);
});

test('letters that are usually joined stay letters of their own', () => {
  expect(font.outline.layout('fi', features).glyphs).toHaveLength(2);
  expect(font.outline.layout('fi', { liga: true }).glyphs).toHaveLength(1);
});
