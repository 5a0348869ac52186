import { newEvent } from '@rasa/actions/event';
import { writeReview } from '@rasa/actions/market/review';
import { decideReview } from '@rasa/actions/market/review-desk';
import type { Message } from '@rasa/clients/message';
import type { DomainEvent, EventType } from '@rasa/domain/event';
import { createApp } from '@rasa/functions/api';
import { runJobs } from '@rasa/functions/jobs';
import { redrawCatalogue } from '@rasa/functions/reactions/catalogue';
import { sendMessages } from '@rasa/functions/reactions/message';
import type { Reaction } from '@rasa/functions/reactions/reaction';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { savedAccount } from '../builders/people.ts';
import { type Sold, soldOrder } from '../builders/sold.ts';
import { settleEvents } from '../builders/workshop.ts';

let market: Market;
const sent: Message[] = [];
beforeAll(async () => {
  const opened = await openMarket();
  // As the messenger does: what has the same key is sent once.
  const send = async (message: Message) => {
    if (!sent.some(({ idempotencyKey }) => idempotencyKey === message.idempotencyKey)) sent.push(message);
  };
  market = { ...opened, world: { ...opened.world, messages: { send } } };
});
afterAll(() => market[Symbol.asyncDispose]());

const write = ({ orderId, token, partId, offerIds }: Sold, line = 0, stars = 4) =>
  writeReview(market.world, {
    ...{ orderId, token, partId, offerId: offerIds[line]!, stars, words: 'Gurih', signature: 'initial' },
  });
const show = (reviewId: string) =>
  decideReview(market.world, market.officer, reviewId, { act: 'show', version: 1 });
const eventOf = (type: EventType, { subjectId, offerId }: { subjectId: string; offerId: string }) =>
  newEvent(market.world, {
    ...{ type, subjectId, at: market.world.clock().toISOString(), actorId: 'test', detail: { offerId } },
  });
/** Handed over twice, as after a lost answer. */
async function twice(reaction: Reaction, event: DomainEvent): Promise<void> {
  for (let time = 0; time < 2; time += 1)
    if ('together' in reaction) await reaction.together(market.world, [event, event]);
    else await reaction.each(market.world, event);
}

test('the catalogue counts each review once, however often it is told of it, and forgets what is hidden', async () => {
  const { world, officer } = market;
  const sold = await soldOrder(market, { acts: ['accept', 'pack', 'ready', 'deliver'], delivery: 'pickup' });
  const offerId = sold.offerIds[0]!;
  const app = createApp(world);
  const shown = async () => {
    // A process looks for another version once a second.
    await expect
      .poll(async () => (await world.catalogue.answers()).version, { timeout: 10_000 })
      .toBe((await world.store.catalogue.getChain())!.version);
    const answer = await app.request(`/api/offers/${offerId}`);
    return ((await answer.json()) as { rating?: { count: number; sum: number; latest: object[] } }).rating;
  };
  const { reviewId } = await write(sold);
  await settleEvents(world);
  expect(await shown()).toBeUndefined();
  await show(reviewId);
  await settleEvents(world);
  const event = eventOf('review.shown', { subjectId: reviewId, offerId });
  await twice(redrawCatalogue, event);
  expect(await shown()).toMatchObject({ count: 1, sum: 4, latest: [{ stars: 4, words: 'Gurih' }] });
  const list = (await (await app.request('/api/offers?sort=rating')).json()) as {
    offers: { offerId: string; rating?: object }[];
  };
  expect(list.offers[0]).toMatchObject({ offerId, rating: { count: 1, stars: 4 } });
  const all = await (await app.request(`/api/offers/${offerId}/reviews`)).json();
  expect(all).toMatchObject({ reviews: [{ stars: 4, words: 'Gurih', hasPicture: false }] });
  await decideReview(world, officer, reviewId, { act: 'hide', reason: 'Berisi nomor', version: 2 });
  await settleEvents(world);
  await twice(redrawCatalogue, event);
  expect(await shown()).toBeUndefined();
});

test('when a part is complete its buyer is asked once, with the link to say it; not where she has said it all', async () => {
  const { world } = market;
  const [sold, said] = [await soldOrder(market), await soldOrder(market)];
  for (const line of [0, 1]) await write(said, line);
  await settleEvents(world);
  sent.length = 0;
  world.moveClock({ days: 2 });
  await runJobs(world);
  expect((await sold.part()).status).toBe('completed');
  await settleEvents(world);
  const event = eventOf('part.completed', { subjectId: sold.partId, offerId: '' });
  await twice(sendMessages, event);
  const asked = sent.filter(
    ({ template, text }) => template === 'reviewAsked' && text.includes(sold.orderId),
  );
  // One for the event of the clock, one for the test's own, however often that comes.
  expect(asked).toHaveLength(2);
  for (const one of asked) expect(one.text).toContain(`/pesanan/${sold.orderId}/ulasan?token=${sold.token}`);
  expect(sent.some(({ text }) => text.includes(said.orderId))).toBe(false);
});

test('a seller hears of a review when everybody may read it, once; staff when it waits to be read', async () => {
  const { world, officer, unit } = market;
  const curator = await savedAccount(world, { unitId: unit.unitId, roles: ['curator'] });
  const sold = await soldOrder(market);
  sent.length = 0;
  const { reviewId } = await write(sold);
  await settleEvents(world);
  expect(sent.filter(({ to }) => to === curator.email).map(({ text }) => text)).toEqual([
    expect.stringContaining('/staf/ulasan'),
  ]);
  expect(sent.some(({ template }) => template === 'sellerReview')).toBe(false);
  await show(reviewId);
  await settleEvents(world);
  await decideReview(world, officer, reviewId, { act: 'hide', reason: 'Kasar', version: 2 });
  await decideReview(world, officer, reviewId, { act: 'show', version: 3 });
  await settleEvents(world);
  const told = sent.filter(({ template }) => template === 'sellerReview');
  expect(told).toHaveLength(1);
  expect(told[0]!.text).toContain('/penjual/ulasan');
});
