import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('cells with commas, quotes and lines stay one cell', () => {
  expect(csv([['a,b', 'say "x"', 'two\nlines', 5]])).toBe('\uFEFF"a,b","say ""x""","two\nlines",5\r\n');
});

test.each(['=1+1', '+62', '-cmd', '@SUM(A1)', '\tx', '=HYPERLINK("http://x","y")'])(
  'the text %j is no formula',
  (text) => {
    expect(csv([[text]]).replace(/^\uFEFF"?/, '')).toMatch(/^'/);
  },
);

test('what is owed less is a number, not a text', () => {
  expect(csv([[-4000]])).toBe('\uFEFF-4000\r\n');
});
