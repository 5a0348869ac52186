import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Broken, checkBooks } from '@rasa/domain/market/books';
import { tables } from '@rasa/local/cloud';
import { startTable } from '@rasa/local/table/server';
import { readBooks } from '@rasa/store/market/books';
import { scanTable } from '@rasa/store/scan';
import type { Item } from '@rasa/store/table';

export type BooksReport = { orders: number; offers: number; postings: number; broken: Broken[] };

export function reportOn(items: Iterable<Item>): BooksReport {
  const facts = readBooks(items);
  const posted = [...facts.orders, ...facts.payouts].flatMap((one) => one.postings);
  return {
    ...{ orders: facts.orders.length, offers: facts.offers.length, postings: posted.length },
    broken: checkBooks(facts),
  };
}

/** The books of a stopped shop, or of a backup laid out again, as they are in its folder. */
export async function readFolder(folder: string): Promise<BooksReport> {
  const path = join(folder, 'table');
  // An empty table would be made where none is, and nothing be wrong with it.
  await stat(path);
  const table = await startTable({ path, tidyMilliseconds: 3_600_000 });
  const client = new DynamoDBClient({
    region: 'local',
    endpoint: table.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    const items: Item[] = [];
    for await (const item of scanTable({ client, tableName: tables.MARKET_TABLE })) items.push(item);
    return reportOn(items);
  } finally {
    client.destroy();
    await table.close();
  }
}
