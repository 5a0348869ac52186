import type { Assent } from '@rasa/domain/identity/assent';
import {
  hasRole,
  helpingOf,
  requireRole,
  requireYes,
  type SellerPrincipal,
  type StaffPrincipal,
} from '@rasa/domain/identity/permission';
import { type Offer, offerStates } from '@rasa/domain/market/offer';
import { decideOfferChange, type OfferChange } from '@rasa/domain/market/offer-change';
import { checkTerms, type Terms } from '@rasa/domain/market/terms';
import { Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import { recordedChange } from '@rasa/domain/workshop/listing-record';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { checkPermitOf } from '../workshop/listing.ts';

/** @throws Refusal `offer.unknown` also for another seller's */
export const ownOffer = (deps: Deps, seller: SellerPrincipal, offerId: string): Promise<Offer> =>
  loadOffer(deps, offerId, (offer) => offer.stock.sellerId === seller.sellerId);

async function loadOffer(deps: Deps, offerId: string, mine: (offer: Offer) => boolean): Promise<Offer> {
  const offer = await deps.store.offers.get(offerId);
  if (!offer || !mine(offer)) throw new Refusal('offer.unknown');
  return offer;
}

/**
 * Price, units and pause change at once, without review; orders that come in meanwhile are never overwritten.
 * @throws Refusal
 */
export async function changeOffer(
  deps: Deps,
  seller: SellerPrincipal,
  offerId: string,
  change: OfferChange,
  yes?: Assent,
): Promise<Offer> {
  if (change.priceIdr !== undefined) requireYes(seller, yes);
  // For good: not even with a yes in between.
  if (change.retired && helpingOf(seller)) throw new Refusal('mandate.herself-only');
  return retrying(deps, async () => {
    const before = await ownOffer(deps, seller, offerId);
    // Without its permit it stays off the shop.
    if (change.paused === false) await checkPermitOf(deps, before.approved);
    const decided = decideOfferChange(before.stock, change);
    if (!decided) return before;
    const at = deps.clock().toISOString();
    const { accountId: actorId, sellerId } = seller;
    const { expected, set, quantity } = decided;
    const cause = { cause: 'adjust', causeId: deps.newId('movement') } as const;
    const movement = quantity === 0 ? undefined : { offerId, ...cause, quantity, at, actorId };
    await deps.store.offers.saveStock(
      { offerId, expected, set, at, ...(movement && { movement }) },
      newEvent(deps, { type: 'offer.changed', subjectId: offerId, at, actorId, detail: { sellerId } }),
      { yes, recorded: recordedChange(before.stock, set) },
    );
    return ownOffer(deps, seller, offerId);
  });
}

/**
 * What is cheaper by number, and what is made to order, said anew as a whole.
 * @throws Refusal `offer.terms-moved` where somebody changed it since the seller saw it
 */
export async function setTerms(
  deps: Deps,
  seller: SellerPrincipal,
  offerId: string,
  { seenVersion, ...terms }: Terms & { seenVersion: number },
): Promise<Offer> {
  return retrying(deps, async () => {
    const { stock } = await ownOffer(deps, seller, offerId);
    const { sellerId, termsVersion = 0 } = stock;
    if (termsVersion !== seenVersion) throw new Refusal('offer.terms-moved');
    const at = deps.clock().toISOString();
    checkTerms(stock, terms, at);
    const { steps, preorder } = terms;
    await deps.store.offers.saveStock(
      {
        offerId,
        // The prices were checked against these.
        expected: {
          termsVersion: stock.termsVersion ?? null,
          priceIdr: stock.priceIdr,
          status: stock.status,
        },
        set: { steps, ...(preorder && { preorder }), termsVersion: termsVersion + 1 },
        ...(!preorder && { remove: ['preorder'] }),
        at,
      },
      newEvent(deps, {
        ...({ type: 'offer.changed', subjectId: offerId, at } as const),
        ...{ actorId: seller.accountId, detail: { sellerId } },
      }),
      { recorded: [{ kind: 'terms' }] },
    );
    return ownOffer(deps, seller, offerId);
  });
}

/**
 * Staff of the unit take an offer off the shop, or give it back: it then stands paused, and the seller says when it
 * goes on. The reason is kept and told to her.
 * @throws Refusal
 */
export async function suspendOffer(
  deps: Deps,
  staff: StaffPrincipal,
  offerId: string,
  { suspended, reason }: { suspended: boolean; reason: string },
): Promise<Offer> {
  requireRole(staff, 'curator', 'officer');
  const isUnits = (offer: Offer) => offer.approved.unitId === staff.unitId;
  return retrying(deps, async () => {
    const { stock } = await loadOffer(deps, offerId, isUnits);
    const act = suspended ? 'suspend' : 'reinstate';
    const status = step(offerStates, stock.status, act, 'offer.not-in-state');
    const at = deps.clock().toISOString();
    const { accountId: by } = staff;
    const role = hasRole(staff, 'curator') ? 'curator' : 'officer';
    const { sellerId } = stock;
    await deps.store.offers.saveSuspension(
      { offerId, suspended, reason, by, role, at },
      { offerId, expected: { status: stock.status }, set: { status }, at },
      newEvent(deps, { type: 'offer.changed', subjectId: offerId, at, actorId: by, detail: { sellerId } }),
    );
    return loadOffer(deps, offerId, isUnits);
  });
}
