import type { Locale } from '@rasa/domain/language';
import { localePath } from './locale.ts';
import { identityPaths } from './paths/identity.ts';
import { marketPaths } from './paths/market.ts';
import type { Page } from './paths/page.ts';
import { programmePaths } from './paths/programme.ts';
import { workshopPaths } from './paths/workshop.ts';

/** Every address of the site, in one language. Pages and parts never write an address themselves. */
export function pathsIn(locale: Locale) {
  const page: Page = (pathname, query = {}) => {
    const entries = Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    );
    const search = entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
    return localePath(locale, pathname + search);
  };
  return {
    ...marketPaths(page),
    ...workshopPaths(page),
    ...programmePaths(page),
    ...identityPaths(page),
    /** All parts of the design system on one page. */
    styles: () => page('/gaya'),
  };
}

export type Paths = ReturnType<typeof pathsIn>;
