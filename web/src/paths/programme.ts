import type { Page } from './page.ts';

export const programmePaths = (page: Page) => ({
  desk: () => page('/meja'),
});
