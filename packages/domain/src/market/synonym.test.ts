import { expect, test } from 'vitest';
import { firstSynonyms, readSynonymLines, synonymLines } from './synonym.ts';

test('a list as people write it is read, and written again, alike', () => {
  expect(readSynonymLines(' Lempeng , puli,puli \n\nsambal=sambel\r\n')).toEqual([
    ['lempeng', 'puli'],
    ['sambal', 'sambel'],
  ]);
  expect(readSynonymLines(synonymLines(firstSynonyms))).toEqual(firstSynonyms);
});

test('a line that is no group is named', () => {
  for (const text of ['lempeng, puli\nsendiri', `a, b\n${'x'.repeat(50)}, y`, `,\n${'ab,cd,'.repeat(1)}e`])
    expect(() => readSynonymLines(text)).toThrow(
      expect.objectContaining({ code: 'synonyms.line-wrong' }) as Error,
    );
  expect(() => readSynonymLines('ab, cd\n'.repeat(301))).toThrow(
    expect.objectContaining({ code: 'synonyms.too-many' }) as Error,
  );
});
