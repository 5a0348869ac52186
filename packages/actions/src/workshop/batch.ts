import type { Asker } from '@rasa/domain/identity/account';
import { maySeeSeller, type SellerPrincipal } from '@rasa/domain/identity/permission';
import type { Offer } from '@rasa/domain/market/offer';
import { Refusal } from '@rasa/domain/refusal';
import { type Batch, batchNumberOf, decideBatch, type NewBatch } from '@rasa/domain/workshop/batch';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

const listed = 30;

/** The product, for its maker and her unit's officers. @throws Refusal `offer.unknown` to anybody else */
export async function readMadeOffer(
  { store }: Pick<Deps, 'store'>,
  asker: Asker,
  offerId: string,
): Promise<Offer> {
  const offer = await store.offers.get(offerId);
  if (!offer || !maySeeSeller(asker, offer.approved, 'officer')) throw new Refusal('offer.unknown');
  return offer;
}

/** What was made last, newest first. @throws Refusal */
export async function listBatches(
  deps: Deps,
  asker: Asker,
  offerId: string,
): Promise<{ offer: Offer; batches: Batch[] }> {
  const offer = await readMadeOffer(deps, asker, offerId);
  return { offer, batches: await deps.store.batches.listByOffer(offerId, listed) };
}

/**
 * A day's making is written down under a code of its own, with the day until which it is good; where she says so, its
 * units come to the shelf in the same moment.
 * @throws Refusal
 */
export async function recordBatch(
  deps: Deps,
  seller: SellerPrincipal,
  offerId: string,
  wanted: NewBatch,
): Promise<Batch> {
  return retrying(deps, async () => {
    const offer = await deps.store.offers.get(offerId);
    if (offer?.stock.sellerId !== seller.sellerId) throw new Refusal('offer.unknown');
    const number = (await deps.store.batches.getLastNumber(offerId, wanted.producedOn)) + 1;
    const at = deps.clock().toISOString();
    const { accountId: actorId, sellerId } = seller;
    const batch = decideBatch({ stock: offer.stock, content: offer.approved.content }, wanted, {
      ...{ number, at, actorId },
    });
    const { code, quantity } = batch;
    const movement = { offerId, cause: 'batch', causeId: code, quantity, at, actorId } as const;
    const detail = { sellerId, number: batchNumberOf(code) };
    await deps.store.batches.save(
      batch,
      batch.stocked ? movement : undefined,
      newEvent(deps, { type: 'batch.recorded', subjectId: offerId, at, actorId, detail }),
    );
    return batch;
  });
}
