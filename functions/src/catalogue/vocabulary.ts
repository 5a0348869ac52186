import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { categories } from '@rasa/domain/market/category';
import { fold, foldedWords, wordsOf } from './fold.ts';

type Counted = Map<string, { text: string; count: number }>;

function change(kept: Counted, name: string | null, text: string, by: 1 | -1): void {
  if (!name) return;
  const before = kept.get(name);
  const count = (before?.count ?? 0) + by;
  if (count <= 0) kept.delete(name);
  else if (before) before.count = count;
  else kept.set(name, { text, count });
}

/** How many letters must be put in, left out, changed or swapped; more than `most` is `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j - 1]! + 1, old[j]! + 1, old[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, older[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [older, old] = [old, row];
  }
  return Math.min(old[b.length]!, most + 1);
}

/** The words and names in which the shop speaks of what it has now, for whoever types. */
export function createVocabulary() {
  const words: Counted = new Map();
  const names: Counted = new Map();

  const count = (entry: CatalogueEntry, by: 1 | -1): void => {
    const { name, category } = entry.content;
    for (const word of [...wordsOf(name), ...wordsOf(categories[category].id)])
      change(words, fold(word), word.toLowerCase(), by);
    change(names, foldedWords(name).join(' '), name, by);
  };

  return {
    add: (entry: CatalogueEntry) => count(entry, 1),
    remove: (entry: CatalogueEntry) => count(entry, -1),

    has: (folded: string): boolean => words.has(folded),

    /** The search with each word that is nowhere put right, as far as a word is near; undefined where none is. */
    nearest(query: string): string | undefined {
      let found = false;
      const put = wordsOf(query)
        .slice(0, 8)
        .map((word) => {
          const folded = fold(word);
          if (folded === null || folded.length < 3 || words.has(folded)) return word;
          const most = folded.length < 5 ? 1 : folded.length < 8 ? 2 : 3;
          const near = [...words]
            .map(([other, { text, count: often }]) => ({ text, often, far: distance(folded, other, most) }))
            .filter(({ far, text }) => far <= most && text.length > 2)
            .sort((a, b) => a.far - b.far || b.often - a.often)[0];
          if (!near) return word;
          found = true;
          return near.text;
        });
      return found ? put.join(' ') : undefined;
    },

    /** What somebody who has typed so far may mean: words first, then names of products; the most frequent first. */
    complete(typed: string, most: number): string[] {
      const parts = foldedWords(typed).slice(0, 8);
      if (parts.length === 0 || parts.join('').length < 2) return [];
      const often = (a: { count: number; text: string }, b: { count: number; text: string }) =>
        b.count - a.count || a.text.length - b.text.length;
      const begun =
        parts.length === 1
          ? [...words].filter(([word, { text }]) => word.startsWith(parts[0]!) && text.length > 2)
          : [];
      const named = [...names].filter(([name]) => parts.every((part) => ` ${name}`.includes(` ${part}`)));
      const texts = [
        ...begun
          .map(([, one]) => one)
          .sort(often)
          .slice(0, 3),
        ...named
          .map(([, one]) => one)
          .sort(often)
          .slice(0, most),
      ].map(({ text }) => text);
      return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()].slice(0, most);
    },
  };
}

export type Vocabulary = ReturnType<typeof createVocabulary>;
