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

/** Words of the list, as they stand in the text. */
export const wordsIn = (text: string): string[] => [
  ...[...text.matchAll(anyCase)].map(([word]) => word),
  ...[...text.matchAll(asWritten)].map(([word]) => word),
];

/** The same with some text around each, to find it by. */
export const hitsIn = (place: string, text: string): string[] =>
  [...text.matchAll(anyCase), ...text.matchAll(asWritten)].map(
    ({ index, 0: word }) =>
      `${place}: “${word}” in ${text.slice(Math.max(0, index - 40), index + 60).replace(/\s+/g, ' ')}`,
  );
