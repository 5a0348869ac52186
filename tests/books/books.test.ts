import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tables } from '@rasa/local/cloud';
import { reportOn } from '@rasa/local/moving/books';
import { startTable } from '@rasa/local/table/server';
import { dynamoTable } from '@rasa/store/dynamodb';
import { tableDefinition } from '@rasa/store/schema';
import type { Item } from '@rasa/store/table';
import { expect, it } from 'vitest';
import { runHistory } from '../sim/history.ts';
import { tableWith } from './healthy.ts';

it('finds nothing in healthy books', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const report = reportOn((await runHistory(seed)).items());
    expect(report.broken).toEqual([]);
    expect(report.offers).toBeGreaterThan(0);
  }
});

const isMeta = (item: Item) => item.pk.startsWith('ORDER#') && item.sk === 'META';
const isPayment = (item: Item) => item.pk.startsWith('ORDER#') && item.sk === 'PAYMENT';
const isSlot = (item: Item) => item.sk.startsWith('UNPAID#');
const isStock = (item: Item) => item.sk === 'STOCK';
const posts = (cause: string) => (item: Item) => item.sk === `LEDGER#${cause}`;
const isRefund = (item: Item) => item.sk.startsWith('LEDGER#refund:');
const entriesOf = (item: Item) => item.entries as { account: string; amountIdr: number }[];

type Damage = {
  what: string;
  promise: number;
  on: (item: Item) => boolean;
  /** What stands in its place; nothing where it is gone. */
  become: (item: Item) => Item[];
};

const damages: Damage[] = [
  { what: 'stock below zero', promise: 1, on: isStock, become: (item) => [{ ...item, available: -1 }] },
  {
    what: 'units that no movement explains',
    promise: 2,
    on: isStock,
    become: (item) => [{ ...item, available: Number(item.available) + 1 }],
  },
  { what: 'a lost movement', promise: 2, on: (item) => item.sk.endsWith('#RESERVE'), become: () => [] },
  {
    what: 'a reservation that is gone',
    promise: 3,
    on: (item) => item.sk.endsWith('#RESERVE'),
    become: () => [],
  },
  { what: 'a lost order', promise: 5, on: isMeta, become: () => [] },
  { what: 'a lost payment', promise: 5, on: isPayment, become: () => [] },
  { what: 'a lost part', promise: 5, on: (item) => item.sk.startsWith('PART#'), become: () => [] },
  {
    what: 'a part that cannot be read',
    promise: 5,
    on: (item) => item.sk.startsWith('PART#'),
    become: (item) => [{ ...item, status: 'flown' }],
  },
  {
    what: 'a key that leads nowhere',
    promise: 5,
    on: (item) => item.pk.startsWith('IDEM#'),
    become: (item) => [{ ...item, orderId: 'ord_01J99999999999999999999999' }],
  },
  {
    what: 'a payment of more than the order',
    promise: 6,
    on: posts('payment'),
    become: (item) => [
      { ...item, entries: entriesOf(item).map((one) => ({ ...one, amountIdr: one.amountIdr * 2 })) },
    ],
  },
  { what: 'a lost payment posting', promise: 7, on: posts('payment'), become: () => [] },
  {
    what: 'a payment posted twice',
    promise: 7,
    on: posts('payment'),
    become: (item) => [item, { ...item, sk: 'LEDGER#payment:2' }],
  },
  {
    what: 'a paid order that waits for money',
    promise: 7,
    on: (item) => isMeta(item) && item.status === 'paid',
    become: (item) => [{ ...item, status: 'awaiting_payment' }],
  },
  {
    what: 'half a posting',
    promise: 8,
    on: posts('sale'),
    become: (item) => [{ ...item, entries: entriesOf(item).slice(1) }],
  },
  {
    what: 'a lost payout posting',
    promise: 8,
    on: (item) => item.pk.startsWith('PAYOUT#') && item.sk === 'LEDGER#payout',
    become: () => [],
  },
  {
    what: 'a part that left its payout',
    promise: 8,
    on: (item) => item.sk.startsWith('PART#') && item.payoutId !== undefined,
    become: ({ payoutId: _, ...item }) => [item as Item],
  },
  { what: 'a lost refund posting', promise: 9, on: isRefund, become: () => [] },
  {
    what: 'more given back than was paid',
    promise: 9,
    on: isPayment,
    become: (item) => [{ ...item, refundDueIdr: Number(item.amountIdr) + 1 }],
  },
  {
    what: 'a finished order with open parts',
    promise: 12,
    on: (item) => isMeta(item) && item.status === 'paid',
    become: (item) => [{ ...item, status: 'fulfilled' }],
  },
  {
    what: 'an unpaid order without its slot',
    promise: 16,
    on: isSlot,
    become: () => [],
  },
  {
    what: "a slot that is another order's",
    promise: 16,
    on: isSlot,
    become: (item) => [{ ...item, orderId: 'ord_01J99999999999999999999999' }],
  },
  {
    what: 'a fourth slot of a buyer',
    promise: 16,
    on: isSlot,
    become: (item) => [item, { ...item, sk: 'UNPAID#4' }],
  },
  {
    what: 'a slot that was not given back',
    promise: 16,
    on: (item) => isMeta(item) && item.status === 'paid' && item.unpaidSlot !== undefined,
    become: (item) => [
      item,
      { pk: `BUYER#${item.buyerKey}`, sk: `UNPAID#${item.unpaidSlot}`, orderId: String(item.orderId) },
    ],
  },
  {
    what: 'a lost event',
    promise: 14,
    on: (item) => item.pk.startsWith('OUTBOX#') && item.type === 'order.paid',
    become: () => [],
  },
  {
    what: 'an event told twice',
    promise: 14,
    on: (item) => item.pk.startsWith('OUTBOX#') && item.type === 'order.placed',
    become: (item) => [item, { ...item, sk: `${item.sk}2`, eventId: `${item.sk}2` }],
  },
];

