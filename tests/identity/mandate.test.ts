import { codeFrom } from '@rasa/actions/identity/one-time-code';
import type { Account } from '@rasa/domain/identity/account';
import { requireSeller, type SellerPrincipal } from '@rasa/domain/identity/permission';
import { addDays } from '@rasa/domain/time';
import { createApp } from '@rasa/functions/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Browser, browserOf, refusalCode } from '../builders/browser.ts';
import { latestCode, type MailboxWorld, mailboxWorld } from '../builders/mailbox.ts';
import { helpingBrowser, savedMandate } from '../builders/mandate.ts';
import { principalOf, savedAccount, savedSeller, savedUnit, signedInCookie } from '../builders/people.ts';
import { clear, completeDraft, readyPicture, settleEvents } from '../builders/workshop.ts';

let world: MailboxWorld;
let app: ReturnType<typeof createApp>;
let unitId: string;
let companion: Account;
let seller: SellerPrincipal;
let sellerAccount: Account;
let phone: string;

const browserFor = async (account: Account): Promise<Browser> =>
  browserOf(app, { cookies: await signedInCookie(world, account) });

beforeEach(async () => {
  world = await mailboxWorld();
  app = createApp(world);
  ({ unitId } = await savedUnit(world));
  companion = await savedAccount(world, { roles: ['companion'], unitId, name: 'Mega Lestari' });
  const shop = await savedSeller(world, unitId);
  sellerAccount = shop.account;
  phone = shop.seller.phone;
  seller = requireSeller(principalOf(shop.account));
});
afterEach(() => world[Symbol.asyncDispose]());

const grant = async (fields: Record<string, string | Blob | string[]>, by = companion) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ phone, scope: ['listing', 'stock'], days: '30', ...fields }))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  const cookie = await signedInCookie(world, by);
  const headers = { origin: 'http://shop.test', cookie, accept: 'application/json' };
  const answer = await app.request('http://shop.test/api/mandates', { method: 'POST', headers, body: form });
  const body = (await answer.json()) as Record<string, unknown> & { error?: { code: string } };
  return { status: answer.status, body };
};

test('without a mandate a companion has no seller: no list, no page, nothing in her name', async () => {
  const browser = await browserFor(companion);
  expect(refusalCode(await browser.get(`/api/sellers/${seller.sellerId}`))).toBe('permission.denied');
  expect(refusalCode(await browser.get('/api/sellers'))).toBe('permission.denied');
  expect(refusalCode(await browser.post('/api/listings', { name: 'Keripik' }))).toBe('permission.denied');
});

test('by signature, with a tick that she is there and her name, the mandate counts at once and she is told', async () => {
  expect((await grant({ way: 'signature', signedName: 'Siti' })).body.error?.code).toBe('mandate.unsigned');
  const { status, body } = await grant({ way: 'signature', present: 'true', signedName: 'Siti' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ status: 'live', way: 'signature', scope: ['listing', 'stock'] });
  await settleEvents(world);
  expect(world.sent.at(-1)).toMatchObject({ to: phone, template: 'sellerHelped' });
});

test('what she draws is kept, and only those whom it concerns may see it', async () => {
  const drawing =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const { body } = await grant({ way: 'signature', present: 'true', drawing });
  expect(body).toMatchObject({ status: 'live', hasRecording: true, isSound: false });
  const path = `/api/mandates/${body.mandateId}/recording`;
  const stranger = await savedAccount(world, { roles: ['companion'], unitId });
  expect((await (await browserFor(sellerAccount)).get(path)).headers.get('content-type')).toBe('image/png');
  expect(refusalCode(await (await browserFor(stranger)).get(path))).toBe('mandate.unknown');
});

test('by voice, a recording is kept; what is no recording is refused by its bytes', async () => {
  const ogg = new File([new TextEncoder().encode('OggS and her voice')], 'suara.ogg');
  const text = new File(['<script>'], 'suara.ogg', { type: 'audio/ogg' });
  const large = new File([new Uint8Array(600_001).fill(79)], 'suara.ogg');
  expect((await grant({ way: 'voice' })).body.error?.code).toBe('voice.missing');
  expect((await grant({ way: 'voice', voice: text })).body.error?.code).toBe('voice.unsupported-type');
  expect((await grant({ way: 'voice', voice: large })).body.error?.code).toBe('voice.too-large');
  const { body } = await grant({ way: 'voice', voice: ogg });
  expect(body).toMatchObject({ status: 'live', way: 'voice', isSound: true });
});

test('by her own code it counts once the code is right, and five wrong guesses end the code', async () => {
  const { body } = await grant({ way: 'code' });
  expect(body).toMatchObject({ status: 'proposed' });
  expect(body).not.toHaveProperty('ownerName');
  const browser = await browserFor(companion);
  const path = `/api/mandates/${body.mandateId}`;
  expect(refusalCode(await browser.post(`${path}/helping`))).toBe('mandate.ended');
  await settleEvents(world);
  const code = latestCode(world.sent, phone);
  const wrong = code === '000000' ? '000001' : '000000';
  for (let guess = 1; guess <= 5; guess += 1)
    expect(refusalCode(await browser.post(`${path}/consent`, { code: wrong }))).toBe('sign-in.code-wrong');
  expect(refusalCode(await browser.post(`${path}/consent`, { code }))).toBe('sign-in.too-many-guesses');

  await browser.post(`${path}/codes`);
  await settleEvents(world);
  const second = await browser.post(`${path}/consent`, { code: latestCode(world.sent, phone) });
  expect(second.body).toMatchObject({ status: 'live', way: 'code', ownerName: 'Siti' });
});

