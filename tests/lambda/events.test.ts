import { placeOrder } from '@rasa/actions/market/place-order';
import type { DomainEvent } from '@rasa/domain/event';
import type { BatchAnswer } from '@rasa/functions/lambda/outbox';
import { shardOf } from '@rasa/store/shard';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marketTable, pickupRequest, savedOffer } from '../builders/shelf.ts';
import type { RunningFunction } from './function.ts';
import { recorded } from './recorded.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let events: RunningFunction<BatchAnswer>;
beforeAll(async () => {
  stage = await openStage();
  events = await stage.start('events');
});
afterAll(() => stage[Symbol.asyncDispose]());

const waiting = async (): Promise<DomainEvent[]> =>
  (await stage.market.world.store.outbox.listDue('2100', 100)).entries.map(({ event }) => event);

const orderedBy = (phone: string) =>
  ({ idempotencyKey: `key-of-${phone}`, principal: 'visitor', locale: 'id' }) as const;

/** An order of a buyer with this number, and its event, which nobody has handled yet. */
async function placedBy(phone: string) {
  const { world } = stage.market;
  const { seller } = await stage.market.openShop();
  const request = pickupRequest([await savedOffer(world, seller)], { buyer: { name: 'Dewi', phone } });
  const { orderId } = await placeOrder(world, request, orderedBy(phone));
  const event = (await waiting()).find((one) => one.type === 'order.placed' && one.subjectId === orderId)!;
  return { orderId, phone, event };
}
type Placed = Awaited<ReturnType<typeof placedBy>>;

const recordingOf = (placed: readonly Placed[]) =>
  recorded<{ Records: { dynamodb: { SequenceNumber: string } }[] }>(
    'stream-orders',
    Object.fromEntries(
      placed.flatMap(({ orderId, event }, index) => [
        [`EVENT_${index + 1}`, event.eventId],
        [`ORDER_${index + 1}`, orderId],
      ]),
    ),
  );

const sentTo = (phone: string) => stage.postBox.sent.filter((message) => message.to === phone).length;

const stillWaiting = async (placed: readonly Placed[]) => {
  const ids = placed.map(({ event }) => event.eventId);
  const { entries } = await stage.market.world.store.outbox.listWaiting(ids, 'common');
  return entries.map(({ event, attempts }) => ({ eventId: event.eventId, attempts }));
};

test('of a batch with one poisonous record that one alone is reported, and the others are done once', async () => {
  const placed = [
    await placedBy('+6281100000001'),
    await placedBy('+6281100000002'),
    await placedBy('+6281100000003'),
  ];
  const poison = placed[1]!;
  stage.postBox.refused.add(poison.phone);
  const batch = await recordingOf(placed);
  const reported = { batchItemFailures: [{ itemIdentifier: batch.Records[1]!.dynamodb.SequenceNumber }] };
  expect(await events.invoke(batch)).toEqual(reported);
  expect(await stillWaiting(placed)).toEqual([{ eventId: poison.event.eventId, attempts: 1 }]);

  // Lambda hands over the failed one again, and what came after it.
  const again = { Records: batch.Records.slice(1) };
  expect(await events.invoke(again)).toEqual(reported);
  stage.postBox.refused.clear();
  expect(await events.invoke(again)).toEqual({ batchItemFailures: [] });
  expect(placed.map(({ phone }) => sentTo(phone))).toEqual([1, 1, 1]);
  expect(await stillWaiting(placed)).toEqual([]);
});

test('a record that cannot be read is reported once and goes to the dead; the others are done', async () => {
  const placed = [await placedBy('+6281100000004'), await placedBy('+6281100000005')];
  const { eventId } = placed[0]!.event;
  const key = { pk: `OUTBOX#${shardOf(eventId)}`, sk: eventId };
  await marketTable(stage.market.world).transact([
    { kind: 'update', key, set: { type: 'never.heard-of' }, when: { present: true } },
  ]);
  const batch = await recordingOf(placed);
  const reported = { batchItemFailures: [{ itemIdentifier: batch.Records[0]!.dynamodb.SequenceNumber }] };
  expect(await events.invoke(batch)).toEqual(reported);
  expect(await events.invoke(batch)).toEqual({ batchItemFailures: [] });
  expect(placed.map(({ phone }) => sentTo(phone))).toEqual([0, 1]);
});

test('the schedule hands over what the stream missed, and leaves it a minute first', async () => {
  const { world } = stage.market;
  const fresh = await placedBy('+6281100000006');
  world.moveClock({ minutes: -5 });
  const missed = await placedBy('+6281100000007');
  world.moveClock({ minutes: 5 });
  expect(await events.invoke(await recorded<object>('schedule'))).toEqual({ batchItemFailures: [] });
  expect(await stillWaiting([fresh, missed])).toMatchObject([{ eventId: fresh.event.eventId }]);
  expect(sentTo(missed.phone)).toBe(1);
});

test('a stream of a table that is not ours changes nothing', async () => {
  const placed = [await placedBy('+6281100000008')];
  const text = JSON.stringify(await recordingOf(placed)).replaceAll(':table/market/', ':table/elsewhere/');
  expect(await events.invoke(JSON.parse(text) as object)).toEqual({ batchItemFailures: [] });
  expect(await stillWaiting(placed)).toHaveLength(1);
});

test('when the table does not answer, the whole batch fails and nothing is taken for done', async () => {
  const placed = [await placedBy('+6281100000009')];
  const cut = await stage.run<BatchAnswer>(await stage.bundle('events'), { MARKET_TABLE: 'missing' });
  const text = JSON.stringify(await recordingOf(placed)).replaceAll(':table/market/', ':table/missing/');
  await expect(cut.invoke(JSON.parse(text) as object)).rejects.toThrow();
  expect(await stillWaiting(placed)).toHaveLength(1);
});

test('the jobs end a hold whose time is over', async () => {
  const { world } = stage.market;
  const jobs = await stage.start<null>('jobs');
  const { seller } = await stage.market.openShop();
  const offer = await savedOffer(world, seller, { available: 5 });
  world.moveClock({ days: -3 });
  const request = pickupRequest([offer], { paymentMethod: 'bank_transfer', quantity: 2 });
  const { orderId } = await placeOrder(world, request, orderedBy('+6281100000010'));
  world.moveClock({ days: 3 });
  await jobs.invoke(await recorded<object>('schedule'));
  expect((await world.store.orders.getWhole(orderId))!.order.status).toBe('expired');
  expect((await world.store.offers.get(offer.stock.offerId))!.stock.available).toBe(5);
});
