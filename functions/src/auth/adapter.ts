import type { Account } from '@rasa/domain/identity/account';
import { type CredentialRow, credentialShape } from '@rasa/store/identity/credential';
import type { Store } from '@rasa/store/store';
import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from 'better-auth/adapters';
import { fits, namedValues } from './where.ts';

type Row = CredentialRow & { revision: number };
type Stored = Pick<Store, 'accounts' | 'credentials'>;

const maxTries = 8;

/** The library's rows hold what JSON holds, since `supportsDates` is off. */
const asRow = (data: unknown): CredentialRow =>
  Object.fromEntries(Object.entries(data as CredentialRow).filter(([, value]) => value !== undefined));

/** Accounts are ours. The library sees enough of one to open a session for it. */
const userRow = (account: Account): Row => ({
  id: account.accountId,
  name: account.name,
  // The library asks each user for an e-mail address; sellers have none.
  email: account.email ?? `${account.accountId.toLowerCase()}@sign-in.invalid`,
  emailVerified: true,
  image: null,
  createdAt: account.createdAt,
  updatedAt: account.createdAt,
  revision: account.version,
});

async function findUsers({ accounts }: Stored, where: readonly CleanedWhere[]): Promise<Row[]> {
  const ids = namedValues(where, 'id');
  const emails = namedValues(where, 'email');
  if (!ids && !emails) throw new Error('accounts are looked for by id or e-mail alone');
  const found = await Promise.all(ids ? ids.map(accounts.get) : (emails ?? []).map(accounts.getByEmail));
  return found.flatMap((account) => account ?? []).map(userRow);
}

/** No table is ever scanned: a question that names neither the row nor a looked-up field is a bug. */
async function findRows(
  { credentials }: Stored,
  model: string,
  where: readonly CleanedWhere[],
): Promise<Row[]> {
  const { key, lookups } = credentialShape(model);
  const names = namedValues(where, key);
  if (names) {
    const rows = await Promise.all(names.map((name) => credentials.get(model, name)));
    return rows.flatMap((row) => row ?? []);
  }
  for (const field of lookups) {
    const values = namedValues(where, field);
    if (!values) continue;
    return (await Promise.all(values.map((value) => credentials.listBy(model, field, value)))).flat();
  }
  throw new Error(`${model} is looked for by ${[key, ...lookups].join(', ')} alone`);
}

const refuseUsers = (model: string): void => {
  if (model === 'user') throw new Error('accounts are registered and changed by actions, not by signing in');
};

/** What has passed its end is removed by the table itself. */
const isCleanup = (where: readonly CleanedWhere[]): boolean =>
  where.length === 1 && where[0]?.field === 'expiresAt';

type Sort = { field: string; direction: 'asc' | 'desc' };
const sorted = (rows: Row[], by: Sort | undefined): Row[] =>
  by
    ? rows.toSorted(
        (a, b) => String(a[by.field]).localeCompare(String(b[by.field])) * (by.direction === 'asc' ? 1 : -1),
      )
    : rows;

function tableAdapter(store: Stored): CustomAdapter {
  const { credentials } = store;
  const find = async (model: string, where: readonly CleanedWhere[] = []): Promise<Row[]> => {
    const rows = await (model === 'user' ? findUsers(store, where) : findRows(store, model, where));
    return rows.filter((row) => fits(row, where));
  };

  /** Changes the first row that fits, deciding again when it changed meanwhile. */
  async function change(model: string, where: CleanedWhere[], next: (row: Row) => CredentialRow) {
    refuseUsers(model);
    for (let tries = 1; ; tries += 1) {
      const [row] = await find(model, where);
      if (!row) return null;
      const after = next(row);
      try {
        await credentials.save(model, row, after);
        return after;
      } catch (error) {
        if (!(error instanceof Error && error.name === 'Conflict') || tries >= maxTries) throw error;
      }
    }
  }

  return {
    async create({ model, data }) {
      refuseUsers(model);
      await credentials.saveNew(model, asRow(data));
      return data;
    },
    async findOne<T>({ model, where }: { model: string; where: CleanedWhere[] }) {
      return ((await find(model, where))[0] ?? null) as T | null;
    },
    async findMany<T>({ model, where, limit, sortBy, offset = 0 }: FindMany) {
      return sorted(await find(model, where), sortBy).slice(offset, offset + limit) as T[];
    },
    async update<T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }) {
      return (await change(model, where, (row) => ({ ...row, ...asRow(update) }))) as T | null;
    },
    async updateMany({ model, where, update }) {
      const { key } = credentialShape(model);
      let changed = 0;
      for (const row of await find(model, where)) {
        const same = [...where, { ...exactly, field: key, value: String(row[key]) }];
        if (await change(model, same, (now) => ({ ...now, ...asRow(update) }))) changed += 1;
      }
      return changed;
    },
    async delete({ model, where }) {
      refuseUsers(model);
      const [row] = await find(model, where);
      if (row) await credentials.remove(model, row);
    },
    async deleteMany({ model, where }) {
      refuseUsers(model);
      if (isCleanup(where)) return 0;
      const removed = (await find(model, where)).map((row) => credentials.remove(model, row));
      return (await Promise.all(removed)).filter(Boolean).length;
    },
    async consumeOne<T>({ model, where }: { model: string; where: CleanedWhere[] }) {
      refuseUsers(model);
      for (const row of await find(model, where)) if (await credentials.remove(model, row)) return row as T;
      return null;
    },
    async incrementOne<T>({ model, where, increment, set }: Increment) {
      const counted = (row: Row) =>
        Object.fromEntries(
          Object.entries(increment).map(([field, by]) => [field, Number(row[field] ?? 0) + by]),
        );
      return (await change(model, where, (row) => ({
        ...row,
        ...counted(row),
        ...asRow(set ?? {}),
      }))) as T | null;
    },
    async count({ model, where }) {
      return (await find(model, where)).length;
    },
  };
}

type FindMany = {
  model: string;
  where?: CleanedWhere[] | undefined;
  limit: number;
  sortBy?: Sort | undefined;
  offset?: number | undefined;
};
type Increment = {
  model: string;
  where: CleanedWhere[];
  increment: Record<string, number>;
  set?: Record<string, unknown> | undefined;
};
const exactly = { operator: 'eq', connector: 'AND', mode: 'sensitive' } as const;

/** The sign-in library's storage: its rows over our table, its users read from our accounts. */
export const authAdapter = (store: Stored) =>
  createAdapterFactory({
    config: {
      adapterId: 'rasa-table',
      supportsDates: false,
      supportsBooleans: true,
      supportsJSON: true,
      supportsArrays: true,
      supportsNumericIds: false,
      transaction: false,
    },
    adapter: () => tableAdapter(store),
  });
