import { foldedWords } from './fold.ts';

/** What may stand in a search instead of the words at a place of it. */
export type Meaning = {
  /** How many words of the search it takes. */
  length: number;
  /** Each a phrase of folded words; the first is what was written. */
  phrases: string[][];
};

const longestPhrase = 3;

export type Synonyms = { at(words: readonly string[], start: number): Meaning };

/** Finds the longest phrase of a search that has others of the same meaning. */
export function createSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const meanings = new Map<string, Set<string>>();
  for (const group of groups) {
    const phrases = group.map((phrase) => foldedWords(phrase).join(' ')).filter(Boolean);
    for (const phrase of phrases)
      meanings.set(phrase, new Set([...(meanings.get(phrase) ?? [phrase]), ...phrases]));
  }
  return {
    at(words, start) {
      for (let length = Math.min(longestPhrase, words.length - start); length > 0; length -= 1) {
        const phrases = meanings.get(words.slice(start, start + length).join(' '));
        if (phrases) return { length, phrases: [...phrases].map((phrase) => phrase.split(' ')) };
      }
      return { length: 1, phrases: [[words[start]!]] };
    },
  };
}
