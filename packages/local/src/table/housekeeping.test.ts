import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { call, createMain, put, scanned, streamRecords } from './harness.ts';
import { tidy } from './housekeeping.ts';
import { startTable } from './server.ts';
import { tokenEntries, within } from './storage/database.ts';

let engine: Engine;
let now: number;
const minute = 60 * 1000;
const day = 24 * 60 * minute;

beforeEach(async () => {
  now = Date.parse('2026-11-25T03:00:00Z');
  engine = await openEngine({ now: () => now, keptStreamRecords: 5 });
  await createMain(engine);
});
afterEach(() => engine.close());

const expiring = (at: number | string) => ({
  expiresAt: { N: String(typeof at === 'number' ? at / 1000 : at) },
});
const turnOn = () =>
  call(engine, 'UpdateTimeToLive', {
    TableName: 'main',
    TimeToLiveSpecification: { Enabled: true, AttributeName: 'expiresAt' },
  });

describe('time to live', () => {
  test('deletes what has expired, over many pages, and nothing else', async () => {
    const names = Array.from({ length: 450 }, (_, n) => `old-${n}`);
    await Promise.all(names.map((name) => put(engine, name, expiring(now - minute))));
    await put(engine, 'later', expiring(now + minute));
    await put(engine, 'ancient', expiring(now - 6 * 365 * day));
    await put(engine, 'text', { expiresAt: { S: '1' } });
    await put(engine, 'none');
    await tidy(engine);
    expect(await scanned(engine)).toHaveLength(454);
    await turnOn();
    await tidy(engine);
    expect(await scanned(engine)).toEqual(['ancient', 'later', 'none', 'text']);
    now += 2 * minute;
    await tidy(engine);
    expect(await scanned(engine)).toEqual(['ancient', 'none', 'text']);
  });

  test('its deletions say in the stream that nobody asked for them', async () => {
    await turnOn();
    await put(engine, '1', expiring(now - minute));
    await tidy(engine);
    const { Records } = await streamRecords(engine);
    expect(Records).toMatchObject([
      { eventName: 'INSERT' },
      { eventName: 'REMOVE', userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' } },
    ]);
    expect(Records[0]?.userIdentity).toBeUndefined();
  });

  test('leaves alone what is renewed while it sweeps', async () => {
    await turnOn();
    await put(engine, '1', expiring(now - minute));
    await Promise.all([tidy(engine), put(engine, '1', expiring(now + minute))]);
    expect(await scanned(engine)).toEqual(['1']);
  });

  test('runs by itself in a running table', async () => {
    const deleted = Promise.withResolvers<string>();
    const table = await startTable({
      tidyMilliseconds: 5,
      onChange: ({ expired, keys }) => expired && deleted.resolve(keys.pk!.S!),
    });
    const send = (operation: string, body: object) =>
      fetch(table.endpoint, {
        method: 'POST',
        headers: {
          'x-amz-target': `DynamoDB_20120810.${operation}`,
          authorization: 'AWS4-HMAC-SHA256 local',
        },
        body: JSON.stringify(body),
      });
    const key = {
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    };
    await send('CreateTable', { TableName: 'main', BillingMode: 'PAY_PER_REQUEST', ...key });
    const specification = { Enabled: true, AttributeName: 'expiresAt' };
    await send('UpdateTimeToLive', { TableName: 'main', TimeToLiveSpecification: specification });
    await send('PutItem', { TableName: 'main', Item: { pk: { S: '1' }, ...expiring(Date.now() - minute) } });
    expect(await deleted.promise).toBe('1');
    await table.close();
  });
});

describe('client tokens', () => {
  const write = (token: string) =>
    call(engine, 'TransactWriteItems', {
      ClientRequestToken: token,
      TransactItems: [{ Put: { TableName: 'main', Item: { pk: { S: token } } } }],
    });
  const kept = () => engine.database.keys(within(tokenEntries)).all();

  test('are forgotten when their ten minutes are over', async () => {
    await write('early');
    now += 9 * minute;
    await write('late');
    await tidy(engine);
    expect(await kept()).toHaveLength(2);
    now += 2 * minute;
    await tidy(engine);
    expect(await kept()).toEqual([`${tokenEntries}late`]);
  });
});

describe('streams', () => {
  const numbers = async () => (await streamRecords(engine)).Records.map(({ dynamodb }) => dynamodb.Keys.pk);

  test('keep the newest records, and say so to who asks for others', async () => {
    await put(engine, '0');
    const [first] = (await streamRecords(engine)).Records;
    const after = {
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: first!.dynamodb.SequenceNumber,
    };
    for (let n = 1; n < 9; n += 1) await put(engine, String(n));
    expect((await streamRecords(engine, after)).Records).toHaveLength(8);
    await tidy(engine);
    expect(await numbers()).toEqual(['4', '5', '6', '7', '8'].map((S) => ({ S })));
    await expect(streamRecords(engine, after)).rejects.toMatchObject({
      body: { __type: expect.stringContaining('TrimmedDataAccessException') },
    });
  });

  test('keep no record for more than a day', async () => {
    await put(engine, 'yesterday');
    now += day - minute;
    await put(engine, 'today');
    await tidy(engine);
    expect(await numbers()).toHaveLength(2);
    now += 2 * minute;
    await tidy(engine);
    expect(await numbers()).toEqual([{ S: 'today' }]);
  });
});
