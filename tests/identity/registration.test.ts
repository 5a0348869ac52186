import type { Account } from '@rasa/domain/identity/account';
import { createApp } from '@rasa/functions/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Browser, browserOf, refusalCode } from '../builders/browser.ts';
import { savedAccount, savedSeller, savedUnit, signedInCookie } from '../builders/people.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

let world: TestWorld;
let api: ReturnType<typeof createApp>;
let unitId: string;
let pickupPointId: string;
let otherUnitId: string;
let officer: Browser;
let otherOfficer: Browser;
let admin: Browser;

const as = async (account: Account) => browserOf(api, { cookies: await signedInCookie(world, account) });

beforeEach(async () => {
  world = await testWorld();
  api = createApp(world);
  const unit = await savedUnit(world);
  unitId = unit.unitId;
  pickupPointId = unit.pickupPoints[0]?.pickupPointId ?? '';
  otherUnitId = (await savedUnit(world, { name: 'Unit Ngawi', serviceArea: ['35.21'] })).unitId;
  officer = await as(await savedAccount(world, { unitId }));
  otherOfficer = await as(await savedAccount(world, { unitId: otherUnitId }));
  admin = await as(await savedAccount(world, { unitId, roles: ['admin'] }));
});
afterEach(() => world[Symbol.asyncDispose]());

const registration = {
  shopName: 'Dapur Bu Siti',
  ownerName: 'Siti',
  phone: '0812 3456 7890',
  regencyCode: '35.19',
  villageCode: '35.19.10.2007',
  villageName: 'Tapelan',
  districtName: 'Balerejo',
};

test('an officer registers a seller, who is then known by her number and by her shop’s address', async () => {
  const answer = await officer.post('/api/sellers', registration);
  expect(answer).toMatchObject({
    status: 201,
    body: { unitId, slug: 'dapur-bu-siti', phone: '+6281234567890' },
  });
  const account = await world.store.accounts.getByPhone('+6281234567890');
  expect(account).toMatchObject({ roles: ['seller'], unitId, sellerId: answer.body.sellerId });
  expect(await world.store.sellers.getBySlug('dapur-bu-siti')).toMatchObject({
    sellerId: answer.body.sellerId,
  });
});

test('registering writes one event, with ids alone', async () => {
  const { body } = await officer.post('/api/sellers', registration);
  const due = (await world.store.outbox.listDue('2100', 100)).entries;
  const events = due.map(({ event }) => event).filter(({ type }) => type === 'seller.registered');
  expect(events.filter(({ subjectId }) => subjectId === body.sellerId)).toHaveLength(1);
  expect(JSON.stringify(events)).not.toMatch(/Siti|81234567890|Tapelan/);
});

test('when two officers register the same number at once, one wins and nothing of the other stays', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      officer.post('/api/sellers', { ...registration, shopName: `Dapur nomor ${index}` }),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const others = answers.filter(({ status }) => status !== 201);
  expect(others.map(refusalCode)).toEqual(Array(7).fill('account.phone-taken'));
  expect(others[0]?.body.error).toMatchObject({ fields: { phone: expect.any(String) } });
  const shops = await world.store.sellers.listByUnit(unitId, { limit: 100 });
  expect(shops.items).toHaveLength(1);
  const addresses = await Promise.all(
    answers.map((_, index) => world.store.sellers.getBySlug(`dapur-nomor-${index}`)),
  );
  expect(addresses.filter(Boolean)).toHaveLength(1);
});

test('shops of one name, registered at once, get an address each', async () => {
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      officer.post('/api/sellers', { ...registration, phone: `0812 3456 789${index}` }),
    ),
  );
  expect(answers.map(({ body }) => body.slug).sort()).toEqual([
    'dapur-bu-siti',
    'dapur-bu-siti-2',
    'dapur-bu-siti-3',
    'dapur-bu-siti-4',
    'dapur-bu-siti-5',
  ]);
});

test('a place outside the service area, a village elsewhere and a foreign pickup point are refused', async () => {
  const tries = [
    { ...registration, regencyCode: '35.21', villageCode: undefined },
    { ...registration, villageCode: '35.21.10.2007' },
    { ...registration, deliveryWays: { pickupPointIds: [world.newId('pickupPoint')] } },
    { ...registration, phone: '0351 123456' },
  ];
  const answers = await Promise.all(tries.map((body) => officer.post('/api/sellers', body)));
  expect(answers.map(refusalCode)).toEqual([
    'seller.outside-service-area',
    'body.invalid',
    'pickup-point.unknown',
    'phone.invalid',
  ]);
});

