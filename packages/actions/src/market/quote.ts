import type { Unit } from '@rasa/domain/identity/unit';
import type { DeliveryChoice, Destination } from '@rasa/domain/market/delivery';
import type { Offer } from '@rasa/domain/market/offer';
import { maxSellers } from '@rasa/domain/market/order';
import { type CartLine, makeQuote, type Quote } from '@rasa/domain/market/quote';
import { jakartaDay } from '@rasa/domain/time';
import { endedOn, type PermitCover } from '@rasa/domain/workshop/permit-cover';
import type { Seller } from '@rasa/domain/workshop/seller';
import type { Deps } from '../deps.ts';

export type QuoteRequest = {
  lines: readonly CartLine[];
  destination?: Destination | undefined;
  deliveries?: readonly DeliveryChoice[] | undefined;
};

/** A quote and the facts it stands on. */
export type QuoteWithFacts = { quote: Quote; offers: Offer[]; sellers: Seller[]; unit: Unit };

/** The unit whose merchant of record receives online money. @throws Error when the deployment names none. */
export async function marketUnit(deps: Pick<Deps, 'store' | 'marketUnitId'>): Promise<Unit> {
  const unit = await deps.store.units.get(deps.marketUnitId);
  if (!unit) throw new Error('MARKET_UNIT_ID names no unit');
  return unit;
}

/** Offers that may not be sold on this day, since the permit that they need has ended. */
function heldOf(offers: readonly Offer[], covers: readonly PermitCover[], today: string): Set<string> {
  const coverOf = new Map(covers.map((cover) => [cover.sellerId, cover]));
  const held = offers.filter(({ stock, approved }) => {
    const cover = coverOf.get(stock.sellerId);
    return cover && endedOn(cover, approved, today) !== undefined;
  });
  return new Set(held.map(({ stock }) => stock.offerId));
}

/** Reads the truth, not the catalogue: what is quoted here can be ordered as it is. */
export async function quoteCart(
  deps: Pick<Deps, 'store' | 'marketUnitId' | 'clock'>,
  request: QuoteRequest,
  at: string = deps.clock().toISOString(),
): Promise<QuoteWithFacts> {
  const offerIds = [...new Set(request.lines.map((line) => line.offerId))];
  const { deliveries = [] } = request;
  const { sellers: sellerStore, permits } = deps.store;
  const asked = new Map<string, Promise<[Seller | undefined, PermitCover]>>();
  const sellerOf = (sellerId: string) => {
    const found = asked.get(sellerId) ?? Promise.all([sellerStore.get(sellerId), permits.getCover(sellerId)]);
    asked.set(sellerId, found);
    return found;
  };
  // Who chose a delivery has named the sellers, so that they are read beside their offers.
  const [offers, unit] = await Promise.all([
    deps.store.offers.getMany(offerIds),
    marketUnit(deps),
    ...deliveries.slice(0, maxSellers).map(({ sellerId }) => sellerOf(sellerId)),
  ]);
  const sellerIds = [...new Set(offers.map((offer) => offer.stock.sellerId))];
  const found = await Promise.all(sellerIds.map(sellerOf));
  const sellers = found.flatMap(([seller]) => seller ?? []);
  const covers = found.map(([, cover]) => cover);
  const quote = makeQuote({
    lines: request.lines,
    destination: request.destination,
    deliveries,
    offers,
    sellers,
    unit,
    now: at,
    held: heldOf(offers, covers, jakartaDay(at)),
  });
  return { quote, offers, sellers, unit };
}
