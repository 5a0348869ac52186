import type { Account } from '@rasa/domain/identity/account';
import type { Role } from '@rasa/domain/identity/role';
import { createApp } from '@rasa/functions/api';
import { expect, test } from 'vitest';
import { savedAccount, savedSeller, savedUnit, signedInCookie } from '../builders/people.ts';
import { approval, clear, completeDraft, jpegBytes, settleEvents } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

type Sent = { status: number; body: unknown; location: string | null; headers: Headers };

async function desk(world: TestWorld) {
  const app = createApp(world);
  const { unitId } = await savedUnit(world);
  const { seller, account } = await savedSeller(world, unitId);
  const as = async (who: Account) => {
    const cookie = await signedInCookie(world, who);
    return async (method: string, path: string, body?: object, accept = 'text/html'): Promise<Sent> => {
      const sent = body instanceof FormData || body instanceof URLSearchParams ? body : JSON.stringify(body);
      const headers = new Headers({ cookie, accept, origin: world.environment.PUBLIC_ORIGIN });
      if (typeof sent === 'string') headers.set('content-type', 'application/json');
      const answer = await app.request(`/api${path}`, { method, headers, ...(body && { body: sent }) });
      const isJson = answer.headers.get('content-type')?.includes('json');
      return {
        status: answer.status,
        body: isJson ? await answer.json() : {},
        location: answer.headers.get('location'),
        headers: answer.headers,
      };
    };
  };
  const staff = async (role: Role) => as(await savedAccount(world, { roles: [role], unitId }));
  return {
    seller,
    asSeller: await as(account),
    asCurator: await staff('curator'),
    asOfficer: await staff('officer'),
    as,
  };
}

const form = (fields: Record<string, string | string[]>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );

const upload = async (fields: Record<string, string> = {}): Promise<FormData> => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set('picture', new File([new Uint8Array(await jpegBytes())], 'foto.jpg', { type: 'image/jpeg' }));
  return data;
};

test('a product is made, sent and approved by plain forms alone', async () => {
  await using world = await testWorld();
  const { seller, asSeller, asCurator } = await desk(world);
  await clear(world, seller.sellerId, 'keripik');

  const begun = await asSeller(
    'POST',
    '/listings',
    form({ name: 'Keripik Tempe', _next: '/lapak/{listingId}' }),
  );
  const listingId = begun.location?.replace('/lapak/', '') ?? '';
  expect([begun.status, listingId.slice(0, 4)]).toEqual([303, 'lst_']);
  const draft = form({
    category: 'keripik',
    ingredients: 'tempe kedelai, garam',
    'allergens[]': ['soy', ''],
    'netContent.value': '200',
    'netContent.unit': 'g',
    unit: 'kemasan',
    shippingWeightGrams: '230',
    shelfLifeDays: '60',
    storage: 'kering',
    legalClass: 'pirt',
    'permit.kind': 'pirt',
    'permit.number': 'P-IRT 2093519011162-31',
    priceIdr: 'Rp 15.000',
    stock: '12',
    description: 'Renyah.',
    _back: '/lapak',
  });
  expect(await asSeller('PUT', `/listings/${listingId}/draft`, draft)).toMatchObject({ location: '/lapak' });
  const added = await asSeller('POST', `/listings/${listingId}/pictures`, await upload({ _back: '/lapak' }));
  expect(added).toMatchObject({ status: 303, location: '/lapak' });
  await settleEvents(world);
  const ready = await asSeller('GET', `/listings/${listingId}`);
  expect(ready.body).toMatchObject({
    missing: {},
    cleared: true,
    acts: ['edit', 'submit', 'remove'],
    pictures: [{ status: 'ready' }],
    draft: { priceIdr: 15_000, allergens: ['soy'], ingredients: ['tempe kedelai', 'garam'] },
  });
  await asSeller('POST', `/listings/${listingId}/submissions`, form({ _back: '/lapak' }));

  const queue = await asCurator('GET', '/curation/queue');
  const [entry] = (queue.body as { revisions?: { revisionId: string }[] }).revisions ?? [];
  expect(entry).toMatchObject({ name: 'Keripik Tempe', shopName: seller.shopName });
  const checks = Object.keys(approval.checks).map((item) => [`checks.${item}`, 'ok']);
  const decision = form({
    outcome: 'approve',
    ...Object.fromEntries(checks),
    'reasons[0].target': 'name',
    'reasons[0].text': '',
    _back: '/meja',
  });
  expect(await asCurator('POST', `/revisions/${entry?.revisionId}/decisions`, decision)).toMatchObject({
    status: 303,
    location: '/meja',
  });
  const offers = await asSeller('GET', '/seller/offers');
  expect(offers.body).toMatchObject({ offers: [{ status: 'live', available: 12, priceIdr: 15_000 }] });
});

test('the curator sees what is approved now, what differs, and what she might overlook', async () => {
  await using world = await testWorld();
  const { seller, asSeller, asCurator } = await desk(world);
  await clear(world, seller.sellerId, 'keripik');
  const begun = await asSeller('POST', '/listings', completeDraft());
  const { listingId } = begun.body as { listingId: string };
  await asSeller('POST', `/listings/${listingId}/pictures`, await upload());
  await settleEvents(world);
  const send = async () => {
    const sent = await asSeller('POST', `/listings/${listingId}/submissions`, {});
    return (sent.body as { revisionId: string }).revisionId;
  };
  await asCurator('POST', `/revisions/${await send()}/decisions`, approval);
  await asSeller('PUT', `/listings/${listingId}/draft`, {
    ingredients: ['singkong', 'tepung terigu', 'bleng'],
    priceIdr: 20_000,
  });
  const detail = await asCurator('GET', `/revisions/${await send()}`);

  expect(detail.body).toMatchObject({
    approved: { priceIdr: 15_000, changedFields: ['ingredients'] },
    mayDecide: true,
    pricePer100Idr: 10_000,
    hints: [
      { code: 'ingredient-promised', item: 'label_ingredients' },
      { code: 'halal-missing', item: 'label_halal' },
      { code: 'pirt-group-other', item: 'label_permit', weight: 'ask' },
      { code: 'allergen-undeclared', field: 'allergens' },
      { code: 'allergen-not-in-ingredients', field: 'allergens' },
      { code: 'additive-banned', field: 'ingredients', weight: 'wrong' },
      { code: 'price-differs' },
      { code: 'permit-unseen', field: 'permit', weight: 'ask' },
    ],
    suggestion: 'refused',
    earlier: [{ outcome: 'approve' }],
  });
  const shown = JSON.stringify(detail.body);
  for (const secret of [seller.phone, seller.ownerName]) expect(shown).not.toContain(secret);
});

