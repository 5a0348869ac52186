import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type EngineUnderTest,
  type Item,
  key,
  number,
  openEngineUnderTest,
  refusalOf,
  text,
} from './engine.ts';

let engine: EngineUnderTest;
let table: string;
let count = 0;

beforeAll(async () => {
  engine = await openEngineUnderTest();
  table = await engine.createTable();
});
afterAll(() => engine.close());

const list = (...values: (number | string)[]) => ({
  L: values.map((value) => (typeof value === 'number' ? number(value) : text(value))),
});

/** The other attributes of an item after an update of it. */
async function updated(before: Item | undefined, UpdateExpression: string, values?: Item): Promise<Item> {
  count += 1;
  const Key = key(`item-${count}`);
  if (before) await engine.put(table, { ...Key, ...before });
  const request = { TableName: table, Key, UpdateExpression, ReturnValues: 'ALL_NEW' } as const;
  const { Attributes } = await engine.client.send(
    new UpdateItemCommand({ ...request, ...(values && { ExpressionAttributeValues: values }) }),
  );
  const stored = await engine.get(table, Key);
  expect(stored).toEqual(Attributes);
  const { pk: _pk, sk: _sk, ...others } = stored!;
  return others;
}

describe('SET', () => {
  const cases: [string, Item | undefined, string, Item | undefined, Item][] = [
    ['makes the item where there is none', undefined, 'SET a = :v', { ':v': number(1) }, { a: number(1) }],
    ['replaces', { a: text('x') }, 'SET a = :v', { ':v': text('') }, { a: text('') }],
    ['adds', { a: number(1) }, 'SET a = a + :v', { ':v': number('0.5') }, { a: number('1.5') }],
    ['subtracts', { a: number(1) }, 'SET a = a - :v', { ':v': number(3) }, { a: number(-2) }],
    [
      'keeps what is there',
      { a: number(1) },
      'SET a = if_not_exists(a, :v)',
      { ':v': number(9) },
      { a: number(1) },
    ],
    ['fills what is not', {}, 'SET a = if_not_exists(a, :v)', { ':v': number(9) }, { a: number(9) }],
    [
      'counts from nothing',
      {},
      'SET a = if_not_exists(a, :z) + :v',
      { ':z': number(0), ':v': number(1) },
      { a: number(1) },
    ],
    ['appends', { a: list(1) }, 'SET a = list_append(a, :v)', { ':v': list(2) }, { a: list(1, 2) }],
    ['prepends', { a: list(1) }, 'SET a = list_append(:v, a)', { ':v': list(2) }, { a: list(2, 1) }],
    ['replaces in a list', { a: list(1, 2) }, 'SET a[0] = :v', { ':v': number(9) }, { a: list(9, 2) }],
    [
      'appends far beyond the end, in order of position',
      { a: list(1) },
      'SET a[99999999] = :v, a[7] = :w',
      { ':v': number(3), ':w': number(2) },
      { a: list(1, 2, 3) },
    ],
    ['appends beyond the end', { a: list(1) }, 'SET a[7] = :v', { ':v': number(2) }, { a: list(1, 2) }],
    ['goes into maps', { a: { M: {} } }, 'SET a.b = :v', { ':v': number(1) }, { a: { M: { b: number(1) } } }],
    ['swaps', { a: number(1), b: number(2) }, 'SET a = b, b = a', undefined, { a: number(2), b: number(1) }],
  ];

  test.each(cases)('%s', async (_name, before, expression, values, after) => {
    expect(await updated(before, expression, values)).toEqual(after);
  });

  test('a copied value does not follow the one it was copied from', async () => {
    const before = { b: number(1), l: list(1) };
    expect(await updated(before, 'SET a = b, k = l ADD b :v REMOVE l[0]', { ':v': number(5) })).toEqual({
      a: number(1),
      b: number(6),
      k: list(1),
      l: list(),
    });
  });
});

