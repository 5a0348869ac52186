import { fulfilPart } from '@rasa/actions/market/part';
import { payPayout, proposePayout } from '@rasa/actions/market/payout';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { partIdOf } from '@rasa/domain/id';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { monthOf } from '@rasa/domain/market/statement';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { transferFound } from '../../builders/money.ts';
import { principalOf, savedAccount } from '../../builders/people.ts';
import type { Reader } from '../../builders/reader.ts';
import { pickupRequest, savedOffer } from '../../builders/shelf.ts';

let desk: Desk;
let officer: Reader;
let colleague: Reader;
let shop: Awaited<ReturnType<Desk['shop']>>;
let seller: Reader;
beforeAll(async () => {
  desk = await openDesk();
  [officer, colleague] = [await desk.staff('officer'), await desk.staff('officer')];
  shop = await desk.shop({ shopName: 'Roti Larasati' });
  seller = await desk.readAs(shop.account);
});
afterAll(() => desk[Symbol.asyncDispose]());

const bank = { bankName: 'Bank Contoh', accountNumber: '6001 0123 4567', accountHolder: 'Larasati' };
const account = '/penjual/uang/rekening';
const money = () => `/staf/pembayaran/penjual/${shop.seller.sellerId}`;

test('she says where her money goes, an officer compares it with the bank book, and it holds', async () => {
  const empty = await seller.press(await seller.open(account), 'Kirim untuk diperiksa', {
    bankName: 'Bank Contoh',
  });
  expect(empty.text).toContain('Belum terkirim');
  expect(empty.html).toContain('value="Bank Contoh"');
  let page = await seller.press(empty, 'Kirim untuk diperiksa', bank);
  expect(page.text).toMatch(/Menunggu diperiksa petugas lain/);
  expect(page.text).toContain('•••• 4567');
  expect(page.html).not.toContain('600101234567');

  page = await officer.open('/staf/pembayaran');
  expect(page.text).toContain('Rekening yang perlu diperiksa');
  page = await officer.open(page.links.find(({ href }) => href.startsWith(money()))!.href);
  const wrong = await officer.press(page, 'Sudah cocok', { accountNumber: '600101234568' });
  expect(wrong.text).toContain('Nomornya berbeda dari yang diusulkan');
  page = await officer.press(wrong, 'Sudah cocok', { accountNumber: '600101234567' });
  expect(page.text).toContain('Disetujui.');
  expect((await seller.open(account)).text).toMatch(/Sekarang Bank Contoh •••• 4567/);
});

test('a change waits three days, in which she stops it with one button', async () => {
  let page = await officer.press(await officer.open(money()), 'Kirim untuk diperiksa', {
    ...bank,
    accountNumber: '7700112233',
  });
  expect(page.text).toContain('Anda yang mengusulkan ini');
  expect(page.text).not.toContain('Sudah cocok');
  page = await colleague.press(await colleague.open(money()), 'Sudah cocok', { accountNumber: '7700112233' });
  expect(page.text).toContain('Berlaku mulai');
  const hers = await seller.open(account);
  expect(hers.text).toMatch(/Sekarang Bank Contoh •••• 4567.*Usulan baru.*•••• 2233/);
  page = await seller.press(hers, 'Hentikan');
  expect(page.text).toContain('Usulan sudah dihentikan');
  desk.world.moveClock({ minutes: 80 * 60 });
  expect((await seller.open(account)).text).toMatch(/Sekarang Bank Contoh •••• 4567/);
});

test('what does not fit is rejected with a reason that she reads', async () => {
  await seller.press(await seller.open(account), 'Minta diserahkan tunai');
  const page = await officer.open(money());
  const refused = await officer.press(page, 'Tolak usulan', { reason: '' });
  expect(refused.text).toContain('Belum terkirim');
  await officer.press(refused, 'Tolak usulan', { reason: 'Uangnya aman di rekening' });
  expect((await seller.open(account)).text).toContain('Uangnya aman di rekening');
});

/** An order paid by transfer that has arrived. */
async function arrived(): Promise<string> {
  const { world } = desk;
  const staff: StaffPrincipal = await officerOf();
  const request = pickupRequest([await savedOffer(world, shop.seller)], { paymentMethod: 'bank_transfer' });
  const context = { idempotencyKey: 'key-of-statement', principal: 'visitor', locale: 'id' } as const;
  const { orderId, token } = await placeOrder(world, request, context);
  await submitProof(world, { orderId, token, pictureId: world.newId('picture') });
  await transferFound(world, staff, orderId);
  for (const act of ['accept', 'pack', 'ready', 'deliver'] as const)
    await fulfilPart(world, shop.principal, partIdOf(orderId, 1), { act });
  return orderId;
}

async function officerOf(): Promise<StaffPrincipal> {
  const { unitId } = desk;
  return { ...principalOf(await savedAccount(desk.world, { unitId })), unitId };
}

test('a month leads from each sum to its orders, on screen and as a table', async () => {
  const { world } = desk;
  const orderId = await arrived();
  const { sellerId } = shop.seller;
  const { payoutId } = await proposePayout(world, await officerOf(), sellerId);
  await payPayout(world, await officerOf(), payoutId, { reference: 'TRX-7' });
  const month = monthOf(world.clock().toISOString());
  const statement = `/penjual/uang/laporan/${month}`;
  const page = await seller.open(statement);
  expect(page.text).toMatch(/Pesanan masuk.*\+Rp 15\.000.*Uang dikirim kepada penjual.*-Rp 15\.000/);
  const payout = page.links.find(({ href }) => href === `/penjual/uang/${payoutId}`)!;
  const behind = await seller.open(payout.href);
  expect(behind.text).toMatch(/Keripik Singkong Original 1 × Rp 15\.000 Rp 15\.000/);
  expect(behind.text).toContain('Bank Contoh •••• 4567');
  expect(behind.links.some(({ href }) => href === `/penjual/pesanan/${partIdOf(orderId, 1)}`)).toBe(true);
  const table = await seller.open(`/api/sellers/${sellerId}/statements/${month}/csv`);
  expect(table.html).toContain(`Uang dikirim kepada penjual,${payoutId.slice(-6)},-15000,0,0`);
  expect((await officer.open(`${money()}/${month}`)).text).toContain('+Rp 15.000');
  expect((await seller.open('/penjual/uang/laporan/2026-13')).status).toBe(404);

  const confirmed = await seller.press(behind, 'Uang sudah saya terima');
  expect(confirmed.text).toMatch(/Sudah diterima .*? Rp 15\.000/);
});
