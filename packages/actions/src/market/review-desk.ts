import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { isShown, type Review, reviewStates } from '@rasa/domain/market/review';
import { pictureKey } from '@rasa/domain/picture';
import { Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { checkNotHelper } from '../identity/mandate.ts';
import { retrying } from '../retry.ts';
import { save } from './review.ts';

export type ReviewDecision = {
  act: 'show' | 'hide';
  reason?: string | undefined;
  /** Of the review as it was read: what was written since is not decided on. */
  version: number;
};

const needsReason = { code: 'review.needs-reason' } as const;

/** @returns the review of her unit that she may decide on. @throws Refusal */
async function toDecide(deps: Deps, staff: StaffPrincipal, reviewId: string): Promise<Review> {
  const review = await deps.store.reviews.get(reviewId);
  if (review?.unitId !== staff.unitId) throw new Refusal('review.unknown');
  await checkNotHelper(deps, staff.accountId, { sellerId: review.sellerId, subjectIds: [reviewId] });
  return review;
}

const outcomeOf = (act: ReviewDecision['act']) => (act === 'show' ? 'shown' : 'hidden');

function checkReason({ act, reason }: ReviewDecision): void {
  if (act === 'hide' && !reason) throw new Refusal(needsReason.code, { fields: { reason: needsReason } });
}

/**
 * Staff of the seller's unit has read it. Decided so before, nothing changes.
 * @throws Refusal `review.unknown` for another unit's, `review.needs-reason`, `review.changed`, `decision.helps-seller`
 */
export async function decideReview(
  deps: Deps,
  staff: StaffPrincipal,
  reviewId: string,
  decision: ReviewDecision,
): Promise<Review> {
  checkReason(decision);
  const { act, version } = decision;
  return retrying(deps, async () => {
    const before = await toDecide(deps, staff, reviewId);
    if (before.status === outcomeOf(act)) return before;
    if (before.version !== version) throw new Refusal('review.changed');
    const { accountId: actorId } = staff;
    const at = deps.clock().toISOString();
    const status = step(reviewStates, before.status, act, 'review.changed');
    const { reason: _, ...said } = before;
    const kept = act === 'show' ? await withSoundPicture(deps, said) : said;
    const after: Review = {
      ...kept,
      ...{ status, version: before.version + 1 },
      ...(act === 'hide' && { reason: decision.reason }),
      history: [...before.history, { status, at, by: actorId }],
    };
    await save(deps, {
      ...{ before, after, actorId, at },
      type: act === 'show' ? 'review.shown' : 'review.hidden',
    });
    return after;
  });
}

/** What is no picture after all is shown to nobody. @throws Refusal `picture.processing` while that is not known */
async function withSoundPicture<Said extends Pick<Review, 'pictureId'>>(
  deps: Deps,
  said: Said,
): Promise<Said> {
  const picture = said.pictureId ? await deps.store.pictures.get(said.pictureId) : undefined;
  if (picture?.status === 'processing') throw new Refusal('picture.processing');
  return picture?.status === 'refused' ? { ...said, pictureId: undefined } : said;
}

/**
 * The same of what the seller answered.
 * @throws Refusal as above, and `review.unknown` where there is no answer
 */
export async function decideReviewAnswer(
  deps: Deps,
  staff: StaffPrincipal,
  reviewId: string,
  decision: ReviewDecision,
): Promise<Review> {
  checkReason(decision);
  const { act, version } = decision;
  return retrying(deps, async () => {
    const before = await toDecide(deps, staff, reviewId);
    if (!before.answer) throw new Refusal('review.unknown');
    const status = outcomeOf(act);
    if (before.answer.status === status) return before;
    if (before.version !== version) throw new Refusal('review.changed');
    const { accountId: actorId } = staff;
    const { reason: _, ...said } = before.answer;
    const answer = { ...said, status, ...(act === 'hide' && { reason: decision.reason }) } as const;
    const after: Review = { ...before, answer, version: before.version + 1 };
    await save(deps, {
      ...{ before, after, actorId, at: deps.clock().toISOString() },
      type: act === 'show' ? 'review.answer-shown' : 'review.answer-hidden',
    });
    return after;
  });
}

const largestShown = 640;

/** What a buyer showed, for as long as her review is shown. @throws Refusal `review.unknown`, `picture.processing` */
export async function readReviewPicture(
  deps: Pick<Deps, 'store' | 'blobs'>,
  { offerId, shownId }: { offerId: string; shownId: string },
): Promise<{ bytes: Uint8Array; contentType: string }> {
  const review = await deps.store.reviews.getShown(offerId, shownId);
  if (!isShown(review) || !review.pictureId) throw new Refusal('review.unknown');
  const picture = await deps.store.pictures.get(review.pictureId);
  const width = picture?.widths.findLast((one) => one <= largestShown);
  const blob = picture && width && (await deps.blobs.get(pictureKey.derived(picture, width, 'jpg')));
  if (!blob) throw new Refusal('picture.processing');
  return { bytes: blob.bytes, contentType: blob.contentType };
}
