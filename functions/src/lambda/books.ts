import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { brokenLinks, lastEntries } from '@rasa/domain/identity/audit';
import { checkBooks } from '@rasa/domain/market/books';
import { readAudit } from '@rasa/store/identity/audit';
import { readBooks } from '@rasa/store/market/books';
import { scanTable } from '@rasa/store/scan';
import type { Item } from '@rasa/store/table';
import { jsonLog } from '../log.ts';

/** The first of them are enough to begin with; all are found again by `npm run books` on an export. */
const mostTold = 20;

const hash = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

/** The ends of the chains go into the log: whoever cuts one off in the table cannot reach it there. */
async function checkAudit(items: readonly Item[]): Promise<number> {
  const log = jsonLog();
  const entries = readAudit(items);
  const broken = await brokenLinks(entries, hash);
  for (const one of broken.slice(0, mostTold)) log.error('audit log broken', one);
  for (const { accountId, number, hash: end } of lastEntries(entries))
    log.info('audit log ends', { accountId, number, hash: end });
  return broken.length;
}

/**
 * Once a night: whether money, stock and the log of who read what hold what is promised, over the whole market's table. It may read and nothing
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
  const links = await checkAudit(items);
  const value = broken.length + links;
  log.info('gauge', { name: 'books-broken', value });
  return { broken: value };
}
