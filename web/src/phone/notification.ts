/** What the shop sends (`functions/src/reactions/push.ts`). */
export type PushWords = { accountId: string; path: string; tag: string; title: string; body: string };

export function readPush(text: string | undefined): PushWords | undefined {
  try {
    const words = JSON.parse(text ?? '') as Partial<Record<keyof PushWords, unknown>>;
    const all = [words.accountId, words.path, words.tag, words.title, words.body];
    return all.every((one) => typeof one === 'string') && isHers(String(words.path))
      ? (words as PushWords)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A page of a seller, and nothing else, is opened by a tap. */
const isHers = (path: string): boolean => /^(?:\/en)?\/penjual(?:\/[\w-]+)*$/.test(path);

export type Shown = { title: string; body: string; tag: string; path: string };

const others = {
  id: { title: 'Rasa Desa', body: 'Ada kabar. Masuk untuk melihatnya.', path: '/penjual' },
  en: { title: 'Rasa Desa', body: 'There is news. Sign in to see it.', path: '/en/penjual' },
} as const;

/**
 * What is shown: the browser wants something to be seen for every push. What is meant for somebody who left this phone
 * is told to nobody.
 */
export function shownOf(
  words: PushWords | undefined,
  accountId: string | undefined,
  locale: 'id' | 'en',
): Shown {
  if (words && words.accountId === accountId) {
    const { title, body, tag, path } = words;
    return { title, body, tag, path };
  }
  return { ...others[locale], tag: 'other' };
}
