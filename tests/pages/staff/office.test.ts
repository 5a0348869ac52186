import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { savedAccount } from '../../builders/people.ts';
import { phonePhoto } from '../../builders/photo.ts';
import type { Reader } from '../../builders/reader.ts';

let desk: Desk;
let officer: Reader;
let admin: Reader;
beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.staff('officer');
  admin = await desk.staff('admin');
});
afterAll(() => desk[Symbol.asyncDispose]());

const person = { ownerName: 'Lastri', phone: '0812-7777-1111', shopName: 'Warung Bu Lastri' };
const place = { regencyCode: '35.19', districtName: 'Balerejo', villageName: 'Tapelan' };

test('a seller is registered with the ways she can manage, and found in the list', async () => {
  const page = await officer.open('/staf/penjual/baru');
  const after = await officer.press(page, 'Daftarkan', {
    ...person,
    ...place,
    'deliveryWays.pickupPointIds': '',
    'deliveryWays.villageCourier.feeIdr': '5.000',
    'deliveryWays.villageCourier.districtCodes': ['35.19.10', '35.19.11'],
    'consents.showVillage': 'ya',
    abilityLevel: '2',
  });
  expect(after.path).toMatch(/^\/staf\/penjual\/sel_\w+\?selesai=daftar$/);
  expect(after.text).toContain('0812-7777-1111');
  const sellerId = /sel_\w+/.exec(after.path)![0];
  expect(await desk.world.store.sellers.get(sellerId)).toMatchObject({
    phone: '+6281277771111',
    deliveryWays: {
      pickupPointIds: [],
      villageCourier: { feeIdr: 5000, districtCodes: ['35.19.10', '35.19.11'] },
    },
    consents: { showVillage: true, showOwnerName: false },
    abilityLevel: 2,
  });

  await desk.shop({ shopName: 'Kopi Wilis' });
  const found = await officer.open('/staf/penjual?q=lastri+tapelan');
  expect(found.text).toContain('Warung Bu Lastri');
  expect(found.text).not.toContain('Kopi Wilis');
  expect((await officer.open('/staf/penjual?q=%3Cb%3Enobody')).html).toContain('&lt;b&gt;nobody');
});

test('a number that is somebody’s already is refused at its field, and nothing typed is lost', async () => {
  const page = await officer.open('/staf/penjual/baru');
  const back = await officer.press(page, 'Daftarkan', { ...person, ...place, shopName: 'Warung Kedua' });
  expect(back.html).toContain('id="phone-error"');
  const fields = Object.fromEntries(back.forms.find(({ action }) => action === '/api/sellers')!.fields);
  expect(fields).toMatchObject({ shopName: 'Warung Kedua', villageName: 'Tapelan', regencyCode: '35.19' });
});

test('an admin opens an account, changes what it may do, and stops it', async () => {
  let page = await admin.press(await admin.open('/staf/akun'), 'Buat akun', {
    name: 'Bagus',
    email: 'Bagus@unit.test',
    roles: ['curator', 'officer'],
  });
  expect(page.text).toContain('Akun sudah dibuat');
  const account = async () => (await desk.world.store.accounts.getByEmail('bagus@unit.test'))!;
  const { accountId } = await account();
  expect((await account()).roles).toEqual(['curator', 'officer']);
  page = await admin.press(page, 'Simpan peran', { roles: 'curator' }, accountId);
  expect((await account()).roles).toEqual(['curator']);
  const bagus = await desk.readAs(await account());
  expect((await bagus.open('/staf/kurasi')).status).toBe(200);
  page = await admin.press(page, 'Nonaktifkan', {}, accountId);
  expect(page.text).toContain('Nonaktif');
  expect((await bagus.open('/staf/kurasi')).path).toMatch(/^\/masuk/);
  page = await admin.press(page, 'Aktifkan Bagus', {}, accountId);
  expect((await account()).status).toBe('active');
});

test('an admin finds forms for everybody but herself', async () => {
  const { world, unitId } = desk;
  const self = await savedAccount(world, { roles: ['admin'], unitId });
  const other = await savedAccount(world, { roles: ['officer'], unitId });
  const page = await (await desk.readAs(self)).open('/staf/akun');
  const actions = page.forms.map(({ action }) => action).join(' ');
  expect(actions).toContain(other.accountId);
  expect(actions).not.toContain(self.accountId);
});

test('one part of the unit is changed without touching the rest', async () => {
  const before = (await desk.world.store.units.get(desk.unitId))!;
  let page = await admin.press(await admin.open('/staf/unit'), 'Tambah titik ini', {
    'pickupPoints[1].name': 'Kios Kota',
    'pickupPoints[1].address': 'Jl. Pahlawan 2',
    'pickupPoints[1].regencyCode': '35.77',
    'pickupPoints[1].openHours': 'Setiap hari 09.00–20.00',
  });
  expect(page.text).toContain('Unit tersimpan');
  const unit = async () => (await desk.world.store.units.get(desk.unitId))!;
  const { version: _, pickupPoints: points, ...rest } = before;
  expect(await unit()).toMatchObject({ ...rest, pickupPoints: [...points, { name: 'Kios Kota' }] });

  page = await admin.press(page, `Hapus ${points[0]!.name}`);
  expect((await unit()).pickupPoints.map(({ name }) => name)).toEqual(['Kios Kota']);
  page = await admin.press(page, 'Simpan', { 'merchant.accountNumber': '99887766' });
  expect(await unit()).toMatchObject({
    ...rest,
    merchant: { ...before.merchant, accountNumber: '99887766' },
    pickupPoints: [{ name: 'Kios Kota' }],
  });
  const back = await admin.press(page, 'Simpan', { 'merchant.accountNumber': 'abc' });
  expect(back.html).toContain('id="penerima-merchant-accountNumber-error"');
});

test('buyers are offered QRIS once its sign is there, and no other form of the unit touches it', async () => {
  const unit = async () => (await desk.world.store.units.get(desk.unitId))!;
  const page = await admin.open('/staf/unit');
  const noPhoto = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'qris.jpg', { type: 'image/jpeg' });
  const refused = await admin.press(page, 'Simpan tanda QRIS', { picture: noPhoto });
  expect(refused.text).toContain('bukan foto');
  expect((await unit()).merchant.qrisPictureId).toBeUndefined();
  const set = await admin.press(refused, 'Simpan tanda QRIS', { picture: await phonePhoto() });
  const { qrisPictureId } = (await unit()).merchant;
  expect(qrisPictureId).toMatch(/^pic_/);
  expect(set.html).toContain(qrisPictureId);
  const saved = await admin.press(set, 'Simpan', { 'merchant.name': 'Koperasi Baru' });
  expect((await unit()).merchant).toMatchObject({ name: 'Koperasi Baru', qrisPictureId });
  await admin.press(saved, 'Jangan tawarkan QRIS');
  expect((await unit()).merchant).not.toHaveProperty('qrisPictureId');
});
