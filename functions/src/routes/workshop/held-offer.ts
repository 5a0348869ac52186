import type { Offer } from '@rasa/domain/market/offer';
import { jakartaDay } from '@rasa/domain/time';
import { endedOn } from '@rasa/domain/workshop/permit-cover';
import type { World } from '../../world.ts';

/** An offer as its seller and staff are shown it: paused, on whatever shelf, once its permit has ended. */
export type ShownOffer = Offer & {
  /** The last day of the permit that it needs, where that is over. */
  permitEndedOn?: string | undefined;
};

/** All of one seller. */
export async function shownOffers(
  { store, clock }: World,
  sellerId: string,
  offers: readonly Offer[],
): Promise<ShownOffer[]> {
  if (offers.length === 0) return [];
  const cover = await store.permits.getCover(sellerId);
  const today = jakartaDay(clock().toISOString());
  return offers.map((offer) => {
    const permitEndedOn = endedOn(cover, offer.approved, today);
    const isHeld = permitEndedOn !== undefined && offer.stock.status === 'live';
    return { ...offer, permitEndedOn, stock: { ...offer.stock, ...(isHeld && { status: 'paused' }) } };
  });
}
