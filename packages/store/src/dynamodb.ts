import type {
  AttributeValue,
  CancellationReason,
  DynamoDBClient,
  TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { conditionExpression, placeholders, updateExpression } from './expression.ts';
import { gathering } from './gathering.ts';
import { persistence } from './persistence.ts';
import {
  BadCursor,
  type Item,
  indexes,
  type Key,
  type Query,
  type Table,
  type Write,
  WriteRefused,
} from './table.ts';

type Row = Record<string, AttributeValue>;

export type DynamoTableOptions = {
  client: DynamoDBClient;
  tableName: string;
  /** Between 0 and 1, for the jitter of retries. */
  random?: () => number;
  sleep?: (milliseconds: number) => Promise<void>;
};

const marshalling = { removeUndefinedValues: true } as const;
const toRow = (item: object): Row => marshall(item, marshalling);
const toItem = (row: Row): Item => unmarshall(row) as Item;

const restWaitMilliseconds = 20;

const busyNames = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'InternalServerError',
  'ServiceUnavailable',
]);
/** No answer came: the work may be done or not. Safe to repeat because every call of ours is conditional or has a token. */
const unknownNames = new Set(['TimeoutError', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'NetworkingError']);
const busyReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

function isBusy(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    const codes = reasonsOf(error).map((reason) => reason.Code ?? 'None');
    return !codes.includes('ConditionalCheckFailed') && codes.some((code) => busyReasons.has(code));
  }
  const { name, code } = error as { name?: string; code?: string };
  return [name, code].some((word) => word !== undefined && (busyNames.has(word) || unknownNames.has(word)));
}

const reasonsOf = (error: TransactionCanceledException): CancellationReason[] =>
  error.CancellationReasons ?? [];

function refusal(error: TransactionCanceledException): WriteRefused | undefined {
  const refused = reasonsOf(error).flatMap((reason, index) =>
    reason.Code === 'ConditionalCheckFailed'
      ? [{ index, ...(reason.Item && { stored: toItem(reason.Item) }) }]
      : [],
  );
  return refused.length > 0 ? new WriteRefused(refused) : undefined;
}

function toAction(tableName: string, write: Write): TransactWriteItem {
  const use = placeholders();
  const expression = write.kind === 'update' ? updateExpression(write, use) : undefined;
  const condition = conditionExpression(write.when, use);
  const shared = {
    TableName: tableName,
    ...(condition && {
      ConditionExpression: condition,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    }),
    ...use.fields(),
  };
  switch (write.kind) {
    case 'put':
      return { Put: { ...shared, Item: toRow(write.item) } };
    case 'update':
      return { Update: { ...shared, Key: toRow(write.key), UpdateExpression: expression } };
    case 'delete':
      return { Delete: { ...shared, Key: toRow(write.key) } };
    case 'check':
      return { ConditionCheck: { ...shared, Key: toRow(write.key), ConditionExpression: condition } };
  }
}

function keyCondition(query: Query, use: ReturnType<typeof placeholders>): string {
  const names = query.index ? indexes[query.index] : { pk: 'pk', sk: 'sk' };
  const pk = `${use.name(names.pk)} = ${use.value(query.pk)}`;
  const { prefix, from, to } = query;
  if (prefix !== undefined) return `${pk} AND begins_with(${use.name(names.sk)}, ${use.value(prefix)})`;
  if (from !== undefined && to !== undefined)
    return `${pk} AND ${use.name(names.sk)} BETWEEN ${use.value(from)} AND ${use.value(to)}`;
  if (from !== undefined) return `${pk} AND ${use.name(names.sk)} >= ${use.value(from)}`;
  if (to !== undefined) return `${pk} AND ${use.name(names.sk)} <= ${use.value(to)}`;
  return pk;
}

const toCursor = (row: Row): string => Buffer.from(JSON.stringify(unmarshall(row))).toString('base64url');

function fromCursor(cursor: string, query: Query): Row {
  const names = query.index ? Object.values(indexes[query.index]) : [];
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Record<string, unknown>;
    const expected = ['pk', 'sk', ...names].sort();
    const pkName = query.index ? indexes[query.index].pk : 'pk';
    const fits =
      Object.keys(key).sort().join() === expected.join() &&
      Object.values(key).every((part) => typeof part === 'string') &&
      // A cursor made for somebody else's list must not lead into it.
      key[pkName] === query.pk;
    if (fits) return toRow(key);
  } catch {
    // Falls through: whatever does not parse is not ours.
  }
  throw new BadCursor('this cursor does not belong to this list');
}

export function dynamoTable(options: DynamoTableOptions): Table {
  const { client, tableName } = options;
  const random = options.random ?? Math.random;
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((done) => setTimeout(done, ms)));

  const persist = persistence({ isBusy, random, sleep });

  async function getBatch(keys: readonly Key[]): Promise<Item[]> {
    const found: Item[] = [];
    let wanted: Row[] = keys.map(toRow);
    while (wanted.length > 0) {
      const asked = wanted;
      const answer = await persist(() =>
        client.send(
          new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: asked, ConsistentRead: true } } }),
        ),
      );
      found.push(...(answer.Responses?.[tableName] ?? []).map(toItem));
      wanted = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
      if (wanted.length > 0) await sleep(random() * restWaitMilliseconds);
    }
    return found;
  }

  const get = gathering({
    readMany: getBatch,
    async readOne(key) {
      const answer = await persist(() =>
        client.send(new GetItemCommand({ TableName: tableName, Key: toRow(key), ConsistentRead: true })),
      );
      return answer.Item && toItem(answer.Item);
    },
    isInvalid: (error) => (error as Error).name === 'ValidationException',
  });

  return {
    get,

    async getMany(keys) {
      const unique = [...new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key])).values()];
      return (await Promise.all(unique.map(get))).filter((item) => item !== undefined);
    },

    async query(query) {
      const use = placeholders();
      const condition = keyCondition(query, use);
      const answer = await persist(() =>
        client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: condition,
            ...use.fields(),
            ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
            ...(query.newestFirst && { ScanIndexForward: false }),
            ...(query.limit !== undefined && { Limit: query.limit }),
            ...(query.cursor && { ExclusiveStartKey: fromCursor(query.cursor, query) }),
          }),
        ),
      ).catch((error: Error) => {
        // Right in shape, yet no key that the table would have handed out, such as one outside the list's bounds.
        if (query.cursor && error.name === 'ValidationException')
          throw new BadCursor('this cursor does not belong to this list', { cause: error });
        throw error;
      });
      return {
        items: (answer.Items ?? []).map(toItem),
        ...(answer.LastEvaluatedKey && { cursor: toCursor(answer.LastEvaluatedKey) }),
      };
    },

    async transact(writes, token) {
      const TransactItems = writes.map((write) => toAction(tableName, write));
      // One token for all tries: a try whose answer was lost after the commit is then answered as done.
      const ClientRequestToken = token ?? crypto.randomUUID();
      await persist(() =>
        client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken })),
      ).catch((error: unknown) => {
        throw (error instanceof TransactionCanceledException && refusal(error)) || error;
      });
    },
  };
}
