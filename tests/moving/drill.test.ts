import { exportedBooks } from '@rasa/local/moving/books';
import type { Item } from '@rasa/store/table';
import { expect, test } from 'vitest';
import { tableWith } from '../books/healthy.ts';
import { exportOf, importInto, inPlace, put, workFolder } from './folder.ts';

/** What stands for the kind of an item: its key without ids. */
const kindOf = ({ pk, sk }: Item): string =>
  `${pk.split('#')[0]} ${sk.replace(/^OUTBOX.*|^evt_.*/, '').replace(/[:#].*|_.*/, '')}`.trim();

/** Every item that the placement and the payment of this order wrote. */
const writtenFor = (items: readonly Item[], orderId: string): Item[] =>
  items.filter(
    (item) =>
      item.pk === `ORDER#${orderId}` ||
      item.orderId === orderId ||
      item.sk.includes(orderId) ||
      // What was given back later is no part of it, and is told by the money itself.
      (item.pk.startsWith('OUTBOX#') && item.subjectId === orderId && item.type !== 'payment.refunded'),
  );

/**
 * What may be missing without money or stock being wrong: a buyer's key only keeps the same order from being placed
 * twice when its button was pressed twice.
 */
const harmless = new Set(['IDEM -']);

test('a transaction cut in half is found in an export, whichever of its items is missing', async () => {
  const isPaid = (item: Item) => item.pk.startsWith('ORDER#') && item.sk === 'META' && item.status === 'paid';
  const { items, found } = await tableWith(isPaid);
  const orderId = String(found.orderId);
  const written = writtenFor(items, orderId);
  const kinds = new Set(written.map(kindOf));
  expect(kinds.size).toBeGreaterThan(5);
  await using work = await workFolder();
  const only = ['market'] as const;
  for (const [index, lost] of written.entries()) {
    const kept = items.filter((item) => item !== lost);
    const data = work.path(`old-${index}`);
    const folder = work.path(`export-${index}`);
    await inPlace(data, async (place) => {
      await put(place, 'market', kept);
      await exportOf(place, folder, { only });
    });
    const { broken } = await exportedBooks(folder);
    expect([kindOf(lost), broken.length > 0]).toEqual([kindOf(lost), !harmless.has(kindOf(lost))]);
  }
});

test('the drill of the handbook: export, import beside the shop, compare, right books', async () => {
  await using work = await workFolder();
  const { items } = await tableWith((item) => item.sk.startsWith('LEDGER#refund:'));
  await inPlace(work.path('shop'), (place) => put(place, 'market', items));
  await inPlace(work.path('shop'), (place) => exportOf(place, work.path('export')), { isNew: false });
  expect((await exportedBooks(work.path('export'))).broken).toEqual([]);
  const imported = await inPlace(work.path('drill'), (place) =>
    importInto(place, work.path('export'), { quiet: true }),
  );
  expect(imported).toMatchObject({ market: items.length, programme: 0 });
});
