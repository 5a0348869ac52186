import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Engine, type EngineOptions, openEngine } from './engine.ts';
import { call, createMain, put, scanned, streamRecords } from './harness.ts';
import { dropWrites } from './storage/catalog.ts';
import { indexEntries, itemEntries, tableEntries } from './storage/database.ts';
import type { TableChange } from './storage/draft.ts';

let path: string;
let engine: Engine;
let now: number;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'table-'));
  now = Date.parse('2026-11-25T03:00:00Z');
  engine = await open();
  await createMain(engine);
});
afterEach(async () => {
  await engine.close();
  await rm(path, { recursive: true });
});

const open = (options: EngineOptions = {}) => openEngine({ path, now: () => now, ...options });

async function restart(options: EngineOptions = {}): Promise<void> {
  await engine.close();
  engine = await open(options);
}

const owned = { owner: { S: 'sari' } };
const byOwner = () =>
  call(engine, 'Query', {
    TableName: 'main',
    IndexName: 'by-owner',
    KeyConditionExpression: '#o = :o',
    ExpressionAttributeNames: { '#o': 'owner' },
    ExpressionAttributeValues: { ':o': { S: 'sari' } },
  });

const count = (token: string, by: string) =>
  call(engine, 'TransactWriteItems', {
    ClientRequestToken: token,
    TransactItems: [
      {
        Update: {
          TableName: 'main',
          Key: { pk: { S: 'counter' } },
          UpdateExpression: 'ADD n :by',
          ExpressionAttributeValues: { ':by': { N: by } },
        },
      },
    ],
  });
const counter = async () =>
  (
    await call<{ Item: { n: { N: string } } }>(engine, 'GetItem', {
      TableName: 'main',
      Key: { pk: { S: 'counter' } },
    })
  ).Item.n.N;

describe('after a restart', () => {
  test('tables, items, indexes and settings are as they were', async () => {
    await put(engine, '1', owned);
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expiresAt' };
    await call(engine, 'UpdateTimeToLive', { TableName: 'main', TimeToLiveSpecification });
    const before = await call(engine, 'DescribeTable', { TableName: 'main' });
    await restart();
    expect(await call(engine, 'DescribeTable', { TableName: 'main' })).toEqual(before);
    expect(await byOwner()).toMatchObject({ Items: [{ pk: { S: '1' }, ...owned }] });
    expect(await call(engine, 'DescribeTimeToLive', { TableName: 'main' })).toEqual({
      TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' },
    });
  });

  test('stream records are there, and an iterator goes on where it was', async () => {
    await put(engine, '1');
    const { Records, NextShardIterator: ShardIterator } = await streamRecords(engine);
    expect(Records).toHaveLength(1);
    await restart();
    expect((await streamRecords(engine)).Records).toEqual(Records);
    await put(engine, '2');
    const later = await call<{ Records: object[] }>(engine, 'GetRecords', { ShardIterator });
    expect(later.Records).toMatchObject([{ eventName: 'INSERT', dynamodb: { Keys: { pk: { S: '2' } } } }]);
  });

  test('sequence numbers go on rising, also where the clock has gone back', async () => {
    await put(engine, '1');
    now -= 60 * 60 * 1000;
    await restart();
    await put(engine, '2');
    const { Records } = await streamRecords(engine);
    expect(Records.map(({ dynamodb }) => dynamodb.Keys)).toEqual([{ pk: { S: '1' } }, { pk: { S: '2' } }]);
  });

  test('a client token is still known, for ten minutes from its use', async () => {
    await count('token', '1');
    await restart();
    await count('token', '1');
    expect(await counter()).toBe('1');
    await expect(count('token', '2')).rejects.toMatchObject({
      body: { __type: expect.stringContaining('IdempotentParameterMismatchException') },
    });
    now += 10 * 60 * 1000;
    await count('token', '2');
    expect(await counter()).toBe('3');
  });

  test('what a killed deletion has left is cleared away', async () => {
    await put(engine, '1', owned);
    const leaves = dropWrites([itemEntries('main'), indexEntries('main')]);
    await engine.database.batch([{ type: 'del', key: `${tableEntries}main` }, ...leaves]);
    await restart();
    await createMain(engine);
    expect(await scanned(engine)).toEqual([]);
    expect(await byOwner()).toMatchObject({ Count: 0 });
  });
});

test('a folder is not opened twice', async () => {
  await expect(open()).rejects.toThrow(`The table folder ${path} is in use by another process`);
});

test('with `sync` everything works as without', async () => {
  await restart({ sync: true });
  await put(engine, '1');
  expect(await scanned(engine)).toEqual(['1']);
});

test('committed changes are told in order, with what was and what is', async () => {
  const changes: TableChange[] = [];
  await restart({ onChange: (change) => changes.push(change) });
  await Promise.all([put(engine, '1'), put(engine, '1', owned), put(engine, '2')]);
  await call(engine, 'DeleteItem', { TableName: 'main', Key: { pk: { S: '1' } } });
  const first = { pk: { S: '1' } };
  expect(changes).toEqual([
    { table: 'main', keys: first, newItem: first, expired: false },
    { table: 'main', keys: first, oldItem: first, newItem: { ...first, ...owned }, expired: false },
    { table: 'main', keys: { pk: { S: '2' } }, newItem: { pk: { S: '2' } }, expired: false },
    { table: 'main', keys: first, oldItem: { ...first, ...owned }, expired: false },
  ]);
});

test('a listener that throws costs no answer and no later change', async () => {
  const complaints: string[] = [];
  const original = console.error;
  console.error = (...parts: unknown[]) => void complaints.push(parts.join(' '));
  try {
    await restart({
      onChange: () => {
        throw new Error('deaf');
      },
    });
    await put(engine, '1');
    await put(engine, '2');
  } finally {
    console.error = original;
  }
  expect(await scanned(engine)).toEqual(['1', '2']);
  expect(complaints).toHaveLength(2);
});

test('a condition that was read before is judged anew, and still names what it does not use', async () => {
  const absent = (pk: string, names: Record<string, string> = { '#key': 'pk' }) =>
    call(engine, 'PutItem', {
      TableName: 'main',
      Item: { pk: { S: pk } },
      ConditionExpression: 'attribute_not_exists(#key)',
      ExpressionAttributeNames: names,
    });
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { body: { __type: string } }) => error.body.__type.split('#')[1],
    );
  expect(await codeOf(absent('1'))).toBe('done');
  expect(await codeOf(absent('1'))).toBe('ConditionalCheckFailedException');
  expect(await codeOf(absent('2'))).toBe('done');
  // The same words about another attribute are another condition.
  expect(await codeOf(absent('2', { '#key': 'owner' }))).toBe('done');
  expect(await codeOf(absent('3', { '#key': 'pk', '#other': 'owner' }))).toBe('ValidationException');
  expect(await codeOf(absent('3', { '#key': 'pk', '#other': 'owner' }))).toBe('ValidationException');
});
