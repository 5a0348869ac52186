import { expect, test } from 'vitest';
import { batchUnits, indexUnits, queryUnits, readUnits, storedBytes, writeUnits } from './units.ts';

const weighing = (bytes: number, more: Record<string, { S: string }> = {}) => {
  const item = { pk: { S: 'a' }, sk: { S: 'b' }, ...more, x: { S: '' } };
  const rest = Object.entries(item).reduce((all, [name, { S }]) => all + name.length + S.length, 0);
  return { ...item, x: { S: 'x'.repeat(bytes - rest) } };
};
const due = (dueSk: string) => ({ duePk: { S: 'DUE' }, dueSk: { S: dueSk } });
const alone = { transaction: false };

// The examples of AWS's page of prices and of "DynamoDB read and write operations".
test('a strongly consistent read of 8 KB takes two units, an eventually consistent one takes one', () => {
  expect(readUnits(8 * 1024, true)).toBe(2);
  expect(readUnits(8 * 1024, false)).toBe(1);
  expect(readUnits(1, true)).toBe(1);
  expect(readUnits(0, false)).toBe(0.5);
  expect(readUnits(4 * 1024 + 1, true)).toBe(2);
});

test('a write of 3 KB takes three units, and six in a transaction', () => {
  expect(writeUnits(undefined, weighing(3 * 1024), alone)).toBe(3);
  expect(writeUnits(undefined, weighing(3 * 1024), { transaction: true })).toBe(6);
  expect(writeUnits(undefined, weighing(512), alone)).toBe(1);
  expect(writeUnits(undefined, weighing(1025), alone)).toBe(2);
});

test('a query is rounded once over all it reads, items named one by one each by itself', () => {
  const three = [weighing(1000), weighing(1000), weighing(1000)];
  expect(queryUnits(three, true)).toBe(1);
  expect(batchUnits(three, 3, true)).toBe(3);
  expect(batchUnits(three, 5, true)).toBe(5);
  expect(queryUnits([], false)).toBe(0.5);
});

test('an update counts the larger of before and after; a removal what is removed', () => {
  expect(writeUnits(weighing(3000), weighing(100), alone)).toBe(3);
  expect(writeUnits(weighing(100), weighing(3000), alone)).toBe(3);
  expect(writeUnits(weighing(2500), undefined, alone)).toBe(3);
  // What is not there and is to be removed still costs the smallest.
  expect(writeUnits(undefined, undefined, alone)).toBe(1);
});

// The four cases of "Write throughput considerations" of the page on global secondary indexes.
test('an index costs one write for an entry that comes, goes or changes, and two for one that moves', () => {
  const [early, late] = [weighing(900, due('1')), weighing(900, due('2'))];
  expect(indexUnits(undefined, early)).toBe(1);
  expect(indexUnits(early, undefined)).toBe(1);
  expect(indexUnits(early, weighing(900))).toBe(1);
  expect(indexUnits(early, weighing(800, due('1')))).toBe(1);
  expect(indexUnits(early, late)).toBe(2);
  expect(indexUnits(early, early)).toBe(0);
  expect(indexUnits(weighing(900), weighing(800))).toBe(0);
});

test('half of the two attributes of an index makes no entry', () => {
  expect(indexUnits(undefined, weighing(900, { duePk: { S: 'DUE' } }))).toBe(0);
});

test('an item in two indexes, put by a transaction, costs table and both entries twice', () => {
  const item = weighing(900, { ...due('1'), boardPk: { S: 'B' }, boardSk: { S: '1' } });
  expect(writeUnits(undefined, item, { transaction: true })).toBe(6);
  expect(writeUnits(undefined, item, { transaction: true, applied: false })).toBe(2);
  expect(storedBytes(item)).toBe(3 * 1000);
});
