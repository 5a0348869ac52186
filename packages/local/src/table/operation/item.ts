import dynalite from 'dynalite/db/index.js';
import type { Engine } from '../engine.ts';
import { type Item, itemBytes, type Path } from '../item/value.ts';
import { checkKey, itemEntry } from '../storage/key.ts';
import { type CapacityWish, consumed, readUnits, writeUnits } from './capacity.ts';
import { type Body, readRequest, readWord } from './request.ts';
import {
  locate,
  type ParsedCondition,
  type ParsedUpdates,
  perform,
  type WriteAction,
} from './write-action.ts';

export interface ParsedProjection {
  readonly paths: Path[];
  readonly nestedPaths: Record<string, boolean>;
}

export interface GetRequest {
  readonly TableName: string;
  readonly Key: Item;
  readonly ConsistentRead?: boolean;
  readonly ReturnConsumedCapacity?: CapacityWish;
  readonly _projection?: ParsedProjection;
}

interface WriteRequest {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ReturnValues?: 'NONE' | 'ALL_OLD' | 'UPDATED_OLD' | 'ALL_NEW' | 'UPDATED_NEW';
  readonly ReturnConsumedCapacity?: CapacityWish;
  readonly _condition?: ParsedCondition;
  readonly _updates?: ParsedUpdates;
}

const operations = {
  put: 'PutItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
  check: 'DeleteItem',
} as const;

/** Where the item would be; refuses a key or a projection that does not fit the table. */
export function getEntry({ catalog }: Engine, { TableName, Key, _projection }: GetRequest): string {
  const table = catalog.get(TableName);
  checkKey(Key, table);
  const problem = _projection && dynalite.validateKeyPaths(_projection.nestedPaths, table.description);
  if (problem) throw problem;
  return itemEntry(Key, table);
}

export function readStored(text: string | undefined): Item | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Item);
}

export function projected(item: Item, projection: ParsedProjection | undefined): Item {
  return projection ? dynalite.mapPaths(projection.paths, item) : item;
}

export async function getItem(engine: Engine, input: Body): Promise<Body> {
  const request = readRequest<GetRequest>('GetItem', input);
  const item = readStored(engine.database.getSync(getEntry(engine, request)));
  const units = readUnits(item ? itemBytes(item) : 0, request.ConsistentRead);
  return {
    ...(item && { Item: projected(item, request._projection) }),
    ...consumed(request.ReturnConsumedCapacity, request.TableName, units),
  };
}

export const putItem = (engine: Engine, input: Body) => writeItem('put', engine, input);
export const updateItem = (engine: Engine, input: Body) => writeItem('update', engine, input);
export const deleteItem = (engine: Engine, input: Body) => writeItem('delete', engine, input);

/** A request's action, read as the operation of that kind reads it. */
export function readAction(
  kind: WriteAction['kind'],
  input: Body,
): [action: WriteAction, request: WriteRequest] {
  const failure = readWord(input, 'ReturnValuesOnConditionCheckFailure', ['ALL_OLD', 'NONE']);
  const request = readRequest<WriteRequest>(operations[kind], input);
  const action: WriteAction = {
    kind,
    table: request.TableName,
    item: (request.Item ?? request.Key)!,
    condition: request._condition,
    updates: request._updates,
    tellsOldItem: failure === 'ALL_OLD',
  };
  return [action, request];
}

async function writeItem(kind: 'put' | 'update' | 'delete', engine: Engine, input: Body): Promise<Body> {
  const [action, request] = readAction(kind, input);
  const { oldItem, newItem, bytes } = await engine.commits.write((draft) =>
    perform(draft, locate(engine.catalog, action), action),
  );
  const attributes = returned(request, oldItem, newItem);
  return {
    ...(attributes && { Attributes: attributes }),
    ...consumed(request.ReturnConsumedCapacity, request.TableName, writeUnits(bytes)),
  };
}

function returned(
  { ReturnValues, _updates }: WriteRequest,
  oldItem?: Item,
  newItem?: Item,
): Item | undefined {
  if (ReturnValues === 'ALL_OLD') return oldItem;
  if (ReturnValues === 'ALL_NEW') return newItem;
  const source =
    ReturnValues === 'UPDATED_OLD' ? oldItem : ReturnValues === 'UPDATED_NEW' ? newItem : undefined;
  const attributes = source && dynalite.mapPaths(_updates?.paths ?? [], source);
  return attributes && Object.keys(attributes).length > 0 ? attributes : undefined;
}
