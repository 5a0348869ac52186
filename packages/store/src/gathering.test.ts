import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';
import type { Item, Key } from './table.ts';

const key = (pk: string): Key => ({ pk, sk: '-' });

/** A table of the keys that begin with `a`; it takes none that is empty. */
function openTable() {
  const asked: string[][] = [];
  const read = async (keys: readonly Key[]): Promise<Item[]> => {
    asked.push(keys.map(({ pk }) => pk));
    if (keys.some(({ pk }) => pk === '')) throw new Error('invalid');
    if (keys.some(({ pk }) => pk === 'broken')) throw new Error('broken');
    return keys.filter(({ pk }) => pk.startsWith('a')).map((one) => ({ ...one, n: Number(one.pk.slice(1)) }));
  };
  const get = gathering({
    readMany: read,
    readOne: async (one) => (await read([one]))[0],
    isInvalid: (error) => (error as Error).message === 'invalid',
  });
  return { asked, get: (pk: string) => get(key(pk)) };
}

test('what is asked in one moment is one request, each key in it once', async () => {
  const { asked, get } = openTable();
  const items = await Promise.all([get('a1'), get('b'), get('a2'), get('a1')]);
  expect(items.map((item) => item?.n)).toEqual([1, undefined, 2, 1]);
  expect(asked).toEqual([['a1', 'b', 'a2']]);
  expect(await get('a3')).toMatchObject({ n: 3 });
  expect(asked).toHaveLength(2);
});

test('more than a request takes become several', async () => {
  const { asked, get } = openTable();
  const numbers = Array.from({ length: 230 }, (_, number) => number);
  const items = await Promise.all(numbers.map((number) => get(`a${number}`)));
  expect(items.map((item) => item?.n)).toEqual(numbers);
  expect(asked.map((keys) => keys.length)).toEqual([100, 100, 30]);
});

test('a key that the table does not take fails alone; what breaks a request fails all of it', async () => {
  const { get } = openTable();
  const results = await Promise.allSettled([get('a1'), get(''), get('a2')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const broken = await Promise.allSettled([get('a1'), get('broken')]);
  expect(broken.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
