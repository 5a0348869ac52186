import { orderForToken } from '@rasa/actions/market/order-token';
import { answerReview, writeReview } from '@rasa/actions/market/review';
import { decideReview, decideReviewAnswer } from '@rasa/actions/market/review-desk';
import type { Review, Signature } from '@rasa/domain/market/review';
import { drawProduct } from '../../drawing/product.ts';
import { settle } from '../settle.ts';
import type { Bought, Till } from './order.ts';

type Opinion = {
  slug: string;
  stars: number;
  words: string;
  signature: Signature;
  answer?: string;
  /** Of this product; none without. */
  picture?: { category: string; name: string };
  /** Nobody has read it yet. */
  waits?: true;
};

/** What the buyers of the first weeks said, each of one thing that she bought. */
const opinions: readonly Opinion[] = [
  {
    ...{ slug: 'sambel-pecel-sedang', stars: 5, signature: 'first' },
    words: 'Pedasnya pas dan kacangnya terasa. Tinggal diseduh, anak-anak langsung minta tambah.',
    answer: 'Terima kasih, Bu. Kacangnya kami sangrai sendiri setiap pagi.',
  },
  { slug: 'brem-madiun', stars: 4, words: 'Lumer di mulut. Kotaknya sedikit penyok.', signature: 'initial' },
  {
    ...{ slug: 'keripik-tempe-ngawi', stars: 5, signature: 'first' },
    words: 'Tipis, renyah, tidak berminyak.',
    picture: { category: 'keripik', name: 'Keripik Tempe Ngawi' },
  },
  { slug: 'jahe-instan', stars: 4, words: '', signature: 'none' },
  {
    ...{ slug: 'peyek-kacang', stars: 3, signature: 'first' },
    words: 'Rasanya enak, tetapi beberapa remuk di jalan.',
    answer: 'Maaf ya, Bu. Sekarang kami beri lapisan kardus di setiap bungkus.',
  },
  { slug: 'keripik-pisang', stars: 5, words: 'Manisnya dari pisangnya sendiri.', signature: 'initial' },
  {
    ...{ slug: 'gula-semut', stars: 5, signature: 'first', waits: true },
    words: 'Harum sekali. Yang mau pesan bareng hubungi saya di 0813 0000 2002.',
  },
  { slug: 'kopi-kare', stars: 5, words: 'Cocok untuk pagi.', signature: 'first', waits: true },
];

const hours = { write: 100, decide: 110, answer: 118, read: 121 } as const;

async function write(bought: Bought, opinion: Opinion, offerId: string): Promise<Review | undefined> {
  const { orderId, token, at } = bought;
  const then = at.later(hours.write);
  const { parts } = await orderForToken(then, orderId, token);
  const part = parts.find(({ lines }) => lines.some((line) => line.offerId === offerId));
  if (!part) return undefined;
  const { slug, stars, words, signature } = opinion;
  const picture =
    opinion.picture && (await drawProduct({ ...opinion.picture, slug, variant: 3, pixelWidth: 640 }));
  const said = { stars, words, signature, picture };
  return writeReview(then, { orderId, token, partId: part.partId, offerId, ...said });
}

/** What arrived is spoken of; most of it has been read and is shown, some of it answered, and some waits. */
export async function reviewBought(till: Till, all: readonly Bought[]): Promise<void> {
  const { office, shelf, world } = till;
  const written: { bought: Bought; opinion: Opinion; review: Review }[] = [];
  for (const opinion of opinions)
    for (const bought of all) {
      const review = await write(bought, opinion, shelf.get(opinion.slug)!.offerId);
      if (review) written.push({ bought, opinion, review });
    }
  // Pictures are made ready before anybody looks at them.
  await settle(world);
  for (const { bought, opinion, review } of written) {
    const { reviewId, unitId } = review;
    // The other unit's staff reads its own sellers' reviews, and has not yet.
    if (opinion.waits || unitId !== office.unit.unitId) continue;
    const { at } = bought;
    await decideReview(at.later(hours.decide), office.officer, reviewId, { act: 'show', version: 1 });
    if (opinion.answer) {
      const { shop, offerId } = shelf.get(opinion.slug)!;
      const answer = { offerId, shownId: review.shownId, words: opinion.answer };
      const answered = await answerReview(at.later(hours.answer), shop.keeper, answer);
      await decideReviewAnswer(at.later(hours.read), office.officer, reviewId, {
        ...{ act: 'show', version: answered.version },
      });
    }
  }
}
