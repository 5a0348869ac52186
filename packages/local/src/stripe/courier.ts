import { createHmac } from 'node:crypto';
import type { Delivery } from './book/book.ts';
import { type Stand, secondsOf } from './stand.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60 * 1000;
/** Stripe gives up after three days. */
const GIVE_UP_MS = 3 * 24 * 60 * 60 * 1000;
const TIMEOUT_MS = 10_000;

/** Brings events to the webhook, at least once each; what it owes is in the book, so a restart goes on. */
export interface Courier {
  /** Ends when nothing is due any more. */
  run(): Promise<void>;
  /** Once and now, whatever is owed; gives the status, or 0 when there was no answer. */
  send(eventId: string): Promise<number>;
  /** Sends and writes down how it went: received, or owed again later. */
  bring(eventId: string): Promise<void>;
  stop(): Promise<void>;
}

export function startCourier(stand: Stand): Courier {
  const stopping = new AbortController();
  const send = (eventId: string) => sendEvent(stand, eventId, stopping.signal);
  const bring = async (eventId: string) => {
    const status = await send(eventId);
    if (!stopping.signal.aborted) record(stand, eventId, status >= 200 && status < 300);
  };
  const work = async () => {
    while (!stopping.signal.aborted) {
      const delivery = nextDue(stand);
      if (delivery === undefined) return;
      await bring(delivery.eventId);
    }
  };
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running.catch(() => undefined).then(work);
    return running;
  };
  return {
    run,
    send,
    bring,
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

function nextDue(stand: Stand): Delivery | undefined {
  if (stand.deliveries.isHeld) return undefined;
  const now = stand.now();
  const due = stand.book.list('delivery').filter(({ dueAt }) => dueAt <= now);
  return due.sort((a, b) => a.dueAt - b.dueAt)[0];
}

async function sendEvent(stand: Stand, eventId: string, stopping: AbortSignal): Promise<number> {
  const event = stand.book.get('event', eventId);
  if (event === undefined) return 0;
  const body = JSON.stringify(event);
  try {
    const response = await fetch(stand.webhookUrl, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': sign(body, stand.webhookSecret, secondsOf(stand.now())),
        'user-agent': 'Stripe/1.0 (practice)',
      },
      redirect: 'manual',
      signal: AbortSignal.any([stopping, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    // No answer is as good as a bad one: it is sent again.
    return 0;
  }
}

/** Signed anew at each attempt, as Stripe does, so that a late one is not stale. */
function sign(body: string, secret: string, seconds: number): string {
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${signature}`;
}

function record(stand: Stand, eventId: string, isReceived: boolean): void {
  const now = stand.now();
  stand.book.change((draft) => {
    const delivery = draft.get('delivery', eventId);
    const event = draft.get('event', eventId);
    if (delivery === undefined || event === undefined) return;
    const attempts = delivery.attempts + 1;
    const copies = isReceived ? delivery.copies - 1 : delivery.copies;
    const isOver = copies === 0 || now - delivery.madeAt >= GIVE_UP_MS;
    if (isOver) {
      draft.drop('delivery', eventId);
      if (isReceived) draft.put('event', eventId, { ...event, pending_webhooks: 0 });
      return;
    }
    const dueAt = isReceived ? now : now + waitMs(attempts);
    draft.put('delivery', eventId, { ...delivery, attempts, copies, dueAt });
  });
}

function waitMs(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}
