import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Commits, openCommits } from './commit.ts';
import { type Database, openDatabase } from './database.ts';

let database: Database;
let commits: Commits;

beforeEach(async () => {
  database = await openDatabase(undefined);
  commits = openCommits(database, { sync: false, follow: () => [], committed: () => undefined });
});
afterEach(() => database.close());

const increment = () =>
  commits.write((draft) => {
    const next = Number(draft.readNote('count') ?? 0) + 1;
    draft.writeNote('count', String(next));
    return next;
  });

describe('writing', () => {
  test('each request sees those before it, and few batches hold many requests', async () => {
    const batches = vi.spyOn(database, 'batch');
    const results = await Promise.all(Array.from({ length: 200 }, increment));
    expect(results).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    expect(database.getSync('count')).toBe('200');
    expect(batches.mock.calls.length).toBeLessThan(10);
  });

  test('is acknowledged when it is committed, not before', async () => {
    await commits.write((draft) => draft.writeNote('a', '1'));
    expect(database.getSync('a')).toBe('1');
  });

  test('a request that is refused leaves nothing, and answers after what it has seen is committed', async () => {
    const first = increment();
    const refused = commits.write((draft) => {
      draft.writeNote('half', 'written');
      throw new Error(`seen ${draft.readNote('count')}`);
    });
    await expect(refused).rejects.toThrow('seen 1');
    expect(database.getSync('count')).toBe('1');
    expect(database.getSync('half')).toBeUndefined();
    await first;
  });

  test('a batch that fails refuses its requests and those prepared on top of it, and no later ones', async () => {
    const [began, mayFail] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { batch } = database;
    const failing = async () => {
      began.resolve();
      await mayFail.promise;
      throw new Error('disk full');
    };
    Object.assign(database, { batch: failing });
    const first = increment();
    await began.promise;
    const second = increment();
    mayFail.resolve();
    const refused = { status: 'rejected', reason: { message: 'disk full' } };
    expect(await Promise.allSettled([first, second])).toMatchObject([refused, refused]);
    expect(database.getSync('count')).toBeUndefined();
    Object.assign(database, { batch });
    expect(await increment()).toBe(1);
  });
});

describe('working alone', () => {
  test('waits for the writes before it, and those after wait for it', async () => {
    const before = increment();
    const alone = commits.alone(async () => {
      const seen = database.getSync('count');
      await database.put('count', '10');
      return seen;
    });
    const after = increment();
    expect(await before).toBe(1);
    expect(await alone).toBe('1');
    expect(await after).toBe(11);
  });

  test('lets others on when it fails', async () => {
    await expect(commits.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await increment()).toBe(1);
  });
});