test('a form registers too, with boxes and lists as forms send them', async () => {
  const answer = await officer.form('/api/sellers', {
    ...registration,
    'deliveryWays.pickupPointIds[]': pickupPointId,
    'consents.showVillage': 'on',
    _next: '/staf/penjual/{sellerId}',
  });
  expect(answer.status).toBe(303);
  const sellerId = answer.headers.get('location')?.replace('/staf/penjual/', '') ?? '';
  expect(await world.store.sellers.get(sellerId)).toMatchObject({
    deliveryWays: { pickupPointIds: [pickupPointId] },
    consents: { showVillage: true, showOwnerName: false },
  });
});

test('a seller of another unit does not exist for an officer', async () => {
  const { seller } = await savedSeller(world, unitId);
  const path = `/api/sellers/${seller.sellerId}`;
  expect(await officer.get(path)).toMatchObject({ status: 200 });
  for (const answer of [
    await otherOfficer.get(path),
    await otherOfficer.get(`${path}/clearances`),
    await otherOfficer.post(`${path}/clearances`, { kind: 'keripik', reason: 'Sudah dilatih' }),
    await otherOfficer.delete(`${path}/clearances/keripik`),
  ])
    expect([answer.status, refusalCode(answer)]).toEqual([404, 'seller.unknown']);
  expect((await otherOfficer.get('/api/sellers')).body.sellers).toEqual([]);
  expect(await world.store.clearances.listBySeller(seller.sellerId)).toEqual([]);
});

test('a seller sees and changes her own shop, and no other', async () => {
  const { account, seller } = await savedSeller(world, unitId);
  const { seller: other } = await savedSeller(world, unitId);
  const browser = await as(account);
  expect(await browser.get(`/api/sellers/${seller.sellerId}`)).toMatchObject({ status: 200 });
  expect(refusalCode(await browser.get(`/api/sellers/${other.sellerId}`))).toBe('seller.unknown');
  const changed = await browser.patch('/api/sellers/me', {
    shopName: 'Dapur Baru',
    consents: { showVillage: false },
    deliveryWays: { pickupPointIds: [pickupPointId] },
    phone: '+6281299999999',
    unitId: otherUnitId,
  });
  expect(changed.body).toMatchObject({
    shopName: 'Dapur Baru',
    slug: seller.slug,
    about: seller.about,
    phone: seller.phone,
    unitId,
    consents: { showVillage: false, showOwnerName: false },
  });
  expect(refusalCode(await browser.get('/api/sellers'))).toBe('permission.denied');
});

test('a clearance is granted once, listed, revoked, and an earlier grant that comes late does not bring it back', async () => {
  const { seller, account } = await savedSeller(world, unitId);
  const path = `/api/sellers/${seller.sellerId}/clearances`;
  const kinds = ({ body }: { body: Record<string, unknown> }) =>
    (body.clearances as { kind: string }[]).map(({ kind }) => kind);
  await officer.post(path, { kind: 'keripik', reason: 'Sudah dilatih' });
  expect(kinds(await officer.post(path, { kind: 'keripik', reason: 'Sudah dilatih' }))).toEqual(['keripik']);
  const own = await (await as(account)).get(path);
  expect(own.body).toEqual({ clearances: [{ kind: 'keripik', grantedAt: world.clock().toISOString() }] });
  const granted = (await world.store.outbox.listDue('2100', 100)).entries.filter(
    ({ event }) => event.type === 'clearance.granted',
  );
  expect(granted).toHaveLength(1);

  const earnedAt = world.clock().toISOString();
  world.moveClock({ minutes: 1 });
  expect(kinds(await officer.delete(`${path}/keripik`))).toEqual([]);
  expect(kinds(await officer.delete(`${path}/keripik`))).toEqual([]);
  const event = granted[0]?.event;
  if (!event) throw new Error('no event');
  const late = { ...event, eventId: world.newId('event') };
  const clearance = {
    sellerId: seller.sellerId,
    kind: 'keripik',
    grantedAt: earnedAt,
    grantedBy: 'x',
  } as const;
  expect(await world.store.clearances.saveGranted(clearance, late, earnedAt)).toBe(false);
  expect(kinds(await officer.post(path, { kind: 'keripik', reason: 'Sudah dilatih' }))).toEqual(['keripik']);
});

