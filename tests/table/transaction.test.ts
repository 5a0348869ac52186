import {
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
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

const write = (TransactItems: TransactWriteItem[], more: object = {}) =>
  engine.client.send(new TransactWriteItemsCommand({ TransactItems, ...more }));
const put = (item: Item, more: object = {}) => ({ Put: { TableName: table, Item: item, ...more } });
const take = (pk: string, count: number) => ({
  Update: {
    TableName: table,
    Key: key(pk),
    UpdateExpression: 'SET stock = stock - :n',
    ConditionExpression: 'stock >= :n',
    ExpressionAttributeValues: { ':n': number(count) },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  },
});
const check = (pk: string, ConditionExpression: string) => ({
  ConditionCheck: { TableName: table, Key: key(pk), ConditionExpression },
});

describe('TransactWriteItems', () => {
  test('does all of its actions', async () => {
    await engine.put(table, { ...key('offer'), stock: number(5) }, key('cart'), key('seller'));
    await write([
      put({ ...key('order'), total: number(2) }),
      take('offer', 2),
      { Delete: { TableName: table, Key: key('cart') } },
      check('seller', 'attribute_exists(pk)'),
    ]);
    expect(await engine.get(table, key('order'))).toBeDefined();
    expect(await engine.get(table, key('offer'))).toEqual({ ...key('offer'), stock: number(3) });
    expect(await engine.get(table, key('cart'))).toBeUndefined();
    expect(await engine.get(table, key('seller'))).toEqual(key('seller'));
  });

  test('does none of them where one cannot be done, and says of each why', async () => {
    const few = { ...key('few'), stock: number(1) };
    await engine.put(table, few, key('taken'));
    const refused = await refusalOf(
      write([
        put(key('none-of-it')),
        take('few', 2),
        put(key('taken'), { ConditionExpression: 'attribute_not_exists(pk)' }),
        check('nobody', 'attribute_exists(pk)'),
      ]),
    );
    expect(refused).toMatchObject({
      name: 'TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons ' +
        '[None, ConditionalCheckFailed, ConditionalCheckFailed, ConditionalCheckFailed]',
      $metadata: { httpStatusCode: 400 },
    });
    const [first, second, third, fourth] = refused.CancellationReasons!;
    expect(first).toEqual({ Code: 'None' });
    expect(second).toEqual({
      Code: 'ConditionalCheckFailed',
      Message: 'The conditional request failed',
      Item: few,
    });
    expect(third).toEqual({ Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' });
    expect(fourth?.Item).toBeUndefined();
    expect(await engine.get(table, key('none-of-it'))).toBeUndefined();
    expect(await engine.get(table, key('few'))).toEqual(few);
  });

  test('an update that does not fit the stored item is a reason of its own', async () => {
    await engine.put(table, { ...key('words'), stock: text('many') });
    const refused = await refusalOf(
      write([
        put(key('not-this')),
        {
          Update: {
            TableName: table,
            Key: key('words'),
            UpdateExpression: 'SET stock = stock - :n',
            ExpressionAttributeValues: { ':n': number(1) },
          },
        },
      ]),
    );
    expect(refused.name).toBe('TransactionCanceledException');
    expect(refused.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ValidationError']);
    expect(refused.CancellationReasons?.[1]?.Message).toBe(
      'An operand in the update expression has an incorrect data type',
    );
    expect(await engine.get(table, key('not-this'))).toBeUndefined();
  });

  test('takes 100 actions and no more', async () => {
    const actions = Array.from({ length: 101 }, (_, n) => put(key(`many-${n}`)));
    await write(actions.slice(0, 100));
    expect(await engine.get(table, key('many-99'))).toBeDefined();
    expect((await refusalOf(write(actions))).name).toBe('ValidationException');
    expect((await refusalOf(write([]))).name).toBe('ValidationException');
  });

  test('takes one action for an item', async () => {
    const refused = await refusalOf(write([put(key('twice')), check('twice', 'attribute_not_exists(pk)')]));
    expect(refused).toMatchObject({
      name: 'ValidationException',
      message: 'Transaction request cannot include multiple operations on one item',
    });
    expect(await engine.get(table, key('twice'))).toBeUndefined();
  });

  test('takes 4 MB and no more', async () => {
    const big = text('x'.repeat(390 * 1024));
    const actions = Array.from({ length: 11 }, (_, n) => put({ ...key(`big-${n}`), big }));
    await write(actions.slice(0, 10));
    expect((await refusalOf(write(actions))).name).toBe('ValidationException');
    expect(await engine.get(table, key('big-10'))).toBeUndefined();
  });

  test('a table that does not exist is said not to', async () => {
    const refused = await refusalOf(
      write([put(key('x')), { Put: { TableName: 'no-such-table', Item: key('x') } }]),
    );
    expect(refused.name).toBe('ResourceNotFoundException');
    expect(await engine.get(table, key('x'))).toBeUndefined();
  });

  const misshapen: [string, () => TransactWriteItem[]][] = [
    ['an action of no kind', () => [{}]],
    ['an action of two kinds', () => [{ ...put(key('x')), ...check('y', 'attribute_exists(pk)') }]],
    ['a check of nothing', () => [check('x', '')]],
    ['an expression that cannot be read', () => [put(key('x'), { ConditionExpression: 'pk ==' })]],
  ];
  test.each(misshapen)('%s is refused with ValidationException', async (_name, actions) => {
    expect((await refusalOf(write(actions()))).name).toBe('ValidationException');
  });

  test('capacity is told when it is asked for: twice that of plain writes', async () => {
    const { ConsumedCapacity } = await write([put(key('c-1')), put(key('c-2'))], {
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(ConsumedCapacity?.[0]?.TableName).toBe(table);
    expect(ConsumedCapacity?.[0]?.CapacityUnits).toBeGreaterThanOrEqual(4);
  });

  test('racing transactions never oversell', async () => {
    await engine.put(table, { ...key('last'), stock: number(7) });
    const buy = async (n: number): Promise<string> => {
      try {
        await write([
          put(key('buyer', String(n)), { ConditionExpression: 'attribute_not_exists(pk)' }),
          take('last', 1),
        ]);
        return 'bought';
      } catch (error) {
        const reasons = (error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons;
        return reasons?.some(({ Code }) => Code === 'TransactionConflict') ? buy(n) : (error as Error).name;
      }
    };
    const outcomes = await Promise.all(Array.from({ length: 30 }, (_, n) => buy(n)));
    expect(outcomes.filter((outcome) => outcome === 'bought')).toHaveLength(7);
    expect(outcomes.filter((outcome) => outcome === 'TransactionCanceledException')).toHaveLength(23);
    expect(await engine.get(table, key('last'))).toEqual({ ...key('last'), stock: number(0) });
  });
});

describe('ClientRequestToken', () => {
  test('a repeated request is answered again and done once', async () => {
    await engine.put(table, { ...key('once'), stock: number(5) });
    const ClientRequestToken = `token-${table}`.slice(-36);
    await write([take('once', 1)], { ClientRequestToken });
    await write([take('once', 1)], { ClientRequestToken });
    expect(await engine.get(table, key('once'))).toEqual({ ...key('once'), stock: number(4) });
    const other = await refusalOf(write([take('once', 2)], { ClientRequestToken }));
    expect(other.name).toBe('IdempotentParameterMismatchException');
  });

  test('a request that was cancelled may be tried again', async () => {
    await engine.put(table, { ...key('retry'), stock: number(0) });
    const ClientRequestToken = `retry-${table}`.slice(-36);
    expect((await refusalOf(write([take('retry', 1)], { ClientRequestToken }))).name).toBe(
      'TransactionCanceledException',
    );
    await engine.put(table, { ...key('retry'), stock: number(1) });
    await write([take('retry', 1)], { ClientRequestToken });
    expect(await engine.get(table, key('retry'))).toEqual({ ...key('retry'), stock: number(0) });
  });
});

describe('TransactGetItems', () => {
  const read = (keys: Item[], more: object = {}) =>
    engine.client.send(
      new TransactGetItemsCommand({
        TransactItems: keys.map((Key) => ({ Get: { TableName: table, Key, ...more } })),
      }),
    );

  test('gives each item in its place, and nothing where there is none', async () => {
    await engine.put(table, { ...key('t-1'), a: text('x') }, { ...key('t-2'), a: text('y') });
    const { Responses } = await read([key('t-2'), key('t-0'), key('t-1')], { ProjectionExpression: 'a' });
    expect(Responses).toEqual([{ Item: { a: text('y') } }, {}, { Item: { a: text('x') } }]);
  });

  test('never sees half a transaction', async () => {
    const pair = (n: number) => [
      put({ ...key('left'), n: number(n) }),
      put({ ...key('right'), n: number(n) }),
    ];
    await write(pair(0));
    const writing = (async () => {
      for (let n = 1; n <= 40; n += 1) await write(pair(n));
    })();
    for (let n = 0; n < 40; n += 1) {
      const { Responses } = await read([key('left'), key('right')]);
      expect(Responses?.[0]?.Item?.n).toEqual(Responses?.[1]?.Item?.n);
    }
    await writing;
  });

  test('takes each item once', async () => {
    expect((await refusalOf(read([key('t-1'), key('t-1')]))).name).toBe('ValidationException');
  });
});
