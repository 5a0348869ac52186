/**
 * What a shop page must never say of the people behind it. Whole words, since `pembinaan` or `spm` are others; the
 * short one as it is written, since `pm` is also an hour of the day.
 */
const words = [
  'binaan',
  'penerima manfaat',
  'PPKS',
  'rehabilitasi',
  'gelandangan',
  'pengemis',
  'tuna karya',
  'PRSE',
  'Jangkar Besi',
];
const short = ['PM'];

const pattern = (list: readonly string[], flags: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list.map((word) => word.replaceAll(' ', '[\\s_-]*')).join('|')})(?![\\p{L}\\p{N}])`,
    flags,
  );

const [anyCase, asWritten] = [pattern(words, 'giu'), pattern(short, 'gu')];

/** What of the list stands in the text, and where. */
export const shamingWords = (text: string): { index: number; word: string }[] =>
  [...text.matchAll(anyCase), ...text.matchAll(asWritten)].map(({ index, 0: word }) => ({ index, word }));
