import { answerReview, writeReview } from '@rasa/actions/market/review';
import { decideReview } from '@rasa/actions/market/review-desk';
import { jpegBytes, settleEvents } from '../../builders/workshop.ts';
import type { TestWorld } from '../../builders/world.ts';
import type { orderMaker } from './goods.ts';
import type { Personal } from './personal.ts';
import type { Side } from './side.ts';

/** Reviews of delivered parts of one side's offer, brought as far as a route needs them. */
export async function reviewsOf(
  world: TestWorld,
  { officer, seller }: Side,
  { make, offerId, personal }: { make: ReturnType<typeof orderMaker>; offerId: string; personal: Personal },
) {
  async function written(words: string, picture?: Uint8Array) {
    const { orderId, token, partId } = await make.delivered();
    const said = { offerId, stars: 4, words, signature: 'none', picture } as const;
    const { reviewId, shownId } = await writeReview(world, { orderId, token, partId, ...said });
    return { orderId, token, partId, offerId, reviewId, shownId };
  }
  async function shown(picture?: Uint8Array) {
    const one = await written('Enak', picture);
    await settleEvents(world);
    await decideReview(world, officer, one.reviewId, { act: 'show', version: 1 });
    return one;
  }
  async function answered(words: string) {
    const one = await shown();
    await answerReview(world, seller, { offerId, shownId: one.shownId, words });
    return one;
  }
  return {
    orderToReview: await make.delivered(),
    reviewToDecide: await written(personal.review),
    reviewToWithdraw: await written(personal.review),
    reviewShown: await shown(await jpegBytes(11)),
    reviewToAnswer: await shown(),
    reviewAnswered: await answered(personal.reviewAnswer),
  };
}
