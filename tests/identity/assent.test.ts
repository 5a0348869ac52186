import type { Account } from '@rasa/domain/identity/account';
import { requireSeller, type SellerPrincipal } from '@rasa/domain/identity/permission';
import type { Offer } from '@rasa/domain/market/offer';
import { createApp } from '@rasa/functions/api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, browserOf, refusalCode } from '../builders/browser.ts';
import { latestCode, type MailboxWorld, mailboxWorld } from '../builders/mailbox.ts';
import { helpingBrowser, savedMandate } from '../builders/mandate.ts';
import { someDetails } from '../builders/payout-account.ts';
import { principalOf, savedAccount, savedSeller, savedUnit, signedInCookie } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';
import { clear, completeListing, settleEvents } from '../builders/workshop.ts';

let world: MailboxWorld;
let app: ReturnType<typeof createApp>;
let unitId: string;
let companion: Account;
let seller: SellerPrincipal;
let phone: string;
let mandateId: string;
let helper: Browser;
let hers: Browser;
let offer: Offer;

beforeEach(async () => {
  world = await mailboxWorld();
  app = createApp(world);
  ({ unitId } = await savedUnit(world));
  companion = await savedAccount(world, { roles: ['companion'], unitId, name: 'Mega Lestari' });
  const shop = await savedSeller(world, unitId);
  phone = shop.seller.phone;
  seller = requireSeller(principalOf(shop.account));
  const mandate = await savedMandate(world, companion, seller);
  ({ mandateId } = mandate);
  helper = await helpingBrowser(world, app, companion, mandate);
  hers = browserOf(app, { cookies: await signedInCookie(world, shop.account) });
  offer = await savedOffer(world, shop.seller, { available: 5 });
});
afterEach(() => world[Symbol.asyncDispose]());

const offerNow = async () => (await world.store.offers.get(offer.stock.offerId))?.stock;
const changeOffer = (change: object) => helper.patch(`/api/offers/${offer.stock.offerId}`, change);
const askPrice = async (priceIdr = 18_000) => String((await changeOffer({ priceIdr })).body.assentId);
const answer = (by: Browser, assentId: string, body: object) =>
  by.post(`/api/assents/${assentId}/answer`, body);
const codeFor = async (assentId: string) => {
  await helper.post(`/api/assents/${assentId}/codes`);
  await settleEvents(world);
  return latestCode(world.sent, phone);
};

