import { afterAll, beforeAll } from 'vitest';
import { openSiteStage, type SiteStage } from './site.ts';

/** One stage with the built site for all suites of a test file. */
export let stage: SiteStage;

beforeAll(async () => {
  stage = await openSiteStage();
});
afterAll(() => stage[Symbol.asyncDispose]());
