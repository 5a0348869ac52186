import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { startTable } from '@rasa/local/table/server';
import { startTableWorker } from '@rasa/local/table/worker';
import { createPlainTable, key, number, text } from '../table/engine.ts';

/* Three-item transactions a second through the SDK, on disk: `node tests/bench/table.ts [transactions] [at once]`. */

const transactions = Number(process.argv[2] ?? 4000);
const atOnce = Number(process.argv[3] ?? 32);
const TableName = 'bench';
const note = text('x'.repeat(300));

/** An order, its event, and an offer that many orders share and whose index entry stays. */
function placeOrder(n: number): TransactWriteItemsCommand {
  const order = { ...key(`ORDER#${n}`), owner: text(`SELLER#${n % 20}`), rank: number(n), note };
  return new TransactWriteItemsCommand({
    TransactItems: [
      { Put: { TableName, Item: order, ConditionExpression: 'attribute_not_exists(pk)' } },
      { Put: { TableName, Item: { ...key(`OUTBOX#${n % 4}`, `event-${n}`), note } } },
      {
        Update: {
          TableName,
          Key: key(`OFFER#${n % 50}`),
          UpdateExpression: 'SET #o = :o ADD sold :one',
          ConditionExpression: 'attribute_not_exists(sold) OR sold < :most',
          ExpressionAttributeNames: { '#o': 'owner' },
          ExpressionAttributeValues: { ':o': text('offers'), ':one': number(1), ':most': number(1_000_000) },
        },
      },
    ],
  });
}

async function measure(name: string, start: typeof startTable, sync: boolean): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'table-bench-'));
  const table = await start({ path, sync });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: table.endpoint, region: 'us-east-1', credentials });
  const stream = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const;
  await createPlainTable(client, { TableName, StreamSpecification: stream });
  const milliseconds: number[] = [];
  let sent = 0;
  const work = async () => {
    while (sent < transactions) {
      const began = performance.now();
      sent += 1;
      await client.send(placeOrder(sent));
      milliseconds.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const perSecond = Math.round(transactions / ((performance.now() - began) / 1000));
  milliseconds.sort((a, b) => a - b);
  const [median, slow] = [0.5, 0.99].map((part) => milliseconds[Math.floor(transactions * part)]!.toFixed(1));
  console.log(`${name}: ${perSecond} transactions/s, median ${median} ms, 99 % within ${slow} ms`);
  client.destroy();
  await table.close();
  await rm(path, { recursive: true });
}

await measure('same thread', startTable, false);
await measure('own thread', startTableWorker, false);
await measure('own thread, sync', startTableWorker, true);
