import { openComplaint, settleComplaint } from '@rasa/actions/market/complaint';
import { reportOn } from '@rasa/local/moving/books';
import type { Item } from '@rasa/store/table';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readItems } from '../builders/items.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { soldOrder } from '../builders/sold.ts';

let market: Market;
let items: Item[];
beforeAll(async () => {
  market = await openMarket();
  items = await returnedAndOpen(market);
});
afterAll(() => market[Symbol.asyncDispose]());

/** One complaint that was settled with units back on the shelf, and one that is open. */
async function returnedAndOpen({ world }: Market): Promise<Item[]> {
  for (const isSettled of [true, false]) {
    const { orderId, token, partId, offerIds, seller } = await soldOrder(market);
    const offerId = offerIds[0]!;
    const { complaintId } = await openComplaint(world, {
      ...{ orderId, token, partId, reason: 'damaged', words: 'Bungkus sobek', pictureIds: [] },
      lines: [{ offerId, quantity: 1 }],
    });
    const lines = [{ offerId, quantity: 1, restock: true }];
    if (isSettled) await settleComplaint(world, seller, complaintId, { lines });
  }
  return readItems(world, 'MARKET_TABLE');
}

type Damage = {
  what: string;
  promise: number;
  on: (item: Item) => boolean;
  become: (item: Item) => Item[];
};
const isComplaint = (status: string) => (item: Item) =>
  item.sk.startsWith('COMPLAINT#') && item.status === status;
const isPart = (item: Item) => item.sk.startsWith('PART#');
const hasReturned = (item: Item) => isPart(item) && item.returns !== undefined;
const returnsOf = (item: Item) => item.returns as Item[];

const damages: Damage[] = [
  {
    what: 'a lost posting of a return',
    promise: 9,
    on: (item) => item.sk.startsWith('LEDGER#return:'),
    become: () => [],
  },
  {
    what: 'a return that its part forgot',
    promise: 9,
    on: hasReturned,
    become: ({ returns: _, ...item }) => [item as Item],
  },
  {
    what: 'a return counted twice',
    promise: 9,
    on: hasReturned,
    become: (item) => [{ ...item, returns: [...returnsOf(item), ...returnsOf(item)] }],
  },
  {
    what: 'a part that is returned though the buyer kept some',
    promise: 9,
    on: hasReturned,
    become: (item) => [{ ...item, status: 'returned' }],
  },
  {
    what: 'units of a return that came back on no shelf',
    promise: 3,
    on: (item) => item.sk.endsWith('#RETURN'),
    become: () => [],
  },
  {
    what: 'a settled complaint without its return',
    promise: 9,
    on: isComplaint('settled'),
    become: ({ returnId: _, ...item }) => [item as Item],
  },
  {
    what: 'a return for a complaint that was lost',
    promise: 9,
    on: isComplaint('settled'),
    become: () => [],
  },
  {
    what: 'an open complaint that its part does not wait for',
    promise: 12,
    on: (item) => isPart(item) && item.complaintId !== undefined,
    become: ({ complaintId: _, ...item }) => [item as Item],
  },
  {
    what: 'a part that waits for a complaint that is over',
    promise: 12,
    on: isComplaint('open'),
    become: (item) => [{ ...item, status: 'withdrawn' }],
  },
  {
    what: 'a complaint that cannot be read',
    promise: 5,
    on: isComplaint('open'),
    become: (item) => [{ ...item, reason: 'bored' }],
  },
  {
    what: 'a settlement without its event',
    promise: 14,
    on: (item) => item.pk.startsWith('OUTBOX#') && item.type === 'complaint.settled',
    become: () => [],
  },
];

it.each(damages)('finds $what (promise $promise)', ({ promise, on, become }) => {
  expect(reportOn(items).broken).toEqual([]);
  const found = items.find(on);
  expect(found).toBeDefined();
  const damaged = items.flatMap((item) => (item === found ? become(item) : [item]));
  expect(reportOn(damaged).broken.map((one) => one.promise)).toContain(promise);
});
