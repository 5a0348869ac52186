import { type AttributeValue, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { World } from '@rasa/functions/world';
import type { Item } from '@rasa/store/table';

type TableName = 'MARKET_TABLE' | 'PROGRAMME_TABLE';

async function storedRows(
  { environment }: World,
  name: TableName,
): Promise<Record<string, AttributeValue>[]> {
  const { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint = '' } = environment;
  const client = new DynamoDBClient({ region, endpoint });
  const rows = [];
  for await (const page of paginateScan({ client }, { TableName: environment[name], ConsistentRead: true }))
    rows.push(...(page.Items ?? []));
  client.destroy();
  return rows;
}

/** Everything a table holds, as text: to look for what must not be there. */
export const storedItems = async (world: World, name: TableName): Promise<string[]> =>
  (await storedRows(world, name)).map((row) => JSON.stringify(row));

/** Everything a table holds. */
export const readItems = async (world: World, name: TableName): Promise<Item[]> =>
  (await storedRows(world, name)).map((row) => unmarshall(row) as Item);
