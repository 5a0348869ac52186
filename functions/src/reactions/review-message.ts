import { orderToken } from '@rasa/actions/market/order-token';
import type { DomainEvent } from '@rasa/domain/event';
import { reviewIdOf } from '@rasa/domain/id';
import type { OrderPart, WholeOrder } from '@rasa/domain/market/order';
import { canReview } from '@rasa/domain/market/review';
import type { World } from '../world.ts';

/** What the buyer of a part that came to its end is told: where she may say what she thinks. Not where she has said it. */
export async function reviewInvitation(
  world: World,
  { order }: Pick<WholeOrder, 'order'>,
  part: OrderPart,
): Promise<{ shop: string; link: string } | undefined> {
  if (!canReview(part)) return undefined;
  const { orderId, locale } = order;
  const said = new Set((await world.store.reviews.listByOrder(orderId)).map(({ reviewId }) => reviewId));
  if (part.lines.every((_, index) => said.has(reviewIdOf(part.partId, index + 1)))) return undefined;
  const prefix = locale === 'en' ? '/en' : '';
  const token = await orderToken(world, orderId);
  return {
    shop: part.shopName,
    link: `${world.publicOrigin}${prefix}/pesanan/${orderId}/ulasan?token=${token}`,
  };
}

/** What the seller is told when everybody may read a review; once, however often it is hidden and shown. */
export async function reviewTold(world: World, { subjectId }: DomainEvent) {
  const review = await world.store.reviews.get(subjectId);
  const shows = review?.history.filter(({ status }) => status === 'shown').length;
  if (!review || shows !== 1) return undefined;
  const { sellerId, productName, stars } = review;
  return { sellerId, about: { product: productName, stars: String(stars), path: '/penjual/ulasan' } };
}
