import type { Unit } from '@rasa/domain/identity/unit';
import type { DeliveryChoice, Destination } from '@rasa/domain/market/delivery';
import type { Offer } from '@rasa/domain/market/offer';
import { maxSellers } from '@rasa/domain/market/order';
import { type CartLine, makeQuote, type Quote } from '@rasa/domain/market/quote';
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

/** Reads the truth, not the catalogue: what is quoted here can be ordered as it is. */
export async function quoteCart(
  deps: Pick<Deps, 'store' | 'marketUnitId' | 'clock'>,
  request: QuoteRequest,
): Promise<QuoteWithFacts> {
  const offerIds = [...new Set(request.lines.map((line) => line.offerId))];
  const { deliveries = [] } = request;
  const asked = new Map<string, Promise<Seller | undefined>>();
  const sellerOf = (sellerId: string) => {
    const seller = asked.get(sellerId) ?? deps.store.sellers.get(sellerId);
    asked.set(sellerId, seller);
    return seller;
  };
  // Who chose a delivery has named the sellers, so that they are read beside their offers.
  const [offers, unit] = await Promise.all([
    deps.store.offers.getMany(offerIds),
    marketUnit(deps),
    ...deliveries.slice(0, maxSellers).map(({ sellerId }) => sellerOf(sellerId)),
  ]);
  const sellerIds = [...new Set(offers.map((offer) => offer.stock.sellerId))];
  const sellers = (await Promise.all(sellerIds.map(sellerOf))).filter((seller) => seller !== undefined);
  const quote = makeQuote({
    lines: request.lines,
    destination: request.destination,
    deliveries,
    offers,
    sellers,
    unit,
    now: deps.clock().toISOString(),
  });
  return { quote, offers, sellers, unit };
}