test('a code is of no use after five minutes, and neither it nor its hash is kept', async () => {
  const { body } = await grant({ way: 'code' });
  const stored = await world.store.mandates.get(String(body.mandateId));
  const code = await codeFrom(world, stored!.code!);
  expect(JSON.stringify(stored)).not.toContain(code);
  world.setClock(new Date(world.clock().getTime() + 6 * 60_000).toISOString());
  const late = await (await browserFor(companion)).post(`/api/mandates/${body.mandateId}/consent`, { code });
  expect(refusalCode(late)).toBe('sign-in.code-expired');
});

test('the number of a seller of another unit is nobody’s', async () => {
  const other = await savedUnit(world, { name: 'Unit Ngawi' });
  const far = await savedAccount(world, { roles: ['companion'], unitId: other.unitId });
  const answer = await grant({ way: 'signature', present: 'true', signedName: 'Siti' }, far);
  expect(answer.body.error?.code).toBe('seller.unknown');
  const stray = await savedMandate(world, far, seller);
  const browser = await browserFor(far);
  expect(refusalCode(await browser.post(`/api/mandates/${stray.mandateId}/helping`))).toBe('mandate.unknown');
});

test('under a mandate she acts from her own account in the seller’s name, and each act says both', async () => {
  const mandate = await savedMandate(world, companion, seller);
  const browser = await helpingBrowser(world, app, companion, mandate);
  const { body } = await browser.post('/api/listings', { name: 'Keripik Tempe' });
  const listing = await world.store.listings.get(String(body.listingId));
  const actor = { actorId: companion.accountId, onBehalfOf: seller.sellerId };
  expect(listing).toMatchObject({ sellerId: seller.sellerId, createdBy: actor });
  const due = await world.store.outbox.listDue('2999-01-01T00:00:00.000Z', 50);
  expect(due.entries.map(({ event }) => event).find(({ type }) => type === 'listing.created')).toMatchObject(
    actor,
  );

  const hers = await browserFor(sellerAccount);
  const shown = (await hers.get(`/api/listings/${body.listingId}`)).body;
  expect(shown.assisted).toEqual([
    expect.objectContaining({ name: 'Mega Lestari', type: 'listing.created', subjectId: body.listingId }),
  ]);
  const helped = (await hers.get('/api/seller/mandates')).body;
  expect(helped).toMatchObject({ mandates: [{ companionName: 'Mega Lestari', status: 'live' }] });
  expect(helped.acts).toHaveLength(1);
});

test('what the seller does herself is nobody’s help', async () => {
  await savedMandate(world, companion, seller);
  const { body } = await (await browserFor(sellerAccount)).post('/api/listings', { name: 'Keripik Tempe' });
  const listing = await world.store.listings.get(String(body.listingId));
  expect(listing?.createdBy).toEqual({ actorId: sellerAccount.accountId });
  expect((await world.store.assistedActs.listBySeller(seller.sellerId, { limit: 9 })).items).toEqual([]);
});

test('outside the scope that she gave nothing is open, neither to read nor to do', async () => {
  const mandate = await savedMandate(world, companion, seller, { scope: ['stock'] });
  const browser = await helpingBrowser(world, app, companion, mandate);
  expect((await browser.get('/api/seller/offers')).status).toBe(200);
  const refused = [
    await browser.post('/api/listings', { name: 'Keripik' }),
    await browser.get('/api/seller/orders'),
    await browser.get('/api/support-cases'),
    await browser.get('/api/seller/ledger'),
    await browser.get(`/api/sellers/${seller.sellerId}/payout-account`),
  ];
  expect(refused.map(refusalCode)).toEqual(refused.map(() => 'mandate.out-of-scope'));
});

test('her shop’s face, her payouts and who helps her stay her own', async () => {
  const browser = await helpingBrowser(world, app, companion, await savedMandate(world, companion, seller));
  const refused = [
    await browser.patch('/api/sellers/me', { about: 'Enak' }),
    await browser.post(`/api/payouts/${world.newId('payout')}/confirmation`),
    await browser.get('/api/seller/mandates'),
  ];
  expect(refused.map(refusalCode)).toEqual(refused.map(() => 'mandate.herself-only'));
});

