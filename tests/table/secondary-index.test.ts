import {
  DeleteItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type EngineUnderTest,
  type Item,
  key,
  number,
  openEngineUnderTest,
  ownEndpoint,
  refusalOf,
  text,
} from './engine.ts';

let engine: EngineUnderTest;
let table: string;

beforeAll(async () => {
  engine = await openEngineUnderTest();
});
beforeEach(async () => {
  table = await engine.createTable();
});
afterAll(() => engine.close());

const offer = (pk: string, owner: string, rank: number, more: Item = {}): Item => ({
  ...key(pk),
  owner: text(owner),
  rank: number(rank),
  ...more,
});

const byOwner = (owner: string, more: Partial<QueryCommandInput> = {}) =>
  engine.client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'by-owner',
      KeyConditionExpression: '#o = :o',
      ExpressionAttributeNames: { '#o': 'owner' },
      ExpressionAttributeValues: { ':o': text(owner) },
      ...more,
    }),
  );

/** On DynamoDB itself an index follows its table a moment later. */
const soon = { timeout: ownEndpoint ? 10_000 : 1_000 };

describe('an index follows its items', () => {
  test('an item is in it as long as it has the whole index key', async () => {
    await engine.put(table, offer('1', 'sari', 2), offer('2', 'sari', 1), {
      ...key('3'),
      owner: text('sari'),
    });
    await expect
      .poll(async () => (await byOwner('sari')).Items, soon)
      .toEqual([offer('2', 'sari', 1), offer('1', 'sari', 2)]);
    const update = {
      TableName: table,
      Key: key('1'),
      UpdateExpression: 'REMOVE #r',
      ExpressionAttributeNames: { '#r': 'rank' },
    };
    await engine.client.send(new UpdateItemCommand(update));
    await expect.poll(async () => (await byOwner('sari')).Items, soon).toEqual([offer('2', 'sari', 1)]);
  });

  test('it moves with its key, changes with its content, goes with its item', async () => {
    await engine.put(table, offer('1', 'sari', 1));
    await engine.put(table, offer('1', 'wati', 1));
    await expect.poll(async () => (await byOwner('wati')).Count, soon).toBe(1);
    expect((await byOwner('sari')).Count).toBe(0);
    await engine.put(table, offer('1', 'wati', 1, { note: text('new') }));
    await expect
      .poll(async () => (await byOwner('wati')).Items, soon)
      .toEqual([offer('1', 'wati', 1, { note: text('new') })]);
    await engine.client.send(new DeleteItemCommand({ TableName: table, Key: key('1') }));
    await expect.poll(async () => (await byOwner('wati')).Count, soon).toBe(0);
  });

  test('items with the same index key are all there, and pages pass over none', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `item-${n}`);
    await Promise.all(names.map((name) => engine.put(table, offer(name, 'same', 1))));
    await expect.poll(async () => (await byOwner('same')).Count, soon).toBe(60);
    for (const ScanIndexForward of [true, false]) {
      const seen: (string | undefined)[] = [];
      let start: Item | undefined;
      do {
        const page = await byOwner('same', {
          Limit: 7,
          ScanIndexForward,
          ...(start && { ExclusiveStartKey: start }),
        });
        seen.push(...page.Items!.map((item) => item.pk?.S));
        start = page.LastEvaluatedKey;
      } while (start);
      expect(seen.toSorted()).toEqual(names.toSorted());
    }
  });

  test('where a page ends is told by the key of the index and of the table', async () => {
    await engine.put(table, offer('1', 'sari', 1), offer('2', 'sari', 2));
    await expect.poll(async () => (await byOwner('sari')).Count, soon).toBe(2);
    expect((await byOwner('sari', { Limit: 1 })).LastEvaluatedKey).toEqual(offer('1', 'sari', 1));
  });

  test('an index of keys shows keys only', async () => {
    await engine.put(table, { ...key('1'), tag: text('pedas'), note: text('not shown') });
    const request = {
      TableName: table,
      IndexName: 'by-tag',
      KeyConditionExpression: 'tag = :t',
      ExpressionAttributeValues: { ':t': text('pedas') },
    };
    const items = async () => (await engine.client.send(new QueryCommand(request))).Items;
    await expect.poll(items, soon).toEqual([{ ...key('1'), tag: text('pedas') }]);
    const all = new QueryCommand({ ...request, Select: 'ALL_ATTRIBUTES' });
    expect((await refusalOf(engine.client.send(all))).name).toBe('ValidationException');
  });

  test('a scan of an index gives what is in it', async () => {
    await engine.put(table, offer('1', 'sari', 1), offer('2', 'wati', 1), key('3'));
    const scanned = async () => {
      const { Items } = await engine.client.send(
        new ScanCommand({ TableName: table, IndexName: 'by-owner' }),
      );
      return Items!.map((item) => item.pk?.S).toSorted();
    };
    await expect.poll(scanned, soon).toEqual(['1', '2']);
  });
});

test('a consistent read of a global index is refused', async () => {
  expect(await refusalOf(byOwner('sari', { ConsistentRead: true }))).toMatchObject({
    name: 'ValidationException',
    message: 'Consistent reads are not supported on global secondary indexes',
  });
});
