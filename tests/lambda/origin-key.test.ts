import { afterAll, beforeAll, expect, test } from 'vitest';
import { recorded } from './recorded.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

test('whoever comes to the gateway without the edge is turned away, and says no address of his own', async () => {
  const key = 'a-key-that-only-the-edge-knows';
  const api = await stage.run(await stage.bundle('api'), { ORIGIN_KEY: key });
  const event = await recorded('unknown-route');
  const shown = (value?: string) =>
    api.invoke({ ...event, headers: { ...event.headers, ...(value && { 'x-origin-key': value }) } });
  expect(await shown()).toMatchObject({ statusCode: 403, body: '' });
  expect(await shown(`${key}x`)).toMatchObject({ statusCode: 403 });
  expect(await shown(key)).toMatchObject({ statusCode: 404 });
});
