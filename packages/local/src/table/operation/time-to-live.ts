import type { Engine } from '../engine.ts';
import type { Item } from '../item/value.ts';
import { keyNames, type Table } from '../storage/catalog.ts';
import { itemEntries, within } from '../storage/database.ts';
import { invalid } from '../table-error.ts';
import { type Body, isBody, readText } from './request.ts';
import { findTable, saveTable } from './table.ts';
import { locate, perform } from './write-action.ts';

const pageItems = 200;
const fiveYearsSeconds = 5 * 365 * 24 * 60 * 60;

export async function updateTimeToLive(engine: Engine, input: Body): Promise<Body> {
  const name = readText(input, 'TableName');
  const specification = isBody(input.TimeToLiveSpecification) ? input.TimeToLiveSpecification : {};
  const attribute = readText(specification, 'AttributeName');
  const enabled = specification.Enabled === true;
  return engine.commits.alone(async () => {
    const { timeToLiveAttribute: current, ...table } = findTable(engine, name);
    if (enabled && current !== undefined) throw invalid('TimeToLive is already enabled');
    if (!enabled && current === undefined) throw invalid('TimeToLive is already disabled');
    if (!enabled && current !== attribute) {
      throw invalid(`TimeToLive is active on a different AttributeName: current AttributeName is ${current}`);
    }
    await saveTable(engine, enabled ? { ...table, timeToLiveAttribute: attribute } : table);
    return { TimeToLiveSpecification: { AttributeName: attribute, Enabled: enabled } };
  });
}

export async function describeTimeToLive(engine: Engine, input: Body): Promise<Body> {
  const { timeToLiveAttribute: attribute } = findTable(engine, readText(input, 'TableName'));
  return {
    TimeToLiveDescription:
      attribute === undefined
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute },
  };
}

/** Deletes what has expired, page by page so that requests go on between pages. */
export async function sweepExpired(engine: Engine): Promise<void> {
  for (const name of engine.catalog.names()) {
    const table = engine.catalog.find(name);
    if (table?.timeToLiveAttribute !== undefined) await sweepTable(engine, table, table.timeToLiveAttribute);
  }
}

async function sweepTable(engine: Engine, table: Table, attribute: string): Promise<void> {
  const range = within(itemEntries(table.name));
  const mark = JSON.stringify(attribute);
  for (let after = ''; ; ) {
    const start = after === '' ? { gte: range.gte } : { gt: after };
    const page = await engine.database.iterator({ ...start, lt: range.lt, limit: pageItems }).all();
    for (const [, text] of page) {
      if (text.includes(mark)) await deleteIfExpired(engine, table, JSON.parse(text) as Item, attribute);
    }
    if (page.length < pageItems) return;
    after = page.at(-1)![0];
  }
}

/** Looks again when it is its turn to write: the item may have been renewed since it was read. */
async function deleteIfExpired(engine: Engine, { name, description }: Table, seen: Item, attribute: string) {
  const nowSeconds = Math.floor(engine.now() / 1000);
  if (!isExpired(seen, attribute, nowSeconds)) return;
  const key = Object.fromEntries(keyNames(description.KeySchema).map((part) => [part, seen[part]!]));
  const action = { kind: 'delete', table: name, item: key, expired: true } as const;
  await engine.commits.write((draft) => {
    if (!engine.catalog.find(name)) return;
    const place = locate(engine.catalog, action);
    const current = draft.readItem(place.entry);
    if (current && isExpired(current, attribute, nowSeconds)) perform(draft, place, action);
  });
}

/** Only numbers count, and DynamoDB leaves alone what expired more than five years ago. */
function isExpired(item: Item, attribute: string, nowSeconds: number): boolean {
  const expiry = Number(item[attribute]?.N ?? Number.NaN);
  return expiry < nowSeconds && expiry > nowSeconds - fiveYearsSeconds;
}
