import { type OrderPart, partStates, type WholeOrder } from '@rasa/domain/market/order';
import type { Payment } from '@rasa/domain/market/payment';
import { Conflict, Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { OrderChange } from '@rasa/store/market/order';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { settleCheckout } from './checkout.ts';
import { orderForToken } from './order-token.ts';
import { partMoved } from './part-move.ts';
import { unpaidEnded } from './unpaid.ts';

type Whole = WholeOrder & { payment: Payment };

export type Cancellation = { orderId: string; token: string; reason?: string | undefined };

/**
 * The buyer takes her order back, as long as no seller has begun. What is unpaid ends and its units return; what was
 * paid is owed back. Told twice, it is done once. Order and parts are written under their versions, so of this and a
 * seller's acceptance in the same moment exactly one happens.
 * @throws Refusal `order.not-in-state` once a seller has accepted, or while a payment is being looked at
 */
export async function cancelOrder(deps: Deps, input: Cancellation): Promise<void> {
  await retrying(deps, async () => {
    const whole = await orderForToken(deps, input.orderId, input.token);
    if (whole.order.status === 'cancelled') return;
    if (!canCancel(whole)) throw new Refusal('order.not-in-state', { detail: { state: whole.order.status } });
    if (whole.order.status === 'awaiting_payment') await closePage(deps, whole);
    await save(deps, whole, input.reason);
  });
}

/** Whether the buyer may still take it back. A proof that is being looked at is money that may have come. */
export function canCancel({ order, parts }: WholeOrder): boolean {
  if (order.status === 'awaiting_payment') return true;
  if (order.status !== 'placed' && order.status !== 'paid') return false;
  return parts.every((part) => ['new', 'declined', 'cancelled'].includes(part.status));
}

/** The provider is told first, so that nobody pays for what is taken back. Paid meanwhile, it is looked at anew. */
async function closePage(deps: Deps, { order, payment }: Whole): Promise<void> {
  if (!payment.checkoutId) return;
  const checkout = await deps.checkout.expireCheckout(payment.checkoutId);
  if (checkout.status === 'processing') throw new Refusal('order.not-in-state');
  if (checkout.status !== 'paid') return;
  if ((await settleCheckout(deps, order.orderId)) === 'mismatched') return;
  throw new Conflict('paid meanwhile');
}

async function save(deps: Deps, whole: Whole, reason: string | undefined): Promise<void> {
  const { order, parts } = whole;
  const at = deps.clock().toISOString();
  const change = endedBy(whole, at);
  await deps.store.orders.save(
    { ...change, order: { ...change.order!, ...(reason && { cancelReason: reason }) } },
    newEvent(deps, {
      type: 'order.cancelled',
      subjectId: order.orderId,
      at,
      actorId: 'buyer',
      detail: {
        // Who could not see it yet need not hear of it.
        sellerIds: parts.filter(isOpen).map((part) => part.sellerId),
        offerIds: parts.flatMap((part) => part.lines.map((line) => line.offerId)),
      },
    }),
  );
}

const isOpen = (part: OrderPart): boolean => part.payable && part.status === 'new';

function endedBy(whole: Whole, at: string): OrderChange {
  const by = { at, actorId: 'buyer' };
  if (whole.order.status === 'awaiting_payment')
    return unpaidEnded(whole, { act: 'cancel', cause: 'cancellation', ...by });
  const changed = whole.parts.filter(isOpen).map(
    (part): OrderPart => ({
      ...part,
      status: step(partStates, part.status, 'cancel', 'order.not-in-state'),
      history: [...part.history, { status: 'cancelled', at, by: 'buyer' }],
      version: part.version + 1,
    }),
  );
  return partMoved(whole, changed, by);
}
