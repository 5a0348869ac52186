import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './table.ts';

/*
 * Whole tables in and out, as DynamoDB has them. What answers people goes by the port in `table.ts`; this is for moving,
 * and neither asks conditions nor writes events.
 */

export type Row = Record<string, AttributeValue>;
export type RowPage = { rows: Row[]; next?: Row };

type Copying = { client: DynamoDBClient; tableName: string };

/** As many as one request takes. */
const mostWrites = 25;
const requestsAtOnce = 8;
const firstWaitMilliseconds = 50;
const longestWaitMilliseconds = 5000;
/** Some four minutes of being refused; whoever goes on after that had better look why. */
const mostRounds = 60;

export const toItem = (row: Row): Item => unmarshall(row) as Item;

/** The next page of a table, at most 1 MB, in an order that stays the same: a reader may go on from `next` days later. */
export async function readPage({ client, tableName }: Copying, from?: Row): Promise<RowPage> {
  const answer = await client.send(
    new ScanCommand({
      TableName: tableName,
      ConsistentRead: true,
      ...(from && { ExclusiveStartKey: from }),
    }),
  );
  return { rows: answer.Items ?? [], ...(answer.LastEvaluatedKey && { next: answer.LastEvaluatedKey }) };
}

export async function isEmptyTable({ client, tableName }: Copying): Promise<boolean> {
  const answer = await client.send(new ScanCommand({ TableName: tableName, Limit: 1, ConsistentRead: true }));
  return (answer.Items ?? []).length === 0;
}

type Waiting = { random: () => number; sleep: (milliseconds: number) => Promise<void> };

async function writeBatch(
  { client, tableName }: Copying,
  writes: WriteRequest[],
  wait: Waiting,
): Promise<void> {
  let left = writes;
  for (let round = 1; left.length > 0; round += 1) {
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }));
    left = answer.UnprocessedItems?.[tableName] ?? [];
    if (left.length === 0) return;
    if (round >= mostRounds)
      throw new Error(`${tableName} does not take ${left.length} items: it is too busy`);
    await wait.sleep(wait.random() * Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** round));
  }
}

/** One item of the table as it is to be, or the key of one that is to be gone. */
export type Change = { row: Row; gone?: boolean };

const keyOf = ({ pk, sk }: Row): Row => ({ pk: pk!, sk: sk! });
const nameOf = ({ pk, sk }: Row): string => JSON.stringify([pk?.S, sk?.S]);

/** What stands later counts: of one key, the last. */
export function lastOfEach(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [nameOf(change.row), change])).values()];
}

/** Writes all of them over whatever is there. Doing it again changes nothing. */
export async function writeChanges(
  copying: Copying & Partial<Waiting>,
  changes: readonly Change[],
): Promise<void> {
  const wait: Waiting = {
    random: copying.random ?? Math.random,
    sleep: copying.sleep ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
  };
  const writes = lastOfEach(changes).map(
    ({ row, gone }): WriteRequest =>
      gone ? { DeleteRequest: { Key: keyOf(row) } } : { PutRequest: { Item: row } },
  );
  const batches = Array.from({ length: Math.ceil(writes.length / mostWrites) }, (_, index) =>
    writes.slice(index * mostWrites, (index + 1) * mostWrites),
  );
  for (let start = 0; start < batches.length; start += requestsAtOnce)
    await Promise.all(
      batches.slice(start, start + requestsAtOnce).map((batch) => writeBatch(copying, batch, wait)),
    );
}
