import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { checkBooks } from '@rasa/domain/market/books';
import { readBooks } from '@rasa/store/market/books';
import { scanTable } from '@rasa/store/scan';
import type { Item } from '@rasa/store/table';
import { jsonLog } from '../log.ts';

/** The first of them are enough to begin with; all are found again by `npm run books` on an export. */
const mostTold = 20;

/**
 * Once a night: whether money and stock hold what is promised, over the whole market's table. It may read and nothing
 * else, and knows no secret, so it makes no world.
 */
export async function handler(): Promise<{ broken: number }> {
  const { MARKET_TABLE: tableName, DYNAMODB_ENDPOINT: endpoint } = process.env;
  if (!tableName) throw new Error('environment: MARKET_TABLE is missing');
  const client = new DynamoDBClient(endpoint ? { endpoint } : {});
  const items: Item[] = [];
  for await (const item of scanTable({ client, tableName })) items.push(item);
  const broken = checkBooks(readBooks(items));
  const log = jsonLog();
  for (const one of broken.slice(0, mostTold)) log.error('books broken', one);
  log.info('gauge', { name: 'books-broken', value: broken.length });
  return { broken: broken.length };
}
