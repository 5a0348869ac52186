import type { Deps } from '@rasa/actions/deps';
import { readStatement } from '@rasa/actions/market/statement';
import type { Principal } from '@rasa/domain/identity/account';
import { balance, type Posting } from '@rasa/domain/market/ledger';
import { monthBeside, monthOf, statementOf } from '@rasa/domain/market/statement';
import { sum } from '@rasa/domain/money';
import { addDays } from '@rasa/domain/time';
import { readBooks } from '@rasa/store/market/books';
import { createStore } from '@rasa/store/store';
import { type Item, indexes, type Query, type Table } from '@rasa/store/table';
import { expect, test } from 'vitest';
import { seededRandom } from '../builders/chance.ts';
import { runHistory } from '../sim/history.ts';

const ledgerIdr = (postings: readonly Posting[], sellerId: string): number =>
  0 - balance(postings, `payable:${sellerId}`) - balance(postings, `delivery:${sellerId}`);

/** Postings of simulated histories, moved over some months by the dice. */
async function historyOf(seed: number) {
  const history = await runHistory(seed);
  const facts = readBooks(history.items());
  const dice = seededRandom(seed);
  const postings = [...facts.orders, ...facts.payouts].flatMap((one) => one.postings);
  const moved = postings.map((one) => ({ ...one, at: addDays(one.at, Math.floor(dice() * 100)) }));
  const sellerIds = [...new Set(facts.orders.flatMap((one) => one.parts).map((part) => part.sellerId))];
  return { history, facts, postings, moved, sellerIds };
}

test('months follow on each other, and the last one ends where the ledger stands', async () => {
  let months = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { moved, sellerIds } = await historyOf(seed);
    const all = moved.map((one) => monthOf(one.at)).sort();
    for (const sellerId of sellerIds) {
      let [closing, closingCash] = [0, 0];
      for (let month = all[0]!; month <= all.at(-1)!; month = monthBeside(month, 1)) {
        const statement = statementOf(sellerId, month, moved);
        expect([statement.openingIdr, statement.openingCashIdr]).toEqual([closing, closingCash]);
        const inMonth = sum(statement.entries.map((entry) => entry.owedIdr));
        expect(statement.closingIdr).toBe(closing + inMonth);
        expect(statement.entries.at(-1)?.balanceIdr ?? closing).toBe(statement.closingIdr);
        expect(sum(Object.values(statement.sums))).toBe(inMonth);
        expect(statement.entries.map(({ kind }) => kind)).not.toContain('other');
        [closing, closingCash] = [statement.closingIdr, statement.closingCashIdr];
        months += statement.entries.length > 0 ? 1 : 0;
      }
      expect(closing).toBe(ledgerIdr(moved, sellerId));
      expect(closingCash).toBe(balance(moved, `cash:${sellerId}`));
    }
  }
  expect(months).toBeGreaterThan(100);
});

/** The table as a history left it, to be read alone. */
function readingTable(items: readonly Item[]): Table {
  const query = async ({ pk, index, from = '', to = '~~', prefix = '', newestFirst }: Query) => {
    const names = index ? indexes[index] : { pk: 'pk', sk: 'sk' };
    const sortOf = (item: Item) => String(item[names.sk]);
    const found = items
      .filter((item) => item[names.pk] === pk)
      .filter((item) => sortOf(item) >= from && sortOf(item) <= to && sortOf(item).startsWith(prefix))
      .sort((a, b) => (sortOf(a) < sortOf(b) ? -1 : 1));
    return { items: newestFirst ? found.reverse() : found };
  };
  return {
    query,
    get: async (key) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk),
    getMany: async (keys) => items.filter(({ pk, sk }) => keys.some((key) => key.pk === pk && key.sk === sk)),
    transact: () => Promise.reject(new Error('read only')),
  };
}

const monthsOfHistories = ['2026-11', '2026-12'];

test('her parts and payouts lead to every posting that touches her', async () => {
  let entries = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { history, facts, postings, sellerIds } = await historyOf(seed);
    const store = createStore(readingTable(history.items()));
    const { unitId } = facts.orders[0]?.order ?? { unitId: '' };
    const officer: Principal = {
      ...{ kind: 'account', accountId: 'acc_1', name: 'Rina', locale: 'id', roles: ['officer'], unitId },
    };
    const deps = { store, clock: () => new Date('2026-11-30T00:00:00.000Z') } as Deps;
    for (const sellerId of sellerIds) {
      for (const month of monthsOfHistories) {
        const statement = await readStatement(deps, officer, sellerId, month);
        expect(statement).toMatchObject(statementOf(sellerId, month, postings, partOf(facts, sellerId)));
        const sent = statement.payouts.map(({ payoutId }) => payoutId);
        expect(sent.length).toBe(statement.entries.filter(({ kind }) => kind === 'payout').length);
        entries += statement.entries.length;
      }
      const last = await readStatement(deps, officer, sellerId, monthsOfHistories.at(-1)!);
      expect(last.closingIdr).toBe(ledgerIdr(postings, sellerId));
    }
  }
  expect(entries).toBeGreaterThan(150);
});

const partOf =
  ({ orders }: ReturnType<typeof readBooks>, sellerId: string) =>
  (orderId: string): string | undefined =>
    orders.find((one) => one.orderId === orderId)?.parts.find((part) => part.sellerId === sellerId)?.partId;
