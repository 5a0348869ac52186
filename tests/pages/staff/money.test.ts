import { fulfilPart } from '@rasa/actions/market/part';
import { answerPayout } from '@rasa/actions/market/payout';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { savedPayoutAccount, someDetails } from '../../builders/payout-account.ts';
import { phonePhoto } from '../../builders/photo.ts';
import type { Page, Reader } from '../../builders/reader.ts';
import { pickupRequest, savedOffer } from '../../builders/shelf.ts';
import { jpegBytes } from '../../builders/workshop.ts';

let desk: Desk;
let officer: Reader;
let shop: Awaited<ReturnType<Desk['shop']>>;
beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.staff('officer');
  shop = await desk.shop({ shopName: 'Roti Larasati' });
  await savedPayoutAccount(desk.world, shop.seller);
});
afterAll(() => desk[Symbol.asyncDispose]());

let orders = 0;

/** An order paid by transfer, whose proof waits. */
async function transferred() {
  const { world, unitId } = desk;
  const offer = await savedOffer(world, shop.seller);
  const { orderId, token } = await placeOrder(
    world,
    pickupRequest([offer], { paymentMethod: 'bank_transfer' }),
    {
      idempotencyKey: `key-of-money-${++orders}`,
      principal: 'visitor',
      locale: 'id',
    },
  );
  const about = { purpose: 'proof', ownerId: orderId, unitId, actorId: 'buyer' } as const;
  const { pictureId } = await acceptPicture(world, { bytes: await jpegBytes(), ...about });
  await desk.settle();
  await submitProof(world, { orderId, token, pictureId });
  return { orderId, pictureId, whole: async () => (await world.store.orders.getWhole(orderId))! };
}

async function confirmed(page: Page, orderId: string) {
  const { amountIdr } = (await desk.world.store.orders.getWhole(orderId))!.payment;
  return officer.press(page, 'Uang sudah masuk', { amountIdr: `${amountIdr}` }, `${orderId}/confirmation`);
}

test('a proof stands beside the sum that must have come; confirming it pays the order', async () => {
  const order = await transferred();
  const page = await officer.open('/staf/transfer');
  expect(page.html).toContain(`src="/api/pictures/${order.pictureId}"`);
  expect(page.text).toContain(order.orderId.slice(-6));
  expect(page.html).toMatch(/name="amountIdr"[^>]*required/);
  const after = await confirmed(page, order.orderId);
  expect(after.text).toContain('Pembayaran diterima');
  expect(after.text).toContain('Tidak ada bukti yang menunggu');
  expect(await order.whole()).toMatchObject({ order: { status: 'paid' }, payment: { status: 'succeeded' } });
});

test('a proof that does not match goes back to the buyer with the reason, never without one', async () => {
  const order = await transferred();
  const page = await officer.open('/staf/transfer');
  const back = await officer.press(page, 'Tolak bukti ini', { reason: '' }, order.orderId);
  expect(back.text).toContain('Belum terkirim');
  expect(back.html).toMatch(/<details class="more" open/);
  const after = await officer.press(back, 'Tolak bukti ini', { reason: 'Jumlahnya berbeda.' }, order.orderId);
  expect(after.text).toContain('Bukti ditolak');
  const { payment } = await order.whole();
  expect(payment).toMatchObject({ status: 'pending' });
  expect(payment.proofs.at(-1)?.rejected).toMatchObject({ reason: 'Jumlahnya berbeda.' });
});

test('money owed back on a transfer waits for an officer until she says that she sent it', async () => {
  const order = await transferred();
  await confirmed(await officer.open('/staf/transfer'), order.orderId);
  const { parts } = await order.whole();
  await fulfilPart(desk.world, shop.principal, parts[0]!.partId, { act: 'decline', reason: 'Habis' });
  const page = await officer.open('/staf/transfer');
  expect(page.text).toContain('Dana kembali');
  expect(page.html).toMatch(/https:\/\/wa\.me\/62812\d{8}\?text=/);
  const { refundDueIdr } = (await order.whole()).payment;
  const sent = { amountIdr: `${refundDueIdr - 1}`, reference: 'TRX-7' };
  const wrong = await officer.press(page, 'Dana sudah dikembalikan', sent);
  expect(wrong.text).toContain('tidak lebih dan tidak kurang');
  expect((await order.whole()).payment.refundDueIdr).toBe(refundDueIdr);
  const right = { ...sent, amountIdr: `${refundDueIdr}` };
  const after = await officer.press(wrong, 'Dana sudah dikembalikan', right);
  expect(after.text).toContain('Dana kembali dicatat');
  expect((await order.whole()).payment).toMatchObject({ status: 'refunded', refundDueIdr: 0 });
  expect((await officer.open('/staf/transfer')).text).not.toContain('Dana kembali');
});

const linkNamed = (page: Page, label: string): string =>
  page.links.find((link) => link.label.includes(label))!.href;

/** An order that is paid and has arrived, so that its seller is owed for it. */
async function arrived() {
  const order = await transferred();
  await confirmed(await officer.open('/staf/transfer'), order.orderId);
  const [part] = (await order.whole()).parts;
  for (const act of ['accept', 'pack', 'ready', 'deliver'] as const)
    await fulfilPart(desk.world, shop.principal, part!.partId, { act });
}

test('what is owed is proposed, paid with reference and picture, disputed, and settled by a new proof', async () => {
  await arrived();
  const { sellerId } = shop.seller;
  let page = await officer.press(await officer.open('/staf/pembayaran'), 'Usulkan');
  expect(page.text).toContain('Usulan dibuat');
  expect(page.text).not.toContain(someDetails.accountNumber);
  page = await officer.open(linkNamed(page, 'Kirim uang'));
  expect(page.text).toContain(someDetails.accountNumber);
  page = await officer.press(page, 'Rp', { reference: 'TRF-001', picture: await phonePhoto() }, 'payment');
  expect(page.text).toContain('Pembayaran dicatat');
  expect(page.text).toContain('Menunggu penjual');
  const [payout] = await desk.world.store.payouts.listBySeller(sellerId);
  expect(payout).toMatchObject({ status: 'paid', reference: 'TRF-001', amountIdr: 15_000 });
  await desk.settle();
  const seller = await desk.readAs(shop.account);
  expect((await seller.open(`/api/pictures/${payout!.proofPictureId}`)).status).toBe(200);

  await answerPayout(desk.world, shop.principal, payout!.payoutId, {
    act: 'dispute',
    reason: 'Belum masuk.',
  });
  page = await officer.open('/staf/pembayaran');
  expect(page.text).toContain('Belum masuk.');
  expect((await officer.open('/staf')).text).toContain('Pembayaran dipersoalkan');
  page = await officer.open(linkNamed(page, 'Periksa dan catat bukti baru'));
  page = await officer.press(page, 'Rp', { reference: 'TRF-002' });
  expect(page.text).toContain('TRF-002');
  await answerPayout(desk.world, shop.principal, payout!.payoutId, { act: 'confirm' });
  expect((await officer.open('/staf/pembayaran')).text).toContain('Diterima penjual');
});

test('a proposal without a reference stays, and a cancelled one is owed again', async () => {
  await arrived();
  let page = await officer.press(await officer.open('/staf/pembayaran'), 'Usulkan');
  page = await officer.open(linkNamed(page, 'Kirim uang'));
  page = await officer.press(page, 'Rp', { reference: '' });
  expect(page.text).toContain('Belum terkirim');
  page = await officer.press(page, 'Batalkan usulan');
  expect(page.text).toContain('Usulan dibatalkan');
  expect(page.forms.some(({ action }) => action === '/api/payouts')).toBe(true);
});
