import { type PlacementRequest, placeOrder } from '@rasa/actions/market/place-order';
import type { Locale } from '@rasa/domain/language';
import type { Offer } from '@rasa/domain/market/offer';
import { createApp } from '@rasa/functions/api';
import { type Market, openMarket } from '../../builders/market.ts';
import { signedInCookie } from '../../builders/people.ts';
import { phoneOf } from '../../builders/phone.ts';
import { pickupRequest, savedOffer } from '../../builders/shelf.ts';
import { snapshot } from '../../safety/form/snapshot.ts';

export type Answered = {
  status: number;
  body: { error?: { code: string; message: string; fields?: object } };
};
export type Sent = {
  path: string;
  body: BodyInit;
  headers?: Record<string, string>;
};
/** One request that is not taken, or changes nothing. */
export type Case = {
  what: string;
  status: number;
  /** None where it is taken and changes nothing. */
  code?: string;
  /** What each is told to do, in the sentence or at a field of its own. */
  says?: Record<Locale, RegExp>;
  at?: string;
  /** Everything up to the request itself; asked again it may give another. */
  ready(): Promise<(locale: Locale) => Sent>;
};

/** One market for all cases of a file. */
export let market: Market;
let app: ReturnType<typeof createApp>;
let officerCookie: string;

export async function openStage(): Promise<Market> {
  market = await openMarket();
  app = createApp(market.world);
  const officer = await market.world.store.accounts.get(market.officer.accountId);
  officerCookie = await signedInCookie(market.world, officer!);
  return market;
}

export async function ask({ path, body, headers }: Sent, locale: Locale): Promise<Answered> {
  const json = typeof body === 'string' && { 'content-type': 'application/json' };
  const answer = await app.request(`http://shop.test/api${path}`, {
    method: 'POST',
    headers: { 'accept-language': locale, accept: 'application/json', ...json, ...headers },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Answered['body'] };
}

/** All that is stored but what only says how often somebody asked. */
export const stored = async () =>
  (await snapshot(market.world, 'all')).filter((item) => !/"pk",\{"S":"(RATE|ONCE|FLASH)#/.test(item));

let count = 0;
export const newKey = () => {
  count += 1;
  return `refused-key-${count}`;
};
/** Another buyer each time. */
export const nextPhone = () => phoneOf(++count);
export const context = () => ({ idempotencyKey: newKey(), principal: 'visitor', locale: 'id' }) as const;

export async function shelf(over: { available?: number; priceIdr?: number } = {}): Promise<Offer> {
  return savedOffer(market.world, (await market.openShop()).seller, { available: 10, ...over });
}
export const orderSent = (request: object, key = newKey()): Sent => ({
  ...{ path: '/orders', body: JSON.stringify(request), headers: { 'idempotency-key': key } },
});
export async function placed(paymentMethod: PlacementRequest['paymentMethod']) {
  const offer = await shelf();
  const request = pickupRequest([offer], { paymentMethod, buyer: { name: 'Dewi', phone: nextPhone() } });
  return placeOrder(market.world, request, context());
}
export const byOfficer = (path: string, body: object): Sent => ({
  ...{ path, body: JSON.stringify(body) },
  headers: { cookie: officerCookie, origin: 'http://shop.test' },
});
