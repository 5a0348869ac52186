import type { Asker } from '@rasa/domain/identity/account';
import type { Offer } from '@rasa/domain/market/offer';
import { Refusal } from '@rasa/domain/refusal';
import { jakartaDay } from '@rasa/domain/time';
import { type Batch, batchCodeSchema } from '@rasa/domain/workshop/batch';
import { type Label, type LabelProblem, labelOf, labelProblems } from '@rasa/domain/workshop/label';
import { halalStanding, permitStanding } from '@rasa/domain/workshop/permit-cover';
import type { SupportCase } from '@rasa/domain/workshop/support-case';
import type { Deps } from '../deps.ts';
import { readMadeOffer } from './batch.ts';

export type ReadLabel = {
  offer: Offer;
  label: Label;
  problems: LabelProblem[];
  batch?: Batch | undefined;
  /** The newest logo of a branding case that she accepted. */
  logoPictureId?: string | undefined;
};

type LabelDeps = Pick<Deps, 'store' | 'clock'>;

/**
 * The label of a product as it is approved, for one batch; the newest one where none is named.
 * @throws Refusal
 */
export async function readLabel(
  deps: LabelDeps,
  asker: Asker,
  offerId: string,
  code?: string,
): Promise<ReadLabel> {
  const offer = await readMadeOffer(deps, asker, offerId);
  const { sellerId, listingId, content, revisionId } = offer.approved;
  const [seller, cover, batch, cases] = await Promise.all([
    deps.store.sellers.get(sellerId),
    deps.store.permits.getCover(sellerId),
    batchOf(deps, offerId, code),
    deps.store.supportCases.listBySeller(sellerId),
  ]);
  if (!seller) throw new Refusal('seller.unknown');
  const today = jakartaDay(deps.clock().toISOString());
  const permits = {
    permit: permitStanding(cover, offer.approved, today),
    halal: halalStanding(cover, offer.approved, today),
  };
  const facts = { content, permits, seller, revisionId, batch, today };
  return {
    ...{ offer, label: labelOf(facts), problems: labelProblems(facts), batch },
    logoPictureId: logoOf(cases, listingId),
  };
}

async function batchOf({ store }: LabelDeps, offerId: string, code?: string): Promise<Batch | undefined> {
  if (code === undefined) return (await store.batches.listByOffer(offerId, 1))[0];
  const batch = batchCodeSchema.safeParse(code).success && (await store.batches.get(offerId, code));
  if (!batch) throw new Refusal('batch.unknown');
  return batch;
}

/** This product's own logo goes before the shop's; of several, the last. */
function logoOf(cases: readonly SupportCase[], listingId: string): string | undefined {
  const accepted = cases.filter(({ kind, status }) => kind === 'branding' && status === 'accepted');
  const ordered = [
    ...accepted.filter((one) => one.listingId === listingId),
    ...accepted.filter((one) => one.listingId === undefined),
  ];
  return ordered.flatMap(({ files }) => files.filter(({ kind }) => kind === 'logo').toReversed())[0]
    ?.pictureId;
}
