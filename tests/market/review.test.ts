import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import { answerReview, type ReviewRequest, withdrawReview, writeReview } from '@rasa/actions/market/review';
import { decideReview, decideReviewAnswer, readReviewPicture } from '@rasa/actions/market/review-desk';
import { meanStars } from '@rasa/domain/market/rating';
import { pictureKey } from '@rasa/domain/picture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { pickupRequest } from '../builders/shelf.ts';
import { type Sold, soldOrder } from '../builders/sold.ts';
import { jpegBytes, settleEvents } from '../builders/workshop.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

type Line = Pick<Sold, 'orderId' | 'token' | 'partId' | 'offerIds'>;
const request = ({ orderId, token, partId, offerIds }: Line, stars = 5, words = 'Renyah sekali') => ({
  ...{ orderId, token, partId, offerId: offerIds[0]!, stars, words, signature: 'initial' as const },
});
const review = (line: Line, stars?: number, words?: string, more: Partial<ReviewRequest> = {}) =>
  writeReview(market.world, { ...request(line, stars, words), ...more });
const versionOf = async (reviewId: string) => (await market.world.store.reviews.get(reviewId))!.version;
const decide = async (reviewId: string, act: 'show' | 'hide', reason?: string) =>
  decideReview(market.world, market.officer, reviewId, { act, reason, version: await versionOf(reviewId) });
const ratingOf = async ({ offerIds }: Line) => {
  const {
    count = 0,
    sum = 0,
    latest = [],
  } = (await market.world.store.reviews.getRating(offerIds[0]!)) ?? {};
  return { count, sum, words: latest.map((one) => one.words) };
};

/** Another buyer of the same product, to whom it came as well. */
async function boughtToo(sold: Sold, number: number): Promise<Line> {
  const { world } = market;
  const request = pickupRequest([sold.offers[0]!], {
    buyer: { name: 'Rina', phone: `+62813000${10_000 + number}` },
  });
  const { orderId, token } = await placeOrder(world, request, {
    ...{ idempotencyKey: `key-of-review-${sold.orderId}-${number}`, principal: 'visitor', locale: 'id' },
  });
  const { order } = (await world.store.orders.getWhole(orderId))!;
  const partId = order.partIds[0]!;
  for (const act of ['accept', 'pack', 'ready', 'deliver'] as const)
    await fulfilPart(world, sold.seller, partId, { act });
  return { orderId, token, partId, offerIds: [sold.offerIds[0]!] };
}

test('each line of an order that arrived has one review; said again it is the same, said otherwise it is changed until it is shown', async () => {
  const sold = await soldOrder(market);
  const both = await Promise.all([review(sold), review(sold)]);
  expect(new Set(both.map(({ reviewId }) => reviewId)).size).toBe(1);
  expect((await review(sold)).version).toBe(1);
  const changed = await review(sold, 1, 'Ternyata lembek');
  expect(changed).toMatchObject({ stars: 1, words: 'Ternyata lembek', status: 'waiting', version: 2 });
  const other = await review({ ...sold, offerIds: [sold.offerIds[1]!] }, 3);
  expect(other.reviewId).toBe(`rvw_${sold.partId.slice(4)}-2`);
  expect(await market.world.store.reviews.listByOrder(sold.orderId)).toHaveLength(2);
  await decide(changed.reviewId, 'show');
  await expect(review(sold, 5)).rejects.toMatchObject({ code: 'review.exists' });
  expect((await review(sold, 1, 'Ternyata lembek')).status).toBe('shown');
});

test('a wrong link, another’s part, another’s food and what has not arrived are refused', async () => {
  const [sold, other] = [await soldOrder(market), await soldOrder(market)];
  const early = await soldOrder(market, { acts: ['accept', 'pack', 'ship'] });
  await expect(review({ ...sold, token: 'x'.repeat(43) })).rejects.toMatchObject({ code: 'order.unknown' });
  await expect(review({ ...sold, partId: other.partId })).rejects.toMatchObject({ code: 'part.unknown' });
  await expect(review({ ...sold, offerIds: other.offerIds })).rejects.toMatchObject({
    code: 'offer.unknown',
  });
  await expect(review(early)).rejects.toMatchObject({ code: 'review.not-possible' });
});

