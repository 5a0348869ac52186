import { expect, test } from 'vitest';
import { param } from './param.ts';

test('an odd step of an address stays one step', () => {
  for (const odd of ['../me', 'a/b', 'a?b=c', 'a#b', '\0', ' '])
    expect(new URL(`http://shop.test/api/things/${param({ params: { id: odd } }, 'id')}`).pathname).toBe(
      `/api/things/${encodeURIComponent(odd)}`,
    );
});

test('a step that is missing is no address of the list above it', () => {
  expect(param({ params: {} }, 'id')).toBe('-');
});