describe('REMOVE, ADD and DELETE', () => {
  test('REMOVE takes attributes away and is content where there is none', async () => {
    expect(await updated({ a: number(1), b: number(2) }, 'REMOVE a, absent')).toEqual({ b: number(2) });
  });

  test('positions in a list are those before the update', async () => {
    expect(await updated({ a: list(0, 1, 2, 3) }, 'REMOVE a[0], a[2]')).toEqual({ a: list(1, 3) });
    expect(await updated({ a: list(0, 1, 2), b: list() }, 'REMOVE a[0], b, a[1]')).toEqual({ a: list(2) });
    expect(await updated({ a: list(0, 1, 2) }, 'REMOVE a[0] SET a[1] = :v', { ':v': number(9) })).toEqual({
      a: list(9, 2),
    });
  });

  test('ADD counts, also from nothing, and joins sets', async () => {
    expect(await updated({}, 'ADD a :v', { ':v': number(5) })).toEqual({ a: number(5) });
    expect(await updated({ a: number(5) }, 'ADD a :v', { ':v': number(-7) })).toEqual({ a: number(-2) });
    const { a } = await updated({ a: { SS: ['x'] } }, 'ADD a :v', { ':v': { SS: ['x', 'y'] } });
    expect(new Set(a?.SS)).toEqual(new Set(['x', 'y']));
  });

  test('DELETE takes members out, and an emptied set away', async () => {
    expect(await updated({ a: { NS: ['1', '2'] } }, 'DELETE a :v', { ':v': { NS: ['2', '3'] } })).toEqual({
      a: { NS: ['1'] },
    });
    expect(await updated({ a: { NS: ['1'] } }, 'DELETE a :v', { ':v': { NS: ['1'] } })).toEqual({});
  });

  test('an update without an expression makes the item', async () => {
    await engine.client.send(new UpdateItemCommand({ TableName: table, Key: key('bare') }));
    expect(await engine.get(table, key('bare'))).toEqual(key('bare'));
  });
});

describe('an update that cannot be made is refused and changes nothing', () => {
  const digits = '9'.repeat(38);
  const cases: [string, Item, string, Item | undefined][] = [
    ['arithmetic on what is absent', {}, 'SET a = a + :v', { ':v': number(1) }],
    ['arithmetic on text', { a: text('x') }, 'SET a = a + :v', { ':v': number(1) }],
    ['a path into what is absent', {}, 'SET a.b = :v', { ':v': number(1) }],
    ['a path into text', { a: text('x') }, 'SET a.b = :v', { ':v': number(1) }],
    ['appending to what is no list', { a: text('x') }, 'SET a = list_append(a, :v)', { ':v': list(1) }],
    ['ADD of a number to text', { a: text('x') }, 'ADD a :v', { ':v': number(1) }],
    ['ADD of another kind of set', { a: { SS: ['x'] } }, 'ADD a :v', { ':v': { NS: ['1'] } }],
    ['ADD of text', {}, 'ADD a :v', { ':v': text('x') }],
    ['DELETE from a number', { a: number(1) }, 'DELETE a :v', { ':v': { NS: ['1'] } }],
    ['copying what is absent', {}, 'SET a = b', undefined],
    ['a result of more than 38 digits', { a: number(digits) }, 'SET a = a + :v', { ':v': number('0.1') }],
    ['a part of the key', {}, 'SET sk = :v', { ':v': text('b') }],
    ['two changes of one place', {}, 'SET a = :v, a.b = :v', { ':v': number(1) }],
    ['the same section twice', {}, 'SET a = :v SET b = :v', { ':v': number(1) }],
    ['an index key of another type', {}, 'SET #o = :v', { ':v': number(1) }],
    [
      'too large a result',
      { a: text('x'.repeat(390 * 1024)) },
      'SET b = :v',
      { ':v': text('y'.repeat(11 * 1024)) },
    ],
  ];

  test.each(cases)('%s', async (_name, before, expression, values) => {
    const item = { ...key('steady'), ...before };
    await engine.put(table, item);
    const request = new UpdateItemCommand({
      TableName: table,
      Key: key('steady'),
      UpdateExpression: expression.replace('#o', 'owner'),
      ...(values && { ExpressionAttributeValues: values }),
    });
    expect((await refusalOf(engine.client.send(request))).name).toBe('ValidationException');
    expect(await engine.get(table, key('steady'))).toEqual(item);
  });
});
