import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTable } from '@rasa/store/dynamodb';
import { expect, test } from 'vitest';
import { billOf, timesOf, unitsOf } from './bill.ts';
import { openMeter } from './meter.ts';
import { prices } from './prices.ts';

const measured = {
  units: Object.fromEntries(Object.keys(timesOf(1)).map((name) => [name, { read: 1, write: 2 }])),
  storedBytesPerOrder: 0,
  redrawReadsPerOffer: 0,
};

test('the meter counts what passes: indexes, transactions, refusals, queries and single reads', async () => {
  const meter = await openMeter(['market']);
  const client = new DynamoDBClient({
    ...{ region: 'local', endpoint: meter.endpoint },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const table = dynamoTable({ client, tableName: 'market' });
  const item = { pk: 'A#1', sk: '-', duePk: 'DUE', dueSk: '1', text: 'x'.repeat(1500) };
  const put = () => table.transact([{ kind: 'put', item, when: { absent: true } }]);
  try {
    // Two units for the item and two for its entry, twice.
    expect(await meter.measure(put)).toEqual({ read: 0, write: 8 });
    // Refused: the table's own share alone.
    expect(await meter.measure(() => put().catch(() => undefined))).toEqual({ read: 0, write: 4 });
    const moved = { kind: 'update', key: { pk: 'A#1', sk: '-' }, set: { dueSk: '2' } } as const;
    expect(await meter.measure(() => table.transact([moved]))).toEqual({ read: 0, write: 12 });
    expect(await meter.measure(() => table.get({ pk: 'A#1', sk: '-' }))).toEqual({ read: 1, write: 0 });
    expect(
      await meter.measure(() =>
        table.getMany([
          { pk: 'A#1', sk: '-' },
          { pk: 'B#1', sk: '-' },
        ]),
      ),
    ).toEqual({ read: 2, write: 0 });
    expect(await meter.measure(() => table.query({ pk: 'A#1' }))).toEqual({ read: 1, write: 0 });
    expect(await meter.measure(() => table.query({ pk: 'DUE', index: 'byDue' }))).toEqual({
      ...{ read: 0.5, write: 0 },
    });
  } finally {
    client.destroy();
    await meter.close();
  }
});

test('a bill is its lines, and one thing more costs what it costs', () => {
  const bill = billOf(50, measured, { 'AWS::KMS::Key': 2 });
  expect(bill.usd).toBeCloseTo(bill.lines.reduce((all, { usd }) => all + usd, 0));
  expect(billOf(50, measured, { 'AWS::KMS::Key': 3 }).usd - bill.usd).toBeCloseTo(prices.key.usd);
});

test('a shop without sellers costs what stands there and its idle minutes', () => {
  const { read, write } = unitsOf(0, measured);
  expect({ read, write }).toEqual({ read: 43_800, write: 87_600 });
});

test('drawing the whole catalogue grows with products, not with orders times products', () => {
  const drawn = { ...measured, redrawReadsPerOffer: 1 };
  const more = (sellers: number) => unitsOf(sellers, drawn).read - unitsOf(sellers, measured).read;
  expect(more(10)).toBeGreaterThan(0);
  expect(more(100) / more(10)).toBeCloseTo(10);
});
