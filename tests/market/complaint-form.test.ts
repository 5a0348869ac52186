import { createApp } from '@rasa/functions/api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { type Sold, soldOrder } from '../builders/sold.ts';
import { jpegBytes } from '../builders/workshop.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

/** As a browser without scripts sends the buyer's form. */
async function send(order: Sold, pictures: number, over: Record<string, string> = {}) {
  const form = new FormData();
  const fields = {
    ...{ token: order.token, partId: order.partId, reason: 'damaged', words: 'Bungkus sobek semua' },
    ...{ 'lines[0].offerId': order.offerIds[0]!, 'lines[0].quantity': '' },
    ...{ 'lines[1].offerId': order.offerIds[1]!, 'lines[1].quantity': '2' },
    ...over,
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const bytes = new Uint8Array(await jpegBytes(3));
  for (let count = 0; count < pictures; count += 1)
    form.append('pictures', new File([bytes], 'foto.jpg', { type: 'image/jpeg' }));
  if (pictures === 0) form.append('pictures', new File([], ''));
  const { PUBLIC_ORIGIN: origin } = market.world.environment;
  return createApp(market.world).request(`${origin}/api/orders/${order.orderId}/complaints`, {
    ...{ method: 'POST', body: form, headers: { accept: 'application/json', origin } },
  });
}

it.each([0, 1, 3])(
  'a complaint comes with its lines and %i pictures, and again with no more',
  async (pictures) => {
    const order = await soldOrder(market);
    expect((await send(order, pictures)).status).toBe(201);
    expect((await send(order, pictures)).status).toBe(201);
    const [complaint, ...others] = await market.world.store.complaints.listByOrder(order.orderId);
    expect(others).toEqual([]);
    expect(complaint!.lines).toEqual([{ offerId: order.offerIds[1], quantity: 2 }]);
    expect(complaint!.pictureIds).toHaveLength(pictures);
  },
);

it('what is wrong is told at its field, and nothing is kept', async () => {
  const order = await soldOrder(market);
  const told = async (...sent: [number, Record<string, string>?]) => {
    const { error } = (await (await send(order, ...sent)).json()) as { error: { fields: object } };
    return Object.keys(error.fields);
  };
  expect(await told(4)).toEqual(['pictures']);
  expect(await told(0, { 'lines[1].quantity': '3' })).toEqual(['lines[1].quantity']);
  expect(await told(0, { 'lines[1].quantity': 'dua' })).toEqual(['lines[1].quantity']);
  expect(await told(0, { words: 'ya', reason: 'bosan' })).toEqual(['reason', 'words']);
  expect(await market.world.store.complaints.listByOrder(order.orderId)).toEqual([]);
});
