import type { PaymentStatus } from '@rasa/domain/market/payment';
import type { TextKey } from '../../../../text.ts';

/** The states of a payment in words for officers. */
export const paymentStateTitles: Record<PaymentStatus, TextKey & `unit-order.${string}`> = {
  pending: 'unit-order.payment-pending',
  proof_submitted: 'unit-order.payment-proof-submitted',
  succeeded: 'unit-order.payment-succeeded',
  failed: 'unit-order.payment-failed',
  expired: 'unit-order.payment-expired',
  refund_due: 'unit-order.payment-refund-due',
  refunded: 'unit-order.payment-refunded',
  partly_refunded: 'unit-order.payment-partly-refunded',
};
