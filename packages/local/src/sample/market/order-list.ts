import { expireHold } from '@rasa/actions/market/hold';
import { orderForToken } from '@rasa/actions/market/order-token';
import { payRefund } from '@rasa/actions/market/refund';
import { confirmRefundByHand } from '@rasa/actions/market/refund-by-hand';
import type { Timeline } from '../moment.ts';
import { buyers } from './buyer.ts';
import {
  type Basket,
  type Bought,
  buy,
  confirm,
  handle,
  handleAll,
  openCardPage,
  payByCard,
  payByTransfer,
  sendProof,
  type Till,
  turnDown,
} from './order.ts';

type Buyer = keyof typeof buyers;

const carried = (buyer: Buyer, method: Basket['method'], lines: Basket['lines']): Basket => ({
  ...{ ...buyers[buyer], method, lines, by: 'carrier' },
});
const brought = (buyer: Buyer, lines: Basket['lines']): Basket => ({
  ...{ ...buyers[buyer], method: 'cod', lines, by: 'village_courier' },
});
const fetched = (buyer: Buyer, method: Basket['method'], lines: Basket['lines']): Basket => ({
  ...{ buyer: buyers[buyer].buyer, method, lines, by: 'pickup' },
});

/** Bought weeks ago, arrived, and owed to the sellers until the first payouts. */
export async function sellFirstWeeks(till: Till, at: Timeline): Promise<Bought[]> {
  const all: Bought[] = [];
  const transfers: [number, Buyer, Basket['lines']][] = [
    [24, 'dewi', { 'sambel-pecel-sedang': 2, 'abon-sapi': 1, 'brem-madiun': 3 }],
    [22, 'fitri', { 'keripik-tempe-ngawi': 4, 'jahe-instan': 1, 'jenang-ponorogo': 2 }],
    [20, 'lina', { 'lempeng-puli-mentah': 2, 'peyek-kacang': 3, 'rengginang-terasi': 2 }],
    [18, 'bayu', { 'keripik-pisang': 3, 'gula-semut': 2, 'emping-melinjo': 1 }],
  ];
  for (const [days, buyer, lines] of transfers) {
    const bought = await buy(till, at({ days, at: '19:40' }), carried(buyer, 'bank_transfer', lines));
    await payByTransfer(bought);
    await handleAll(bought);
    all.push(bought);
  }
  const card = await buy(
    till,
    at({ days: 19, at: '12:15' }),
    carried('arif', 'stripe', { 'kopi-kare': 2, 'keripik-singkong-balado': 3 }),
  );
  await payByCard(card);
  await handleAll(card);
  all.push(card);
  const cash: [number, Basket][] = [
    [17, fetched('ratna', 'pay_at_pickup', { 'bluder-madiun': 6 })],
    [16, brought('joko', { 'lempeng-puli-goreng': 3, 'peyek-teri': 1 })],
  ];
  for (const [days, basket] of cash) {
    const bought = await buy(till, at({ days, at: '07:50' }), basket);
    await handleAll(bought);
    all.push(bought);
  }
  return all;
}

/** The weeks after: a proof that was turned down first, a hold that ended, money given back. */
export async function sellLaterWeeks(till: Till, at: Timeline): Promise<void> {
  const blurred = await buy(
    till,
    at({ days: 12, at: '08:05' }),
    carried('eko', 'static_qris', { 'stik-bawang': 3, 'kacang-bawang': 1 }),
  );
  await sendProof(blurred, 0.5);
  await turnDown(blurred, 2, 'Foto terpotong, jumlahnya tidak terbaca. Kirim lagi yang utuh.');
  await sendProof(blurred, 3);
  await confirm(blurred, 4);
  await handleAll(blurred);

  const forgotten = await buy(
    till,
    at({ days: 11, at: '21:10' }),
    carried('maya', 'bank_transfer', { 'ledre-pisang': 2 }),
  );
  await expireHold(forgotten.at.later(25), forgotten.orderId);

  for (const [days, buyer, lines] of [
    [11, 'lina', { 'lempeng-puli-goreng': 4, 'keripik-talas': 2 }],
    [10, 'dewi', { 'tepung-mocaf': 3, 'alen-alen': 2, 'carang-mas': 2 }],
    [9, 'wulan', { 'abon-lele': 2, 'wajik-kletik': 2 }],
  ] as const) {
    const bought = await buy(till, at({ days, at: '18:20' }), carried(buyer, 'bank_transfer', lines));
    await payByTransfer(bought);
    await handleAll(bought);
  }
  const abroad = await buy(till, at({ days: 10, at: '11:30' }), {
    ...carried('sarah', 'stripe', { 'kopi-kare': 3, 'kembang-goyang': 1 }),
    locale: 'en',
  });
  await payByCard(abroad);
  await handleAll(abroad);
  await giveBack(till, at);
}