describe('a price', () => {
  test('waits for her yes, while units that were changed with it count at once', async () => {
    const { status, body } = await changeOffer({ priceIdr: 18_000, stockDelta: 2 });
    expect(status).toBe(202);
    expect(body.redirectUrl).toBe(`/penjual/persetujuan/${body.assentId}`);
    expect(await offerNow()).toMatchObject({ priceIdr: 15_000, available: 7 });
    const { assents } = (await hers.get('/api/assents')).body;
    expect(assents).toMatchObject([
      { kind: 'price', beforeIdr: 15_000, afterIdr: 18_000, askedByName: 'Mega Lestari', needsCode: false },
    ]);
    await settleEvents(world);
    expect(world.sent.at(-1)).toMatchObject({ to: phone, template: 'sellerAssentAsked' });
  });

  test('changes with her code, once, by the companion and in her name', async () => {
    const assentId = await askPrice();
    expect(refusalCode(await answer(helper, assentId, { given: true }))).toBe('mandate.needs-yes');
    const code = await codeFor(assentId);
    const wrong = code === '111111' ? '222222' : '111111';
    expect(refusalCode(await answer(helper, assentId, { given: true, code: wrong }))).toBe(
      'sign-in.code-wrong',
    );
    expect((await offerNow())?.priceIdr).toBe(15_000);
    const given = await answer(helper, assentId, { given: true, code });
    expect(given.body).toMatchObject({ status: 'given', way: 'code' });
    expect((await offerNow())?.priceIdr).toBe(18_000);
    expect(refusalCode(await answer(helper, assentId, { given: true, code }))).toBe('assent.not-in-state');
    const [act] = (await world.store.assistedActs.listBySeller(seller.sellerId, { limit: 9 })).items;
    expect(act).toMatchObject({ type: 'offer.changed', actorId: companion.accountId });
  });

  test('changes when she says yes on her own screen, and not when she says no', async () => {
    const first = await askPrice();
    expect((await answer(hers, first, { given: false })).body).toMatchObject({ status: 'refused' });
    expect((await offerNow())?.priceIdr).toBe(15_000);
    const second = await askPrice(19_000);
    expect((await answer(hers, second, { given: true })).body).toMatchObject({ way: 'screen' });
    expect((await offerNow())?.priceIdr).toBe(19_000);
  });

  test('that is asked again replaces the question before, and its code', async () => {
    const first = await askPrice(18_000);
    const code = await codeFor(first);
    expect(await askPrice(20_000)).toBe(first);
    expect(refusalCode(await answer(helper, first, { given: true, code }))).toBe('sign-in.code-expired');
    expect((await hers.get('/api/assents')).body.assents).toMatchObject([{ afterIdr: 20_000 }]);
  });

  test('that she changed herself meanwhile is not overwritten by an old question', async () => {
    const assentId = await askPrice();
    await hers.patch(`/api/offers/${offer.stock.offerId}`, { priceIdr: 16_000 });
    expect(refusalCode(await answer(hers, assentId, { given: true }))).toBe('offer.price-moved');
    expect((await offerNow())?.priceIdr).toBe(16_000);
  });

  test('that she set to the same herself needs no more than her yes', async () => {
    const assentId = await askPrice();
    await hers.patch(`/api/offers/${offer.stock.offerId}`, { priceIdr: 18_000 });
    expect((await answer(hers, assentId, { given: true })).body).toMatchObject({ status: 'given' });
  });

  test('is not even asked for where it needs a curator first, and nothing is asked where it is so already', async () => {
    expect(refusalCode(await changeOffer({ priceIdr: 90_000 }))).toBe('offer.price-needs-review');
    expect((await changeOffer({ priceIdr: 15_000 })).status).toBe(200);
    expect((await hers.get('/api/assents')).body.assents).toEqual([]);
  });

  test('asked under a mandate that was taken back does not change any more, whoever says yes', async () => {
    const assentId = await askPrice();
    await hers.post(`/api/mandates/${mandateId}/end`);
    expect(refusalCode(await answer(hers, assentId, { given: true }))).toBe('mandate.ended');
    expect((await offerNow())?.priceIdr).toBe(15_000);
    expect((await answer(hers, assentId, { given: false })).status).toBe(200);
  });

  test('two answers at once are one answer', async () => {
    const assentId = await askPrice();
    const answers = await Promise.all([
      answer(hers, assentId, { given: true }),
      answer(hers, assentId, { given: false }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const isYes = answers[0]?.status === 200;
    expect((await offerNow())?.priceIdr).toBe(isYes ? 18_000 : 15_000);
  });
});

test('a product is never sold for good by a companion', async () => {
  expect(refusalCode(await changeOffer({ retired: true }))).toBe('mandate.herself-only');
});

describe('publishing', () => {
  const complete = async () => {
    await clear(world, seller.sellerId, 'keripik');
    return (await completeListing(world, seller)).listingId;
  };
  const submit = (by: Browser, listingId: string) => by.post(`/api/listings/${listingId}/submissions`);

  test('waits for her yes, and then goes to the curators with both names', async () => {
    const listingId = await complete();
    const asked = await submit(helper, listingId);
    expect(asked.status).toBe(202);
    expect(await world.store.listings.get(listingId)).toMatchObject({ status: 'draft' });
    await answer(hers, String(asked.body.assentId), { given: true });
    const [revision] = await world.store.revisions.listByListing(listingId);
    expect(revision?.submittedBy).toEqual({ actorId: companion.accountId, onBehalfOf: seller.sellerId });
  });

  test('is refused where the draft is no longer what she was asked about', async () => {
    const listingId = await complete();
    const { body } = await submit(helper, listingId);
    await helper.put(`/api/listings/${listingId}/draft`, { description: 'Lain sekali.' });
    const refused = await answer(hers, String(body.assentId), { given: true });
    expect(refusalCode(refused)).toBe('assent.changed');
    expect(await world.store.revisions.listByListing(listingId)).toEqual([]);
  });

  test('is not asked for while something is missing', async () => {
    const { body } = await helper.post('/api/listings', { name: 'Keripik' });
    expect(refusalCode(await submit(helper, String(body.listingId)))).toBe('listing.incomplete');
  });
});

describe('where her money goes', () => {
  const propose = () => helper.post(`/api/sellers/${seller.sellerId}/payout-account/changes`, someDetails);

  test('waits for her yes; the whole number is shown until then and not kept after', async () => {
    const { status, body } = await propose();
    expect(status).toBe(202);
    expect(await world.store.payoutAccounts.get(seller.sellerId)).toBeUndefined();
    const path = `/api/assents/${body.assentId}`;
    expect((await hers.get(path)).body).toMatchObject({ accountNumber: someDetails.accountNumber });
    await answer(hers, String(body.assentId), { given: true });
    const account = await world.store.payoutAccounts.get(seller.sellerId);
    expect(account?.change).toMatchObject({ proposedBy: companion.accountId, bySeller: false });
    const kept = await world.store.assents.get(String(body.assentId));
    expect(JSON.stringify(kept)).not.toContain(someDetails.accountNumber);
  });

  test('is not confirmed by an officer who helps her', async () => {
    const { body } = await propose();
    await answer(hers, String(body.assentId), { given: true });
    const both = await savedAccount(world, { roles: ['officer', 'companion'], unitId });
    await savedMandate(world, both, seller, { scope: ['stock'] });
    const desk = browserOf(app, { cookies: await signedInCookie(world, both) });
    const confirmed = await desk.post(
      `/api/sellers/${seller.sellerId}/payout-account/changes/1/confirmation`,
      { accountNumber: someDetails.accountNumber },
    );
    expect(refusalCode(confirmed)).toBe('decision.helps-seller');
  });
});

test('a question is another’s to nobody: not to another seller, nor to a companion who did not ask it', async () => {
  const assentId = await askPrice();
  const stranger = await savedSeller(world, unitId);
  const other = await savedAccount(world, { roles: ['companion'], unitId });
  const askers = [
    browserOf(app, { cookies: await signedInCookie(world, stranger.account) }),
    await helpingBrowser(world, app, other, await savedMandate(world, other, seller)),
  ];
  for (const asker of askers) {
    expect(refusalCode(await asker.get(`/api/assents/${assentId}`))).toBe('assent.unknown');
    expect(refusalCode(await answer(asker, assentId, { given: false }))).toBe('assent.unknown');
    expect((await asker.get('/api/assents')).body.assents).toEqual([]);
  }
});

test('a companion takes back what she asked, and codes are sent only so often', async () => {
  const assentId = await askPrice();
  const sends = [];
  for (let times = 0; times < 4; times += 1) sends.push(await helper.post(`/api/assents/${assentId}/codes`));
  expect(sends.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect((await answer(helper, assentId, { given: false })).body).toMatchObject({ status: 'withdrawn' });
  expect(refusalCode(await helper.post(`/api/assents/${assentId}/codes`))).toBe('assent.not-in-state');
});
