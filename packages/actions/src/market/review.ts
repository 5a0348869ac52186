import type { EventType } from '@rasa/domain/event';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { latestReviews, ratingAfter } from '@rasa/domain/market/rating';
import {
  isShown,
  type Review,
  type ReviewInput,
  reviewIdFor,
  reviewStates,
  signedAs,
} from '@rasa/domain/market/review';
import { Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { acceptPicture, removePicture } from '../workshop/picture.ts';
import { orderForToken } from './order-token.ts';

type Link = { orderId: string; token: string };

export type ReviewRequest = ReviewInput &
  Link & {
    partId: string;
    offerId: string;
    picture?: Uint8Array | undefined;
    /** The picture that she sent before is not to be shown. */
    dropPicture?: boolean | undefined;
  };

const buyer = 'buyer';

/** What she says, but for the picture that is still to be kept. */
type Said = ReviewInput & { signedAs: string | undefined; picture: 'kept' | 'dropped' | { hash: string } };

const saysSame = (before: Review, said: Said): boolean =>
  before.status !== 'withdrawn' &&
  before.stars === said.stars &&
  before.words === said.words &&
  before.signature === said.signature &&
  (said.picture === 'kept' ||
    (said.picture === 'dropped' ? !before.pictureId : said.picture.hash === before.pictureHash));

/**
 * Whoever holds the link of an order that arrived says what she thinks of one line of it. Said twice it is said once;
 * said otherwise it takes the place of what she said, until that is shown.
 * @throws Refusal `order.unknown`, `part.unknown`, `offer.unknown`, `review.not-possible`, `review.exists`
 */
export async function writeReview(deps: Deps, request: ReviewRequest): Promise<Review> {
  const { orderId, token, partId, offerId, stars, words, signature, picture: bytes } = request;
  const { order, parts } = await orderForToken(deps, orderId, token);
  const part = parts.find((one) => one.partId === partId);
  if (!part) throw new Refusal('part.unknown');
  const reviewId = reviewIdFor(part, offerId);
  const seller = await deps.store.sellers.get(part.sellerId);
  if (!seller) throw new Refusal('seller.unknown');
  const { sellerId, unitId } = seller;
  const hash = bytes && (await deps.hash(Buffer.from(bytes).toString('latin1')));
  const picture = hash ? { hash } : request.dropPicture ? 'dropped' : 'kept';
  const said: Said = { stars, words, signature, signedAs: signedAs(order.buyer.name, signature), picture };
  const first = await deps.store.reviews.get(reviewId);
  if (first && saysSame(first, said)) return first;
  if (first) step(reviewStates, first.status, 'write', 'review.exists');
  const owner = { purpose: 'review', ownerId: sellerId, unitId, actorId: buyer } as const;
  const pictureId = bytes && (await acceptPicture(deps, { bytes, ...owner })).pictureId;
  const productName = part.lines.find((line) => line.offerId === offerId)?.name ?? '';
  const about = { reviewId, orderId, partId, offerId, productName, sellerId, unitId };
  return retrying(deps, async () => {
    const before = await deps.store.reviews.get(reviewId);
    if (before && saysSame(before, said)) return before;
    const at = deps.clock().toISOString();
    const after = written(before, { about, said, pictureId, at, shownId: deps.newId('shownReview') });
    await save(deps, { before, after, type: 'review.written', actorId: buyer, at });
    await dropOld(deps, before, after);
    return after;
  });
}

type Writing = {
  about: Pick<Review, 'reviewId' | 'orderId' | 'partId' | 'offerId' | 'productName' | 'sellerId' | 'unitId'>;
  said: Said;
  pictureId: string | undefined;
  at: string;
  shownId: string;
};

/** @throws Refusal `review.exists` */
function written(before: Review | undefined, { about, said, pictureId, at, shownId }: Writing): Review {
  const status = before ? step(reviewStates, before.status, 'write', 'review.exists') : 'waiting';
  const { stars, words, signature } = said;
  const kept = said.picture === 'kept' && before?.pictureId ? before : undefined;
  return {
    ...about,
    ...{ shownId, stars, words, signature, status, writtenAt: at },
    ...(said.signedAs && { signedAs: said.signedAs }),
    ...(kept && { pictureId: kept.pictureId, pictureHash: kept.pictureHash }),
    ...(typeof said.picture === 'object' && pictureId && { pictureId, pictureHash: said.picture.hash }),
    history: [...(before?.history ?? []), { status, at, by: buyer }],
    version: (before?.version ?? 0) + 1,
  };
}

/** Nobody is shown any more what she replaced or took back. */
async function dropOld(deps: Deps, before: Review | undefined, after: Review): Promise<void> {
  if (before?.pictureId && before.pictureId !== after.pictureId) await removePicture(deps, before.pictureId);
}

/**
 * She takes it back, shown or not: words, name, picture and the answer to it are gone. Taken back so before, nothing
 * changes.
 * @throws Refusal `order.unknown`, `review.unknown`
 */
export async function withdrawReview(
  deps: Deps,
  { orderId, token, reviewId }: Link & { reviewId: string },
): Promise<Review> {
  await orderForToken(deps, orderId, token);
  return retrying(deps, async () => {
    const before = await deps.store.reviews.get(reviewId);
    if (before?.orderId !== orderId) throw new Refusal('review.unknown');
    if (before.status === 'withdrawn') return before;
    const at = deps.clock().toISOString();
    const status = step(reviewStates, before.status, 'withdraw', 'review.not-possible');
    const { pictureId: _, pictureHash: __, reason: ___, answer: ____, signedAs: _____, ...rest } = before;
    const after: Review = {
      ...rest,
      ...{ words: '', signature: 'none', status, version: before.version + 1 },
      history: [...before.history, { status, at, by: buyer }],
    };
    await save(deps, { before, after, type: 'review.withdrawn', actorId: buyer, at });
    await dropOld(deps, before, after);
    return after;
  });
}

/**
 * The seller answers what the public reads; staff reads the answer first, too. A later one takes the place of the one
 * before.
 * @throws Refusal `review.unknown`
 */
export async function answerReview(
  deps: Deps,
  seller: SellerPrincipal,
  { offerId, shownId, words }: { offerId: string; shownId: string; words: string },
): Promise<Review> {
  return retrying(deps, async () => {
    const before = await deps.store.reviews.getShown(offerId, shownId);
    if (before?.sellerId !== seller.sellerId || !isShown(before)) throw new Refusal('review.unknown');
    if (before.answer?.words === words) return before;
    const at = deps.clock().toISOString();
    const { accountId: actorId } = seller;
    const answer = { words, status: 'waiting', at, by: actorId } as const;
    const after: Review = { ...before, answer, version: before.version + 1 };
    await save(deps, { before, after, type: 'review.answered', actorId, at });
    return after;
  });
}

export type ReviewChange = {
  before: Review | undefined;
  after: Review;
  type: EventType;
  actorId: string;
  at: string;
};

/** The sums of the offer move in the same transaction, by what they were read as, so that none is lost or counted twice. */
export async function save(deps: Deps, { before, after, type, actorId, at }: ReviewChange): Promise<void> {
  const { reviewId, offerId, sellerId, unitId } = after;
  const { reviews } = deps.store;
  const isPublic = isShown(before) || isShown(after);
  const [rating, shown] = isPublic
    ? await Promise.all([
        reviews.getRating(offerId),
        reviews.listShownByOffer(offerId, { limit: latestReviews + 1 }),
      ])
    : [undefined, { items: [] }];
  const next = ratingAfter({ rating, shown: shown.items }, before, after);
  const detail = { offerId, sellerId, unitId };
  await reviews.save(
    { before, after, rating: next },
    newEvent(deps, { type, subjectId: reviewId, at, actorId, detail }),
  );
}
