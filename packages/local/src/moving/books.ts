import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Broken, checkBooks } from '@rasa/domain/market/books';
import { type Change, lastOfEach, toItem } from '@rasa/store/copy';
import { readBooks } from '@rasa/store/market/books';
import { scanTable } from '@rasa/store/scan';
import type { Item } from '@rasa/store/table';
import { readPart, wholeManifest, type Zone } from './folder.ts';

export type BooksReport = { orders: number; offers: number; postings: number; broken: Broken[] };

export function reportOn(items: Iterable<Item>): BooksReport {
  const facts = readBooks(items);
  const posted = [...facts.orders, ...facts.payouts].flatMap((one) => one.postings);
  return {
    ...{ orders: facts.orders.length, offers: facts.offers.length, postings: posted.length },
    broken: checkBooks(facts),
  };
}

/** What an export holds of a zone, as it was when it ended. */
export async function exportedItems(folder: string, zone: Zone): Promise<Item[]> {
  const { zones } = await wholeManifest(folder);
  const changes: Change[] = [];
  for (const part of zones[zone]?.parts ?? []) changes.push(...(await readPart(folder, part)));
  return lastOfEach(changes).flatMap(({ row, gone }) => (gone ? [] : [toItem(row)]));
}

/** The books of an export. @throws Error when the market is not in it */
export async function exportedBooks(folder: string): Promise<BooksReport> {
  if (!(await wholeManifest(folder)).zones.market)
    throw new Error(`The export in ${folder} holds no market, so there are no books.`);
  return reportOn(await exportedItems(folder, 'market'));
}

export async function tableBooks(client: DynamoDBClient, tableName: string): Promise<BooksReport> {
  const items: Item[] = [];
  for await (const item of scanTable({ client, tableName })) items.push(item);
  return reportOn(items);
}
