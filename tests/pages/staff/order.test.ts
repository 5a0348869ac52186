import { cancelOrder } from '@rasa/actions/market/cancellation';
import { openCheckout } from '@rasa/actions/market/checkout';
import { expireHold } from '@rasa/actions/market/hold';
import { saveMismatch } from '@rasa/actions/market/mismatch';
import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import { rejectProof, submitProof } from '@rasa/actions/market/proof';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import { formatIdr } from '@rasa/domain/money';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { principalOf, savedAccount, savedUnit } from '../../builders/people.ts';
import { phoneOf } from '../../builders/phone.ts';
import type { Reader } from '../../builders/reader.ts';
import { pickupRequest, savedOffer } from '../../builders/shelf.ts';
import { jpegBytes } from '../../builders/workshop.ts';

let desk: Desk;
let officer: Reader;
let shop: Awaited<ReturnType<Desk['shop']>>;
beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.staff('officer');
  shop = await desk.shop({ shopName: 'Roti Larasati' });
});
afterAll(() => desk[Symbol.asyncDispose]());

/** As a reader has it, with a plain space. */
const rupiah = (idr: number): string => formatIdr(idr).replace(/\s/g, ' ');

let orders = 0;
async function placed(paymentMethod: PaymentMethod) {
  const { world } = desk;
  orders += 1;
  const offer = await savedOffer(world, shop.seller, { available: 3 });
  const buyer = { name: 'Dewi Lestari', phone: phoneOf(7000 + orders) };
  const { orderId, token } = await placeOrder(world, pickupRequest([offer], { paymentMethod, buyer }), {
    ...{ idempotencyKey: `key-of-unit-order-${orders}`, principal: 'visitor', locale: 'id' },
  });
  const path = `/staf/pesanan/${orderId}`;
  return { orderId, token, path, read: async () => (await world.store.orders.getWhole(orderId))! };
}
const asOfficer = async () => {
  const person = principalOf(await savedAccount(desk.world, { roles: ['officer'], unitId: desk.unitId }));
  return { ...person, unitId: desk.unitId };
};

test('an order is found by the number its buyer says, however it is written, and by its state', async () => {
  const order = await placed('pay_at_pickup');
  const other = await placed('bank_transfer');
  await desk.settle();
  const number = order.orderId.slice(-6);
  for (const written of [number, `%23${number.toLowerCase()}`, ` ${number} `, order.orderId]) {
    const page = await officer.open(`/staf/pesanan?nomor=${written}`);
    expect(page.links.map(({ href }) => href)).toContain(order.path);
    expect(page.html).not.toContain(other.orderId);
  }
  const page = await officer.open('/staf/pesanan?keadaan=awaiting_payment');
  expect(page.html).toContain(other.orderId);
  expect(page.html).not.toContain(order.orderId);
  expect((await officer.open('/staf/pesanan?nomor=ZZZZZZ')).text).toContain('Tidak ada pesanan yang cocok');
});

test('officers of another unit neither find nor open it', async () => {
  const order = await placed('pay_at_pickup');
  await desk.settle();
  const { unitId } = await savedUnit(desk.world, { unitId: desk.world.newId('unit') });
  const foreign = await desk.readAs(await savedAccount(desk.world, { roles: ['officer'], unitId }));
  expect((await foreign.open(order.path)).status).toBe(404);
  for (const asked of ['', `?nomor=${order.orderId}`, `?nomor=${order.orderId.slice(-6)}`])
    expect((await foreign.open(`/staf/pesanan${asked}`)).links.map(({ href }) => href)).not.toContain(
      order.path,
    );
});

test('a proof stands beside the order; what was rejected stays to be seen with its reason', async () => {
  const { world, unitId } = desk;
  const order = await placed('bank_transfer');
  const send = async (seed: number) => {
    const about = { purpose: 'proof', ownerId: order.orderId, unitId, actorId: 'buyer' } as const;
    const { pictureId } = await acceptPicture(world, { bytes: await jpegBytes(seed), ...about });
    await submitProof(world, { ...order, pictureId });
    return pictureId;
  };
  const first = await send(1);
  await rejectProof(world, await asOfficer(), order.orderId, 'Jumlahnya berbeda.');
  const second = await send(2);
  const page = await officer.open(order.path);
  for (const pictureId of [first, second]) expect(page.html).toContain(`src="/api/pictures/${pictureId}"`);
  expect(page.text).toContain('Jumlahnya berbeda.');
  const { amountIdr } = (await order.read()).payment;
  expect(page.text).toContain(rupiah(amountIdr));
  const wrong = await officer.press(page, 'Uang sudah masuk', { amountIdr: `${amountIdr + 1}` });
  expect(wrong.text).toContain('tidak sama dengan tagihan');
  expect((await order.read()).payment.status).toBe('proof_submitted');
  const after = await officer.press(wrong, 'Uang sudah masuk', { amountIdr: `${amountIdr}` });
  expect(after.path).toContain(order.path);
  expect((await order.read()).order.status).toBe('paid');
  expect(after.text).toContain('Uang di rekening unit');
});