test('nothing counts before staff has shown it; what is hidden needs a reason and counts no more', async () => {
  const sold = await soldOrder(market);
  const { reviewId } = await review(sold, 4, '<script>alert(1)</script>');
  expect(await ratingOf(sold)).toEqual({ count: 0, sum: 0, words: [] });
  await decide(reviewId, 'show');
  await decide(reviewId, 'show');
  expect(await ratingOf(sold)).toEqual({ count: 1, sum: 4, words: ['<script>alert(1)</script>'] });
  await expect(decide(reviewId, 'hide')).rejects.toMatchObject({ code: 'review.needs-reason' });
  expect(await decide(reviewId, 'hide', 'Berisi naskah')).toMatchObject({
    status: 'hidden',
    reason: 'Berisi naskah',
  });
  expect(await ratingOf(sold)).toEqual({ count: 0, sum: 0, words: [] });
  expect((await decide(reviewId, 'show')).reason).toBeUndefined();
  expect(await ratingOf(sold)).toMatchObject({ count: 1, sum: 4 });
});

test('what was written anew after staff had read it is not shown by the decision on what it was', async () => {
  const sold = await soldOrder(market);
  const { reviewId, version } = await review(sold, 5, 'Enak');
  await review(sold, 5, 'Hubungi 0812 3456 7890');
  const read = { act: 'show', version } as const;
  await expect(decideReview(market.world, market.officer, reviewId, read)).rejects.toMatchObject({
    code: 'review.changed',
  });
  expect(await ratingOf(sold)).toMatchObject({ count: 0 });
});

test('staff of another unit finds nothing', async () => {
  const { reviewId } = await review(await soldOrder(market));
  const stranger = { ...market.officer, unitId: market.world.newId('unit') };
  const decision = { act: 'show', version: 1 } as const;
  await expect(decideReview(market.world, stranger, reviewId, decision)).rejects.toMatchObject({
    code: 'review.unknown',
  });
});

test('the count is exact when several are shown, hidden and taken back at once', async () => {
  const sold = await soldOrder(market);
  const lines: Line[] = [sold];
  for (let number = 1; number <= 3; number += 1) lines.push(await boughtToo(sold, number));
  const ids: string[] = [];
  for (const [index, line] of lines.entries())
    ids.push((await review(line, index + 1, `ke-${index}`)).reviewId);
  await Promise.all(ids.map((reviewId) => decide(reviewId, 'show')));
  expect(await ratingOf(sold)).toEqual({ count: 4, sum: 10, words: ['ke-3', 'ke-2', 'ke-1'] });
  await Promise.all([
    decide(ids[2]!, 'hide', 'Kasar'),
    withdrawReview(market.world, { ...lines[3]!, reviewId: ids[3]! }),
  ]);
  const rating = await ratingOf(sold);
  expect(rating).toEqual({ count: 2, sum: 1 + 2, words: ['ke-1', 'ke-0'] });
  expect(meanStars(rating)).toBe(1.5);
});

test('of her name stands there what she chose, and of the review nothing leads to her order', async () => {
  const sold = await soldOrder(market);
  const { reviewId } = await review(sold, 5, 'Enak', { signature: 'first' });
  await decide(reviewId, 'show');
  const { order } = await sold.read();
  const { items } = await market.world.store.reviews.listShownByOffer(sold.offerIds[0]!, { limit: 5 });
  expect(items).toMatchObject([{ signedAs: order.buyer.name.split(' ')[0], words: 'Enak' }]);
  const told = JSON.stringify(items);
  expect(told).not.toContain(sold.orderId.slice(4));
  expect(told).not.toContain(order.buyer.phone);
});

