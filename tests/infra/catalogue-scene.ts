import { deliverEvents } from '@rasa/functions/dispatch';
import { marketListeners } from '@rasa/functions/reactions/all';
import { browserOf } from '../builders/browser.ts';
import type { Market } from '../builders/market.ts';
import { signedInCookie } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';
import type { App } from '../safety/stage/stage.ts';
import type { Recorder } from './recorder.ts';

/** More changes than a chain of the catalogue is long, minutes apart: links are joined, and old files leave. */
const changes = 18;

/** A seller who changes her price again and again, and each time the shop is told. */
export async function pricesChange(
  recorder: Recorder,
  { market, app }: { market: Market; app: App },
): Promise<void> {
  const { world } = market;
  const { seller, principal } = await market.openShop();
  const { stock } = await savedOffer(world, seller);
  const account = (await world.store.accounts.get(principal.accountId))!;
  const browser = browserOf(app, { cookies: await signedInCookie(world, account) });
  for (let number = 1; number <= changes; number += 1) {
    world.moveClock({ minutes: 3 });
    await browser.patch(`/api/offers/${stock.offerId}`, { priceIdr: 15_000 + number });
    const { entries } = await world.store.outbox.listDue('2100', 25, marketListeners.lane);
    const eventIds = entries.map(({ event }) => event.eventId);
    await recorder.as('events', () => deliverEvents(world, marketListeners, eventIds));
  }
}
