import type { Page } from './page.ts';

export const identityPaths = (page: Page) => ({
  /** `lanjut` is the page to go on to. */
  signIn: (query: { lanjut?: string } = {}) => page('/masuk', query),
});
