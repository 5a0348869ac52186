import {
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { type Fault, type RunningTable, startTable } from '@rasa/local/table/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPlainTable, type Item, key, readItem, refusalOf } from './engine.ts';

/* What the embedded engine lets tests do to a request; the SDK meets each as it would meet it on AWS. */

let table: RunningTable;
let client: DynamoDBClient;
let planned: (Fault | undefined)[];
const TableName = 'main';

beforeEach(async () => {
  planned = [];
  table = await startTable({
    faults: (operation) => (operation === 'GetItem' ? undefined : planned.shift()),
  });
  client = clientOf(1);
  await createPlainTable(client, { TableName });
});
afterEach(async () => {
  client.destroy();
  await table.close();
});

function clientOf(maxAttempts: number): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint: table.endpoint, region: 'us-east-1', credentials, maxAttempts });
}

const stored = (pk: string): Promise<Item | undefined> => readItem(client, TableName, key(pk));
const put = (pk: string, by = client) => by.send(new PutItemCommand({ TableName, Item: key(pk) }));
const transact = (...pks: string[]) => {
  const TransactItems = pks.map((pk) => ({ Put: { TableName, Item: key(pk) } }));
  return client.send(new TransactWriteItemsCommand({ TransactItems }));
};

describe('conflict', () => {
  test('cancels a transaction with a reason that says so, and writes nothing', async () => {
    planned = ['conflict'];
    const refused = await refusalOf(transact('1', '2'));
    expect(refused).toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [
        { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' },
        { Code: 'None' },
      ],
    });
    expect(await stored('1')).toBeUndefined();
    await transact('1', '2');
    expect(await stored('2')).toBeDefined();
  });

  test('cancels a reading transaction too', async () => {
    planned = ['conflict'];
    const read = new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName, Key: key('1') } }] });
    expect((await refusalOf(client.send(read))).CancellationReasons?.[0]?.Code).toBe('TransactionConflict');
  });

  test('refuses a single write with its own error', async () => {
    planned = ['conflict'];
    expect((await refusalOf(put('1'))).name).toBe('TransactionConflictException');
    expect(await stored('1')).toBeUndefined();
  });

  test('cannot be planned for a query, which never meets one', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    planned = ['conflict'];
    const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': key('1').pk! } };
    const refused = await refusalOf(client.send(new QueryCommand({ TableName, ...query })));
    expect(refused.$metadata.httpStatusCode).toBe(500);
    expect(String(complaint.mock.calls[0])).toContain(
      "A fault of 'conflict' is nothing that DynamoDB answers to Query",
    );
    complaint.mockRestore();
  });
});

describe('throttle', () => {
  test('refuses, and the SDK tries again by itself', async () => {
    planned = ['throttle'];
    expect((await refusalOf(put('1'))).name).toBe('ProvisionedThroughputExceededException');
    planned = ['throttle'];
    const patient = clientOf(3);
    await put('1', patient);
    patient.destroy();
    expect(await stored('1')).toBeDefined();
  });
});

describe('a lost connection', () => {
  test('before the work leaves nothing done', async () => {
    planned = ['lost-before'];
    expect((await refusalOf(transact('1', '2'))).message).toMatch(/ECONNRESET|socket hang up/);
    expect(await stored('1')).toBeUndefined();
  });

  test('after the work leaves everything done', async () => {
    planned = ['lost-after'];
    expect((await refusalOf(transact('1', '2'))).message).toMatch(/ECONNRESET|socket hang up/);
    expect(await stored('1')).toBeDefined();
    expect(await stored('2')).toBeDefined();
  });
});