test('money that comes late takes the stock again, or is listed to go back and is sent by hand', async () => {
  const { world } = desk;
  for (const isCancelled of [false, true]) {
    const order = await placed('bank_transfer');
    if (isCancelled) await cancelOrder(world, order);
    else {
      const { order: held } = await order.read();
      await expireHold({ ...world, clock: () => new Date(held.holdEndsAt!) }, order.orderId);
    }
    const page = await officer.open(order.path);
    expect(page.text).toContain('Uangnya masuk terlambat?');
    const { amountIdr } = (await order.read()).payment;
    const after = await officer.press(page, 'Uang sudah masuk', { amountIdr: `${amountIdr}` });
    const { payment, order: now } = await order.read();
    expect([now.status, payment.status]).toEqual(
      isCancelled ? ['cancelled', 'refund_due'] : ['paid', 'succeeded'],
    );
    if (!isCancelled) continue;
    const sent = { amountIdr: `${amountIdr}`, reference: 'TRX-88' };
    const done = await officer.press(after, 'Dana sudah dikembalikan', sent);
    expect(done.text).toContain('TRX-88');
    expect((await order.read()).payment.status).toBe('refunded');
  }
});

test('money that fits no order shows both amounts, and the buyer reads in plain words what happens to it', async () => {
  const { world } = desk;
  const order = await placed('stripe');
  await openCheckout(world, await order.read()).catch(() => undefined);
  const { payment } = await order.read();
  await saveMismatch(world, payment, {
    ...{ checkoutId: 'cs_1', paymentId: 'pi_1', orderId: order.orderId, url: null, status: 'paid' },
    ...{ amountIdr: payment.amountIdr - 1000, currency: 'idr', expiresAt: '' },
  });
  for (const path of ['/staf/transfer', order.path]) {
    const page = await officer.open(path);
    expect(page.text).toContain(rupiah(payment.amountIdr));
    expect(page.text).toContain(rupiah(payment.amountIdr - 1000));
    expect(page.text).toContain('Kembalikan uang ini');
  }
  expect((await officer.open('/staf')).text).toContain('Uang yang tidak cocok');
  const buyer = await desk.visitor().open(`/pesanan/${order.orderId}?token=${order.token}`);
  expect(buyer.text).toContain('Uang yang masuk tidak sama dengan tagihan');
  expect(buyer.text).not.toContain('Bayar Rp');
});

test('an order tells all that happened to it, in its order', async () => {
  const order = await placed('pay_at_pickup');
  const { parts } = await order.read();
  await fulfilPart(desk.world, shop.principal, parts[0]!.partId, { act: 'decline', reason: 'Habis dimakan' });
  const { text } = await officer.open(order.path);
  expect(text).toMatch(/Dipesan.*Roti Larasati: .*Habis dimakan/s);
  expect(text).toContain('Bagian yang batal · Roti Larasati');
});

test('an officer gives back some of an order that nobody complained about, once and not above what was paid', async () => {
  const { world } = desk;
  const order = await placed('bank_transfer');
  const { amountIdr } = (await order.read()).payment;
  await officer.press(await officer.open(order.path), 'Uang sudah masuk', { amountIdr: `${amountIdr}` });
  const { parts } = await order.read();
  const [{ partId, itemsIdr, lines }] = parts as [(typeof parts)[number]];
  expect((await officer.open(order.path)).text).not.toContain('Kembalikan uang sebagian');
  for (const act of ['accept', 'pack', 'ready', 'deliver'] as const)
    await fulfilPart(world, shop.principal, partId, { act });
  const page = await officer.open(order.path);
  const refused = await officer.press(page, 'Ya, kembalikan', { 'lines[0].amountIdr': `${itemsIdr + 1}` });
  expect(refused.text).toContain('lebih dari yang terjual');
  const done = await officer.press(refused, 'Ya, kembalikan', { 'lines[0].amountIdr': '2000' });
  expect(done.text).toContain('Uang untuk pembeli sedang diurus');
  expect(done.text).toContain(`${rupiah(2000)} dikembalikan`);
  expect(lines[0]!.lineIdr).toBe(itemsIdr);
  // Whose it is, and never an id that says nothing to people.
  expect(done.text).toContain('Barang atau uang kembali · Roti Larasati');
  expect(done.text).not.toContain('ret_');
  expect((await order.read()).payment).toMatchObject({ status: 'refund_due', refundDueIdr: 2000 });
});
