import { afterAll, beforeAll } from 'vitest';
import { openStage, type Stage } from './stage.ts';

/** One stage for all suites of a test file: making it takes longer than most of them. */
export let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());
