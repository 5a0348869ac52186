const folded = (word: string): string | null =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.)\1+/g, '$1') || null;

/** The shop speaks in few words, again and again. */
const known = new Map<string, string | null>();
const maxKnown = 20_000;
const longestKnown = 24;

/** Lower case without accents; the doubled and silent letters that people spell in two ways are made one. */
export function fold(word: string): string | null {
  const before = known.get(word);
  if (before !== undefined) return before;
  const made = folded(word);
  if (word.length <= longestKnown && known.size < maxKnown) known.set(word, made);
  return made;
}

/** Words as people write them, without what stands between. */
export const wordsOf = (text: string): string[] => text.split(/[\s\p{P}\p{S}\p{C}]+/u).filter(Boolean);

/** The same as the search knows them; what is written in letters it does not know is left out. */
export const foldedWords = (text: string): string[] =>
  wordsOf(text).flatMap((word) => {
    const made = fold(word);
    return made === null ? [] : [made];
  });
