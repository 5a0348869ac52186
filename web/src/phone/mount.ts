import type { Words } from './words.ts';

/** What the server wrote into the page for its script: whose page it is, in which language, and the texts. */
export function readMount<Key extends string>(id: string) {
  const element = document.getElementById(id);
  if (!element) return undefined;
  const { account, locale = 'id', words = '{}', kinds = '[]' } = element.dataset;
  return {
    element,
    accountId: account,
    locale: locale as 'id' | 'en',
    words: JSON.parse(words) as Words<Key>,
    kinds: JSON.parse(kinds) as [slug: string, label: string][],
  };
}
