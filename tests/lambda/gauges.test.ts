import { placeOrder } from '@rasa/actions/market/place-order';
import { readMoneyGauges, readOutboxGauges } from '@rasa/functions/gauges';
import { expect, test } from 'vitest';
import { openMarket } from '../builders/market.ts';
import { marketTable, pickupRequest, savedOffer } from '../builders/shelf.ts';
import { recorded } from './recorded.ts';
import { openStage } from './stage.ts';

type Line = { message: string; name: string; value: number };
const readingsIn = (lines: Line[]) =>
  Object.fromEntries(
    lines.filter(({ message }) => message === 'gauge').map(({ name, value }) => [name, value]),
  );

const linesOf = (log: string): Line[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

test('gauges tell how old the oldest event is, how many are dead, what is owed and what is spent', async () => {
  await using market = await openMarket();
  const { world } = market;
  const lines: Line[] = [];
  world.log = { info: (message, fields) => void lines.push({ message, ...fields } as Line), error: () => {} };
  const { seller } = await market.openShop();
  const request = pickupRequest([await savedOffer(world, seller)]);
  await placeOrder(world, request, { idempotencyKey: 'gauge', principal: 'visitor', locale: 'id' });
  const { entries } = await world.store.outbox.listDue('2100', 25);
  const { eventId } = entries[0]!.event;
  await world.store.outbox.saveDead(eventId, { error: 'no', at: world.clock().toISOString() });
  world.moveClock({ minutes: 10 });
  await world.store.rates.saveCounted('budget|phone|2026-11-25', 9, '2026-11-27T00:00:00.000Z');
  world.signInDailyBudget = 4;
  await readOutboxGauges(world);
  await readMoneyGauges(world);
  expect(readingsIn(lines)).toMatchObject({
    'events-dead': 1,
    'refunds-due': 0,
    'sign-in-messages-percent': 25,
  });
  expect(readingsIn(lines)['outbox-oldest-seconds']).toBeGreaterThanOrEqual(600);
});

test('packaged functions write gauges as whole lines, and the books are read with a broken one named', async () => {
  await using stage = await openStage();
  const { world } = stage.market;
  const { seller } = await stage.market.openShop();
  const { stock } = await savedOffer(world, seller, { available: 5 });
  const books = await stage.start<{ broken: number }>('books');
  const schedule = await recorded<object>('schedule');
  expect(await books.invoke(schedule)).toEqual({ broken: 0 });
  await marketTable(world).transact([
    { kind: 'update', key: { pk: `OFFER#${stock.offerId}`, sk: 'STOCK' }, set: { available: -1 } },
  ]);
  expect((await books.invoke(schedule)) as { broken: number }).toMatchObject({ broken: expect.any(Number) });
  const lines = linesOf(books.log());
  expect(readingsIn(lines)['books-broken']).toBeGreaterThan(0);
  expect(lines).toContainEqual(
    expect.objectContaining({ message: 'books broken', subjectId: stock.offerId }),
  );

  const events = await stage.start('events');
  await events.invoke(schedule);
  const jobs = await stage.start('jobs');
  await jobs.invoke(schedule);
  expect(Object.keys(readingsIn(linesOf(events.log()))).sort()).toEqual([
    'events-dead',
    'outbox-oldest-seconds',
  ]);
  expect(Object.keys(readingsIn(linesOf(jobs.log()))).sort()).toEqual([
    'refunds-due',
    'sign-in-messages-percent',
  ]);
});
