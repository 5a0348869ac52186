import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from '@rasa/local/table/item/value';
import { itemBytes } from '@rasa/local/table/item/value';
import { startTable } from '@rasa/local/table/server';
import { tableDefinition } from '@rasa/store/schema';
import { batchUnits, queryUnits, readUnits, type Units, writeUnits } from './units.ts';

type Keyed = { TableName: string; Key?: Item; Item?: Item };
type Asked = Keyed & {
  ConsistentRead?: boolean;
  RequestItems?: Record<string, { Keys: Item[]; ConsistentRead?: boolean }>;
  TransactItems?: Record<string, Keyed>[];
};
type Answered = { Item?: Item; Items?: Item[]; Responses?: Record<string, Item[]> };
type Answer = { status: number; body: Answered };

export type Meter = {
  /** For DYNAMODB_ENDPOINT. */
  endpoint: string;
  /** What was consumed while this was done. */
  measure(work: () => Promise<unknown>): Promise<Units>;
  close(): Promise<void>;
};

const keyOf = ({ Key, Item }: Keyed): Item => {
  const { pk, sk } = (Key ?? Item)!;
  return { pk: pk!, sk: sk! };
};

/**
 * Stands between the SDK and the embedded table and counts, of each request, what AWS would: the engine's own
 * `ConsumedCapacity` knows no indexes. Requests pass one after the other, so that an item's images are its own.
 */
export async function openMeter(tableNames: readonly string[]): Promise<Meter> {
  const table = await startTable();
  const client = new DynamoDBClient({
    ...{ region: 'local', endpoint: table.endpoint },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  for (const name of tableNames) await client.send(new CreateTableCommand(tableDefinition(name)));
  client.destroy();
  const total: Units = { read: 0, write: 0 };

  async function ask(
    target: string,
    authorization: string,
    body: string,
  ): Promise<Answer & { text: string }> {
    const answer = await fetch(table.endpoint, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target, authorization },
        'x-amz-date': '20261125T000000Z',
      },
      body,
    });
    const text = await answer.text();
    return { status: answer.status, text, body: JSON.parse(text || '{}') as Answered };
  }

  async function answer(target: string, authorization: string, text: string) {
    const operation = target.split('.')[1]!;
    const asked = JSON.parse(text) as Asked;
    const pass = () => ask(target, authorization, text);
    if (operation !== 'TransactWriteItems') {
      const passed = await pass();
      total.read += readsOf(operation, asked, passed.body);
      return passed;
    }
    const writes = asked.TransactItems!.flatMap((one) => Object.entries(one));
    const imageOf = async (write: Keyed) => {
      const get = { TableName: write.TableName, Key: keyOf(write), ConsistentRead: true };
      return (await ask('DynamoDB_20120810.GetItem', authorization, JSON.stringify(get))).body.Item;
    };
    const before = await Promise.all(writes.map(([, write]) => imageOf(write)));
    const passed = await pass();
    const applied = passed.status === 200;
    const after = applied
      ? await Promise.all(writes.map(([, write]) => imageOf(write)))
      : writes.map(([, { Item }], index) => Item ?? before[index]);
    for (const index of writes.keys())
      total.write += writeUnits(before[index], after[index], { transaction: true, applied });
    return passed;
  }

  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { 'x-amz-target': target, authorization } = request.headers;
      const work = () => answer(String(target), String(authorization), Buffer.concat(chunks).toString());
      last = last.then(work, work).then(
        ({ status, text }) =>
          response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(text),
        () => response.destroy(),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async measure(work) {
      const start = { ...total };
      await work();
      return { read: total.read - start.read, write: total.write - start.write };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await table.close();
    },
  };
}

function readsOf(operation: string, asked: Asked, body: Answered): number {
  const consistent = asked.ConsistentRead === true;
  switch (operation) {
    case 'GetItem':
      return readUnits(body.Item ? itemBytes(body.Item) : 0, consistent);
    case 'Query':
    case 'Scan':
      return queryUnits(body.Items ?? [], consistent);
    case 'BatchGetItem':
      return Object.entries(asked.RequestItems ?? {}).reduce(
        (all, [name, { Keys, ConsistentRead = false }]) =>
          all + batchUnits(body.Responses?.[name] ?? [], Keys.length, ConsistentRead),
        0,
      );
    default:
      throw new Error(`${operation} is not counted`);
  }
}
