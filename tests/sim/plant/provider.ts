import type { Checkout, RefundResult } from '@rasa/clients/payment/checkout';
import type { Plant } from '../stage.ts';

const done = (refund: RefundResult): RefundResult =>
  refund.status === 'pending' ? { ...refund, status: 'succeeded' } : refund;

/** Bugs at the provider's side of the port, and one of the phone. */
export const providerPlants: readonly Plant[] = [
  {
    bug: 'new key per retry',
    key: (key, scheduler) => `${key} ${scheduler.random()}`,
  },
  {
    bug: 'random refund key',
    checkout: (provider, scheduler) => ({
      ...provider,
      refund: (input) => provider.refund({ ...input, idempotencyKey: `refund ${scheduler.random()}` }),
      // Which would mend it most of the time, and is a plant of its own.
      listRefunds: async () => [],
    }),
  },
  {
    bug: 'the provider is not asked what it has given back',
    checkout: (provider) => ({ ...provider, listRefunds: async () => [] }),
  },
  {
    bug: 'a refund on its way counts as done',
    checkout: (provider) => ({
      ...provider,
      refund: async (input) => done(await provider.refund(input)),
      getRefund: async (refundId) => done(await provider.getRefund(refundId)),
    }),
  },
  {
    bug: 'the refund key is the amount still owed',
    checkout: (provider) => ({
      ...provider,
      refund: (input) =>
        provider.refund({ ...input, idempotencyKey: `${input.paymentId} ${input.amountIdr}` }),
    }),
  },
  {
    bug: 'the page is not closed before the stock goes back',
    checkout: (provider) => ({
      ...provider,
      expireCheckout: async (checkoutId): Promise<Checkout> => ({
        ...(await provider.getCheckout(checkoutId)),
        status: 'expired',
      }),
    }),
  },
  {
    bug: 'a hint is believed',
    checkout: (provider) => ({
      ...provider,
      getCheckout: async (checkoutId): Promise<Checkout> => ({
        ...(await provider.getCheckout(checkoutId)),
        status: 'paid',
        paymentId: `pi_${checkoutId}`,
      }),
    }),
  },
  {
    bug: 'a refund is noted before it is done',
    checkout: (provider, scheduler) => ({
      ...provider,
      refund: async (input) => {
        scheduler.spawn(async () => {
          await scheduler.pause();
          await provider.refund(input).catch(() => undefined);
        });
        return { refundId: 're_soon', amountIdr: input.amountIdr ?? 0, status: 'succeeded' };
      },
    }),
  },
  {
    bug: 'another amount is charged than the order says',
    checkout: (provider) => ({
      ...provider,
      createCheckout: (input) => provider.createCheckout({ ...input, totalIdr: input.totalIdr + 1 }),
    }),
  },
  {
    bug: 'money on its way counts as paid',
    checkout: (provider) => ({
      ...provider,
      getCheckout: async (checkoutId): Promise<Checkout> => {
        const checkout = await provider.getCheckout(checkoutId);
        return checkout.status === 'processing' ? { ...checkout, status: 'paid' } : checkout;
      },
    }),
  },
];
