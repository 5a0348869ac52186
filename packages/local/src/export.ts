import { resolve } from 'node:path';
import { exportedBooks, exportedItems } from './moving/books.ts';
import { exportAll } from './moving/export.ts';
import { zones } from './moving/folder.ts';
import { openPlace } from './moving/place.ts';
import { readWords, run, sayAside } from './moving/words.ts';

const usage = `npm run export -- --to FOLDER --data FOLDER                       of one machine, running or stopped
npm run export -- --to FOLDER --stage STAGE --bucket NAME         of a stage at AWS
npm run export -- --to FOLDER --market NAME --programme NAME --bucket NAME [--region NAME]

  --only market|programme|blobs   again for each; all by default
  Given again after it was ended half-way, it goes on where it was.`;

/** `npm run export`: tables and files into a folder, and what the books say of it. */
await run(async () => {
  const words = readWords(process.argv.slice(2));
  if (!words.to) throw new Error(usage);
  const folder = resolve(words.to);
  const from = await openPlace(words);
  try {
    const { zones: done, blobs } = await exportAll({ ...words, from, folder, say: sayAside });
    const counts: Record<string, number> = {};
    for (const zone of zones) if (done[zone]) counts[zone] = (await exportedItems(folder, zone)).length;
    const books = done.market && (await exportedBooks(folder));
    return { ...counts, blobs: blobs?.files, ...books };
  } finally {
    await from.close();
  }
});