test('a mandate that she took back bites on the next request, and so does one whose time is over', async () => {
  const first = await savedMandate(world, companion, seller);
  const browser = await helpingBrowser(world, app, companion, first);
  expect((await browser.post('/api/listings', { name: 'Satu' })).status).toBe(201);
  const ended = await (await browserFor(sellerAccount)).post(`/api/mandates/${first.mandateId}/end`);
  expect(ended.body).toMatchObject({ status: 'revoked' });
  expect(refusalCode(await browser.post('/api/listings', { name: 'Dua' }))).toBe('mandate.ended');
  expect((await browser.get('/api/helping')).body).toMatchObject({ helping: { status: 'revoked' } });

  const second = await savedMandate(world, companion, seller, { days: 1 });
  const again = await helpingBrowser(world, app, companion, second);
  expect((await again.post('/api/listings', { name: 'Tiga' })).status).toBe(201);
  world.setClock(addDays(world.clock().toISOString(), 2));
  expect(refusalCode(await again.post('/api/listings', { name: 'Empat' }))).toBe('mandate.ended');
  expect(refusalCode(await again.post(`/api/mandates/${second.mandateId}/helping`))).toBe('mandate.ended');
});

test('a companion who is a seller too is not taken for herself after her mandate has ended', async () => {
  const own = await savedSeller(world, unitId);
  const both = await savedAccount(world, {
    roles: ['companion', 'seller'],
    unitId,
    sellerId: own.seller.sellerId,
  });
  const mandate = await savedMandate(world, both, seller);
  const browser = await helpingBrowser(world, app, both, mandate);
  await browserFor(sellerAccount).then((hers) => hers.post(`/api/mandates/${mandate.mandateId}/end`));
  expect(refusalCode(await browser.post('/api/listings', { name: 'Salah toko' }))).toBe('mandate.ended');
  expect(await world.store.listings.listBySeller(own.seller.sellerId)).toEqual([]);
  await browser.delete('/api/helping');
  expect((await browser.post('/api/listings', { name: 'Milik sendiri' })).status).toBe(201);
});

test('the companion and an officer of the unit may end it, nobody else', async () => {
  const officer = await savedAccount(world, { roles: ['officer'], unitId });
  const stranger = await savedAccount(world, { roles: ['companion'], unitId });
  const curator = await savedAccount(world, { roles: ['curator'], unitId });
  const endBy = async (account: Account) => {
    const { mandateId } = await savedMandate(world, companion, seller);
    return (await browserFor(account)).post(`/api/mandates/${mandateId}/end`);
  };
  expect(refusalCode(await endBy(stranger))).toBe('mandate.unknown');
  expect(refusalCode(await endBy(curator))).toBe('permission.denied');
  expect((await endBy(companion)).status).toBe(200);
  expect((await endBy(officer)).status).toBe(200);
});

test('a choice in the browser is worth nothing to another account or without the role', async () => {
  const mandate = await savedMandate(world, companion, seller);
  const officer = await savedAccount(world, { roles: ['officer', 'companion'], unitId });
  const browser = await browserFor(officer);
  browser.jar.set('__Host-helping', mandate.mandateId);
  expect(refusalCode(await browser.post('/api/listings', { name: 'Keripik' }))).toBe('permission.denied');
});

test('a form that was drawn for one seller is not sent for another', async () => {
  const other = await savedSeller(world, unitId);
  const first = await helpingBrowser(world, app, companion, await savedMandate(world, companion, seller));
  const second = await savedMandate(world, companion, { sellerId: other.seller.sellerId, unitId });
  await first.post(`/api/mandates/${second.mandateId}/helping`);
  const { status } = await first.form('/api/listings', {
    name: 'Keripik',
    _for: seller.sellerId,
    _back: '/penjual',
  });
  expect(status).toBe(303);
  expect(await world.store.listings.listBySeller(other.seller.sellerId)).toEqual([]);
  expect(await world.store.listings.listBySeller(seller.sellerId)).toEqual([]);
});

test('who helps with a product does not decide on it, also not in her other role', async () => {
  const both = await savedAccount(world, { roles: ['companion', 'curator'], unitId });
  const mandate = await savedMandate(world, both, seller);
  const browser = await helpingBrowser(world, app, both, mandate);
  const { body } = await browser.post('/api/listings', { name: 'Keripik' });
  // While she helps she is no curator at all.
  expect(refusalCode(await browser.get('/api/curation/queue'))).toBe('permission.denied');

  await clear(world, seller.sellerId, 'keripik');
  const hers = await browserFor(sellerAccount);
  const draft = completeDraft({ pictureIds: [await readyPicture(world, seller)] });
  await hers.put(`/api/listings/${body.listingId}/draft`, draft);
  const sent = await hers.post(`/api/listings/${body.listingId}/submissions`);
  expect(sent.status).toBe(201);
  await browser.delete('/api/helping');
  const path = `/api/revisions/${sent.body.revisionId}`;
  const decision = { outcome: 'reject', checks: {}, reasons: [{ target: 'name', text: 'Kurang jelas' }] };
  expect((await browser.get(path)).body).toMatchObject({
    mayDecide: false,
    assisted: [{ type: 'listing.created' }],
  });
  expect(refusalCode(await browser.post(`${path}/decisions`, decision))).toBe('decision.helps-seller');
  await hers.post(`/api/mandates/${mandate.mandateId}/end`);
  // What she did stays done.
  expect(refusalCode(await browser.post(`${path}/decisions`, decision))).toBe('decision.helps-seller');
});
