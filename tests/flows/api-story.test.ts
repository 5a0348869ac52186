import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { type DocumentedClient, documentedClient, signIn } from '../builders/documented.ts';
import { eventually } from '../builders/eventually.ts';
import {
  addPicture,
  allGood,
  approve,
  decide,
  goodDraft,
  openUnit,
  peanutDraft,
  putOnSale,
  registerSeller,
  submit,
} from '../builders/opening.ts';
import { phonePhoto } from '../builders/photo.ts';

let folder: string;
let shop: Child;
let admin: DocumentedClient;
let officer: DocumentedClient;
let curator: DocumentedClient;
let maker: DocumentedClient;
let neighbour: DocumentedClient;
let buyer: DocumentedClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-story-'));
  shop = await startChild({ folder, port: await freePort(), env: { SEED: 'none' } });
  const client = () => documentedClient(shop.origin);
  [admin, officer, curator, maker, neighbour, buyer] = await Promise.all([
    client(),
    client(),
    client(),
    client(),
    client(),
    client(),
  ]);
});
afterAll(async () => {
  await shop?.kill();
  await rm(folder, { recursive: true, force: true });
});

const phones = { maker: '+6281200000001', neighbour: '+6281200000002' };

describe('the story, told by a program that reads only the document', () => {
  let pickupPointId: string;
  let makerSellerId: string;
  let listingId: string;
  let makerOffer: { offerId: string; sellerId: string };
  let neighbourOffer: { offerId: string; sellerId: string };

  it('an admin opens the unit and its accounts', async () => {
    const unit = await openUnit(admin, shop.origin);
    pickupPointId = unit.pickupPointId;
    await signIn(officer, shop.origin, { email: unit.officer });
    await signIn(curator, shop.origin, { email: unit.curator });
  });

  it('an officer registers two makers', async () => {
    const deliveryWays = { pickupPointIds: [pickupPointId] };
    makerSellerId = await registerSeller(officer, {
      phone: phones.maker,
      shopName: 'Dapur Bu Siti',
      deliveryWays,
    });
    const neighbourSellerId = await registerSeller(officer, {
      phone: phones.neighbour,
      shopName: 'Warung Bu Ani',
      deliveryWays,
    });
    await officer.post('/api/sellers/{sellerId}/clearances', {
      params: { sellerId: neighbourSellerId },
      json: { kind: 'kacang', reason: 'Dapurnya sudah dilihat' },
    });
    await signIn(maker, shop.origin, { phone: phones.maker });
    await signIn(neighbour, shop.origin, { phone: phones.neighbour });
  });

  it('a maker drafts, and is refused without the training', async () => {
    const { body } = await maker.post('/api/listings', { json: { name: goodDraft.name } });
    listingId = body.listingId;
    await addPicture(maker, listingId);
    await maker.put('/api/listings/{listingId}/draft', { params: { listingId }, json: goodDraft });
    const refused = await eventually(async () => {
      const answer = await maker.post('/api/listings/{listingId}/submissions', {
        params: { listingId },
        status: 403,
      });
      return answer;
    });
    expect(refused.body.error.code).toBe('clearance.missing');
    expect(refused.body.error.message).toContain('Keripik');
  });

  it('attendance earns the skill, which clears her', async () => {
    const course = await officer.post('/api/training/courses', {
      json: { title: 'Olahan keripik', kinds: ['keripik'], sessionsNeeded: 2 },
    });
    const participant = await officer.post('/api/training/participants', {
      json: { name: 'Siti', sellerId: makerSellerId },
    });
    for (const heldOn of ['2026-11-02', '2026-11-09']) {
      const session = await officer.post('/api/training/sessions', {
        json: { courseId: course.body.courseId, heldOn, place: 'Balai Desa Tapelan', topic: 'Menggoreng' },
      });
      await officer.post('/api/training/sessions/{sessionId}/attendance', {
        params: { sessionId: session.body.sessionId },
        json: { participantIds: [participant.body.participantId] },
      });
    }
    const cleared = await eventually(async () => {
      const { body } = await officer.get('/api/sellers/{sellerId}/clearances', {
        params: { sellerId: makerSellerId },
      });
      return body.clearances.length > 0 && body;
    });
    expect(cleared.clearances).toMatchObject([{ kind: 'keripik' }]);
  });

  it('the curator asks for a better label, which opens a packaging case', async () => {
    const revisionId = await submit(maker, listingId);
    const queue = await curator.get('/api/curation/queue');
    expect(JSON.stringify(queue.body)).toContain(revisionId);
    const { body } = await decide(curator, revisionId, {
      outcome: 'request_changes',
      checks: { ...allGood, label_best_before: 'not_ok' },
      reasons: [{ target: 'label_best_before', text: 'Tanggal belum ada di label', caseKind: 'packaging' }],
    });
    expect(body.caseIds).toHaveLength(1);
    const caseId = body.caseIds[0] as string;
    const at = (path: string, client: DocumentedClient, more: object = {}) =>
      client.post(`/api/support-cases/{caseId}/${path}`, { params: { caseId }, ...more });
    await at('plan', officer, {
      json: { dueOn: '2026-12-10', costIdr: 25_000, fundSource: 'Kas unit', tasks: ['Buat label'] },
    });
    await at('start', officer);
    await at('comments', maker, { json: { text: 'Warna hijau, Bu' } });
    const seen = await maker.get('/api/support-cases/{caseId}', { params: { caseId } });
    const { tasks } = seen.body.supportCase ?? seen.body;
    for (const { taskId } of tasks) await at('tasks', officer, { json: { taskId, done: true } });
    const file = new FormData();
    file.append('picture', await phonePhoto('#3d6b3a'), 'label.jpg');
    file.append('kind', 'label');
    await at('files', officer, { form: file });
    const shown = new FormData();
    shown.append('picture', await phonePhoto('#8c5a2b'), 'serah.jpg');
    await at('deliver', officer, { form: shown });
    await at('accept', officer, { status: 403 });
    await at('accept', maker);
  });

  it('a new revision is approved and goes public exactly as approved', async () => {
    await maker.put('/api/listings/{listingId}/draft', {
      params: { listingId },
      json: { description: 'Singkong kebun sendiri. Label baru dengan tanggal.' },
    });
    await approve(curator, await submit(maker, listingId));
    const offerId = listingId.replace('lst_', 'ofr_');
    const offer = await eventually(() => buyer.get('/api/offers/{offerId}', { params: { offerId } }));
    makerOffer = { offerId, sellerId: offer.body.shop.sellerId };
    expect(offer.body.content.description).toContain('Label baru');
    expect(JSON.stringify(offer.body)).not.toContain(phones.maker);
    neighbourOffer = await putOnSale({ seller: neighbour, curator }, peanutDraft);
  });

  it('a buyer finds it misspelt, orders from two sellers at once, and pays', async () => {
    const found = await buyer.get('/api/offers', { query: { query: 'kripik singkon' } });
    expect(found.body.offers[0].offerId).toBe(makerOffer.offerId);
    const lines = [
      { offerId: makerOffer.offerId, quantity: 2 },
      { offerId: neighbourOffer.offerId, quantity: 1 },
    ];
    const quote = (await buyer.post('/api/quotes', { json: { lines } })).body;
    expect(quote).toMatchObject({ ready: true, totalIdr: 50_000 });
    const quoted = quote.parts.flatMap((part: { lines: object[] }) => part.lines) as {
      offerId: string;
      quantity: number;
      priceIdr: number;
      revisionId: string;
    }[];
    const order = {
      lines: quoted.map(({ offerId, quantity, priceIdr, revisionId }) => ({
        offerId,
        quantity,
        priceIdr,
        revisionId,
      })),
      buyer: { name: 'Dewi', phone: '0812 3456 7890' },
      deliveries: [makerOffer, neighbourOffer].map(({ sellerId }) => ({
        sellerId,
        method: 'pickup',
        pickupPointId,
      })),
      paymentMethod: 'stripe',
      expectedTotalIdr: 50_000,
    };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const placed = (await buyer.post('/api/orders', { json: order, headers, status: 201 })).body;
    const again = (await buyer.post('/api/orders', { json: order, headers, status: 201 })).body;
    expect(again).toMatchObject({ orderId: placed.orderId, token: placed.token });
    // The payment page is the provider's, not ours: the buyer presses "pay" there.
    const page = new URL(placed.payment.redirectUrl);
    await fetch(page, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ outcome: 'paid', act: 'pay' }),
    });
    const paid = await eventually(async () => {
      const { body } = await buyer.get('/api/orders/{orderId}', {
        params: { orderId: placed.orderId },
        query: { token: placed.token },
      });
      return body.status === 'paid' && body;
    });
    expect(paid.payment).toMatchObject({ status: 'succeeded', amountIdr: 50_000 });
    await buyer.get('/api/orders/{orderId}', {
      params: { orderId: placed.orderId },
      query: { token: 'wrong'.repeat(8) },
      status: 404,
    });
  });

  it('both sellers fulfil, and each sees what she is owed and confirms what she was paid', async () => {
    for (const [client, sellerId, netIdr] of [
      [maker, makerOffer.sellerId, 30_000],
      [neighbour, neighbourOffer.sellerId, 20_000],
    ] as const) {
      const { body } = await client.get('/api/seller/orders');
      const { partId } = body.parts[0];
      for (const act of ['accept', 'pack', 'ready', 'deliver'])
        await client.post('/api/order-parts/{partId}/{act}', { params: { partId, act } });
      const ledger = await client.get('/api/seller/ledger');
      expect(ledger.body.sums).toMatchObject({ owed: netIdr, paid_out: 0 });
      const payout = await officer.post('/api/payouts', { json: { sellerId } });
      expect(payout.body.amountIdr).toBe(netIdr);
      const { payoutId } = payout.body;
      const proof = new FormData();
      proof.append('way', 'cash');
      proof.append('picture', await phonePhoto());
      proof.append('reference', `TRX-${sellerId.slice(-4)}`);
      await officer.post('/api/payouts/{payoutId}/payment', { params: { payoutId }, form: proof });
      await client.post('/api/payouts/{payoutId}/confirmation', { params: { payoutId } });
      const after = await client.get('/api/seller/ledger');
      expect(after.body.sums).toMatchObject({ owed: 0, paid_out: netIdr });
    }
    const other = (await neighbour.get('/api/seller/orders', { query: { group: 'done' } })).body.parts[0]
      .partId;
    await maker.get('/api/order-parts/{partId}', { params: { partId: other }, status: 404 });
  });
});
