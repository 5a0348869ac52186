import type { PaymentMethod } from '@rasa/domain/market/payment';

/** The part of a text's key that tells the ways to pay apart. */
export const paymentWords = {
  bank_transfer: 'transfer',
  static_qris: 'qris',
  stripe: 'card',
  cod: 'cod',
  pay_at_pickup: 'pickup',
} as const satisfies Record<PaymentMethod, string>;
