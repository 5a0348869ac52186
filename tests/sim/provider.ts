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
  /** That a bank says later how a refund went; and that it went wrong. */
  slowRefund: number;
  failedRefund: number;
};

type Refund = RefundResult & { key: string; askedIdr: number | undefined; at: number };

/** A key is forgotten after a day, and then asks for something new. */
const keyMilliseconds = 86_400_000;

type Session = Omit<Checkout, 'url'> & {
  /** Somebody asked to cancel it, whatever came of that. */
  askedToExpire: boolean;
  chargedIdr: number;
  refunds: Refund[];
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

  function paidBy(paymentId: string): Session {
    const session = [...sessions.values()].find((one) => one.paymentId === paymentId);
    if (!session) throw new ProviderRefused('no such payment', 'resource_missing');
    return session;
  }

  function refundOnce(input: NewRefund): RefundResult {
    const { paymentId, idempotencyKey: key, amountIdr: askedIdr, cause, attempt } = input;
    const session = paidBy(paymentId);
    const at = scheduler.now();
    const before = session.refunds.find((one) => one.key === key && at - one.at < keyMilliseconds);
    if (before && before.askedIdr !== askedIdr) throw new ProviderRefused('other input', 'idempotency_error');
    if (before) return told(before);
    const amountIdr = askedIdr ?? session.chargedIdr;
    if (refundedIdr(session) + amountIdr > session.chargedIdr)
      throw new ProviderRefused('more than was charged', 'amount_too_large');
    const refundId = `re_${session.refunds.length + 1}_${session.checkoutId}`;
    const isSlow = strikes(faults.slowRefund);
    const ends = () => (strikes(faults.failedRefund) ? ('failed' as const) : ('succeeded' as const));
    const status = isSlow ? 'pending' : ends();
    const refund: Refund = { refundId, amountIdr, status, cause, attempt, key, askedIdr, at };
    session.refunds.push(refund);
    if (isSlow)
      scheduler.spawn(async () => {
        await scheduler.sleep(scheduler.pick(90) * 60_000);
        refund.status = ends();
        tell(session.orderId);
      });
    return told(refund);
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
          refunds: [],
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
        const session = paidBy(paymentId);
        const { orderId, amountIdr, currency } = session;
        const givenBackIdr = refundedIdr(session);
        return { paymentId, orderId, amountIdr, refundedIdr: givenBackIdr, currency, status: 'succeeded' };
      }),
    refund: (input) => answering(() => refundOnce(input)),
    getRefund: (refundId) =>
      answering(() => {
        const all = [...sessions.values()].flatMap(({ refunds }) => refunds);
        const refund = all.find((one) => one.refundId === refundId);
        if (!refund) throw new ProviderRefused('no such refund', 'resource_missing');
        return told(refund);
      }),
    listRefunds: (paymentId) => answering(() => paidBy(paymentId).refunds.map(told)),
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
  session.refunds.reduce((all, { status, amountIdr }) => all + (status === 'failed' ? 0 : amountIdr), 0);

/** As it is now: what was told once does not change in the hands of whoever was told. */
const told = ({ key: _, askedIdr: __, at: ___, ...refund }: Refund): RefundResult => ({ ...refund });
