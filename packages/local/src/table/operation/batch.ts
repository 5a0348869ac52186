import type { Engine } from '../engine.ts';
import { type Item, itemBytes } from '../item/value.ts';
import { withSnapshot } from '../storage/database.ts';
import { invalid } from '../table-error.ts';
import { type CapacityWish, consumedByTable, readUnits, writeUnits } from './capacity.ts';
import { getEntry, type ParsedProjection, projected, readStored } from './item.ts';
import { type Body, isBody, readRequest, refuseUnsupported } from './request.ts';
import { locate, perform, type WriteAction } from './write-action.ts';

interface KeysAndAttributes {
  readonly Keys: Item[];
  readonly ConsistentRead?: boolean;
  readonly _projection?: ParsedProjection;
}

interface BatchGetRequest {
  readonly RequestItems: Record<string, KeysAndAttributes>;
  readonly ReturnConsumedCapacity?: CapacityWish;
}

interface BatchWriteRequest {
  readonly RequestItems: Record<
    string,
    (
      | { PutRequest: { Item: Item }; DeleteRequest?: never }
      | { DeleteRequest: { Key: Item }; PutRequest?: never }
    )[]
  >;
  readonly ReturnConsumedCapacity?: CapacityWish;
}

const maxAnswerBytes = 16 * 1024 * 1024;
const maxWrites = 25;

/** Keys beyond 16 MB of items are given back as UnprocessedKeys, with the caller's own projection. */
export async function batchGetItem(engine: Engine, input: Body): Promise<Body> {
  if (isBody(input.RequestItems))
    for (const part of Object.values(input.RequestItems)) if (isBody(part)) refuseUnsupported(part);
  const wanted = structuredClone(input.RequestItems) as Record<string, Body>;
  const request = readRequest<BatchGetRequest>('BatchGetItem', input);
  const responses: Record<string, Item[]> = {};
  const unprocessed: Record<string, Body> = {};
  const units: [string, number][] = [];
  let bytes = 0;
  await withSnapshot(engine.database, async (snapshot) => {
    for (const [table, { Keys, ConsistentRead, _projection }] of Object.entries(request.RequestItems)) {
      responses[table] = [];
      const left: Item[] = [];
      for (const Key of Keys) {
        const get = { TableName: table, Key, ...(_projection && { _projection }) };
        const item = readStored(engine.database.getSync(getEntry(engine, get), { snapshot }));
        const size = item ? itemBytes(item) : 0;
        bytes += size;
        units.push([table, readUnits(size, ConsistentRead)]);
        if (bytes > maxAnswerBytes) left.push(Key);
        else if (item) responses[table].push(projected(item, _projection));
      }
      if (left.length > 0) unprocessed[table] = { ...wanted[table], Keys: left };
    }
  });
  return {
    Responses: responses,
    UnprocessedKeys: unprocessed,
    ...consumedByTable(request.ReturnConsumedCapacity, units),
  };
}

/** DynamoDB promises less: there each put or delete stands alone, and some may come back unprocessed. */
export async function batchWriteItem(engine: Engine, input: Body): Promise<Body> {
  const request = readRequest<BatchWriteRequest>('BatchWriteItem', input);
  const actions = Object.entries(request.RequestItems).flatMap(([table, writes]) =>
    writes.map(
      ({ PutRequest, DeleteRequest }): WriteAction =>
        PutRequest
          ? { kind: 'put', table, item: PutRequest.Item }
          : { kind: 'delete', table, item: DeleteRequest.Key },
    ),
  );
  if (actions.length > maxWrites) throw invalid('Too many items requested for the BatchWriteItem call');
  const units = await engine.commits.write((draft) => {
    const places = actions.map((action) => locate(engine.catalog, action));
    if (new Set(places.map((place) => place.entry)).size < places.length) {
      throw invalid('Provided list of item keys contains duplicates');
    }
    return actions.map((action, index): [string, number] => [
      action.table,
      writeUnits(perform(draft, places[index]!, action).bytes),
    ]);
  });
  return { UnprocessedItems: {}, ...consumedByTable(request.ReturnConsumedCapacity, units) };
}
