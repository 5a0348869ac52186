import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { OrderPart } from '@rasa/domain/market/order';
import { mayTrack, trackingText } from '@rasa/domain/market/tracking';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { ownPart } from './part.ts';
import { partDetail } from './part-move.ts';

export type TrackingInput = {
  carrierName: string;
  trackingNumber: string;
  /** What the seller saw, as `trackingText` says it; where another stands now, nothing is changed. */
  expectedTracking?: string | undefined;
};

/**
 * The carrier's receipt of a parcel that is on its way, given later or put right. Saying the same again changes nothing.
 * @throws Refusal `part.not-in-state`, `part.tracking-moved`
 */
export async function trackPart(
  deps: Deps,
  seller: SellerPrincipal,
  partId: string,
  { expectedTracking, ...given }: TrackingInput,
): Promise<OrderPart> {
  return retrying(deps, async () => {
    const { part } = await ownPart(deps, seller, partId);
    if (!mayTrack(part)) throw new Refusal('part.not-in-state');
    const seen = trackingText(part.delivery);
    if (trackingText(given) === seen) return part;
    if (expectedTracking !== undefined && expectedTracking !== seen) throw new Refusal('part.tracking-moved');
    const changed = { ...part, delivery: { ...part.delivery, ...given }, version: part.version + 1 };
    const at = deps.clock().toISOString();
    const event = { type: 'part.tracked', subjectId: partId, at, actorId: seller.accountId } as const;
    await deps.store.orders.save(
      { parts: [changed] },
      newEvent(deps, { ...event, detail: partDetail(part) }),
    );
    return changed;
  });
}
