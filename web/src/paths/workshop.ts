import type { Page } from './page.ts';

export const workshopPaths = (page: Page) => ({
  workshop: () => page('/lapak'),
});
