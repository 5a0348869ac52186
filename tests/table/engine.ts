import {
  type AttributeValue,
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { startTable } from '@rasa/local/table/server';

export type Item = Record<string, AttributeValue>;

/** The engine that DYNAMODB_ENDPOINT names, else an embedded one of its own; through the unmodified SDK either way. */
export interface EngineUnderTest {
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  /** The name of a new table with `pk` and `sk`, and the indexes `by-owner` (owner, rank; all) and `by-tag` (tag; keys). */
  createTable(overrides?: Partial<CreateTableCommandInput>): Promise<string>;
  put(table: string, ...items: Item[]): Promise<void>;
  get(table: string, key: Item): Promise<Item | undefined>;
  /** Removes the tables it has created. */
  close(): Promise<void>;
}

export const ownEndpoint = process.env.DYNAMODB_ENDPOINT;

export async function openEngineUnderTest(): Promise<EngineUnderTest> {
  const embedded = ownEndpoint ? undefined : await startTable();
  const config = {
    endpoint: ownEndpoint ?? embedded!.endpoint,
    region: process.env.AWS_REGION ?? 'us-east-1',
    credentials: {
      accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'local',
      secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'local',
    },
    maxAttempts: 1,
  };
  const client = new DynamoDBClient(config);
  const streams = new DynamoDBStreamsClient(config);
  const tables: string[] = [];
  return {
    client,
    streams,
    async createTable(overrides = {}) {
      const TableName = `contract-${process.pid}-${Date.now()}-${tables.length}`;
      await createPlainTable(client, { TableName, ...overrides });
      tables.push(TableName);
      return TableName;
    },
    async put(TableName, ...items) {
      for (const Item of items) await client.send(new PutItemCommand({ TableName, Item }));
    },
    get: (TableName, Key) => readItem(client, TableName, Key),
    async close() {
      for (const TableName of tables)
        await client.send(new DeleteTableCommand({ TableName })).catch(() => undefined);
      client.destroy();
      streams.destroy();
      await embedded?.close();
    },
  };
}

/** Settles when the table can be used. */
export async function createPlainTable(
  client: DynamoDBClient,
  overrides: Partial<CreateTableCommandInput> & { TableName: string },
): Promise<void> {
  await client.send(new CreateTableCommand({ ...plainTable, ...overrides }));
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: overrides.TableName });
}

export async function readItem(
  client: DynamoDBClient,
  TableName: string,
  Key: Item,
): Promise<Item | undefined> {
  return (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;
}

const plainTable = {
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'owner', AttributeType: 'S' },
    { AttributeName: 'rank', AttributeType: 'N' },
    { AttributeName: 'tag', AttributeType: 'S' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-owner',
      KeySchema: [
        { AttributeName: 'owner', KeyType: 'HASH' },
        { AttributeName: 'rank', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'by-tag',
      KeySchema: [{ AttributeName: 'tag', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
} satisfies Omit<CreateTableCommandInput, 'TableName'>;

export const key = (pk: string, sk = 'a'): Item => ({ pk: { S: pk }, sk: { S: sk } });
export const text = (S: string): AttributeValue => ({ S });
export const number = (N: number | string): AttributeValue => ({ N: String(N) });

/** What a refused request was refused with. */
export async function refusalOf(request: Promise<unknown>): Promise<Refused> {
  try {
    await request;
  } catch (error) {
    return error as Refused;
  }
  throw new Error('The request was not refused');
}

export interface Refused extends Error {
  readonly Item?: Item;
  readonly CancellationReasons?: { Code?: string; Message?: string; Item?: Item }[];
  readonly $metadata: { httpStatusCode?: number };
}
