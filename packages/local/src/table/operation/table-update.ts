import type { Engine } from '../engine.ts';
import type { Item } from '../item/value.ts';
import {
  dropWrites,
  finishDrops,
  type IndexDescription,
  type Table,
  type TableDescription,
  tableWrite,
} from '../storage/catalog.ts';
import { type DatabaseWrite, indexEntries, itemEntries, within } from '../storage/database.ts';
import { indexKey } from '../storage/key.ts';
import { invalid, refusal } from '../table-error.ts';
import { type Body, isBody, readRequest, readText } from './request.ts';
import { describeIndex, findTable, refuseUnusedAttributes, saveTable, switchStream } from './table.ts';

const supported = [
  'TableName',
  'AttributeDefinitions',
  'GlobalSecondaryIndexUpdates',
  'StreamSpecification',
  'DeletionProtectionEnabled',
];

/** One change of a kind: an index more or less, the stream on or off, deletion protection. */
export async function updateTable(engine: Engine, input: Body): Promise<Body> {
  const name = readText(input, 'TableName');
  const unknown = Object.keys(input).find((field) => input[field] != null && !supported.includes(field));
  if (unknown) throw invalid(`UpdateTable: ${unknown} is not supported by the embedded table`);
  return engine.commits.alone(async () => {
    const table = findTable(engine, name);
    const settings = { ...table, description: updateSettings(table.description, input, engine.now()) };
    const updates = input.GlobalSecondaryIndexUpdates;
    if (updates == null) await saveTable(engine, settings);
    else await updateIndex(engine, settings, readIndexUpdate(updates), input.AttributeDefinitions);
    return { TableDescription: findTable(engine, name).description };
  });
}

function updateSettings(description: TableDescription, input: Body, now: number): TableDescription {
  const { StreamSpecification: asked, DeletionProtectionEnabled: isProtected } = input;
  const protection = typeof isProtected === 'boolean' ? { DeletionProtectionEnabled: isProtected } : {};
  if (!isBody(asked)) return { ...description, ...protection };
  const { StreamSpecification: current, ...withoutStream } = description;
  if (asked.StreamEnabled === true && current) {
    throw invalid(`Table already has an enabled stream: TableName: ${description.TableName}`);
  }
  if (asked.StreamEnabled !== true && !current) {
    throw invalid(`Table has no stream to disable: TableName: ${description.TableName}`);
  }
  return { ...withoutStream, ...protection, ...switchStream(description.TableArn, asked, now) };
}

function readIndexUpdate(updates: unknown): Body {
  const [update, ...others] = Array.isArray(updates) ? updates : [];
  if (others.length > 0) {
    throw refusal(
      'LimitExceededException',
      'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
    );
  }
  if (!isBody(update)) throw invalid('GlobalSecondaryIndexUpdates must have one member');
  return update;
}

async function updateIndex(
  engine: Engine,
  table: Table,
  { Create, Delete, ...rest }: Body,
  attributes: unknown,
) {
  if (isBody(Create)) await createIndex(engine, table, Create, attributes);
  else if (isBody(Delete)) await deleteIndex(engine, table, readText(Delete, 'IndexName'));
  else
    throw invalid(`UpdateTable: ${Object.keys(rest)[0]} of an index is not supported by the embedded table`);
}

/** The index and its entries come in one batch. Checked as the same table would be if it were created now. */
async function createIndex(engine: Engine, table: Table, asked: Body, attributes: unknown): Promise<void> {
  const { description } = table;
  const before = description.GlobalSecondaryIndexes ?? [];
  if (before.some((index) => index.IndexName === asked.IndexName)) {
    throw invalid(`Attempting to create an index which already exists: ${asked.IndexName}`);
  }
  const definitions = [...description.AttributeDefinitions, ...(Array.isArray(attributes) ? attributes : [])];
  const created = readRequest<Parameters<typeof refuseUnusedAttributes>[0]>('CreateTable', {
    TableName: table.name,
    KeySchema: description.KeySchema,
    AttributeDefinitions: [...new Map(definitions.map((each) => [each?.AttributeName, each])).values()],
    GlobalSecondaryIndexes: [...before.map(keysOnly), { ...asked, ProvisionedThroughput: undefined }],
    LocalSecondaryIndexes: description.LocalSecondaryIndexes?.map(keysOnly),
    BillingMode: 'PAY_PER_REQUEST',
  });
  refuseUnusedAttributes(created);
  const index = describeIndex(created.GlobalSecondaryIndexes!.at(-1)!, description.TableArn);
  const updated: Table = {
    ...table,
    description: {
      ...description,
      AttributeDefinitions: created.AttributeDefinitions,
      GlobalSecondaryIndexes: [...before, index],
    },
  };
  await engine.database.batch([tableWrite(updated), ...(await entriesOf(engine, updated, index))]);
  engine.catalog.set(updated);
}

function keysOnly({ IndexName, KeySchema, Projection }: IndexDescription): Body {
  return { IndexName, KeySchema, Projection };
}

/** As in DynamoDB, items whose attribute has another type than the index's key stay out of the index. */
async function entriesOf(
  { database }: Engine,
  table: Table,
  index: IndexDescription,
): Promise<DatabaseWrite[]> {
  const types = new Map(
    table.description.AttributeDefinitions.map((each) => [each.AttributeName, each.AttributeType]),
  );
  const writes: DatabaseWrite[] = [];
  for await (const [entry, text] of database.iterator(within(itemEntries(table.name)))) {
    const item = JSON.parse(text) as Item;
    const fits = index.KeySchema.every(({ AttributeName: name }) => item[name]?.[types.get(name)!]);
    const key = fits ? indexKey(item, table, index) : undefined;
    if (key !== undefined) {
      writes.push({ type: 'put', key: indexEntries(table.name, index.IndexName) + key, value: entry });
    }
  }
  return writes;
}

async function deleteIndex(engine: Engine, table: Table, name: string): Promise<void> {
  const { GlobalSecondaryIndexes: before = [], ...description } = table.description;
  if (!before.some((index) => index.IndexName === name)) {
    throw refusal('ResourceNotFoundException', `Requested resource not found: Index: ${name} not found`);
  }
  const left = before.filter((index) => index.IndexName !== name);
  const schemas = [
    description.KeySchema,
    ...[...left, ...(description.LocalSecondaryIndexes ?? [])].map((each) => each.KeySchema),
  ];
  const used = new Set(schemas.flat().map((element) => element.AttributeName));
  const updated: Table = {
    ...table,
    description: {
      ...description,
      AttributeDefinitions: description.AttributeDefinitions.filter((each) => used.has(each.AttributeName)),
      ...(left.length > 0 && { GlobalSecondaryIndexes: left }),
    },
  } as Table;
  await engine.database.batch([tableWrite(updated), ...dropWrites([indexEntries(table.name, name)])]);
  engine.catalog.set(updated);
  await finishDrops(engine.database);
}
