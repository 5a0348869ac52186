import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { World } from '@rasa/functions/world';

/** What is written beside the work itself: who is told, what is shown again, what is limited, what was sent before. */
const beside = /^(OUTBOX|FLASH|ONCE|RATE|NOTICE|CATALOGUE|IDEM|AUDIT)#/;

/** Of every entity the parts that tell a second doing from a first. */
const unstable = new Set(['version', 'updatedAt', 'expiresAt', 'duePk', 'dueSk', 'boardSk', 'ttl']);

/**
 * What both tables hold, each item as text: equal before and after exactly when nothing was done. With `all`, also
 * what is written beside the work.
 */
export async function snapshot({ environment }: World, whole: 'work' | 'all' = 'work'): Promise<string[]> {
  const { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint = '' } = environment;
  const client = new DynamoDBClient({ region, endpoint });
  const items: string[] = [];
  for (const TableName of [environment.MARKET_TABLE, environment.PROGRAMME_TABLE]) {
    let ExclusiveStartKey: ScanCommand['input']['ExclusiveStartKey'];
    do {
      const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
      for (const item of page.Items ?? []) {
        if (whole === 'work' && beside.test(item.pk?.S ?? '')) continue;
        const stable = Object.entries(item).filter(([name]) => whole === 'all' || !unstable.has(name));
        items.push(JSON.stringify(stable.sort(([a], [b]) => (a < b ? -1 : 1))));
      }
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }
  client.destroy();
  return items.sort();
}

/** Items of the second list that are not in the first. */
export function addedTo(before: readonly string[], after: readonly string[]): string[] {
  const known = new Set(before);
  return after.filter((item) => !known.has(item));
}
