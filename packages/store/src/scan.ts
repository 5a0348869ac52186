import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './table.ts';

export type ScanOptions = { client: DynamoDBClient; tableName: string };

/**
 * Every item of a table, page by page, for what looks at the whole: books, exports. Nothing that answers people may,
 * so it is no part of the port.
 */
export async function* scanTable({ client, tableName }: ScanOptions): AsyncGenerator<Item> {
  for await (const page of paginateScan({ client }, { TableName: tableName, ConsistentRead: true }))
    for (const row of page.Items ?? []) yield unmarshall(row) as Item;
}
