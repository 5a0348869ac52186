import { type PlacementRequest, placeOrder } from '@rasa/actions/market/place-order';
import { storedPerHour } from '@rasa/domain/identity/visitor-limit';
import type { Offer } from '@rasa/domain/market/offer';
import { expect } from 'vitest';
import { pickupRequest, savedOffer } from '../../builders/shelf.ts';
import { ask, type Case, context, market, newKey, nextPhone, orderSent, type Sent, shelf } from './stage.ts';

/** A placement that is as it should be, changed in one thing. */
const order = (change: (request: PlacementRequest) => object, offers: () => Promise<Offer[]>) => async () => {
  const request = change(pickupRequest(await offers()));
  return () => orderSent(request);
};
const firstLine = (over: object) => (request: PlacementRequest) => ({
  ...{ ...request, lines: [{ ...request.lines[0], ...over }] },
});

const look = { id: /Periksa lagi, lalu kirim/, en: /Look again and send/ };
const split = { id: /Bagi menjadi dua pesanan/, en: /Split it into two orders/ };
const fix = { id: /perlu diperbaiki/, en: /need a fix/ };

/** Orders that are not as the shop can take them. */
export const orderCases: readonly Case[] = [
  {
    what: 'the same key with another order',
    ...{
      status: 422,
      code: 'idempotency-key.reused',
      says: { id: /Buka keranjang lagi/, en: /Open the cart/ },
    },
    ready: async () => {
      const [offer, key] = [await shelf(), newKey()];
      const sent = (quantity: number) => orderSent(pickupRequest([offer], { quantity }), key);
      expect((await ask(sent(1), 'id')).status).toBe(201);
      return () => sent(2);
    },
  },
  {
    ...{ what: 'an order without a key', status: 400, code: 'idempotency-key.missing' },
    says: { id: /Muat ulang halaman/, en: /Reload the page/ },
    ready: async () => {
      const body = JSON.stringify(pickupRequest([await shelf()]));
      return () => ({ path: '/orders', body });
    },
  },
  {
    ...{ what: 'a price that changed after the quote', status: 409, code: 'order.lines-changed', says: look },
    at: 'lines[0]',
    ready: order(firstLine({ priceIdr: 14_000 }), async () => [await shelf()]),
  },
  {
    ...{ what: 'a revision that changed after the quote', status: 409, code: 'order.lines-changed' },
    ...{ says: look, at: 'lines[0]' },
    ready: order(firstLine({ revisionId: 'rev_01J00000000000000000000000-9' }), async () => [await shelf()]),
  },
  {
    what: 'a total that changed after the quote',
    ...{ status: 409, code: 'order.total-changed', says: look },
    ready: order(
      (request) => ({ ...request, expectedTotalIdr: 1 }),
      async () => [await shelf()],
    ),
  },
  {
    what: 'two lines of one product that together are more than there is',
    ...{ status: 409, code: 'order.lines-changed', says: look, at: 'lines[0]' },
    ready: order(
      (request) => request,
      async () => {
        const offer = await shelf({ available: 1 });
        return [offer, offer];
      },
    ),
  },
  {
    what: 'two lines of one product at two prices',
    ...{ status: 409, code: 'order.lines-changed', says: look },
    ready: order(
      ({ lines: [first, second], ...rest }) => ({ ...rest, lines: [first, { ...second, priceIdr: 14_000 }] }),
      async () => {
        const offer = await shelf();
        return [offer, offer];
      },
    ),
  },
  {
    ...{ what: '31 lines', status: 422, code: 'cart.too-many-lines', says: split },
    ready: order(
      (request) => request,
      async () => {
        const { seller } = await market.openShop();
        const offers: Offer[] = [];
        for (let line = 0; line < 31; line += 1) offers.push(await savedOffer(market.world, seller));
        return offers;
      },
    ),
  },
  {
    ...{ what: '11 sellers', status: 422, code: 'cart.too-many-sellers', says: split },
    ready: order(
      (request) => request,
      async () => {
        const offers: Offer[] = [];
        for (let shop = 0; shop < 11; shop += 1) offers.push(await shelf());
        return offers;
      },
    ),
  },
  ...[1000, 2 ** 31, 2 ** 53, 2 ** 64, 1e308].map(
    (quantity): Case => ({
      ...{ what: `a quantity of ${quantity}`, status: 422, code: 'body.invalid', says: fix },
      at: 'lines[0].quantity',
      ready: order(firstLine({ quantity }), async () => [await shelf()]),
    }),
  ),
  {
    what: 'two lines of one product that together are more than one line may hold',
    ...{ status: 422, code: 'body.invalid', says: fix, at: 'lines[0].quantity' },
    ready: order(
      (request) => ({ ...request, lines: request.lines.map((line) => ({ ...line, quantity: 999 })) }),
      async () => {
        const offer = await shelf({ available: 5000 });
        return [offer, offer];
      },
    ),
  },
  {
    what: 'a fourth unpaid order of one buyer',
    ...{ status: 409, code: 'order.too-many-unpaid' },
    says: { id: /bayar atau batalkan salah satunya/, en: /pay or cancel one of them/ },
    ready: async () => {
      const buyer = { name: 'Dewi', phone: nextPhone() };
      const request = pickupRequest([await shelf()], { buyer });
      for (let unpaid = 0; unpaid < 3; unpaid += 1) await placeOrder(market.world, request, context());
      return () => orderSent(request);
    },
  },
  {
    what: 'more orders than one address may place in an hour',
    ...{ status: 429, code: 'rate.too-many', says: { id: /Tunggu beberapa menit/, en: /Wait some minutes/ } },
    ready: async () => {
      const request = pickupRequest([await shelf({ available: 0 })]);
      const address = { 'x-forwarded-for': '198.51.100.77, 203.0.113.1' };
      const sent = (): Sent => {
        const one = orderSent(request);
        return { ...one, headers: { ...one.headers, ...address } };
      };
      for (let times = 0; times < storedPerHour.order; times += 1)
        expect((await ask(sent(), 'id')).status).toBe(409);
      return sent;
    },
  },
];