it.each(damages)('finds $what (promise $promise)', async ({ promise, on, become }) => {
  const { items, found } = await tableWith(on);
  expect(reportOn(items).broken).toEqual([]);
  const damaged = items.flatMap((item) => (item === found ? become(item) : [item]));
  expect(reportOn(damaged).broken.map((one) => one.promise)).toContain(promise);
});

/** `npm run books` in a process of its own. */
function runBooks(folder: string): Promise<{ code: number; last: unknown }> {
  const program = join(import.meta.dirname, 'run.ts');
  return new Promise((done) => {
    execFile(process.execPath, [program, '--data', folder], (error, stdout) => {
      done({ code: Number(error?.code ?? 0), last: JSON.parse(stdout.trim().split('\n').at(-1) || 'null') });
    });
  });
}

async function layOut(folder: string, items: readonly Item[]): Promise<void> {
  const table = await startTable({ path: join(folder, 'table') });
  const client = new DynamoDBClient({
    ...{ region: 'local', endpoint: table.endpoint },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await client.send(new CreateTableCommand(tableDefinition(tables.MARKET_TABLE))).catch((error: Error) => {
    if (error.name !== 'ResourceInUseException') throw error;
  });
  const port = dynamoTable({ client, tableName: tables.MARKET_TABLE });
  for (const item of items) await port.transact([{ kind: 'put', item }]);
  client.destroy();
  await table.close();
}

it('reads a folder as a program, and its exit code tells whether all is right', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-books-'));
  try {
    const { items, found } = await tableWith(posts('payment'));
    await layOut(folder, items);
    const healthy = await runBooks(folder);
    expect(healthy).toEqual({ code: 0, last: { ...reportOn(items), broken: [], brokenLinks: [] } });
    await layOut(folder, [{ ...found, entries: [] }]);
    const damaged = await runBooks(folder);
    expect(damaged).toMatchObject({ code: 1, last: { broken: [{ promise: 7 }, {}] } });
    expect((await runBooks(join(folder, 'nowhere'))).code).not.toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