test('taken back, words, name, picture and answer are gone, and she may write anew', async () => {
  const { world } = market;
  const sold = await soldOrder(market);
  const offerId = sold.offerIds[0]!;
  const { reviewId, shownId, pictureId } = await review(sold, 2, 'Lembek', { picture: await jpegBytes(3) });
  await settleEvents(world);
  await decide(reviewId, 'show');
  await answerReview(world, sold.seller, { offerId, shownId, words: 'Maaf ya' });
  const gone = await withdrawReview(world, { ...sold, reviewId });
  expect(await withdrawReview(world, { ...sold, reviewId })).toEqual(gone);
  expect(JSON.stringify(gone)).not.toMatch(/Lembek|Maaf|pic_/);
  expect(await ratingOf(sold)).toEqual({ count: 0, sum: 0, words: [] });
  expect(await world.store.reviews.getShown(offerId, shownId)).toBeUndefined();
  const { items } = await world.store.reviews.listShownBySeller(sold.seller.sellerId, { limit: 5 });
  expect(items).toEqual([]);
  const picture = (await world.store.pictures.get(pictureId!))!;
  const keys = [
    pictureKey.original(picture.pictureId),
    ...picture.widths.map((width) => pictureKey.derived(picture, width, 'jpg')),
  ];
  for (const key of keys) expect(await world.blobs.get(key)).toBeUndefined();
  const anew = await review(sold, 4, 'Yang kedua enak');
  expect(anew).toMatchObject({ status: 'waiting', stars: 4 });
  expect(anew.shownId).not.toBe(shownId);
  const another = await soldOrder(market);
  await expect(withdrawReview(world, { ...another, reviewId })).rejects.toMatchObject({
    code: 'review.unknown',
  });
});

test('only the seller whose food it is answers, only what is shown, and staff reads it first', async () => {
  const [sold, other] = [await soldOrder(market), await soldOrder(market)];
  const { reviewId, shownId } = await review(sold);
  const { world, officer } = market;
  const offerId = sold.offerIds[0]!;
  const thanks = { offerId, shownId, words: 'Terima kasih' };
  const unknown = { code: 'review.unknown' };
  const answerShown = async () => (await world.store.reviews.getRating(offerId))?.latest[0]?.answer;
  await expect(answerReview(world, sold.seller, thanks)).rejects.toMatchObject(unknown);
  await decide(reviewId, 'show');
  await expect(answerReview(world, other.seller, thanks)).rejects.toMatchObject(unknown);
  await answerReview(world, sold.seller, thanks);
  expect((await answerReview(world, sold.seller, thanks)).version).toBe(3);
  expect(await answerShown()).toBeUndefined();
  expect((await world.store.reviews.listByUnit(officer.unitId, 'waiting', { limit: 48 })).items).toEqual(
    expect.arrayContaining([expect.objectContaining({ reviewId })]),
  );
  const decideAnswer = async (act: 'show' | 'hide', reason?: string) =>
    decideReviewAnswer(world, officer, reviewId, { act, reason, version: await versionOf(reviewId) });
  await decideAnswer('show');
  expect(await answerShown()).toBe('Terima kasih');
  await expect(decideAnswer('hide')).rejects.toMatchObject({ code: 'review.needs-reason' });
  await decideAnswer('hide', 'Ada nomor telepon');
  expect(await answerShown()).toBeUndefined();
  expect(await ratingOf(sold)).toMatchObject({ count: 1, sum: 5 });
});

test('a picture is seen by the public only while its review is shown, and the same sent again is the same', async () => {
  const { world } = market;
  const sold = await soldOrder(market);
  const picture = await jpegBytes();
  const first = await review(sold, 5, '', { picture });
  expect(await review(sold, 5, '', { picture })).toEqual(first);
  const { reviewId, shownId } = first;
  const named = { offerId: sold.offerIds[0]!, shownId };
  await expect(decide(reviewId, 'show')).rejects.toMatchObject({ code: 'picture.processing' });
  await settleEvents(world);
  const unknown = { code: 'review.unknown' };
  await expect(readReviewPicture(world, named)).rejects.toMatchObject(unknown);
  await decide(reviewId, 'show');
  expect((await readReviewPicture(world, named)).contentType).toBe('image/jpeg');
  await decide(reviewId, 'hide', 'Wajah orang');
  await expect(readReviewPicture(world, named)).rejects.toMatchObject(unknown);
  const without = await review(sold, 5, '', { dropPicture: true });
  expect(without.pictureId).toBeUndefined();
});
