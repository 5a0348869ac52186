import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTablesCommand,
  QueryCommand,
  ScanCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineUnderTest, key, number, openEngineUnderTest, refusalOf, text } from './engine.ts';

let engine: EngineUnderTest;

beforeAll(async () => {
  engine = await openEngineUnderTest();
});
afterAll(() => engine.close());

const describeTable = async (TableName: string) =>
  (await engine.client.send(new DescribeTableCommand({ TableName }))).Table!;

describe('a table', () => {
  test('is described as it was made', async () => {
    const table = await engine.createTable();
    const described = await describeTable(table);
    expect(described).toMatchObject({
      TableName: table,
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    });
    expect(
      described.GlobalSecondaryIndexes?.map(({ IndexName, IndexStatus }) => [
        IndexName,
        IndexStatus,
      ]).toSorted(),
    ).toEqual([
      ['by-owner', 'ACTIVE'],
      ['by-tag', 'ACTIVE'],
    ]);
    expect(described.TableArn).toContain(`table/${table}`);
  });

  test('is listed, page by page', async () => {
    const made = [await engine.createTable(), await engine.createTable()];
    const names: string[] = [];
    let start: string | undefined;
    do {
      const page = await engine.client.send(
        new ListTablesCommand({ Limit: 1, ExclusiveStartTableName: start }),
      );
      names.push(...page.TableNames!);
      start = page.LastEvaluatedTableName;
    } while (start);
    expect(names).toEqual(expect.arrayContaining(made));
    expect(new Set(names).size).toBe(names.length);
  });

  test('takes its items with it, so that one of the same name starts empty', async () => {
    const TableName = await engine.createTable();
    await engine.put(TableName, key('1'));
    await engine.client.send(new DeleteTableCommand({ TableName }));
    await waitUntilTableNotExists({ client: engine.client, maxWaitTime: 60, minDelay: 1 }, { TableName });
    expect((await refusalOf(engine.get(TableName, key('1')))).name).toBe('ResourceNotFoundException');
    const again = {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    } as const;
    await engine.client.send(
      new CreateTableCommand({
        ...again,
        KeySchema: [...again.KeySchema],
        AttributeDefinitions: [...again.AttributeDefinitions],
      }),
    );
    await waitUntilTableExists({ client: engine.client, maxWaitTime: 60, minDelay: 1 }, { TableName });
    expect((await engine.client.send(new ScanCommand({ TableName }))).Count).toBe(0);
  });

  test('cannot be made twice', async () => {
    const table = await engine.createTable();
    const again = refusalOf(engine.createTable({ TableName: table }));
    expect((await again).name).toBe('ResourceInUseException');
  });

  const misshapen: [string, Parameters<EngineUnderTest['createTable']>[0]][] = [
    ['a key that is not defined', { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }] }],
    ['a definition that no key uses', { GlobalSecondaryIndexes: undefined }],
    ['no billing mode', { BillingMode: undefined }],
  ];
  test.each(misshapen)('%s is refused with ValidationException', async (_name, overrides) => {
    expect((await refusalOf(engine.createTable(overrides))).name).toBe('ValidationException');
  });

  test.each([
    () => new DescribeTableCommand({ TableName: 'no-such-table' }),
    () => new DescribeTimeToLiveCommand({ TableName: 'no-such-table' }),
  ])('that does not exist is said not to (%#)', async (command) => {
    expect((await refusalOf(engine.client.send(command() as DescribeTableCommand))).name).toBe(
      'ResourceNotFoundException',
    );
  });

  test('that is protected is not deleted before the protection is', async () => {
    const TableName = await engine.createTable({ DeletionProtectionEnabled: true });
    const refused = await refusalOf(engine.client.send(new DeleteTableCommand({ TableName })));
    expect(refused.name).toBe('ValidationException');
    await engine.client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    expect((await describeTable(TableName)).DeletionProtectionEnabled).toBe(false);
  });
});

describe('an index that is added later', () => {
  const index = {
    IndexName: 'by-note',
    KeySchema: [{ AttributeName: 'note', KeyType: 'HASH' as const }],
    Projection: { ProjectionType: 'ALL' as const },
  };
  const isActive = async (table: string) => {
    const { GlobalSecondaryIndexes } = await describeTable(table);
    return GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === 'by-note')?.IndexStatus;
  };
  const add = (TableName: string) =>
    engine.client.send(
      new UpdateTableCommand({
        TableName,
        AttributeDefinitions: [{ AttributeName: 'note', AttributeType: 'S' }],
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      }),
    );

  test('holds the items of before and of after, until it is taken away', { timeout: 900_000 }, async () => {
    const TableName = await engine.createTable();
    await engine.put(TableName, { ...key('before'), note: text('x') }, { ...key('other'), note: number(1) });
    await add(TableName);
    await expect.poll(() => isActive(TableName), { timeout: 800_000, interval: 200 }).toBe('ACTIVE');
    await engine.put(TableName, { ...key('after'), note: text('x') });
    const query = new QueryCommand({
      TableName,
      IndexName: 'by-note',
      KeyConditionExpression: 'note = :n',
      ExpressionAttributeValues: { ':n': text('x') },
    });
    const found = async () => (await engine.client.send(query)).Items!.map((item) => item.pk?.S).toSorted();
    await expect.poll(found, { timeout: 10_000 }).toEqual(['after', 'before']);
    expect((await refusalOf(add(TableName))).name).toMatch(/ValidationException|ResourceInUseException/);
    const remove = { GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'by-note' } }] };
    await engine.client.send(new UpdateTableCommand({ TableName, ...remove }));
    await expect.poll(() => isActive(TableName), { timeout: 800_000, interval: 200 }).toBeUndefined();
    expect((await refusalOf(engine.client.send(query))).name).toBe('ValidationException');
  });
});

describe('time to live', () => {
  test('is turned on and off, each once', async () => {
    const TableName = await engine.createTable();
    const set = (Enabled: boolean) =>
      engine.client.send(
        new UpdateTimeToLiveCommand({
          TableName,
          TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled },
        }),
      );
    const described = async () =>
      (await engine.client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
    expect(await described()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    expect((await refusalOf(set(false))).name).toBe('ValidationException');
    expect((await set(true)).TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    expect(await described()).toMatchObject({ AttributeName: 'expiresAt' });
    expect((await refusalOf(set(true))).name).toBe('ValidationException');
  });
});
