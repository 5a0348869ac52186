import { isDeepStrictEqual } from 'node:util';
import { type Change, lastOfEach, type Row, readPage } from '@rasa/store/copy';
import type { Zone } from './folder.ts';
import type { Place } from './place.ts';

export type Compared = { items: number; missing: string[]; different: string[]; strange: string[] };

/** Enough to begin with. */
const mostTold = 20;

const nameOf = ({ pk, sk }: Row): string => `${pk?.S} ${sk?.S}`;
/** DynamoDB itself removes what is over, when it likes. */
const isOver = ({ ttl }: Row, at: Date): boolean =>
  ttl?.N !== undefined && Number(ttl.N) * 1000 < at.getTime();

/** Whether a table holds just what was to be put there. */
export async function compared(
  { client, tables }: Place,
  zone: Zone,
  wanted: readonly Change[],
  now: Date,
): Promise<Compared> {
  const open = new Map(
    lastOfEach(wanted).flatMap(({ row, gone }) => (gone ? [] : [[nameOf(row), row] as const])),
  );
  const told: Compared = { items: open.size, missing: [], different: [], strange: [] };
  let next: Row | undefined;
  do {
    const page = await readPage({ client, tableName: tables[zone]! }, next);
    for (const row of page.rows) {
      const name = nameOf(row);
      const expected = open.get(name);
      if (!expected) told.strange.push(name);
      else if (!isDeepStrictEqual(expected, row)) told.different.push(name);
      open.delete(name);
    }
    next = page.next;
  } while (next);
  for (const [name, row] of open) if (!isOver(row, now)) told.missing.push(name);
  return {
    ...told,
    ...{ missing: told.missing.slice(0, mostTold), different: told.different.slice(0, mostTold) },
    strange: told.strange.slice(0, mostTold),
  };
}
