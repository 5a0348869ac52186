import { createHash } from 'node:crypto';
import type { Engine } from '../engine.ts';
import { itemBytes } from '../item/value.ts';
import { tokenEntries, withSnapshot } from '../storage/database.ts';
import type { Draft } from '../storage/draft.ts';
import {
  type CancellationReason,
  invalid,
  isTableError,
  refusal,
  transactionCancelled,
} from '../table-error.ts';
import { type CapacityWish, consumedByTable, readUnits, writeUnits } from './capacity.ts';
import { type GetRequest, getEntry, projected, readAction, readStored } from './item.ts';
import { type Body, constraint, isBody, readRequest, readWord } from './request.ts';
import { locate, perform, type WriteAction } from './write-action.ts';

/** How long DynamoDB answers a repeated ClientRequestToken without writing again. */
export const tokenMilliseconds = 10 * 60 * 1000;

const maxActions = 100;
const maxBytes = 4 * 1024 * 1024;
const kinds = { Put: 'put', Update: 'update', Delete: 'delete', ConditionCheck: 'check' } as const;
const actionFields = [
  'TableName',
  'Item',
  'Key',
  'ConditionExpression',
  'UpdateExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValuesOnConditionCheckFailure',
];

export async function transactWriteItems(engine: Engine, input: Body): Promise<Body> {
  const wish = readWish(input);
  const items = readTransactItems(input);
  const token = readToken(input, items);
  const actions = items.map(readTransactAction);
  const units = await engine.commits.write((draft) => {
    if (token && isReplay(draft, token, engine.now())) return actions.map(({ table }) => [table, 1] as const);
    const sizes = performAll(draft, engine, actions);
    if (token) draft.writeNote(token.key, `${engine.now()} ${token.hash}`);
    return actions.map(({ table }, index) => [table, writeUnits(sizes[index]!)] as const);
  });
  return consumedByTable(
    wish,
    units.map(([table, count]) => [table, 2 * count]),
  );
}

function performAll(draft: Draft, { catalog }: Engine, actions: WriteAction[]): number[] {
  const places = eachOrCancel(actions, (action) => locate(catalog, action));
  refuseRepeats(places.map((place) => place.entry));
  const sizes = eachOrCancel(actions, (action, index) => perform(draft, places[index]!, action).bytes);
  if (sizes.reduce((sum, size) => sum + size, 0) > maxBytes) {
    throw invalid(`Transaction request cannot exceed the maximum size of ${maxBytes} bytes`);
  }
  return sizes;
}

/** Tries every action, so that the cancellation tells of each that fails. */
function eachOrCancel<T>(actions: WriteAction[], attempt: (action: WriteAction, index: number) => T): T[] {
  const results: T[] = [];
  const reasons = actions.map((action, index): CancellationReason => {
    try {
      results.push(attempt(action, index));
      return { Code: 'None' };
    } catch (error) {
      return reasonOf(error);
    }
  });
  if (results.length < actions.length) throw transactionCancelled(reasons);
  return results;
}

function reasonOf(error: unknown): CancellationReason {
  if (!isTableError(error)) throw error;
  const { __type: type, Item } = error.body;
  if (type.endsWith('ConditionalCheckFailedException')) {
    return { Code: 'ConditionalCheckFailed', Message: error.message, ...(Item !== undefined && { Item }) };
  }
  if (type.endsWith('ValidationException')) return { Code: 'ValidationError', Message: error.message };
  throw error;
}

function refuseRepeats(entries: string[]): void {
  if (new Set(entries).size < entries.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
}

function readTransactItems(input: Body): Body[] {
  const items = input.TransactItems;
  if (!Array.isArray(items)) throw constraint(undefined, 'TransactItems', 'Member must not be null');
  if (items.length === 0) {
    throw constraint([], 'TransactItems', 'Member must have length greater than or equal to 1');
  }
  if (items.length > maxActions) {
    throw constraint('[...]', 'TransactItems', `Member must have length less than or equal to ${maxActions}`);
  }
  if (!items.every(isBody)) throw invalid('Each member of TransactItems must be an object');
  return items;
}

function readTransactAction(item: Body): WriteAction {
  const [name, ...others] = Object.keys(item).filter((key) => item[key] != null);
  const body = name === undefined ? undefined : item[name];
  if (others.length > 0 || !isBody(body) || !Object.hasOwn(kinds, name!)) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  const kind = kinds[name as keyof typeof kinds];
  if (kind === 'check' && body.ConditionExpression == null) {
    throw constraint(
      undefined,
      'TransactItems.ConditionCheck.ConditionExpression',
      'Member must not be null',
    );
  }
  if (kind === 'update' && body.UpdateExpression == null) {
    throw constraint(undefined, 'TransactItems.Update.UpdateExpression', 'Member must not be null');
  }
  const known = Object.fromEntries(actionFields.map((field) => [field, body[field]]));
  return readAction(kind, known)[0];
}

interface Token {
  readonly key: string;
  readonly hash: string;
}

function readToken({ ClientRequestToken: token }: Body, items: Body[]): Token | undefined {
  if (token == null) return undefined;
  if (typeof token !== 'string' || token.length < 1 || token.length > 36) {
    throw constraint(token, 'ClientRequestToken', 'Member must have length between 1 and 36');
  }
  return {
    key: tokenEntries + token,
    hash: createHash('sha256').update(JSON.stringify(items)).digest('base64'),
  };
}

function isReplay(draft: Draft, { key, hash }: Token, now: number): boolean {
  const [at, known] = draft.readNote(key)?.split(' ') ?? [];
  if (known === undefined || Number(at) <= now - tokenMilliseconds) return false;
  if (known === hash) return true;
  throw refusal(
    'IdempotentParameterMismatchException',
    'An error occurred: the request was made before with the same ClientRequestToken but different parameters',
  );
}

function readWish(input: Body): CapacityWish {
  return readWord(input, 'ReturnConsumedCapacity', ['INDEXES', 'TOTAL', 'NONE']);
}

/** All items as they were at one moment. */
export async function transactGetItems(engine: Engine, input: Body): Promise<Body> {
  const wish = readWish(input);
  const gets = readTransactItems(input).map(({ Get }) => {
    if (!isBody(Get)) throw constraint(undefined, 'TransactItems.Get', 'Member must not be null');
    return readRequest<GetRequest>('GetItem', Get);
  });
  const entries = gets.map((get) => getEntry(engine, get));
  refuseRepeats(entries);
  const items = await withSnapshot(engine.database, async (snapshot) =>
    entries.map((entry) => readStored(engine.database.getSync(entry, { snapshot }))),
  );
  const sizes = items.map((item) => (item ? itemBytes(item) : 0));
  if (sizes.reduce((sum, size) => sum + size, 0) > maxBytes) {
    throw invalid(`The items read by a transaction cannot exceed ${maxBytes} bytes`);
  }
  const units = gets.map(({ TableName }, index) => [TableName, 2 * readUnits(sizes[index]!, true)] as const);
  return {
    Responses: items.map((item, index) => (item ? { Item: projected(item, gets[index]!._projection) } : {})),
    ...consumedByTable(wish, units),
  };
}
