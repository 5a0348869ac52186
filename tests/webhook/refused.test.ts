import type { Item } from '@rasa/store/table';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { seededRandom } from '../builders/chance.ts';
import { begun, lives } from './life.ts';
import { openTill, type Till, type Told } from './till.ts';

/** Of each kind so many are sent. */
const many = 200;
const random = seededRandom(7);
const pick = (most: number): number => Math.floor(random() * most);

let till: Till;
let orderId: string;
let events: Told[];
let before: Item[];
beforeAll(async () => {
  till = await openTill();
  ({ orderId, events } = await begun(till, lives[0]!));
  await till.dispatch();
  before = till.items();
});
beforeEach(() => till.restore(before));

const statusNow = async () => (await till.world.store.orders.getWhole(orderId))!.order.status;

/** Every one of them is refused, and nothing is kept of any. */
async function expectRefused(send: (told: Told, index: number) => Promise<number>): Promise<void> {
  const answers = new Map<number, number>();
  for (let index = 0; index < many; index += 1) {
    const status = await send(events[index % events.length]!, index);
    answers.set(status, (answers.get(status) ?? 0) + 1);
  }
  expect(Object.fromEntries(answers)).toEqual({ 400: many });
  await till.dispatch();
  expect(till.items()).toEqual(before);
}

it('the very same events are taken where nothing is wrong with them', async () => {
  for (const told of events) expect(await till.tell(told)).toBe(200);
  await till.dispatch();
  expect(await statusNow()).toBe('paid');
});

it(`${many} of ${many} forged events are refused: signed with another secret, or not at all`, () =>
  expectRefused((told, index) =>
    till.tell(
      told,
      [
        { secret: `whsec_guess_${index}` },
        { signature: null },
        { signature: '' },
        { signature: `t=${index},v1=${'0'.repeat(64)}` },
      ][index % 4]!,
    ),
  ));

it(`${many} of ${many} events that were signed more than 300 seconds ago are refused`, () =>
  expectRefused((told, index) => till.tell(told, { ageSeconds: 301 + index * 60 })));

it('one that was signed 299 seconds ago is taken', async () => {
  expect(await till.tell(events[0]!, { ageSeconds: 299 })).toBe(200);
});

it(`${many} of ${many} events of which one byte was changed on the way are refused`, () =>
  expectRefused((told) =>
    till.tell(told, {
      body(text) {
        const at = pick(text.length);
        const other = text[at] === 'x' ? 'y' : 'x';
        return text.slice(0, at) + other + text.slice(at + 1);
      },
    }),
  ));

it('an event that is played again, however often, is kept once and followed once', async () => {
  for (let time = 0; time < 20; time += 1) expect(await till.tell(events[0]!)).toBe(200);
  const kept = till.items().filter(({ pk }) => pk.startsWith('HINT#'));
  expect(kept).toHaveLength(1);
  expect(till.items().filter(({ type }) => type === 'payment.hinted')).toHaveLength(1);
  await till.dispatch();
  const after = till.items();
  expect(await statusNow()).toBe('paid');
  expect(await till.tell(events[0]!)).toBe(200);
  await till.dispatch();
  expect(till.items()).toEqual(after);
});

it('a refund that was done and that the bank sends back after all is told as an error, each time', async () => {
  const life = lives.find(({ what }) => what === 'partly given back')!;
  const other = await openTill();
  const { events: told } = await begun(other, life);
  const refund = other.stage.provider.sessions()[0]!.refunds[0]!;
  const of = (type: string) => ({
    ...told.find((one) => one.type === 'refund.created')!,
    id: `evt_${type}`,
    type,
  });
  await other.tell(of('refund.updated'));
  await other.dispatch();
  expect(other.errors).toEqual([]);
  refund.status = 'failed';
  await other.tell(of('refund.failed'));
  await other.dispatch();
  expect(other.errors).toEqual(['refund came back']);
});

const foreign = 'ord_01J000000000000000000000ZZ';
it.each([
  ['an order that is none of ours', { client_reference_id: foreign, metadata: { orderId: foreign } }],
  ['no order at all', { client_reference_id: null, metadata: {} }],
  ['what is no order’s id', { client_reference_id: '../META', metadata: { orderId: '#' } }],
])('a signed event about %s changes no order', async (_, names) => {
  const unpaid = till.items().filter(({ pk }) => pk.startsWith('ORDER#'));
  const object = { object: 'checkout.session', id: 'cs_other', payment_intent: null, ...names };
  const status = await till.tell({ id: `evt_foreign_${_}`, type: 'checkout.session.completed', object });
  expect(status).toBe(200);
  await till.dispatch();
  expect(till.errors).toEqual([]);
  expect(till.items().filter(({ pk }) => pk.startsWith('ORDER#'))).toEqual(unpaid);
});

it('a signed event about our order with another’s page reads our own page, whatever the event says', async () => {
  till.world.checkout.getCheckout = async (asked) => {
    expect(asked).not.toBe('cs_other');
    return { ...(await till.stage.provider.checkout.getCheckout(asked)), status: 'open' };
  };
  const object = { object: 'checkout.session', id: 'cs_other', client_reference_id: orderId };
  expect(await till.tell({ id: 'evt_other', type: 'checkout.session.completed', object })).toBe(200);
  await till.dispatch();
  expect(await statusNow()).toBe('awaiting_payment');
});
