import { shamingWords } from '@rasa/domain/dignity';

/** Words that a shop page must never say, as they stand in the text. */
export const wordsIn = (text: string): string[] => shamingWords(text).map(({ word }) => word);

/** The same with some text around each, to find it by. */
export const hitsIn = (place: string, text: string): string[] =>
  shamingWords(text).map(
    ({ index, word }) =>
      `${place}: “${word}” in ${text.slice(Math.max(0, index - 40), index + 60).replace(/\s+/g, ' ')}`,
  );
