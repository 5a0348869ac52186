import { resolve } from 'node:path';
import { tableBooks } from './moving/books.ts';
import { importAll } from './moving/import.ts';
import { openPlace } from './moving/place.ts';
import { readWords, run, sayAside } from './moving/words.ts';

const usage = `npm run import -- --from FOLDER --data FOLDER                     into a new folder for npm start
npm run import -- --from FOLDER --stage STAGE --bucket NAME       into empty tables of a stage at AWS
npm run import -- --from FOLDER --market NAME --programme NAME --bucket NAME [--region NAME]

  --only market|programme|blobs   again for each; all by default
  --quiet                         for a copy beside a shop that goes on: waiting events are not sent from here as well
  Given again after it was ended half-way, it goes on where it was.`;

/** `npm run import`: an export into empty tables and a bucket, and what the books say of them then. */
await run(async () => {
  const words = readWords(process.argv.slice(2));
  if (!words.from) throw new Error(usage);
  const folder = resolve(words.from);
  const into = await openPlace(words, { isNew: true });
  try {
    const imported = await importAll({ ...words, folder, into, say: sayAside });
    const books = words.only.includes('market') && (await tableBooks(into.client, into.tables.market!));
    return { ...imported, ...books };
  } finally {
    await into.close();
  }
});
