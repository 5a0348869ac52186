import type { Item, Table } from './table.ts';

/**
 * What has come due under these keys of `byDue`, `perKey` of each at a time and page after page, read while the caller
 * works: what fails stays in the index and hides nothing behind it.
 */
export async function* itemsDue(
  table: Table,
  keys: readonly string[],
  now: string,
  perKey: number,
): AsyncGenerator<Item> {
  let open: { pk: string; cursor?: string | undefined }[] = keys.map((pk) => ({ pk }));
  while (open.length > 0) {
    const pages = await Promise.all(
      open.map((from) => table.query({ ...from, index: 'byDue', limit: perKey, to: `${now}$` })),
    );
    yield* pages.flatMap((page) => page.items);
    open = open.flatMap(({ pk }, index) => {
      const cursor = pages[index]?.cursor;
      return cursor ? [{ pk, cursor }] : [];
    });
  }
}
