import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  BatchWriteItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
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

beforeAll(async () => {
  engine = await openEngineUnderTest();
  table = await engine.createTable();
});
afterAll(() => engine.close());

const puts = (items: Item[]): WriteRequest[] => items.map((Item) => ({ PutRequest: { Item } }));
const write = (requests: WriteRequest[], name = table) =>
  engine.client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }));
const get = (Keys: Item[], more: object = {}) =>
  engine.client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys, ...more } } }));

describe('BatchWriteItem', () => {
  test('puts and deletes up to 25 items', async () => {
    const items = Array.from({ length: 24 }, (_, n) => ({ ...key(`w-${n}`), n: number(n) }));
    await engine.put(table, key('gone'));
    const { UnprocessedItems } = await write([...puts(items), { DeleteRequest: { Key: key('gone') } }]);
    expect(UnprocessedItems).toEqual({});
    expect(await engine.get(table, key('gone'))).toBeUndefined();
    expect(await engine.get(table, key('w-23'))).toEqual(items[23]);
  });

  const cases: [string, () => Promise<unknown>][] = [
    ['more than 25', () => write(puts(Array.from({ length: 26 }, (_, n) => key(`x-${n}`))))],
    ['none', () => write([])],
    ['one item twice', () => write([...puts([key('x')]), { DeleteRequest: { Key: key('x') } }])],
    ['an item without its key', () => write(puts([{ pk: text('x') }]))],
  ];
  test.each(cases)('%s is refused with ValidationException', async (_name, attempt) => {
    expect((await refusalOf(attempt())).name).toBe('ValidationException');
    expect(await engine.get(table, key('x'))).toBeUndefined();
  });

  test('a table that does not exist is said not to', async () => {
    expect((await refusalOf(write(puts([key('x')]), 'no-such-table'))).name).toBe(
      'ResourceNotFoundException',
    );
  });
});

describe('BatchGetItem', () => {
  test('gives what is there of what is asked', async () => {
    await engine.put(table, { ...key('g-1'), a: text('x'), b: text('y') }, key('g-2'));
    const { Responses, UnprocessedKeys } = await get([key('g-1'), key('g-2'), key('g-3')], {
      ProjectionExpression: 'pk, a',
    });
    expect(UnprocessedKeys).toEqual({});
    const found = Responses![table]!.toSorted((a, b) => a.pk!.S!.localeCompare(b.pk!.S!));
    expect(found).toEqual([{ pk: text('g-1'), a: text('x') }, { pk: text('g-2') }]);
  });

  test('what exceeds 16 MB comes back as unprocessed, and can be asked for again as it is', async () => {
    const keys = Array.from({ length: 44 }, (_, n) => key(`large-${n}`));
    const big = text('x'.repeat(390 * 1024));
    await Promise.all(keys.map((each) => engine.put(table, { ...each, big, small: number(1) })));
    const names = { ProjectionExpression: '#s', ExpressionAttributeNames: { '#s': 'small' } };
    let found = 0;
    let rounds = 0;
    let RequestItems: BatchGetItemCommand['input']['RequestItems'] = { [table]: { Keys: keys, ...names } };
    while (RequestItems && Object.keys(RequestItems).length > 0) {
      const answer: BatchGetItemCommandOutput = await engine.client.send(
        new BatchGetItemCommand({ RequestItems }),
      );
      found += answer.Responses?.[table]?.length ?? 0;
      rounds += 1;
      RequestItems = answer.UnprocessedKeys;
    }
    expect(found).toBe(44);
    expect(rounds).toBeGreaterThan(1);
  });

  const cases: [string, () => Promise<unknown>][] = [
    ['more than 100 keys', () => get(Array.from({ length: 101 }, (_, n) => key(`x-${n}`)))],
    ['one key twice', () => get([key('x'), key('x')])],
    ['a key that is none', () => get([{ pk: text('x') }])],
  ];
  test.each(cases)('%s is refused with ValidationException', async (_name, attempt) => {
    expect((await refusalOf(attempt())).name).toBe('ValidationException');
  });
});
