import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { openSupportCase } from '@rasa/actions/workshop/support-case';
import type { Message } from '@rasa/clients/message';
import { dispatchEvents } from '@rasa/functions/events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { principalOf, savedAccount, savedUnit } from '../builders/people.ts';
import { phoneOf } from '../builders/phone.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';
import { settleEvents } from '../builders/workshop.ts';

let market: Market;
let sent: Message[];
let broken: Set<string>;
let count = 0;

beforeEach(async () => {
  market = await openMarket();
  sent = [];
  broken = new Set();
  market.world.log = { info: () => undefined, error: () => undefined };
  market.world.messages = {
    send: async (message) => {
      if (broken.delete(message.to)) throw new Error('the service is down');
      if (message.channel === 'mail') sent.push(message);
    },
  };
});
afterEach(() => market[Symbol.asyncDispose]());

const staff = (email: string, over: object = {}) =>
  savedAccount(market.world, { unitId: market.unit.unitId, email, ...over });

/** Orders whose buyers have sent a picture of their transfer. */
async function proven(orders: number): Promise<void> {
  const { world } = market;
  const { seller } = await market.openShop();
  const offer = await savedOffer(world, seller, { available: 100 });
  for (let order = 0; order < orders; order += 1) {
    count += 1;
    const buyer = { name: 'Dewi Lestari', phone: phoneOf(count) };
    const request = pickupRequest([offer], { paymentMethod: 'bank_transfer', buyer });
    const context = { idempotencyKey: `staff-notice-${count}`, principal: 'visitor', locale: 'id' } as const;
    const placed = await placeOrder(world, request, context);
    await submitProof(world, { ...placed, pictureId: world.newId('picture') });
  }
}
const mailsTo = (to: string) => sent.filter((message) => message.to === to);

it('fifty proofs within an hour make one mail to each officer, and the next hour one more', async () => {
  const { world } = market;
  await staff('satu@unit.test');
  await staff('two@unit.test', { locale: 'en' });
  await proven(25);
  await settleEvents(world);
  world.moveClock({ minutes: 50 });
  await proven(25);
  await settleEvents(world);
  expect([mailsTo('satu@unit.test').length, mailsTo('two@unit.test').length]).toEqual([1, 1]);
  world.moveClock({ minutes: 15 });
  await proven(3);
  await settleEvents(world);
  expect(mailsTo('satu@unit.test')).toHaveLength(2);
  expect(mailsTo('satu@unit.test')[0]!.text).toContain('http://shop.test/staf/transfer');
  expect(mailsTo('two@unit.test')[0]!.text).toContain('http://shop.test/en/staf/transfer');
});

it('only those of the unit are told whose work it is, and of the buyer nothing is said', async () => {
  const { world } = market;
  const elsewhere = await savedUnit(world);
  await staff('kurator@unit.test', { roles: ['curator'] });
  await staff('pergi@unit.test', { status: 'disabled' });
  await staff('lain@unit.test', { unitId: elsewhere.unitId });
  await staff('petugas@unit.test', { roles: ['curator', 'officer'] });
  await proven(1);
  await settleEvents(world);
  for (const to of ['kurator@unit.test', 'pergi@unit.test', 'lain@unit.test'])
    expect(mailsTo(to)).toEqual([]);
  const [mail] = mailsTo('petugas@unit.test');
  expect(`${mail!.subject} ${mail!.text}`).not.toMatch(/Dewi|62812|ord_|Rp/);
});

it('a mail that no service took is sent with the next try, and nobody else gets it twice', async () => {
  const { world } = market;
  await staff('satu@unit.test');
  await staff('dua@unit.test');
  broken.add('satu@unit.test');
  await proven(1);
  await settleEvents(world);
  expect([mailsTo('satu@unit.test').length, mailsTo('dua@unit.test').length]).toEqual([0, 1]);
  world.moveClock({ minutes: 1 });
  await dispatchEvents(world);
  expect([mailsTo('satu@unit.test').length, mailsTo('dua@unit.test').length]).toEqual([1, 1]);
});

it('kinds do not wait for each other, and whoever did it herself is not told', async () => {
  const { world } = market;
  const opener = await staff('pembuka@unit.test');
  await staff('petugas@unit.test');
  const { seller, principal } = await market.openShop();
  await proven(1);
  await openSupportCase(world, principal, { kind: 'branding', title: 'Label baru' });
  await settleEvents(world);
  const kinds = (to: string) =>
    mailsTo(to)
      .map(({ template }) => template)
      .toSorted();
  expect(kinds('petugas@unit.test')).toEqual(['staff-case', 'staff-proof']);
  world.moveClock({ minutes: 61 });
  const request = { sellerId: seller.sellerId, kind: 'packaging', title: 'Kemasan' } as const;
  await openSupportCase(world, principalOf(opener), request);
  await settleEvents(world);
  expect(kinds('petugas@unit.test')).toEqual(['staff-case', 'staff-case', 'staff-proof']);
  expect(kinds('pembuka@unit.test')).toEqual(['staff-case', 'staff-proof']);
});
