import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionCanceledException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Table, TableBusy, type Write, WriteRefused } from '@rasa/store/table';
import { isStock, posts, type Update } from '../sim/plant/write.ts';

/** A bug between the store and the database; production code has none of it. */
export type ClientPlant = (client: DynamoDBClient, tableName: string) => (table: Table) => Table;

/** Stock is taken by an update of its own, without the order's transaction and its token. */
export const bareUpdate: ClientPlant = (client, TableName) => (table) => ({
  ...table,
  async transact(writes, token) {
    if (!posts(writes, 'sale')) return table.transact(writes, token);
    for (const [index, write] of writes.entries())
      if (isStock(write)) await take(client, TableName, write, index);
    await table.transact(
      writes.map(
        (write): Write =>
          isStock(write) ? { kind: 'check', key: write.key, when: { present: true } } : write,
      ),
      token,
    );
  },
});

async function take(client: DynamoDBClient, TableName: string, { key, add }: Update, index: number) {
  const quantity = -(add?.available ?? 0);
  try {
    await client.send(
      new UpdateItemCommand({
        ...{ TableName, Key: marshall(key) },
        UpdateExpression: 'SET available = available - :q',
        ConditionExpression: 'available >= :q',
        ExpressionAttributeValues: marshall({ ':q': quantity }),
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new WriteRefused([{ index }]);
    throw error;
  }
}

const triesOfSdk = 3;

/** Nobody asks a busy table more often than the SDK does by itself. */
export const threeTries: ClientPlant = (client) => {
  const tries = new Map<string, number>();
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        const { ClientRequestToken: token = '' } = args.input as { ClientRequestToken?: string };
        const count = (tries.get(token) ?? 0) + 1;
        tries.set(token, count);
        const isConflict =
          error instanceof TransactionCanceledException && error.message.includes('Conflict');
        throw isConflict && count >= triesOfSdk
          ? new TableBusy('the table is busy', { cause: error })
          : error;
      }
    },
    { step: 'initialize', priority: 'low', name: 'threeTries' },
  );
  return (table) => table;
};
