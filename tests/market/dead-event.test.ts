import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import type { Message } from '@rasa/clients/message';
import { partIdOf } from '@rasa/domain/id';
import { createApp } from '@rasa/functions/api';
import { dispatchEvents } from '@rasa/functions/events';
import { shardOf } from '@rasa/store/shard';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { transferFound } from '../builders/money.ts';
import { savedAccount, signedInCookie } from '../builders/people.ts';
import { phoneOf } from '../builders/phone.ts';
import { marketTable, pickupRequest, programmeTable, savedOffer } from '../builders/shelf.ts';

let market: Market;
let sent: Message[];
let unreachable: Set<string>;
let cookie: string;
let buyers = 0;

beforeEach(async () => {
  market = await openMarket();
  sent = [];
  unreachable = new Set();
  market.world.messages = {
    send: async (message) => {
      if (unreachable.has(message.to)) throw new Error(`nobody answers for ${message.to}`);
      sent.push(message);
    },
  };
  market.world.log = { info: () => undefined, error: () => undefined };
  const { unitId } = market.unit;
  const admin = await savedAccount(market.world, { roles: ['admin'], unitId, email: 'admin@unit.test' });
  cookie = await signedInCookie(market.world, admin);
});
afterEach(() => market[Symbol.asyncDispose]());

