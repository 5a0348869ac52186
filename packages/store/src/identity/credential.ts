import { Conflict } from '@rasa/domain/refusal';
import { type Item, type Key, queryAll, type Table, type Value, type Write, WriteRefused } from '../table.ts';

/** A row of the sign-in library: its own names, dates as ISO text. */
export type CredentialRow = { [field: string]: Value | undefined };

/** What names a row, and by which other fields it is looked for. */
type Shape = { key: string; lookups: readonly string[] };

const shapes: Record<string, Shape> = {
  // Asked for on every request: its token leads to it at once.
  session: { key: 'token', lookups: ['userId'] },
  verification: { key: 'id', lookups: ['identifier'] },
  account: { key: 'id', lookups: ['userId', 'accountId'] },
  rateLimit: { key: 'key', lookups: [] },
};
const otherShape: Shape = { key: 'id', lookups: ['userId'] };

export const credentialShape = (model: string): Shape => shapes[model] ?? otherShape;

const rowKey = (model: string, name: string): Key => ({ pk: `AUTH#${model}#${name}`, sk: '-' });
const lookupPk = (model: string, field: string, value: string): string => `AUTH#${model}#${field}#${value}`;

const nameOf = (model: string, row: CredentialRow): string => String(row[credentialShape(model).key]);

function lookupKeys(model: string, row: CredentialRow): Key[] {
  return credentialShape(model).lookups.flatMap((field) => {
    const value = row[field];
    if (value === undefined || value === null) return [];
    return [{ pk: lookupPk(model, field, String(value)), sk: nameOf(model, row) }];
  });
}

const ttlOf = (row: CredentialRow) =>
  typeof row.expiresAt === 'string' && { ttl: Math.ceil(Date.parse(row.expiresAt) / 1000) };

function toRow({ pk: _, sk: __, ttl: ___, ...row }: Item): CredentialRow & { revision: number } {
  return { ...row, revision: Number(row.revision) };
}

/** The row with its lookups; `revision` is the next one. */
function writesOf(model: string, row: CredentialRow, revision: number): Write[] {
  const key = rowKey(model, nameOf(model, row));
  return [
    {
      kind: 'put',
      item: { ...row, ...key, ...ttlOf(row), revision },
      when: revision === 1 ? { absent: true } : { equals: { revision: revision - 1 } },
    },
    ...lookupKeys(model, row).map((item): Write => ({ kind: 'put', item: { ...item, ...ttlOf(row) } })),
  ];
}

/**
 * Rows of the sign-in library, by model. Every change is conditional on the row as it was read, so that a code is
 * consumed once and a removed session is not brought back.
 */
export function credentialStore(table: Table) {
  const transact = async (writes: Write[]): Promise<void> => {
    try {
      await table.transact(writes);
    } catch (error) {
      if (error instanceof WriteRefused) throw new Conflict('changed meanwhile', { cause: error });
      throw error;
    }
  };
  const get = async (model: string, name: string) => {
    const item = await table.get(rowKey(model, name));
    return item && toRow(item);
  };
  return {
    get,

    async listBy(model: string, field: string, value: string) {
      const found = await queryAll(table, { pk: lookupPk(model, field, value) });
      const items = await table.getMany(found.map(({ sk }) => rowKey(model, sk)));
      // A lookup may stand a moment longer than its row says so.
      return items.map(toRow).filter((row) => String(row[field]) === value);
    },

    /** @throws Conflict when there is a row of this name. */
    saveNew: (model: string, row: CredentialRow) => transact(writesOf(model, row, 1)),

    /** @throws Conflict when the row changed since `before` was read. */
    async save(model: string, before: CredentialRow & { revision: number }, after: CredentialRow) {
      const kept = lookupKeys(model, after).map(({ pk }) => pk);
      const gone = lookupKeys(model, before).filter(({ pk }) => !kept.includes(pk));
      await transact([
        ...writesOf(model, after, before.revision + 1),
        ...gone.map((key): Write => ({ kind: 'delete', key })),
      ]);
    },

    /** @returns whether this call was the one that removed it. */
    async remove(model: string, row: CredentialRow): Promise<boolean> {
      const writes: Write[] = [
        { kind: 'delete', key: rowKey(model, nameOf(model, row)), when: { present: true } },
        ...lookupKeys(model, row).map((key): Write => ({ kind: 'delete', key })),
      ];
      try {
        await table.transact(writes);
        return true;
      } catch (error) {
        if (error instanceof WriteRefused) return false;
        throw error;
      }
    },
  };
}
