import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrokenLink, brokenLinks } from '@rasa/domain/identity/audit';
import { type BooksReport, exportedBooks, exportedItems, tableBooks } from '@rasa/local/moving/books';
import { wholeManifest, type Zone } from '@rasa/local/moving/folder';
import { openPlace, type Place } from '@rasa/local/moving/place';
import { readAudit } from '@rasa/store/identity/audit';
import { scanTable } from '@rasa/store/scan';
import type { Item } from '@rasa/store/table';

/** Beside the books, where the log of who read what does not hold, in either zone. */
type Report = BooksReport & { brokenLinks: (BrokenLink & { zone: Zone })[] };

const hash = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

async function linksOf(zones: readonly [Zone, Iterable<Item>][]): Promise<Report['brokenLinks']> {
  const found = zones.map(async ([zone, items]) =>
    (await brokenLinks(readAudit(items), hash)).map((link) => ({ ...link, zone })),
  );
  return (await Promise.all(found)).flat();
}

/** A folder of the market alone has no restricted zone. */
const isNowhere = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ResourceNotFoundException';

async function itemsOf({ client, tables }: Place): Promise<[Zone, Item[]][]> {
  const zones: [Zone, Item[]][] = [];
  for (const [zone, tableName] of Object.entries(tables) as [Zone, string][]) {
    const items: Item[] = [];
    try {
      for await (const item of scanTable({ client, tableName })) items.push(item);
    } catch (error) {
      if (!isNowhere(error)) throw error;
    }
    zones.push([zone, items]);
  }
  return zones;
}

async function exported(folder: string): Promise<[Zone, Item[]][]> {
  const zones: [Zone, Item[]][] = [];
  for (const zone of Object.keys((await wholeManifest(folder)).zones) as Zone[])
    zones.push([zone, await exportedItems(folder, zone)]);
  return zones;
}

/** The books of a stopped shop, as they are in its folder, or of an export. */
export async function readFolder(folder: string): Promise<Report> {
  const isExport = await stat(join(folder, 'export.json')).catch(() => undefined);
  if (isExport)
    return { ...(await exportedBooks(folder)), brokenLinks: await linksOf(await exported(folder)) };
  const place = await openPlace({ data: folder });
  try {
    const books = await tableBooks(place.client, place.tables.market!);
    return { ...books, brokenLinks: await linksOf(await itemsOf(place)) };
  } finally {
    await place.close();
  }
}
