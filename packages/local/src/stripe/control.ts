import type Stripe from 'stripe';
import type { Courier } from './courier.ts';
import { type PaymentOutcome, paySession, settlePayment } from './object/payment.ts';
import { settleRefund } from './object/refund.ts';
import { expireDueSessions } from './object/session.ts';
import type { EventPlan, Fault, RefundOutcome } from './plan.ts';
import type { Stand } from './stand.ts';

interface EventState {
  id: string;
  type: string;
  isOwed: boolean;
  attempts: number;
}

/** What a person on the payment page, a bank, a bad network and the passing of time would do. */
export interface StripeControl {
  pay(sessionId: string, outcome?: PaymentOutcome): Stripe.Checkout.Session;
  /** The money of a payment that was being processed came, or did not. */
  settlePayment(sessionId: string, outcome: 'paid' | 'failed'): Stripe.Checkout.Session;
  planRefunds(...outcomes: RefundOutcome[]): void;
  settleRefund(refundId: string, outcome: 'succeeded' | 'failed'): Stripe.Refund;
  fail(fault: Fault): void;
  /** Lets calls go on that a fault made wait. */
  resume(): void;
  /** One plan for each of the next events. */
  planEvents(...plans: EventPlan[]): void;
  planAllEvents(plan: EventPlan): void;
  /** From now on events stay here. */
  hold(): void;
  /** Sends these first, one after the other, an id as often as it is named; then all that is due. */
  release(eventIds?: string[]): Promise<void>;
  /** Sends one now, also one that was received already; gives the status. */
  deliver(eventId: string): Promise<number>;
  /** Oldest first. */
  events(): EventState[];
  /** Ends sessions whose time has come and sends what is due; done by itself every half second. */
  tick(): Promise<void>;
  /** Takes back all planned trouble and lets events go. */
  calm(): Promise<void>;
}

export function controlOf(stand: Stand, courier: Courier): StripeControl {
  const change: Stand['book']['change'] = (work) => {
    const result = stand.book.change(work);
    stand.wakeCourier();
    return result;
  };
  const release = async (eventIds: string[] = []) => {
    for (const id of eventIds) await courier.bring(id);
    stand.deliveries.isHeld = false;
    await courier.run();
  };
  return {
    pay: (id, outcome = 'paid') => change((draft) => paySession(stand, draft, id, outcome)),
    settlePayment: (id, outcome) => change((draft) => settlePayment(stand, draft, id, outcome)),
    planRefunds: (...outcomes) => void stand.refunds.next.push(...outcomes),
    settleRefund: (id, outcome) => change((draft) => settleRefund(stand, draft, id, outcome)),
    fail: stand.faults.add,
    resume: stand.faults.resume,
    planEvents: (...plans) => void stand.deliveries.next.push(...plans),
    planAllEvents: (plan) => {
      stand.deliveries.always = plan;
    },
    hold: () => {
      stand.deliveries.isHeld = true;
    },
    release,
    deliver: courier.send,
    events: () => listEvents(stand),
    tick: () => {
      stand.book.change((draft) => expireDueSessions(stand, draft));
      return courier.run();
    },
    calm: () => {
      stand.faults.clear();
      stand.refunds.next = [];
      stand.deliveries.next = [];
      stand.deliveries.always = {};
      return release();
    },
  };
}

function listEvents({ book }: Stand): EventState[] {
  return book.list('event').map(({ id, type }) => {
    const delivery = book.get('delivery', id);
    return { id, type, isOwed: delivery !== undefined, attempts: delivery?.attempts ?? 0 };
  });
}
