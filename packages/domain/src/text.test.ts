import { expect, test } from 'vitest';
import { lineSchema, paragraphSchema } from './text.ts';

test('a line keeps what people write and loses what no page can show', () => {
  const line = lineSchema(80);
  expect(line.parse('  Keripik\t Tempe  Bu Siti 😋 ')).toBe('Keripik Tempe Bu Siti 😋');
  expect(line.parse('a\u0000b\u202Ec\u200Bd')).toBe('a b c d');
  expect(line.parse('half \ud83d of a character')).toBe('half of a character');
  expect(line.safeParse('\u202E\u0007').success).toBe(false);
});

test('a paragraph keeps its line breaks', () => {
  const paragraph = paragraphSchema(80);
  expect(paragraph.parse('satu\r\ndua\rtiga\u2028empat')).toBe('satu\ndua\ntiga empat');
  expect(paragraph.parse('a\u0007b\udc00c')).toBe('a b c');
});
