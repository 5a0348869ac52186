import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { World } from '@rasa/functions/world';

/** Everything a table holds, as text: to look for what must not be there. */
export async function storedItems(
  { environment }: World,
  name: 'MARKET_TABLE' | 'PROGRAMME_TABLE',
): Promise<string[]> {
  const { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint = '' } = environment;
  const client = new DynamoDBClient({ region, endpoint });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: environment[name] }));
  client.destroy();
  return Items.map((item) => JSON.stringify(item));
}