test('an admin opens staff accounts of her unit, each e-mail address once', async () => {
  const input = { name: 'Dewi', email: 'Dewi@unit.test', roles: ['curator', 'officer'] };
  const answers = await Promise.all(Array.from({ length: 4 }, () => admin.post('/api/accounts', input)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect(answers.find(({ status }) => status === 201)?.body).toMatchObject({
    email: 'dewi@unit.test',
    unitId,
  });
  expect(
    refusalCode(await admin.post('/api/accounts', { ...input, email: 'a@b.test', roles: ['seller'] })),
  ).toBe('body.invalid');
  expect(refusalCode(await officer.post('/api/accounts', input))).toBe('permission.denied');
});

test('disabling an account ends its sessions at once, and enabling it does not bring them back', async () => {
  const account = await savedAccount(world, { unitId, roles: ['curator'] });
  const browser = await as(account);
  const path = `/api/accounts/${account.accountId}`;
  const signedIn = async () => (await browser.get('/api/me')).body.account !== null;
  expect(await signedIn()).toBe(true);
  await admin.patch(path, { status: 'disabled' });
  expect(await signedIn()).toBe(false);
  await admin.patch(path, { status: 'active' });
  expect(await signedIn()).toBe(false);
});

test('a changed role bites on the next request', async () => {
  const account = await savedAccount(world, { unitId, roles: ['officer'] });
  const browser = await as(account);
  expect(await browser.post('/api/sellers', registration)).toMatchObject({ status: 201 });
  await admin.patch(`/api/accounts/${account.accountId}`, { roles: ['curator'] });
  expect(refusalCode(await browser.post('/api/sellers', registration))).toBe('permission.denied');
});

test('an admin changes neither her own rights, nor a seller’s roles, nor accounts of another unit', async () => {
  const own = await savedAccount(world, { unitId, roles: ['admin'] });
  const { account: seller } = await savedSeller(world, unitId);
  const foreign = await savedAccount(world, { unitId: otherUnitId });
  const browser = await as(own);
  const change = (accountId: string, body: unknown) => browser.patch(`/api/accounts/${accountId}`, body);
  expect(refusalCode(await change(own.accountId, { status: 'disabled' }))).toBe('account.own-rights');
  expect(refusalCode(await change(seller.accountId, { roles: ['admin'] }))).toBe('body.invalid');
  expect(refusalCode(await change(foreign.accountId, { status: 'disabled' }))).toBe('account.unknown');
  const { body } = await browser.get('/api/accounts');
  const listed = (body.accounts as Account[]).map(({ accountId }) => accountId);
  expect(listed).toContain(seller.accountId);
  expect(listed).not.toContain(foreign.accountId);
});

test('a unit is read by its people, changed by its admin, and unknown to others', async () => {
  const path = `/api/units/${unitId}`;
  const { body } = await admin.get(path);
  const { account } = await savedSeller(world, unitId);
  const asSeller = await (await as(account)).get(path);
  expect(asSeller.body).toMatchObject({ name: 'Unit Madiun', pickupPoints: [{ pickupPointId }] });
  expect(asSeller.body).not.toHaveProperty('merchant');
  const { unitId: _, ...input } = body;
  const added = { name: 'Kantor', address: 'Jl. Serayu', regencyCode: '35.77', openHours: 'Senin' };
  const changed = await admin.put(path, {
    ...input,
    commissionBasisPoints: 250,
    pickupPoints: [...(input.pickupPoints as object[]), added],
  });
  expect(changed.body).toMatchObject({
    commissionBasisPoints: 250,
    pickupPoints: [{ pickupPointId }, { ...added, pickupPointId: expect.stringMatching(/^pkp_/) }],
  });
  const foreign = { ...added, pickupPointId: world.newId('pickupPoint') };
  expect(refusalCode(await admin.put(path, { ...input, pickupPoints: [foreign] }))).toBe(
    'pickup-point.unknown',
  );
  expect(refusalCode(await officer.put(path, input))).toBe('permission.denied');
  expect(refusalCode(await otherOfficer.get(path))).toBe('unit.unknown');
  expect(refusalCode(await admin.put(`/api/units/${otherUnitId}`, input))).toBe('unit.unknown');
});
