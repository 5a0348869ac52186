import { randomUUID } from 'node:crypto';
import type { Engine } from '../engine.ts';
import {
  dropWrites,
  finishDrops,
  type IndexDescription,
  keyNames,
  type StreamSpecification,
  type Table,
  type TableDescription,
  tableWrite,
} from '../storage/catalog.ts';
import { indexEntries, itemEntries, streamEntries, tableEntries, trimEntry } from '../storage/database.ts';
import { invalid, refusal } from '../table-error.ts';
import { type Body, isBody, readRequest, readText } from './request.ts';

export const arnPrefix = 'arn:aws:dynamodb:us-east-1:000000000000:table/';

type CreateRequest = Pick<
  TableDescription,
  'TableName' | 'KeySchema' | 'AttributeDefinitions' | 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes'
> & { BillingMode?: string; ProvisionedThroughput?: Body };

/** The table is there at once: ACTIVE, without the seconds that DynamoDB takes. */
export async function createTable(engine: Engine, input: Body): Promise<Body> {
  const request = readRequest<CreateRequest>('CreateTable', input);
  refuseUnusedAttributes(request);
  const description = describe(request, input, engine.now());
  await engine.commits.alone(async () => {
    if (engine.catalog.find(request.TableName)) {
      throw refusal('ResourceInUseException', `Table already exists: ${request.TableName}`);
    }
    await saveTable(engine, { name: request.TableName, description });
  });
  return { TableDescription: description };
}

/** Only within `commits.alone`, which keeps the catalog and the database the same. */
export async function saveTable(engine: Engine, table: Table): Promise<void> {
  await engine.database.batch([tableWrite(table)]);
  engine.catalog.set(table);
}

function describe(request: CreateRequest, input: Body, now: number): TableDescription {
  const { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, LocalSecondaryIndexes } =
    request;
  const arn = arnPrefix + TableName;
  const isOnDemand = request.BillingMode === 'PAY_PER_REQUEST';
  return {
    TableName,
    TableArn: arn,
    TableId: randomUUID(),
    TableStatus: 'ACTIVE',
    CreationDateTime: now / 1000,
    KeySchema,
    AttributeDefinitions,
    ItemCount: 0,
    TableSizeBytes: 0,
    ProvisionedThroughput: throughput(request.ProvisionedThroughput),
    ...(isOnDemand && { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } }),
    DeletionProtectionEnabled: input.DeletionProtectionEnabled === true,
    ...(GlobalSecondaryIndexes && {
      GlobalSecondaryIndexes: GlobalSecondaryIndexes.map((index) => describeIndex(index, arn)),
    }),
    ...(LocalSecondaryIndexes && {
      LocalSecondaryIndexes: LocalSecondaryIndexes.map((index) => describeIndex(index, arn)),
    }),
    ...(input.StreamSpecification != null && switchStream(arn, input.StreamSpecification, now)),
  };
}

export function describeIndex(index: IndexDescription, tableArn: string): IndexDescription {
  return {
    ...index,
    IndexArn: `${tableArn}/index/${index.IndexName}`,
    IndexStatus: 'ACTIVE',
    IndexSizeBytes: 0,
    ItemCount: 0,
    ProvisionedThroughput: throughput(index.ProvisionedThroughput as Body | undefined),
  };
}

function throughput(asked: Body | undefined): Body {
  return { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0, ...asked };
}

type StreamFields = Pick<TableDescription, 'StreamSpecification' | 'LatestStreamArn' | 'LatestStreamLabel'>;

const views = ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'];

/** The fields of a table whose stream has just been turned on; none for a request to keep it off. */
export function switchStream(tableArn: string, asked: unknown, now: number): StreamFields {
  const { StreamEnabled, StreamViewType } = isBody(asked) ? asked : {};
  if (StreamEnabled !== true) return {};
  if (!views.includes(StreamViewType as string)) {
    throw invalid(
      'One or more parameter values were invalid: StreamViewType must be specified when StreamEnabled is true',
    );
  }
  const label = new Date(now).toISOString().slice(0, -1);
  return {
    StreamSpecification: { StreamEnabled, StreamViewType } as StreamSpecification,
    LatestStreamArn: `${tableArn}/stream/${label}`,
    LatestStreamLabel: label,
  };
}

/** DynamoDB takes no definition of an attribute that is in no key. */
export function refuseUnusedAttributes(request: CreateRequest): void {
  const schemas = [
    request,
    ...(request.GlobalSecondaryIndexes ?? []),
    ...(request.LocalSecondaryIndexes ?? []),
  ];
  const used = new Set(schemas.flatMap(({ KeySchema }) => keyNames(KeySchema)));
  const defined = request.AttributeDefinitions.map((attribute) => attribute.AttributeName);
  if (defined.every((name) => used.has(name))) return;
  throw invalid(
    'One or more parameter values were invalid: Some AttributeDefinitions are not used. AttributeDefinitions: ' +
      `[${defined.join(', ')}], keys used: [${[...used].join(', ')}]`,
  );
}

export function findTable({ catalog }: Engine, name: string): Table {
  const table = catalog.find(name);
  if (table) return table;
  throw refusal('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);
}

export async function describeTable(engine: Engine, input: Body): Promise<Body> {
  return { Table: findTable(engine, readText(input, 'TableName')).description };
}

export async function listTables({ catalog }: Engine, input: Body): Promise<Body> {
  const request = readRequest<{ ExclusiveStartTableName?: string; Limit?: number }>('ListTables', input);
  const { ExclusiveStartTableName: start = '', Limit: limit = 100 } = request;
  const names = catalog.names().filter((name) => name > start);
  const page = names.slice(0, limit);
  return { TableNames: page, ...(names.length > limit && { LastEvaluatedTableName: page.at(-1) }) };
}

/** The table is gone at once, with its stream. */
export async function deleteTable(engine: Engine, input: Body): Promise<Body> {
  const { TableName: name } = readRequest<{ TableName: string }>('DeleteTable', input);
  return engine.commits.alone(async () => {
    const { description } = findTable(engine, name);
    if (description.DeletionProtectionEnabled) {
      throw invalid(
        'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
      );
    }
    await engine.database.batch([
      { type: 'del', key: tableEntries + name },
      { type: 'del', key: trimEntry(name) },
      ...dropWrites([itemEntries(name), indexEntries(name), streamEntries(name)]),
    ]);
    engine.catalog.remove(name);
    await finishDrops(engine.database);
    return { TableDescription: { ...description, TableStatus: 'DELETING' } };
  });
}
