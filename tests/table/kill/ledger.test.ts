import { expect, test } from 'vitest';
import { damageOf, type LedgerState } from './ledger.ts';

const transfer = { id: 't1', from: 'a', to: 'b', amount: 5 };
const whole: LedgerState = {
  balances: new Map([
    ['a', -5],
    ['b', 5],
  ]),
  transfers: new Map([['t1', transfer]]),
  expectedEntries: ['t1/x/1'],
  indexEntries: ['t1/x/1'],
};

test('a whole ledger has no damage', () => {
  expect(damageOf(whole, ['t1'])).toEqual([]);
});

test('an acknowledged transfer that is not there is lost', () => {
  expect(damageOf(whole, ['t1', 't2'])).toEqual(['lost: t2']);
});

test('a transfer without its effect, or an effect without its transfer, is torn', () => {
  expect(damageOf({ ...whole, balances: new Map([['a', -5]]) }, [])).toEqual([
    'torn: b has 0, its transfers make 5',
  ]);
  expect(damageOf({ ...whole, transfers: new Map() }, [])).toHaveLength(2);
});

test('an index that lacks an entry, or has one too many, differs', () => {
  expect(damageOf({ ...whole, indexEntries: [] }, [])).toEqual(['not in the index: t1/x/1']);
  expect(damageOf({ ...whole, expectedEntries: [] }, [])).toEqual(['only in the index: t1/x/1']);
});
