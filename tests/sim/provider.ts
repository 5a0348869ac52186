import type { Checkout, CheckoutProvider, NewRefund, RefundResult } from '@rasa/clients/payment/checkout';
import { ProviderRefused, ProviderUnavailable } from '@rasa/clients/payment/checkout';
import type { Scheduler } from './scheduler.ts';

export type ProviderFaults = {
  lostBefore: number;
  lostAfter: number;
  /** That a page which is over is paid after all. */
  lostRace: number;
  /** That money on its way does not arrive. */
  neverComes: number;
};

type Session = Omit<Checkout, 'url'> & {
  /** Somebody asked to cancel it, whatever came of that. */
  askedToExpire: boolean;
  chargedIdr: number;
  refunds: Map<string, RefundResult & { askedIdr: number }>;
};

/** A card provider in memory: answers get lost, money may be on its way, a cancel may lose against a charge. */
export function memoryProvider(scheduler: Scheduler, clock: () => Date, faults: ProviderFaults) {
  const sessions = new Map<string, Session>();
  const byKey = new Map<string, string>();
  let injected = 0;
  /** A webhook is only a hint about an order; who delivers it listens here. */
  let tell: (orderId: string) => void = () => undefined;

  const strikes = (chance: number): boolean => {
    const struck = scheduler.strikes(chance);
    if (struck) injected += 1;
    return struck;
  };

  async function answering<T>(work: () => T): Promise<T> {
    await scheduler.pause();
    if (strikes(faults.lostBefore)) throw new ProviderUnavailable('lost before');
    const answer = work();
    await scheduler.pause();
    if (strikes(faults.lostAfter)) throw new ProviderUnavailable('lost after');
    return answer;
  }

  function sessionOf(checkoutId: string): Session {
    const session = sessions.get(checkoutId);
    if (!session) throw new ProviderRefused('no such session', 'resource_missing');
    if (session.status === 'open' && clock().toISOString() >= session.expiresAt) session.status = 'expired';
    return session;
  }

  const shown = (session: Session): Checkout => ({
    checkoutId: session.checkoutId,
    orderId: session.orderId,
    url: session.status === 'open' ? `https://pay.test/${session.checkoutId}` : null,
    status: session.status,
    amountIdr: session.amountIdr,
    currency: session.currency,
    paymentId: session.paymentId,
    expiresAt: session.expiresAt,
  });

  function charge(session: Session): void {
    session.status = 'paid';
    session.chargedIdr += session.amountIdr;
    session.paymentId = `pi_${session.checkoutId}`;
    tell(session.orderId);
  }

  async function arrive(session: Session, minutes: number): Promise<void> {
    await scheduler.sleep(minutes * 60_000);
    if (!strikes(faults.neverComes)) return charge(session);
    session.status = 'expired';
    tell(session.orderId);
  }

  function refundOnce(input: NewRefund): RefundResult {
    const session = [...sessions.values()].find((one) => one.paymentId === input.paymentId);
    if (!session) throw new ProviderRefused('no such payment', 'resource_missing');
    const before = session.refunds.get(input.idempotencyKey);
    if (before && before.askedIdr !== input.amountIdr)
      throw new ProviderRefused('other input', 'idempotency_error');
    if (before) return before;
    if (refundedIdr(session) + input.amountIdr > session.chargedIdr)
      throw new ProviderRefused('more than was charged', 'amount_too_large');
    const refundId = `re_${session.refunds.size + 1}_${session.checkoutId}`;
    const refund = {
      refundId,
      amountIdr: input.amountIdr,
      status: 'succeeded',
      askedIdr: input.amountIdr,
    } as const;
    session.refunds.set(input.idempotencyKey, refund);
    return refund;
  }

  const checkout: CheckoutProvider = {
    createCheckout: (input) =>
      answering(() => {
        const known = byKey.get(input.idempotencyKey);
        if (known) return shown(sessions.get(known)!);
        const checkoutId = `cs_${sessions.size + 1}`;
        const session: Session = {
          ...{
            checkoutId,
            orderId: input.orderId,
            status: 'open',
            amountIdr: input.totalIdr,
            currency: 'idr',
          },
          ...{ paymentId: null, expiresAt: input.expiresAt, askedToExpire: false, chargedIdr: 0 },
          refunds: new Map(),
        };
        sessions.set(checkoutId, session);
        byKey.set(input.idempotencyKey, checkoutId);
        return shown(session);
      }),
    getCheckout: (checkoutId) => answering(() => shown(sessionOf(checkoutId))),
    expireCheckout: (checkoutId) =>
      answering(() => {
        const session = sessionOf(checkoutId);
        session.askedToExpire = true;
        if (session.status === 'open') session.status = 'expired';
        return shown(session);
      }),
    getPayment: (paymentId) =>
      answering(() => {
        const session = [...sessions.values()].find((one) => one.paymentId === paymentId);
        if (!session) throw new ProviderRefused('no such payment', 'resource_missing');
        const { amountIdr, currency } = session;
        return { paymentId, amountIdr, refundedIdr: refundedIdr(session), currency, status: 'succeeded' };
      }),
    refund: (input) => answering(() => refundOnce(input)),
    readEvent: () => Promise.reject(new Error('events are handed over as hints')),
  };

  return {
    checkout,
    faults,
    injected: () => injected,
    sessions: (): readonly Session[] => [...sessions.values()],
    wasAskedToExpire: (checkoutId: string): boolean => sessions.get(checkoutId)?.askedToExpire ?? false,
    onHint(listener: (orderId: string) => void): void {
      tell = listener;
    },
    /** A buyer pays on the page, where she still can: at once, or with money that is on its way for a while. */
    async pay(url: string, minutesOnItsWay: number): Promise<boolean> {
      const session = sessionOf(url.slice(url.lastIndexOf('/') + 1));
      if (session.status !== 'open') {
        // The provider let go too early: its cancel loses against a charge that was on its way.
        if (session.status === 'expired' && strikes(faults.lostRace)) charge(session);
        return session.status === 'paid';
      }
      if (minutesOnItsWay === 0) {
        charge(session);
        return true;
      }
      session.status = 'processing';
      scheduler.spawn(() => arrive(session, minutesOnItsWay));
      return true;
    },
  };
}
export type MemoryProvider = ReturnType<typeof memoryProvider>;
export type { Session };

/** What went back to the buyer, as the provider knows it. */
export const refundedIdr = (session: Session): number =>
  [...session.refunds.values()].reduce((all, refund) => all + refund.amountIdr, 0);
