import type Stripe from 'stripe';
import type { Draft, StoredEvent } from '../book/book.ts';
import { newId, type Stand, secondsOf } from '../stand.ts';

/** The version that the SDK in use was made for, and so the shape of what is sent. */
const API_VERSION = '2026-10-28.endive';

/** What happened, as part of the same commit, so that a crash loses neither or both. */
export function emit(stand: Stand, draft: Draft, type: Stripe.Event.Type, object: object): StoredEvent {
  const now = stand.now();
  const { drop = false, copies = 1, delayMs = 0 } = stand.deliveries.next.shift() ?? stand.deliveries.always;
  const event: StoredEvent = {
    id: newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: secondsOf(now),
    data: { object },
    livemode: false,
    pending_webhooks: drop ? 0 : 1,
    request: { id: null, idempotency_key: null },
    type,
  };
  draft.put('event', event.id, event);
  const delivery = { eventId: event.id, attempts: 0, dueAt: now + delayMs, madeAt: now, copies };
  if (!drop) draft.put('delivery', event.id, delivery);
  return event;
}
