import { EventEmitter } from 'node:events';
import planQuery from 'dynalite/actions/query.js';
import planScan from 'dynalite/actions/scan.js';
import type { Engine } from '../engine.ts';
import { type Condition, matches } from '../item/condition.ts';
import type { AttributeValue, Item } from '../item/value.ts';
import { type IndexDescription, indexesOf, keyNames, type Table } from '../storage/catalog.ts';
import { indexEntries, itemEntries } from '../storage/database.ts';
import { indexKey } from '../storage/key.ts';
import { type Page, type Range, readPage } from '../storage/page.ts';
import { invalid } from '../table-error.ts';
import { type CapacityWish, consumed, readUnits } from './capacity.ts';
import { type ParsedProjection, projected } from './item.ts';
import { type Body, readRequest } from './request.ts';

/** A Query or a Scan. `KeyConditions` is what dynalite makes of the key condition expression. */
interface ReadRequest {
  readonly TableName: string;
  readonly IndexName?: string;
  readonly Select?: 'ALL_ATTRIBUTES' | 'ALL_PROJECTED_ATTRIBUTES' | 'SPECIFIC_ATTRIBUTES' | 'COUNT';
  readonly Limit?: number;
  readonly ConsistentRead?: boolean;
  readonly ScanIndexForward?: boolean;
  readonly ExclusiveStartKey?: Item;
  readonly KeyConditions?: Record<string, { AttributeValueList: AttributeValue[] }>;
  readonly ReturnConsumedCapacity?: CapacityWish;
  readonly _filter?: { expression: Condition };
  readonly _projection?: ParsedProjection;
}

export async function query(engine: Engine, input: Body): Promise<Body> {
  const request = readRequest<ReadRequest>('Query', input);
  refuseEmptyKeys(request);
  return answer(engine, request, plan(planQuery, engine, request));
}

export async function scan(engine: Engine, input: Body): Promise<Body> {
  const request = readRequest<ReadRequest>('Scan', input);
  return answer(engine, request, plan(planScan, engine, request));
}

function refuseEmptyKeys({ KeyConditions = {} }: ReadRequest): void {
  for (const [name, { AttributeValueList: values }] of Object.entries(KeyConditions)) {
    if (values.some(({ S, B }) => S === '' || B === '')) {
      throw invalid(
        'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ' +
          `string value. Key: ${name}`,
      );
    }
  }
}

/**
 * dynalite checks a read against its table and works out the range of keys; the reading is left to `readPage`. So its
 * action gets a store whose streams never say anything, and which notes the range that is asked for.
 */
function plan(action: typeof planQuery, { catalog }: Engine, request: ReadRequest): Range {
  let range: Range = {};
  let failure: Error | null = null;
  const source = {
    createValueStream(asked: Range) {
      range = asked;
      return new EventEmitter();
    },
  };
  const store = {
    getTable: (name: string, done: (error: null, table: object) => void) =>
      done(null, catalog.get(name).description),
    getItemDb: () => source,
    getIndexDb: () => source,
  };
  action(store, request, (error) => {
    failure = error;
  });
  if (failure) throw failure;
  return range;
}

async function answer(engine: Engine, request: ReadRequest, planned: Range): Promise<Body> {
  const table = engine.catalog.get(request.TableName);
  const index = indexesOf(table).find(({ IndexName }) => IndexName === request.IndexName);
  const page = await readPage(engine.database, {
    prefix: index ? indexEntries(table.name, index.IndexName) : itemEntries(table.name),
    range: { ...planned, ...startOf(request, table, index), reverse: request.ScanIndexForward === false },
    refers: index !== undefined,
    limit: request.Limit ?? Number.POSITIVE_INFINITY,
    shape: index && request.Select !== 'ALL_ATTRIBUTES' ? indexShape(table, index) : (item) => item,
  });
  const { _filter: filter, _projection: projection } = request;
  const items = filter ? page.items.filter((item) => matches(item, filter.expression)) : page.items;
  return {
    ...(request.Select !== 'COUNT' && { Items: items.map((item) => projected(item, projection)) }),
    Count: items.length,
    ScannedCount: page.items.length,
    ...nextStart(page, table, index),
    ...consumed(request.ReturnConsumedCapacity, table.name, readUnits(page.bytes, request.ConsistentRead)),
  };
}

/** Index keys end otherwise than dynalite thinks (see `indexKey`), so where to go on is worked out here. */
function startOf(request: ReadRequest, table: Table, index: IndexDescription | undefined): Range {
  const start = request.ExclusiveStartKey;
  if (!start || !index) return {};
  const key = indexKey(start, table, index);
  if (key === undefined) throw invalid('The provided starting key is invalid');
  return request.ScanIndexForward === false ? { lt: key } : { gt: key };
}

function nextStart(page: Page, table: Table, index: IndexDescription | undefined): Body {
  const last = page.items.at(-1);
  if (!page.isCut || !last) return {};
  const names = new Set(keyNames([...table.description.KeySchema, ...(index?.KeySchema ?? [])]));
  return { LastEvaluatedKey: Object.fromEntries(Array.from(names, (name) => [name, last[name]])) };
}

function indexShape(table: Table, { KeySchema, Projection }: IndexDescription): (item: Item) => Item {
  if (Projection.ProjectionType === 'ALL') return (item) => item;
  const names = new Set([
    ...keyNames([...table.description.KeySchema, ...KeySchema]),
    ...(Projection.NonKeyAttributes ?? []),
  ]);
  return (item) => Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}
