import { refusal } from '../table-error.ts';
import { type Database, type DatabaseWrite, dropEntries, tableEntries, within } from './database.ts';

export interface KeySchemaElement {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

export interface IndexDescription {
  IndexName: string;
  KeySchema: KeySchemaElement[];
  Projection: { ProjectionType?: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; NonKeyAttributes?: string[] };
  [field: string]: unknown;
}

export interface StreamSpecification {
  StreamEnabled: boolean;
  StreamViewType?: 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';
}

/** As DescribeTable gives it; times in seconds. */
export interface TableDescription {
  TableName: string;
  TableArn: string;
  KeySchema: KeySchemaElement[];
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  GlobalSecondaryIndexes?: IndexDescription[];
  LocalSecondaryIndexes?: IndexDescription[];
  StreamSpecification?: StreamSpecification;
  LatestStreamArn?: string;
  LatestStreamLabel?: string;
  DeletionProtectionEnabled?: boolean;
  [field: string]: unknown;
}

export interface Table {
  readonly name: string;
  readonly description: TableDescription;
  readonly timeToLiveAttribute?: string;
}

/** The tables that exist. In memory; what changes it is written to the database first. */
export interface Catalog {
  /** Refuses with ResourceNotFoundException, as operations on items do. */
  get(name: string): Table;
  find(name: string): Table | undefined;
  names(): string[];
  set(table: Table): void;
  remove(name: string): void;
}

export async function loadCatalog(database: Database): Promise<Catalog> {
  const tables = new Map<string, Table>();
  for await (const text of database.values(within(tableEntries))) {
    const table = JSON.parse(text) as Table;
    tables.set(table.name, table);
  }
  return {
    get(name) {
      const table = tables.get(name);
      if (!table) throw refusal('ResourceNotFoundException', 'Requested resource not found');
      return table;
    },
    find: (name) => tables.get(name),
    names: () => [...tables.keys()].sort(),
    set: (table) => void tables.set(table.name, table),
    remove: (name) => void tables.delete(name),
  };
}

export function indexesOf({ description }: Table): IndexDescription[] {
  return [...(description.GlobalSecondaryIndexes ?? []), ...(description.LocalSecondaryIndexes ?? [])];
}

export function keyNames(schema: KeySchemaElement[]): string[] {
  return schema.map((element) => element.AttributeName);
}

export function tableWrite(table: Table): DatabaseWrite {
  return { type: 'put', key: tableEntries + table.name, value: JSON.stringify(table) };
}

/** Marks ranges as dropped, in the batch that takes away what refers to them; `finishDrops` then clears them. */
export function dropWrites(prefixes: string[]): DatabaseWrite[] {
  return prefixes.map((prefix) => ({ type: 'put', key: dropEntries + prefix, value: '' }));
}

/** Also called when the database opens: a kill between the mark and the clearing leaves nothing behind. */
export async function finishDrops(database: Database): Promise<void> {
  for (const mark of await database.keys(within(dropEntries)).all()) {
    await database.clear(within(mark.slice(dropEntries.length)));
    await database.del(mark);
  }
}
