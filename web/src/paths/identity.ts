import type { Page } from './page.ts';

/** `lanjut` is the page to go on to. */
type Onward = { lanjut?: string | undefined };

export const identityPaths = (page: Page) => ({
  signIn: (query: Onward = {}) => page('/masuk', query),
  /** `lagi` after another code was sent. */
  signInCode: (query: Onward & { lagi?: 1 } = {}) => page('/masuk/kode', query),
  signOut: () => page('/keluar'),
});
