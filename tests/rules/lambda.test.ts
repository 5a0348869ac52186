import { expect, test } from 'vitest';
import { allSources, importsOf } from './imports.ts';

test('the deprecated adapter for AWS is imported by one file, which its successor will change', async () => {
  const users = (await allSources())
    .filter(({ text }) => importsOf(text).some(({ specifier }) => specifier === 'hono/aws-lambda'))
    .map(({ path }) => path);
  expect(users).toEqual(['functions/src/lambda/http.ts', 'tests/cold/empty.ts']);
});
