import type { Paths } from '../../../paths.ts';
import type { ListState } from './list-state.ts';

/** The plainest address of a list: a kind has a page of its own, everything has one, a search is what remains. */
export function listPath(to: Paths, { q, kategori, ...rest }: ListState): string {
  if (q) return to.search({ q, kategori, ...rest });
  return kategori ? to.category(kategori, rest) : to.products(rest);
}