test('a reason that asks for support needs its words; the fields of the form are named', async () => {
  await using world = await testWorld();
  const { asCurator } = await desk(world);
  const revisionId = `rev_${'0'.repeat(26)}-1`;
  const reasons = [{ target: 'label_net', caseKind: 'packaging' }];
  const refused = await asCurator('POST', `/revisions/${revisionId}/decisions`, {
    outcome: 'request_changes',
    reasons,
  });
  expect(refused).toMatchObject({ status: 422, body: { error: { fields: { 'reasons[0].text': {} } } } });
});

test('a support case goes from request to acceptance through its routes, with cost for staff alone', async () => {
  await using world = await testWorld();
  const { asSeller, asOfficer } = await desk(world);
  const asked = await asSeller(
    'POST',
    '/support-cases',
    form({ kind: 'branding', text: 'Butuh logo', _next: '/b/{caseId}' }),
  );
  const caseId = asked.location?.slice(3) ?? '';
  const path = `/support-cases/${caseId}`;

  const plan = { dueOn: '2026-12-10', costIdr: 75_000, fundSource: 'APBD', tasks: ['Buat logo'] };
  const planned = await asOfficer('POST', `${path}/plan`, plan);
  const { tasks } = planned.body as { tasks: { taskId: string }[] };
  await asOfficer('POST', `${path}/start`, {});
  await asOfficer('POST', `${path}/tasks`, form({ taskId: tasks[0]?.taskId ?? '', _back: '/b' }));
  expect(await asOfficer('POST', `${path}/files`, await upload({ kind: 'logo', _back: '/b' }))).toMatchObject(
    {
      location: '/b',
    },
  );
  await asOfficer('POST', `${path}/deliver`, await upload({}));
  await asOfficer('POST', `${path}/comments`, { text: 'Silakan dilihat, Bu.' });

  expect(await asOfficer('POST', `${path}/accept`, {})).toMatchObject({
    status: 403,
    body: { error: { code: 'case.accept-by-seller-only' } },
  });
  const seen = await asSeller('GET', path);
  expect(seen.body).toMatchObject({
    status: 'delivered',
    acts: ['accept', 'send_back'],
    tasksDone: 1,
    comments: [{ text: 'Butuh logo' }, { text: 'Silakan dilihat, Bu.' }],
  });
  expect(JSON.stringify(seen.body)).not.toContain('APBD');
  expect((await asOfficer('GET', path)).body).toMatchObject({ costIdr: 75_000, fundSource: 'APBD' });
  expect((await asSeller('POST', `${path}/accept`, {})).body).toMatchObject({ status: 'accepted', acts: [] });
  expect((await asOfficer('GET', '/support-cases?status=accepted')).body).toMatchObject({
    cases: [{ caseId }],
  });
  expect((await asOfficer('GET', '/support-cases')).body).toMatchObject({ cases: [] });
});

test('a script that uploads a picture is answered with JSON, refusals too', async () => {
  await using world = await testWorld();
  const { asSeller } = await desk(world);
  const json = 'application/json';
  const kept = await asSeller('POST', '/pictures', await upload({ purpose: 'product' }), json);
  expect(kept).toMatchObject({ status: 201, body: { status: 'processing' } });
  const empty = new FormData();
  empty.set('purpose', 'product');
  expect(await asSeller('POST', '/pictures', empty, json)).toMatchObject({
    status: 422,
    body: { error: { code: 'picture.missing' } },
  });
});

test('a private picture is shown inline, encoded anew, and kept by nobody on the way', async () => {
  await using world = await testWorld();
  const { asSeller, as } = await desk(world);
  const kept = await asSeller(
    'POST',
    '/pictures',
    await upload({ purpose: 'document', pictureId: '', _next: '/p/{pictureId}' }),
  );
  const pictureId = kept.location?.slice(3) ?? '';
  await settleEvents(world);

  const shown = await asSeller('GET', `/pictures/${pictureId}`);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-type')).toBe('image/jpeg');
  expect(shown.headers.get('content-disposition')).toBe('inline');
  expect(shown.headers.get('cache-control')).toContain('private');
  const stranger = await as(
    await savedAccount(world, { roles: ['curator'], unitId: (await savedUnit(world)).unitId }),
  );
  expect((await stranger('GET', `/pictures/${pictureId}`)).status).toBe(404);
});

test('odd ids in addresses are unknown, never a failure', async () => {
  await using world = await testWorld();
  const { asSeller, asCurator } = await desk(world);
  for (const [ask, path] of [
    [asSeller, '/listings/lst_%00'],
    [asSeller, '/listings/..%2f'],
    [asSeller, '/support-cases/x'],
    [asSeller, '/pictures/pic_x'],
    [asCurator, '/revisions/rev_1'],
  ] as const)
    expect((await ask('GET', path)).status).toBe(404);
});
