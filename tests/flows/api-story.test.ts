import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checklistItems } from '@rasa/domain/workshop/checklist';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { type DocumentedClient, documentedClient, signIn } from '../builders/documented.ts';
import { eventually } from '../builders/eventually.ts';
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
const draft = {
  name: 'Keripik Singkong Pedas',
  description: 'Singkong dari kebun sendiri, diiris tipis dan digoreng renyah.',
  category: 'keripik',
  ingredients: ['singkong', 'minyak goreng', 'cabai', 'garam'],
  allergens: [],
  netContent: { value: 250, unit: 'g' },
  unit: 'kemasan',
  shippingWeightGrams: 280,
  shelfLifeDays: 90,
  storage: 'kering',
  legalClass: 'pirt',
  permit: { kind: 'pirt', number: 'P-IRT 2153519010011-31' },
  priceIdr: 15_000,
  stock: 10,
};
const allGood = Object.fromEntries(checklistItems.map((item) => [item, 'ok']));

async function withPicture(client: DocumentedClient, listingId: string): Promise<void> {
  const form = new FormData();
  form.append('picture', await phonePhoto(), 'foto.jpg');
  await client.post('/api/listings/{listingId}/pictures', { params: { listingId }, form });
}

async function submit(client: DocumentedClient, listingId: string): Promise<string> {
  // Pictures are prepared by a reaction; until then the answer says so.
  const { body } = await eventually(() =>
    client.post('/api/listings/{listingId}/submissions', { params: { listingId } }),
  );
  return body.revisionId;
}

const decide = (revisionId: string, json: object) =>
  curator.post('/api/revisions/{revisionId}/decisions', { params: { revisionId }, json });

const sale = async (
  client: DocumentedClient,
  listing: object,
): Promise<{ offerId: string; sellerId: string }> => {
  const { body } = await client.post('/api/listings', { json: listing });
  await withPicture(client, body.listingId);
  await decide(await submit(client, body.listingId), { outcome: 'approve', checks: allGood, reasons: [] });
  const offerId = body.listingId.replace('lst_', 'ofr_');
  const offer = await eventually(() => buyer.get('/api/offers/{offerId}', { params: { offerId } }));
  return { offerId, sellerId: offer.body.shop.sellerId };
};

describe('the story, told by a program that reads only the document', () => {
  let pickupPointId: string;
  let makerSellerId: string;
  let listingId: string;
  let makerOffer: { offerId: string; sellerId: string };
  let neighbourOffer: { offerId: string; sellerId: string };

  it('an admin opens the unit and its accounts', async () => {
    await signIn(admin, shop.origin, { email: 'admin@rasadesa.example' });
    const me = await admin.get('/api/me');
    const unitId = me.body.account?.unitId ?? me.body.unitId;
    const unit = await admin.put('/api/units/{unitId}', {
      params: { unitId },
      json: {
        name: 'Unit Madiun',
        serviceArea: ['35.19', '35.77'],
        merchant: {
          name: 'Koperasi Tapelan',
          bankName: 'Bank Contoh',
          accountNumber: '1234567890',
          accountHolder: 'Koperasi Tapelan',
        },
        pickupPoints: [
          {
            name: 'Balai Desa Tapelan',
            address: 'Jl. Raya Tapelan 1',
            regencyCode: '35.19',
            openHours: 'Senin-Jumat 08.00-15.00',
          },
        ],
        commissionBasisPoints: 0,
        cashLimitIdr: 300_000,
      },
    });
    pickupPointId = unit.body.pickupPoints[0].pickupPointId;
    for (const role of ['officer', 'curator'])
      await admin.post('/api/accounts', {
        json: { name: role, email: `${role}@rasadesa.example`, roles: [role] },
      });
    await signIn(officer, shop.origin, { email: 'officer@rasadesa.example' });
    await signIn(curator, shop.origin, { email: 'curator@rasadesa.example' });
  });

  it('an officer registers two makers', async () => {
    const register = async (phone: string, shopName: string): Promise<string> => {
      const { body } = await officer.post('/api/sellers', {
        json: {
          shopName,
          ownerName: 'Siti',
          phone,
          regencyCode: '35.19',
          villageCode: '35.19.10.2007',
          villageName: 'Tapelan',
          districtName: 'Balerejo',
          deliveryWays: { pickupPointIds: [pickupPointId] },
        },
      });
      return body.sellerId;
    };
    makerSellerId = await register(phones.maker, 'Dapur Bu Siti');
    const neighbourSellerId = await register(phones.neighbour, 'Warung Bu Ani');
    await officer.post('/api/sellers/{sellerId}/clearances', {
      params: { sellerId: neighbourSellerId },
      json: { kind: 'kacang' },
    });
    await signIn(maker, shop.origin, { phone: phones.maker });
    await signIn(neighbour, shop.origin, { phone: phones.neighbour });
  });

  it('a maker drafts, and is refused without the training', async () => {
    const { body } = await maker.post('/api/listings', { json: { name: draft.name } });
    listingId = body.listingId;
    await withPicture(maker, listingId);
    await maker.put('/api/listings/{listingId}/draft', { params: { listingId }, json: draft });
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
    const { body } = await decide(revisionId, {
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
    await at('deliver', officer);
    await at('accept', officer, { status: 403 });
    await at('accept', maker);
  });

  it('a new revision is approved and goes public exactly as approved', async () => {
    await maker.put('/api/listings/{listingId}/draft', {
      params: { listingId },
      json: { description: 'Singkong kebun sendiri. Label baru dengan tanggal.' },
    });
    await decide(await submit(maker, listingId), { outcome: 'approve', checks: allGood, reasons: [] });
    const offerId = listingId.replace('lst_', 'ofr_');
    const offer = await eventually(() => buyer.get('/api/offers/{offerId}', { params: { offerId } }));
    makerOffer = { offerId, sellerId: offer.body.shop.sellerId };
    expect(offer.body.content.description).toContain('Label baru');
    expect(JSON.stringify(offer.body)).not.toContain(phones.maker);
    neighbourOffer = await sale(neighbour, {
      ...draft,
      name: 'Peyek Kacang',
      category: 'kacang',
      ingredients: ['tepung beras', 'kacang tanah', 'garam'],
      allergens: ['peanut'],
      priceIdr: 20_000,
    });
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
