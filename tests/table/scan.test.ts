import { ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EngineUnderTest, type Item, key, number, openEngineUnderTest, refusalOf } from './engine.ts';

let engine: EngineUnderTest;
let table: string;
const names = Array.from({ length: 30 }, (_, n) => `item-${n}`).toSorted();

beforeAll(async () => {
  engine = await openEngineUnderTest();
  table = await engine.createTable();
  await Promise.all(names.map((name, n) => engine.put(table, { ...key(name), n: number(n) })));
});
afterAll(() => engine.close());

const scan = (more: Partial<ScanCommandInput> = {}) =>
  engine.client.send(new ScanCommand({ TableName: table, ...more }));

async function scanAll(more: Partial<ScanCommandInput>): Promise<string[]> {
  const seen: string[] = [];
  let start: Item | undefined;
  do {
    const page = await scan({ ...more, ...(start && { ExclusiveStartKey: start }) });
    seen.push(...page.Items!.map((item) => item.pk!.S!));
    start = page.LastEvaluatedKey;
  } while (start);
  return seen;
}

test('every item comes once', async () => {
  expect((await scanAll({})).toSorted()).toEqual(names);
});

test('pages pass over none', async () => {
  expect((await scanAll({ Limit: 7 })).toSorted()).toEqual(names);
});

test('segments share the table among them', async () => {
  const parts = await Promise.all(
    [0, 1, 2].map((Segment) => scanAll({ Segment, TotalSegments: 3, Limit: 4 })),
  );
  expect(parts.flat().toSorted()).toEqual(names);
});

test('a filter comes after reading', async () => {
  const found = await scan({ FilterExpression: 'n < :n', ExpressionAttributeValues: { ':n': number(5) } });
  expect(found).toMatchObject({ Count: 5, ScannedCount: 30 });
});

test('a segment that is not among the segments is refused', async () => {
  expect((await refusalOf(scan({ Segment: 3, TotalSegments: 3 }))).name).toBe('ValidationException');
});
