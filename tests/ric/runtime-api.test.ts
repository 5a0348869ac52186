import { expect, test } from 'vitest';
import { startRuntimeApi } from './runtime-api.ts';

test('events go out in turn and answers come back to who asked, an error as an error', async () => {
  const api = await startRuntimeApi();
  const path = `http://${api.address}/2018-06-01/runtime`;
  const post = (to: string, body: object) =>
    fetch(`${path}/${to}`, { method: 'POST', body: JSON.stringify(body) });
  const first = fetch(`${path}/invocation/next`);
  await api.loaded;
  const [one, other] = [api.invoke({ number: 1 }), api.invoke({ number: 2 })];
  const got = await first;
  expect(await got.json()).toEqual({ number: 1 });
  expect(Number(got.headers.get('lambda-runtime-deadline-ms'))).toBeGreaterThan(0);
  await post(`invocation/${got.headers.get('lambda-runtime-aws-request-id')}/response`, { is: 1 });
  expect(await one).toEqual({ is: 1 });
  const next = await fetch(`${path}/invocation/next`);
  expect(await next.json()).toEqual({ number: 2 });
  const failed = expect(other).rejects.toThrow('Refused: no');
  const id = next.headers.get('lambda-runtime-aws-request-id');
  await post(`invocation/${id}/error`, { errorType: 'Refused', errorMessage: 'no' });
  await failed;
  await api.close();
});

test('a function that does not load is told of', async () => {
  const api = await startRuntimeApi();
  await fetch(`http://${api.address}/2018-06-01/runtime/init/error`, {
    method: 'POST',
    body: JSON.stringify({ errorType: 'SyntaxError', errorMessage: 'Unexpected token' }),
  });
  await expect(api.loaded).rejects.toThrow('SyntaxError: Unexpected token');
  await api.close();
});
