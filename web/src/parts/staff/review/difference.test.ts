import { expect, test } from 'vitest';
import { difference, wordsOf } from './difference.ts';

const shown = (pieces: { text: string; changed: boolean }[]) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

test('words that came or went are marked, those that stayed are not', () => {
  const result = difference(wordsOf('Renyah dan gurih sekali'), wordsOf('Renyah, gurih sekali'));
  expect(shown(result.before)).toBe('[Renyah][ ][dan] gurih sekali');
  expect(shown(result.after)).toBe('[Renyah,] gurih sekali');
});

test('an item that is added, taken out or moved is marked in its list', () => {
  const result = difference(['singkong', 'minyak', 'garam'], ['singkong', 'garam', 'cabai']);
  expect(result.before.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['minyak']);
  expect(result.after.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['cabai']);
});

test('nothing is marked where nothing differs, all where nothing stood before', () => {
  expect(difference(['a', 'b'], ['a', 'b']).after).toEqual([
    { text: 'a', changed: false },
    { text: 'b', changed: false },
  ]);
  expect(difference([], ['a']).after).toEqual([{ text: 'a', changed: true }]);
});

test('the words of a text joined are the text', () => {
  const text = '  Keripik  pedas\n\nrenyah ';
  expect(wordsOf(text).join('')).toBe(text);
});
