import { checkBooks } from '@rasa/domain/market/books';
import { readBooks } from '@rasa/store/market/books';
import type { Item } from '@rasa/store/table';
import { expect, it } from 'vitest';
import { begun, type Life, lives } from './life.ts';
import { ordersWithOneTwice } from './order.ts';
import { openTill, type Till } from './till.ts';

/** What an order has come to: itself, its payment, parts and postings, the stock, and what people were told. */
function outcome({ items, sent }: Till, orderId: string) {
  const own = items().filter(({ pk, sk }) => pk === `ORDER#${orderId}` || /STOCK|MOVE#/.test(sk));
  return {
    items: own.map(plain).sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1)),
    messages: sent.map(({ to, template, text }) => `${to} ${template} ${text}`).sort(),
  };
}

/** How often something was looked at is counted in its version; what it came to is not. */
const plain = ({ version: _, ...item }: Item): Item => item;

async function endings(life: Life, plant: (till: Till) => void = () => undefined) {
  const till = await openTill();
  const { orderId, events } = await begun(till, life);
  await till.dispatch();
  plant(till);
  const before = till.items();
  const orders = ordersWithOneTwice(events);
  const found = new Map<string, string>();
  for (const [index, order] of orders.entries())
    for (const eachByItself of waysOf(life, index)) {
      till.restore(before);
      for (const told of order) {
        expect(await till.tell(told)).toBe(200);
        if (eachByItself) await till.dispatch();
      }
      await till.dispatch();
      const name = `${order.map(({ type }) => type).join(' ')}${eachByItself ? ', one by one' : ''}`;
      found.set(JSON.stringify(outcome(till, orderId)), name);
      if (found.size > 1) break;
    }
  return { till, orderId, count: orders.length, found };
}

/** Looked at after each event, or once after all of them; of the many orders of long lives, each in one of the ways. */
const waysOf = ({ events }: Life, index: number): boolean[] =>
  events.length < 5 ? [true, false] : [index % 2 === 0];

const factorial = (number: number): number => (number <= 1 ? 1 : number * factorial(number - 1));
const ordersOfLife = ({ events }: Life): number => (events.length * factorial(events.length + 1)) / 2;
const all = lives.reduce((sum, life) => sum + ordersOfLife(life), 0);

it.each(lives)(
  `an order $what ends alike, in whatever order its events come (of ${all} orders in all)`,
  {
    timeout: 120_000,
  },
  async (life) => {
    const { till, orderId, count, found } = await endings(life);
    expect(count).toBe(ordersOfLife(life));
    expect([...found.values()]).toHaveLength(1);
    const { order, payment } = (await till.world.store.orders.getWhole(orderId))!;
    expect({ order: order.status, payment: payment.status }).toEqual(life.ends);
    const broken = checkBooks(readBooks(till.items()));
    expect(broken).toEqual([]);
  },
);

it('a shop that believes the last thing it was told is seen through', async () => {
  const { found } = await endings(lives[0]!, ({ world }) => {
    let last = '';
    const { readEvent, getCheckout } = world.checkout;
    Object.assign(world.checkout, {
      readEvent: async (body: string, signature: string) => {
        const told = await readEvent(body, signature);
        last = told.type;
        return told;
      },
      getCheckout: async (id: string) => ({
        ...(await getCheckout(id)),
        status: last === 'payment_intent.succeeded' ? 'paid' : 'open',
      }),
    });
  });
  expect(found.size).toBeGreaterThan(1);
});
