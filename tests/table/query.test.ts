import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
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
let numbered: string;

const ranks = [-10, -2, -1.5, 0, 0.5, 9, 10, 100];

beforeAll(async () => {
  engine = await openEngineUnderTest();
  table = await engine.createTable();
  numbered = await engine.createTable({
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'rank', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'rank', AttributeType: 'N' },
    ],
    GlobalSecondaryIndexes: undefined,
  });
  for (const sk of ['a', 'aa', 'ab', 'b', 'c', 'é'])
    await engine.put(table, { ...key('shop', sk), note: text(sk) });
  await engine.put(table, key('shop2', 'a'));
  for (const rank of [...ranks].reverse()) await engine.put(numbered, { pk: text('n'), rank: number(rank) });
});
afterAll(() => engine.close());

type More = Partial<QueryCommandInput>;

const query = (more: More) => engine.client.send(new QueryCommand({ TableName: table, ...more }));

function where(condition: string, values: Item = {}, more: More = {}) {
  return query({
    KeyConditionExpression: `pk = :pk${condition && ` AND ${condition}`}`,
    ExpressionAttributeValues: { ':pk': text('shop'), ...values },
    ...more,
  });
}

const sorts = (items: Item[] | undefined) => items?.map((item) => item.sk?.S);

describe('one partition', () => {
  const cases: [string, Item, string[]][] = [
    ['', {}, ['a', 'aa', 'ab', 'b', 'c', 'é']],
    ['sk = :v', { ':v': text('a') }, ['a']],
    ['sk < :v', { ':v': text('ab') }, ['a', 'aa']],
    ['sk <= :v', { ':v': text('ab') }, ['a', 'aa', 'ab']],
    ['sk > :v', { ':v': text('ab') }, ['b', 'c', 'é']],
    ['sk >= :v', { ':v': text('ab') }, ['ab', 'b', 'c', 'é']],
    ['begins_with(sk, :v)', { ':v': text('a') }, ['a', 'aa', 'ab']],
    ['sk BETWEEN :v AND :w', { ':v': text('aa'), ':w': text('b') }, ['aa', 'ab', 'b']],
    ['begins_with(sk, :v)', { ':v': text('x') }, []],
  ];

  test.each(cases)('%s %j', async (condition, values, expected) => {
    const forward = await where(condition, values);
    expect(sorts(forward.Items)).toEqual(expected);
    expect(forward).toMatchObject({ Count: expected.length, ScannedCount: expected.length });
    const backward = await where(condition, values, { ScanIndexForward: false });
    expect(sorts(backward.Items)).toEqual([...expected].reverse());
  });

  test('numbers sort by value', async () => {
    const request = {
      TableName: numbered,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': text('n') },
    };
    const { Items } = await query(request);
    expect(Items?.map((item) => Number(item.rank?.N))).toEqual(ranks);
    const some = await query({
      ...request,
      KeyConditionExpression: 'pk = :pk AND #r BETWEEN :l AND :h',
      ExpressionAttributeNames: { '#r': 'rank' },
      ExpressionAttributeValues: { ':pk': text('n'), ':l': number(-2), ':h': number(9) },
    });
    expect(some.Items?.map((item) => Number(item.rank?.N))).toEqual([-2, -1.5, 0, 0.5, 9]);
  });

  test('a filter comes after reading', async () => {
    const more = { FilterExpression: 'note <> :n' };
    const found = await where('begins_with(sk, :v)', { ':v': text('a'), ':n': text('aa') }, more);
    expect(sorts(found.Items)).toEqual(['a', 'ab']);
    expect(found).toMatchObject({ Count: 2, ScannedCount: 3 });
  });

  test('a count comes without items', async () => {
    const counted = await where('', {}, { Select: 'COUNT' });
    expect(counted.Count).toBe(6);
    expect(counted.Items).toBeUndefined();
  });

  test('a projection gives back only what it names', async () => {
    const { Items } = await where('sk = :v', { ':v': text('a') }, { ProjectionExpression: 'note' });
    expect(Items).toEqual([{ note: text('a') }]);
  });
});

describe('pages', () => {
  test.each([true, false])('every item comes once, in order (forward: %s)', async (ScanIndexForward) => {
    const seen: (string | undefined)[] = [];
    let start: Item | undefined;
    do {
      const page = await where(
        '',
        {},
        { Limit: 2, ScanIndexForward, ...(start && { ExclusiveStartKey: start }) },
      );
      expect(page.Count).toBeLessThanOrEqual(2);
      seen.push(...(sorts(page.Items) ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    const all = ['a', 'aa', 'ab', 'b', 'c', 'é'];
    expect(seen).toEqual(ScanIndexForward ? all : all.reverse());
  });

  test('a page ends after 1 MB', async () => {
    const large = Array.from({ length: 8 }, (_, n) => ({
      ...key('large', String(n)),
      big: text('x'.repeat(300_000)),
    }));
    await engine.put(table, ...large);
    const request: More = {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': text('large') },
    };
    const first = await query(request);
    expect(first.Count).toBe(4);
    expect(first.LastEvaluatedKey).toEqual(key('large', '3'));
    const second = await query({ ...request, ExclusiveStartKey: first.LastEvaluatedKey });
    expect(sorts(second.Items)).toEqual(['4', '5', '6', '7']);
  });

  test('the limit counts what is read, not what the filter lets through', async () => {
    const page = await where('', { ':n': text('c') }, { FilterExpression: 'note = :n', Limit: 2 });
    expect(page).toMatchObject({ Count: 0, ScannedCount: 2, LastEvaluatedKey: key('shop', 'aa') });
  });
});

describe('a query that does not fit is refused with ValidationException', () => {
  const cases: [string, () => Promise<unknown>][] = [
    ['without a key condition', () => query({})],
    [
      'without the hash key',
      () => query({ KeyConditionExpression: 'sk = :v', ExpressionAttributeValues: { ':v': text('a') } }),
    ],
    [
      'a hash key that is not equal to something',
      () => query({ KeyConditionExpression: 'pk > :v', ExpressionAttributeValues: { ':v': text('a') } }),
    ],
    ['a value of another type', () => where('sk = :v', { ':v': number(1) })],
    ['an attribute outside the key', () => where('note = :v', { ':v': text('a') })],
    ['OR in a key condition', () => where('sk = :v OR sk = :w', { ':v': text('a'), ':w': text('b') })],
    ['bounds the wrong way round', () => where('sk BETWEEN :v AND :w', { ':v': text('b'), ':w': text('a') })],
    ['an empty prefix', () => where('begins_with(sk, :v)', { ':v': text('') })],
    ['a filter on the key', () => where('', { ':v': text('a') }, { FilterExpression: 'sk = :v' })],
    ['an index that is not there', () => where('', {}, { IndexName: 'no-such-index' })],
    ['a start outside the partition', () => where('', {}, { ExclusiveStartKey: key('other') })],
    ['a start that is no key', () => where('', {}, { ExclusiveStartKey: { pk: text('shop') } })],
    ['a limit of nothing', () => where('', {}, { Limit: 0 })],
  ];

  test.each(cases)('%s', async (_name, attempt) => {
    expect((await refusalOf(attempt())).name).toBe('ValidationException');
  });
});
