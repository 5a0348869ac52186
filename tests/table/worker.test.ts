import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { TableChange } from '@rasa/local/table/server';
import { startTableWorker } from '@rasa/local/table/worker';
import { expect, test } from 'vitest';
import { createPlainTable, key, readItem } from './engine.ts';

const TableName = 'main';

async function withClient<T>(endpoint: string, use: (client: DynamoDBClient) => Promise<T>): Promise<T> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  try {
    return await use(client);
  } finally {
    client.destroy();
  }
}

test('a table in a thread of its own tells of changes, closes, and is there again when started anew', async () => {
  const path = await mkdtemp(join(tmpdir(), 'table-worker-'));
  const heard = Promise.withResolvers<TableChange>();
  const first = await startTableWorker({ path, onChange: heard.resolve });
  await withClient(first.endpoint, async (client) => {
    await createPlainTable(client, { TableName });
    await client.send(new PutItemCommand({ TableName, Item: key('1') }));
  });
  expect(await heard.promise).toEqual({
    table: TableName,
    keys: key('1'),
    newItem: key('1'),
    expired: false,
  });
  await first.close();
  const second = await startTableWorker({ path });
  const item = await withClient(second.endpoint, (client) => readItem(client, TableName, key('1')));
  expect(item).toEqual(key('1'));
  await second.close();
  await rm(path, { recursive: true });
});

test('a table that cannot start says why', async () => {
  const started = startTableWorker({ path: '/dev/null/not-a-folder' });
  await expect(started).rejects.toThrow('The table folder /dev/null/not-a-folder cannot be opened');
});
