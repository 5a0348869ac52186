import { splitLocale } from '../../../locale.ts';

/** Where somebody's own things are: what stands in such an address says nothing about food. */
const closed = /^\/(penjual|staf|pesanan|masuk|api)(\/|$)/;

/** What somebody looked for at an address that is not there, as words to search for. */
export function wordsOfAddress(here: string): string | undefined {
  const { pathname } = splitLocale(here.split('?')[0] ?? '');
  if (closed.test(pathname)) return undefined;
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/\.[a-z]{2,5}$/, '')
      .replace(/[-_+]+/g, ' ')
      .trim();
  } catch {
    return '';
  }
}
