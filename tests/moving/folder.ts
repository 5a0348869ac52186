import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { ExportOptions } from '@rasa/local/moving/export';
import { exportAll, type What } from '@rasa/local/moving/export';
import type { Zone } from '@rasa/local/moving/folder';
import { importAll } from '@rasa/local/moving/import';
import { openPlace, type Place } from '@rasa/local/moving/place';
import { type Row, writeChanges } from '@rasa/store/copy';
import { scanTable } from '@rasa/store/scan';
import type { Item } from '@rasa/store/table';

export const everything: readonly What[] = ['market', 'programme', 'blobs'];

export const rowOf = (item: object): Row => marshall(item, { removeUndefinedValues: true });

export const put = (place: Place, zone: Zone, items: readonly object[]): Promise<void> =>
  writeChanges(
    { client: place.client, tableName: place.tables[zone]! },
    items.map((item) => ({ row: rowOf(item) })),
  );

export const putFile = (place: Place, key: string, text: string) =>
  place.s3.send(
    new PutObjectCommand({
      ...{ Bucket: place.bucket!, Key: key, Body: text, ContentType: 'text/plain' },
      ...{ CacheControl: 'public, max-age=60', Metadata: { of: 'a test' } },
    }),
  );

export type Stored = Record<Zone, Item[]>;

/** All items, in an order of their own. */
export async function storedIn(place: Place): Promise<Stored> {
  const read = async (zone: Zone) => {
    const items: Item[] = [];
    for await (const item of scanTable({ client: place.client, tableName: place.tables[zone]! }))
      items.push(item);
    return items.toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
  };
  return { market: await read('market'), programme: await read('programme') };
}

/** A folder that is gone after the test; below it, as many places as it needs. */
export async function workFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-moving-'));
  return {
    path: (name: string): string => join(folder, name),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The folder of a shop, with what `fill` puts there; a new one unless `isNew` is false. */
export async function inPlace<T>(
  data: string,
  work: (place: Place) => Promise<T>,
  { isNew = true } = {},
): Promise<T> {
  const place = await openPlace({ data }, { isNew });
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}

export const exportOf = (from: Place, folder: string, more: Partial<ExportOptions> = {}) =>
  exportAll({ from, folder, only: everything, say: () => undefined, ...more });

export const importInto = (
  into: Place,
  folder: string,
  more: { only?: readonly What[]; quiet?: boolean } = {},
) => importAll({ into, folder, only: everything, quiet: false, say: () => undefined, ...more });
