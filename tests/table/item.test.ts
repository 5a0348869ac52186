import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
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

const put = (Item: Item, more: object = {}) =>
  engine.client.send(new PutItemCommand({ TableName: table, Item, ...more }));

describe('what is put is read back', () => {
  test('every type comes back as it went', async () => {
    const item: Item = {
      ...key('types'),
      text: text('kerupuk 🦐'),
      empty: text(''),
      number: number('-12.5'),
      binary: { B: new Uint8Array([0, 255, 7]) },
      emptyBinary: { B: new Uint8Array() },
      yes: { BOOL: true },
      nothing: { NULL: true },
      texts: { SS: ['a', 'b'] },
      numbers: { NS: ['1', '2'] },
      list: { L: [text('x'), { M: { deep: { L: [] } } }] },
      map: { M: { '': text('an empty name is allowed inside a map'), none: { M: {} } } },
    };
    await put(item);
    const stored = await engine.get(table, key('types'));
    expect(stored).toEqual({ ...item, texts: expect.anything(), numbers: expect.anything() });
    expect(new Set(stored?.texts?.SS)).toEqual(new Set(['a', 'b']));
    expect(new Set(stored?.numbers?.NS)).toEqual(new Set(['1', '2']));
  });

  test('numbers keep 38 digits, and more are refused', async () => {
    const digits = '12345678901234567890123456789012345678';
    await put({ ...key('digits'), number: number(digits) });
    expect((await engine.get(table, key('digits')))?.number).toEqual(number(digits));
    const refused = await refusalOf(put({ ...key('digits'), number: number(`${digits}9`) }));
    expect(refused).toMatchObject({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
    expect(refused.message).toContain('38 significant digits');
  });

  test('an absent item is no item, not an error', async () => {
    expect(await engine.get(table, key('absent'))).toBeUndefined();
  });

  test('a projection gives back only what it names', async () => {
    await put({
      ...key('projection'),
      a: { M: { b: text('x'), c: text('y') } },
      l: { L: [number(1), number(2)] },
    });
    const { Item } = await engine.client.send(
      new GetItemCommand({
        TableName: table,
        Key: key('projection'),
        ProjectionExpression: '#a.b, l[1]',
        ExpressionAttributeNames: { '#a': 'a' },
      }),
    );
    expect(Item).toEqual({ a: { M: { b: text('x') } }, l: { L: [number(2)] } });
  });

  test('capacity is told when it is asked for', async () => {
    const { ConsumedCapacity } = await put(key('capacity'), { ReturnConsumedCapacity: 'TOTAL' });
    expect(ConsumedCapacity).toMatchObject({ TableName: table });
    expect(ConsumedCapacity?.CapacityUnits).toBeGreaterThan(0);
    expect((await put(key('capacity'))).ConsumedCapacity).toBeUndefined();
  });
});

describe('what a write gives back', () => {
  test('a put and a delete give back the old item when asked', async () => {
    const first = { ...key('old'), a: text('1') };
    expect((await put(first, { ReturnValues: 'ALL_OLD' })).Attributes).toBeUndefined();
    const second = { ...key('old'), a: text('2') };
    expect((await put(second, { ReturnValues: 'ALL_OLD' })).Attributes).toEqual(first);
    const request = { TableName: table, Key: key('old'), ReturnValues: 'ALL_OLD' } as const;
    expect((await engine.client.send(new DeleteItemCommand(request))).Attributes).toEqual(second);
    expect((await engine.client.send(new DeleteItemCommand(request))).Attributes).toBeUndefined();
  });

  test('an update gives back what was or what is, whole or only what it touched', async () => {
    const item = { ...key('values'), a: number(1), b: number(1) };
    const updateFor = async (ReturnValues: 'ALL_OLD' | 'ALL_NEW' | 'UPDATED_OLD' | 'UPDATED_NEW') => {
      await put(item);
      const update = new UpdateItemCommand({
        TableName: table,
        Key: key('values'),
        UpdateExpression: 'SET a = a + :one, c = :one',
        ExpressionAttributeValues: { ':one': number(1) },
        ReturnValues,
      });
      return (await engine.client.send(update)).Attributes;
    };
    expect(await updateFor('ALL_OLD')).toEqual(item);
    expect(await updateFor('ALL_NEW')).toEqual({ ...item, a: number(2), c: number(1) });
    expect(await updateFor('UPDATED_OLD')).toEqual({ a: number(1) });
    expect(await updateFor('UPDATED_NEW')).toEqual({ a: number(2), c: number(1) });
  });
});

describe('conditions on a write', () => {
  test('a failed condition changes nothing and gives back the item in its way when asked', async () => {
    const stored = { ...key('condition'), a: text('first') };
    await put(stored);
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    const plain = await refusalOf(put({ ...key('condition'), a: text('second') }, condition));
    expect(plain.name).toBe('ConditionalCheckFailedException');
    expect(plain.Item).toBeUndefined();
    const telling = { ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    expect((await refusalOf(put({ ...key('condition') }, telling))).Item).toEqual(stored);
    expect(await engine.get(table, key('condition'))).toEqual(stored);
  });

  test('updates and deletes give back the item in their way too', async () => {
    const stored = { ...key('in-the-way'), a: number(1) };
    await put(stored);
    const request = {
      TableName: table,
      Key: key('in-the-way'),
      ConditionExpression: 'a > :a',
      ExpressionAttributeValues: { ':a': number(1) },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    } as const;
    const update = new UpdateItemCommand({ ...request, UpdateExpression: 'REMOVE b' });
    expect((await refusalOf(engine.client.send(update))).Item).toEqual(stored);
    expect((await refusalOf(engine.client.send(new DeleteItemCommand(request)))).Item).toEqual(stored);
  });

  test('a condition on an absent item fails without an item', async () => {
    const request = {
      TableName: table,
      Key: key('nobody'),
      ConditionExpression: 'attribute_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    } as const;
    const refused = await refusalOf(engine.client.send(new DeleteItemCommand(request)));
    expect(refused.name).toBe('ConditionalCheckFailedException');
    expect(refused.Item).toBeUndefined();
  });

  test('of many that race for one condition exactly one wins', async () => {
    const attempts = Array.from({ length: 20 }, (_, index) =>
      put(
        { ...key('race'), winner: number(index) },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      ).then(
        () => 'won',
        (error: Error) => error.name,
      ),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'ConditionalCheckFailedException')).toHaveLength(19);
  });
});

describe('what does not fit is refused with ValidationException', () => {
  const cases: [string, () => Promise<unknown>][] = [
    ['an item without its key', () => put({ pk: text('x') })],
    ['a key of another type', () => put({ pk: number(1), sk: text('a') })],
    ['an empty key', () => put(key(''))],
    ['an index key of another type', () => put({ ...key('x'), owner: number(1) })],
    ['an empty index key', () => put({ ...key('x'), owner: text(''), rank: number(1) })],
    ['a key with too much', () => engine.get(table, { ...key('x'), more: text('x') })],
    ['an empty set', () => put({ ...key('x'), set: { SS: [] } })],
    ['a set with a member twice', () => put({ ...key('x'), set: { NS: ['1', '1.0'] } })],
    ['what is no number', () => put({ ...key('x'), n: number('twelve') })],
    ['a number out of range', () => put({ ...key('x'), n: number('1e126') })],
    ['a hash key of more than 2048 bytes', () => put(key('x'.repeat(2049)))],
    ['a range key of more than 1024 bytes', () => put(key('x', 'y'.repeat(1025)))],
    ['an item of more than 400 KB', () => put({ ...key('x'), big: text('x'.repeat(400 * 1024)) })],
    ['an item of more than 400 KB in UTF-8', () => put({ ...key('x'), big: text('é'.repeat(205 * 1024)) })],
    ['values nested too deep', () => put({ ...key('x'), deep: nested(33) })],
    ['names without an expression', () => put(key('x'), { ExpressionAttributeNames: { '#a': 'a' } })],
    ['a reserved word as a name', () => put(key('x'), { ConditionExpression: 'attribute_exists(status)' })],
    [
      'a value that no expression uses',
      () =>
        put(key('x'), {
          ConditionExpression: 'attribute_exists(a)',
          ExpressionAttributeValues: { ':unused': number(1) },
        }),
    ],
    ['an expression that cannot be read', () => put(key('x'), { ConditionExpression: 'a = = b' })],
    ['an unknown word for the values to return', () => put(key('x'), { ReturnValues: 'ALL_NEW' })],
  ];

  test.each(cases)('%s', async (_name, attempt) => {
    expect(await refusalOf(attempt())).toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('an item of just under 400 KB is taken', async () => {
    const item = { ...key('large'), big: text('x'.repeat(400 * 1024 - 20)) };
    await put(item);
    expect(await engine.get(table, key('large'))).toEqual(item);
  });

  test('a table that does not exist is said not to', async () => {
    const request = { TableName: 'no-such-table', Key: key('x') };
    const refused = await refusalOf(engine.client.send(new GetItemCommand(request)));
    expect(refused.name).toBe('ResourceNotFoundException');
  });
});

function nested(levels: number): Item[string] {
  return levels === 0 ? text('core') : { L: [nested(levels - 1)] };
}