/** Sellers who could not: one part by card, a whole transfer sent back by hand. */
async function giveBack(till: Till, at: Timeline): Promise<void> {
  const half = await buy(
    till,
    at({ days: 9, at: '13:00' }),
    carried('bayu', 'stripe', { 'keripik-bayam': 2, 'bawang-goreng': 2 }),
  );
  await payByCard(half);
  await handle(half, {
    shop: till.shops.get('kenanga')!,
    decline: 'Hujan terus, bayam tidak bisa dijemur minggu ini.',
  });
  await payRefund(half.at.later(8), half.orderId);
  await handle(half, { shop: till.shops.get('nganjuk')! });

  const whole = await buy(
    till,
    at({ days: 8, at: '09:45' }),
    carried('fitri', 'bank_transfer', { 'sale-pisang': 4 }),
  );
  await payByTransfer(whole);
  await handle(whole, { shop: till.shops.get('pacitan')!, decline: 'Pisang belum kering, mohon maaf.' });
  const then = whole.at.later(30);
  const { payment } = await orderForToken(then, whole.orderId, whole.token);
  const sent = { amountIdr: payment.refundDueIdr, reference: 'TRX 20251' };
  await confirmRefundByHand(then, till.office.officer, whole.orderId, sent);
}

/** The last days: on the way, ready to fetch, partly arrived, owed back. */
export async function sellLastDays(till: Till, at: Timeline): Promise<void> {
  const partly = await buy(
    till,
    at({ days: 5, at: '10:20' }),
    carried('dewi', 'bank_transfer', { 'peyek-kacang': 2, 'keripik-tempe-sagu': 3, 'geti-wijen-kacang': 2 }),
  );
  await payByTransfer(partly);
  await handle(partly, { shop: till.shops.get('sri')! });
  await handle(partly, { shop: till.shops.get('lawu')!, until: 'ship' });
  await handle(partly, { shop: till.shops.get('blitar')!, until: 'ship' });

  const sent = await buy(
    till,
    at({ days: 3, at: '16:40' }),
    carried('arif', 'stripe', { 'keripik-tempe-ngawi': 5, 'kunyit-asam-serbuk': 1 }),
  );
  await payByCard(sent);
  await handleAll(sent, 'ship');

  const ready = fetched('wulan', 'pay_at_pickup', { 'bluder-madiun': 4, 'sambel-pecel-sedang': 1 });
  await handleAll(await buy(till, at({ days: 2, at: '08:10' }), ready), 'ready');

  const owed = await buy(
    till,
    at({ days: 2, at: '12:30' }),
    carried('maya', 'bank_transfer', { 'marning-jagung': 2, 'jipang-beras': 3 }),
  );
  await payByTransfer(owed);
  await handle(owed, {
    shop: till.shops.get('padangan')!,
    decline: 'Jagung habis, panen baru minggu depan.',
  });
  await handle(owed, { shop: till.shops.get('nganjuk')!, until: 'pack' });
}

const minutesAgo = (hours: number): { minutes: number } => ({ minutes: Math.round(hours * 60) });

/** Today: what waits for a seller, an officer or a buyer. */
export async function sellToday(till: Till, at: Timeline): Promise<void> {
  const order = (hours: number, basket: Basket): Promise<Bought> => buy(till, at(minutesAgo(hours)), basket);
  const paid = await order(
    9,
    carried('lina', 'bank_transfer', { 'rengginang-terasi': 2, 'lempeng-puli-mentah': 1 }),
  );
  await payByTransfer(paid);
  const card = await order(6, carried('bayu', 'stripe', { 'peyek-kacang': 2, madumongso: 1 }));
  await payByCard(card);
  await order(4, brought('joko', { 'lempeng-puli-goreng': 2, 'peyek-teri': 2 }));
  const accepted = await order(8, brought('hasan', { 'abon-lele': 1, 'sambel-pecel-pedas-toples': 1 }));
  await handleAll(accepted, 'accept');

  await sendProof(await order(5, carried('dewi', 'bank_transfer', { 'jahe-instan': 2, 'gula-semut': 1 })), 1);
  await sendProof(
    await order(3, fetched('ratna', 'static_qris', { 'stik-bawang': 2, 'brem-madiun': 2 })),
    0.4,
  );
  const wrong = await order(4, carried('eko', 'bank_transfer', { 'keripik-pisang': 2 }));
  await sendProof(wrong, 0.5);
  await turnDown(wrong, 2, 'Ini bukti untuk pesanan lain. Mohon kirim bukti pesanan ini.');

  await order(2, carried('fitri', 'bank_transfer', { 'opak-gambir': 2 }));
  const openPage = await order(0.1, carried('arif', 'stripe', { 'kopi-kare': 1 }));
  await openCardPage(openPage);
}
