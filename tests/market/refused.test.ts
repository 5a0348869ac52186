import { placeOrder } from '@rasa/actions/market/place-order';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Market } from '../builders/market.ts';
import { pickupRequest } from '../builders/shelf.ts';
import { moneyCases } from './refused/money.ts';
import { orderCases } from './refused/order.ts';
import { ask, context, openStage, orderSent, shelf, stored } from './refused/stage.ts';

let market: Market;
beforeAll(async () => {
  market = await openStage();
});
afterAll(() => market[Symbol.asyncDispose]());

it.each([...orderCases, ...moneyCases])(
  '$what changes nothing, and who sent it is told what to do',
  async (one) => {
    const { status, code, says, at, ready } = one;
    const sent = await ready();
    const before = await stored();
    const sentences: string[] = [];
    for (const locale of ['id', 'en'] as const) {
      const answer = await ask(sent(locale), locale);
      expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
      if (says) expect(answer.body.error?.message).toMatch(says[locale]);
      if (at) expect(answer.body.error?.fields).toHaveProperty([at]);
      sentences.push(answer.body.error?.message ?? locale);
    }
    expect(sentences[0]).not.toBe(sentences[1]);
    expect(await stored()).toEqual(before);
  },
);

it('two lines of one product are one line', async () => {
  const offer = await shelf();
  const answer = await ask(orderSent(pickupRequest([offer, offer], { quantity: 2 })), 'id');
  expect(answer.status).toBe(201);
  const { orderId } = answer.body as unknown as { orderId: string };
  const { parts } = (await market.world.store.orders.getWhole(orderId))!;
  expect(parts[0]!.lines.map(({ quantity }) => quantity)).toEqual([4]);
});

it('what is stored is looked at: one unit more on a shelf is seen', async () => {
  const offer = await shelf();
  const before = await stored();
  await placeOrder(market.world, pickupRequest([offer]), context());
  expect(await stored()).not.toEqual(before);
});
