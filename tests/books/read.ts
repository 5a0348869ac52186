import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BooksReport, exportedBooks, tableBooks } from '@rasa/local/moving/books';
import { openPlace } from '@rasa/local/moving/place';

/** The books of a stopped shop, as they are in its folder, or of an export. */
export async function readFolder(folder: string): Promise<BooksReport> {
  const isExport = await stat(join(folder, 'export.json')).catch(() => undefined);
  if (isExport) return exportedBooks(folder);
  const place = await openPlace({ data: folder });
  try {
    return await tableBooks(place.client, place.tables.market!);
  } finally {
    await place.close();
  }
}