async function ask<Answer>(method: 'GET' | 'POST', path: string, as = cookie) {
  const answer = await createApp(market.world).request(`http://shop.test/api${path}`, {
    method,
    headers: { cookie: as, origin: 'http://shop.test', 'content-type': 'application/json' },
    ...(method === 'POST' && { body: '{}' }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
}
type Listed = { events: Record<string, unknown>[]; hasMore: boolean };
const listed = async () => (await ask<Listed>('GET', '/dead-events')).body.events;

async function ordered(phone: string): Promise<string> {
  const { world } = market;
  const { seller } = await market.openShop();
  const request = pickupRequest([await savedOffer(world, seller)], { buyer: { name: 'Dewi', phone } });
  buyers += 1;
  const context = { idempotencyKey: `dead-event-${buyers}`, principal: 'visitor', locale: 'id' } as const;
  return (await placeOrder(world, request, context)).orderId;
}

/** As long as it takes for everything that fails to be tried for the last time. */
async function tryUntilTheEnd(): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    await dispatchEvents(market.world);
    market.world.moveClock({ minutes: 5 });
  }
}

const sentTo = (to: string) => sent.filter((message) => message.to === to).length;

it('what fails eight times is told to an admin, looked at, and after the cause is gone sent again once', async () => {
  const [broken, fine, later] = [phoneOf(1), phoneOf(2), phoneOf(3)];
  unreachable.add(broken);
  await ordered(broken);
  await ordered(fine);
  await dispatchEvents(market.world);
  expect([sentTo(broken), sentTo(fine)]).toEqual([0, 1]);
  await tryUntilTheEnd();
  await ordered(later);
  await dispatchEvents(market.world);
  expect([sentTo(broken), sentTo(fine), sentTo(later)]).toEqual([0, 1, 1]);

  const [dead, ...others] = await listed();
  expect(others).toEqual([]);
  expect(dead).toMatchObject({
    ...{ zone: 'market', type: 'order.placed', attempts: 8, isReadable: true },
    lastError: 'nobody answers for …',
  });
  const mails = sent.filter(({ to }) => to === 'admin@unit.test');
  expect(mails.map(({ channel, template }) => [channel, template])).toEqual([['mail', 'staff-dead']]);
  expect(mails[0]!.text).toContain('http://shop.test/staf/gagal');

  const path = `/dead-events/market/${dead!.eventId}/revival`;
  unreachable.clear();
  expect((await ask('POST', path)).status).toBe(200);
  expect((await ask('POST', path)).status).toBe(200);
  const other = '/dead-events/programme/evt_01J00000000000000000000000/revival';
  expect(await ask('POST', other)).toMatchObject({ status: 404, body: { error: { code: 'event.unknown' } } });
  await tryUntilTheEnd();
  expect([sentTo(broken), sentTo(fine), sentTo(later)]).toEqual([1, 1, 1]);
  expect(await listed()).toEqual([]);
});

it('who has had an event before it died does not get it again', async () => {
  const { world, officer } = market;
  const [buyer, { email = '' }] = [phoneOf(5), (await world.store.accounts.get(officer.accountId))!];
  const { seller, principal } = await market.openShop();
  const paid = { paymentMethod: 'bank_transfer', buyer: { name: 'Dewi', phone: buyer } } as const;
  const order = await placeOrder(world, pickupRequest([await savedOffer(world, seller)], paid), {
    ...{ idempotencyKey: 'dead-event-paid', principal: 'visitor', locale: 'id' },
  });
  await submitProof(world, { ...order, pictureId: world.newId('picture') });
  await transferFound(world, officer, order.orderId);
  await tryUntilTheEnd();
  // The buyer hears that it was declined; the officer, that money is to be sent back, cannot be reached.
  unreachable.add(email);
  await fulfilPart(world, principal, partIdOf(order.orderId, 1), { act: 'decline', reason: 'Habis' });
  await tryUntilTheEnd();
  const told = (template: string) => sent.filter((message) => message.template === template).length;
  expect([told('partDeclined'), told('staff-refund')]).toEqual([1, 0]);
  expect(await listed()).toMatchObject([{ type: 'part.declined' }]);
  unreachable.clear();
  await ask('POST', '/dead-events/revival');
  await tryUntilTheEnd();
  expect([told('partDeclined'), told('staff-refund')]).toEqual([1, 1]);
});

it('all are sent again at once, but for one that cannot be read until it is repaired', async () => {
  const { world } = market;
  const [one, other] = [phoneOf(11), phoneOf(12)];
  const orderId = await ordered(one);
  const { entries } = await world.store.outbox.listDue('2100', 100);
  const { eventId } = entries.find(({ event }) => event.subjectId === orderId)!.event;
  const key = { pk: `OUTBOX#${shardOf(eventId)}`, sk: eventId };
  const write = (type: string) => marketTable(world).transact([{ kind: 'update', key, set: { type } }]);
  await write('never.heard-of');
  unreachable.add(other);
  await ordered(other);
  await tryUntilTheEnd();
  expect((await listed()).map(({ type, isReadable }) => [type, isReadable]).toSorted()).toEqual([
    ['never.heard-of', false],
    ['order.placed', true],
  ]);
  expect(await ask('POST', `/dead-events/market/${eventId}/revival`)).toMatchObject({
    status: 409,
    body: { error: { code: 'event.unreadable' } },
  });
  unreachable.clear();
  expect((await ask('POST', '/dead-events/revival')).body).toEqual({ revived: 1 });
  await write('order.placed');
  expect((await ask('POST', '/dead-events/revival')).body).toEqual({ revived: 1 });
  await tryUntilTheEnd();
  expect([sentTo(one), sentTo(other)]).toEqual([1, 1]);
  expect(await listed()).toEqual([]);
});

it('nobody but an admin sees or sends them, and a death that cannot be told has no end of its own', async () => {
  const officer = await savedAccount(market.world, { unitId: market.unit.unitId });
  const other = await signedInCookie(market.world, officer);
  for (const [method, path] of [
    ['GET', '/dead-events'],
    ['POST', '/dead-events/revival'],
    ['POST', '/dead-events/market/evt_1/revival'],
  ] as const)
    expect((await ask(method, path, other)).status).toBe(403);
  unreachable.add(phoneOf(21)).add('admin@unit.test');
  await ordered(phoneOf(21));
  for (let rounds = 0; rounds < 4; rounds += 1) await tryUntilTheEnd();
  expect((await listed()).map(({ type }) => type).toSorted()).toEqual(['event.died', 'order.placed']);
});

it('of several who are told of one event, those who can be reached are told once', async () => {
  const { world } = market;
  const [buyer, keeper, other] = [phoneOf(31), phoneOf(32), phoneOf(33)];
  const shops = [await market.openShop({ phone: keeper }), await market.openShop({ phone: other })];
  const offers = await Promise.all(shops.map(({ seller }) => savedOffer(world, seller)));
  unreachable.add(keeper);
  await placeOrder(world, pickupRequest(offers, { buyer: { name: 'Dewi', phone: buyer } }), {
    ...{ idempotencyKey: 'told-once-each', principal: 'visitor', locale: 'id' },
  });
  await dispatchEvents(world);
  world.moveClock({ minutes: 1 });
  await dispatchEvents(world);
  expect([sentTo(buyer), sentTo(keeper), sentTo(other)]).toEqual([1, 0, 1]);
  unreachable.clear();
  world.moveClock({ minutes: 1 });
  await dispatchEvents(world);
  expect([sentTo(buyer), sentTo(keeper), sentTo(other)]).toEqual([1, 1, 1]);
});

it('what fails in the restricted zone is listed beside, told to the same admin, and sent again there', async () => {
  const { world } = market;
  const eventId = world.newId('event');
  const at = world.clock().toISOString();
  const item = { ...{ eventId, type: 'skill.earned', subjectId: 'ptc_1', at, actorId: 'test', detail: {} } };
  const key = { pk: `OUTBOX#${shardOf(eventId)}`, sk: eventId };
  const due = { attempts: 0, duePk: `OUTBOX#${shardOf(eventId)}`, dueSk: `${at}#${eventId}` };
  const table = programmeTable(world);
  await table.transact([{ kind: 'put', item: { ...key, ...item, ...due, actorId: 7 } }]);
  await tryUntilTheEnd();
  expect(await listed()).toMatchObject([{ zone: 'programme', eventId, isReadable: false }]);
  expect(sent.filter(({ template }) => template === 'staff-dead')).toHaveLength(1);
  await table.transact([{ kind: 'update', key, set: { actorId: 'test', type: 'session.held' } }]);
  expect((await ask('POST', `/dead-events/programme/${eventId}/revival`)).status).toBe(200);
  await tryUntilTheEnd();
  expect(await listed()).toEqual([]);
});
