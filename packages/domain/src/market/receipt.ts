import type { Bilingual } from '../language.ts';
import { sum } from '../money.ts';
import { isDropped, type OrderPart } from './order.ts';
import { isCash, type Payment, type PaymentMethod } from './payment.ts';

/** Of an order, what its receipt says: nothing of phone or address, since receipts are shown around. */
export type ReceiptFacts = {
  orderId: string;
  placedAt: string;
  buyerName: string;
  parts: readonly {
    shopName: string;
    status: OrderPart['status'];
    lines: readonly { name: string; quantity: number; priceIdr: number; lineIdr: number }[];
    delivery: { feeIdr: number };
    itemsIdr: number;
  }[];
  itemsIdr: number;
  deliveryIdr: number;
  totalIdr: number;
  payment: Pick<Payment, 'method' | 'status' | 'amountIdr' | 'refundDueIdr' | 'refundedIdr'>;
};

/** `paid`: the money came. `cash`: it comes at hand-over. `waiting`: it has not come. `void`: it never will. */
export type ReceiptState = 'paid' | 'cash' | 'waiting' | 'void';

export type ReceiptRow = keyof typeof receiptRows;
export const receiptRows = {
  items: { id: 'Jumlah barang', en: 'Items' },
  delivery: { id: 'Ongkos kirim', en: 'Delivery' },
  suffix: { id: 'Kode unik transfer', en: 'Unique transfer code' },
  dropped: { id: 'Tidak jadi dikirim', en: 'Not delivered' },
  total: { id: 'Jumlah', en: 'Total' },
  refunded: { id: 'Sudah dikembalikan', en: 'Paid back' },
  refundDue: { id: 'Akan dikembalikan', en: 'To be paid back' },
} as const satisfies Record<string, Bilingual>;

export const receiptStates: Record<ReceiptState, Bilingual> = {
  paid: { id: 'Lunas', en: 'Paid' },
  cash: { id: 'Dibayar tunai saat diterima', en: 'To be paid in cash on delivery' },
  waiting: { id: 'Belum dibayar', en: 'Not paid yet' },
  void: { id: 'Batal, tidak ada yang dibayar', en: 'Void, nothing was paid' },
};

export const receiptMethods: Record<PaymentMethod, Bilingual> = {
  bank_transfer: { id: 'Transfer bank', en: 'Bank transfer' },
  static_qris: { id: 'QRIS', en: 'QRIS' },
  stripe: { id: 'Kartu atau dompet digital', en: 'Card or wallet' },
  cod: { id: 'Tunai kepada kurir', en: 'Cash to the courier' },
  pay_at_pickup: { id: 'Tunai saat mengambil', en: 'Cash at pickup' },
};

export type Receipt = {
  state: ReceiptState;
  parts: (ReceiptFacts['parts'][number] & { dropped: boolean })[];
  /** In their order; amounts that are taken off are negative. */
  rows: { row: ReceiptRow; amountIdr: number }[];
};

const came: readonly Payment['status'][] = ['succeeded', 'refund_due', 'refunded', 'partly_refunded'];

function stateOf({ payment }: ReceiptFacts, isAllDropped: boolean): ReceiptState {
  if (came.includes(payment.status)) return 'paid';
  if (payment.status === 'failed' || payment.status === 'expired' || isAllDropped) return 'void';
  return isCash(payment.method) ? 'cash' : 'waiting';
}

/**
 * The sums as they stand now. What a seller did not deliver is taken off a bill that is paid in cash; money that came
 * before is given back instead, and the receipt says how much.
 */
export function receiptOf(facts: ReceiptFacts): Receipt {
  const { payment, itemsIdr, deliveryIdr, totalIdr } = facts;
  const parts = facts.parts.map((part) => ({ ...part, dropped: isDropped(part) }));
  const suffixIdr = totalIdr - itemsIdr - deliveryIdr;
  const dropped = parts.filter((part) => part.dropped);
  const droppedIdr = isCash(payment.method)
    ? sum(dropped.map((part) => part.itemsIdr + part.delivery.feeIdr))
    : 0;
  const rows: (Receipt['rows'][number] | false)[] = [
    { row: 'items', amountIdr: itemsIdr },
    { row: 'delivery', amountIdr: deliveryIdr },
    suffixIdr > 0 && { row: 'suffix', amountIdr: suffixIdr },
    droppedIdr > 0 && { row: 'dropped', amountIdr: -droppedIdr },
    { row: 'total', amountIdr: totalIdr - droppedIdr },
    payment.refundedIdr > 0 && { row: 'refunded', amountIdr: -payment.refundedIdr },
    payment.refundDueIdr > 0 && { row: 'refundDue', amountIdr: -payment.refundDueIdr },
  ];
  return {
    state: stateOf(facts, dropped.length === parts.length),
    parts,
    rows: rows.filter((row) => row !== false),
  };
}

/** Its paper, without the site's origin. The token opens it: the address is for its buyer alone. */
export const receiptPath = (orderId: string, token: string, language: 'id' | 'en'): string =>
  `/cetak/nota/${encodeURIComponent(orderId)}.pdf?${new URLSearchParams({ token, bahasa: language })}`;
