import type { Engine } from './engine.ts';
import type { Body } from './operation/request.ts';
import { operations } from './operation.ts';

/** For tests: one operation of either API on an engine without a server. Gives back the answer as the wire would. */
export async function call<T = Body>(engine: Engine, name: string, input: Body): Promise<T> {
  const operation = Object.values(operations).find((api) => Object.hasOwn(api, name))?.[name];
  if (!operation) throw new Error(`No such operation: ${name}`);
  return JSON.parse(JSON.stringify(await operation(engine, input))) as T;
}

/** A table `main` with key `pk`, an index `by-owner`, and a stream of images unless told otherwise. */
export async function createMain(engine: Engine, overrides: Body = {}): Promise<void> {
  await call(engine, 'CreateTable', {
    TableName: 'main',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'owner', AttributeType: 'S' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-owner',
        KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    ...overrides,
  });
}

export function put(engine: Engine, pk: string, more: Body = {}): Promise<Body> {
  return call(engine, 'PutItem', { TableName: 'main', Item: { pk: { S: pk }, ...more } });
}

export async function scanned(engine: Engine): Promise<string[]> {
  const { Items } = await call<{ Items: { pk: { S: string } }[] }>(engine, 'Scan', { TableName: 'main' });
  return Items.map((item) => item.pk.S).sort();
}

export interface Records {
  readonly Records: {
    eventName: string;
    dynamodb: { SequenceNumber: string; Keys: Body };
    userIdentity?: Body;
  }[];
  readonly NextShardIterator?: string;
}

export async function streamRecords(
  engine: Engine,
  from: Body = { ShardIteratorType: 'TRIM_HORIZON' },
): Promise<Records> {
  const { Streams } = await call<{ Streams: { StreamArn: string }[] }>(engine, 'ListStreams', {
    TableName: 'main',
  });
  const { StreamArn } = Streams[0]!;
  const ShardId = 'shardId-00000000000000000000-00000000';
  const { ShardIterator } = await call(engine, 'GetShardIterator', { StreamArn, ShardId, ...from });
  return call<Records>(engine, 'GetRecords', { ShardIterator });
}
