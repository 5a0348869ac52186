import {
  DeleteItemCommand,
  DescribeTableCommand,
  TransactWriteItemsCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type ShardIteratorType,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EngineUnderTest, key, openEngineUnderTest, refusalOf, text } from './engine.ts';

let engine: EngineUnderTest;

beforeAll(async () => {
  engine = await openEngineUnderTest();
});
afterAll(() => engine.close());

const view = (StreamViewType: 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY') => ({
  StreamSpecification: { StreamEnabled: true, StreamViewType },
});

async function streamOf(TableName: string): Promise<string> {
  const { Table } = await engine.client.send(new DescribeTableCommand({ TableName }));
  return Table!.LatestStreamArn!;
}

async function iteratorOf(StreamArn: string, ShardIteratorType: ShardIteratorType, SequenceNumber?: string) {
  const { StreamDescription } = await engine.streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription!.Shards!.at(-1)!.ShardId;
  const request = { StreamArn, ShardId, ShardIteratorType, SequenceNumber };
  return (await engine.streams.send(new GetShardIteratorCommand(request))).ShardIterator!;
}

/** Reads on until there are as many records as are expected. */
async function records(iterator: string, count: number, Limit?: number): Promise<StreamRecord[]> {
  const read: StreamRecord[] = [];
  let next: string | undefined = iterator;
  await expect
    .poll(
      async () => {
        const answer = await engine.streams.send(new GetRecordsCommand({ ShardIterator: next!, Limit }));
        read.push(...answer.Records!);
        next = answer.NextShardIterator;
        return read.length;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBeGreaterThanOrEqual(count);
  return read;
}

const shape = ({ eventName, dynamodb }: StreamRecord) => [
  eventName,
  dynamodb?.OldImage?.a?.S,
  dynamodb?.NewImage?.a?.S,
];

test('every change of an item has its record, in order, with what was and what is', async () => {
  const table = await engine.createTable(view('NEW_AND_OLD_IMAGES'));
  const stream = await streamOf(table);
  await engine.put(table, { ...key('1'), a: text('x') });
  await engine.put(table, { ...key('1'), a: text('y') });
  await engine.put(table, { ...key('1'), a: text('y') });
  await engine.client.send(new DeleteItemCommand({ TableName: table, Key: key('1') }));
  const all = await records(await iteratorOf(stream, 'TRIM_HORIZON'), 3, 2);
  expect(all.map(shape)).toEqual([
    ['INSERT', undefined, 'x'],
    ['MODIFY', 'x', 'y'],
    ['REMOVE', 'y', undefined],
  ]);
  expect(all[0]).toMatchObject({
    eventSource: 'aws:dynamodb',
    dynamodb: { Keys: key('1'), StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
  const numbers = all.map(({ dynamodb }) => BigInt(dynamodb!.SequenceNumber!));
  expect(numbers[0]! < numbers[1]! && numbers[1]! < numbers[2]!).toBe(true);
});

test('reading can start at, after and beyond what is there', async () => {
  const table = await engine.createTable(view('NEW_AND_OLD_IMAGES'));
  const stream = await streamOf(table);
  for (const a of ['1', '2', '3']) await engine.put(table, { ...key('1'), a: text(a) });
  const all = await records(await iteratorOf(stream, 'TRIM_HORIZON'), 3);
  const second = all[1]!.dynamodb!.SequenceNumber!;
  const at = await records(await iteratorOf(stream, 'AT_SEQUENCE_NUMBER', second), 2);
  expect(at.map(({ dynamodb }) => dynamodb?.NewImage?.a?.S)).toEqual(['2', '3']);
  const after = await records(await iteratorOf(stream, 'AFTER_SEQUENCE_NUMBER', second), 1);
  expect(after.map(({ dynamodb }) => dynamodb?.NewImage?.a?.S)).toEqual(['3']);
  const latest = await iteratorOf(stream, 'LATEST');
  await engine.put(table, { ...key('1'), a: text('4') });
  const later = await records(latest, 1);
  expect(later.map(({ dynamodb }) => dynamodb?.NewImage?.a?.S)).toEqual(['4']);
});

test('all changes of a transaction are there, and none of a cancelled one', async () => {
  const table = await engine.createTable(view('KEYS_ONLY'));
  const stream = await streamOf(table);
  const put = (pk: string, more: object = {}) => ({ Put: { TableName: table, Item: key(pk), ...more } });
  await engine.client.send(new TransactWriteItemsCommand({ TransactItems: [put('1'), put('2')] }));
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
  const cancelled = new TransactWriteItemsCommand({ TransactItems: [put('3'), put('1', condition)] });
  expect((await refusalOf(engine.client.send(cancelled))).name).toBe('TransactionCanceledException');
  await engine.put(table, key('last'));
  const all = await records(await iteratorOf(stream, 'TRIM_HORIZON'), 3);
  expect(all.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S).toSorted()).toEqual(['1', '2', 'last']);
  expect(all[0]?.dynamodb?.NewImage).toBeUndefined();
});

test('a stream can be turned on later, and only once', async () => {
  const TableName = await engine.createTable();
  expect(await streamOf(TableName)).toBeUndefined();
  const turnOn = () => engine.client.send(new UpdateTableCommand({ TableName, ...view('KEYS_ONLY') }));
  await turnOn();
  await expect.poll(() => streamOf(TableName), { timeout: 10_000 }).toBeDefined();
  expect((await refusalOf(turnOn())).name).toMatch(/ValidationException|ResourceInUseException/);
});

test('a stream that does not exist is said not to', async () => {
  const StreamArn =
    'arn:aws:dynamodb:us-east-1:000000000000:table/no-such-table/stream/2026-01-01T00:00:00.000';
  const refused = await refusalOf(engine.streams.send(new DescribeStreamCommand({ StreamArn })));
  expect(refused.name).toBe('ResourceNotFoundException');
});
