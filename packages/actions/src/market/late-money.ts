import { paymentPosting, salePosting } from '@rasa/domain/market/ledger';
import type { Movement } from '@rasa/domain/market/offer';
import type { WholeOrder } from '@rasa/domain/market/order';
import { orderStates, partStates } from '@rasa/domain/market/order';
import { type Payment, paymentStates } from '@rasa/domain/market/payment';
import { step } from '@rasa/domain/state-table';
import { jakartaDay } from '@rasa/domain/time';
import { endedOn } from '@rasa/domain/workshop/permit-cover';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';

type Whole = WholeOrder & { payment: Payment };

/** What may be sold is decided for the moment at which it is sold again. */
async function coversOf(deps: Deps, parts: Whole['parts'], at: string) {
  const sellerIds = [...new Set(parts.map((part) => part.sellerId))];
  const found = await Promise.all(sellerIds.map((sellerId) => deps.store.permits.getCover(sellerId)));
  return { covers: new Map(found.map((cover) => [cover.sellerId, cover])), today: jakartaDay(at) };
}

/**
 * Money that comes after the order ended unpaid: the stock is taken again in one transaction, or, where it is gone or
 * the buyer took the order back, the money is owed back.
 * Never silent.
 */
export async function reserveAgain(
  deps: Deps,
  whole: Whole,
  by: { actorId: string; at: string; providerPaymentId?: string | undefined },
): Promise<void> {
  const { order, payment, parts } = whole;
  const { at, actorId } = by;
  const lines = parts.flatMap((part) => part.lines);
  const stocks = await deps.store.offers.getMany(lines.map((line) => line.offerId));
  const { covers, today } = await coversOf(deps, parts, at);
  const available = new Map(
    stocks.map(({ stock, approved }) => {
      const cover = covers.get(stock.sellerId);
      const isHeld = cover && endedOn(cover, approved, today) !== undefined;
      return [stock.offerId, stock.status === 'live' && !isHeld ? stock.available : 0];
    }),
  );
  // What the buyer took back is not sold again.
  const fits =
    order.status === 'expired' && lines.every((line) => (available.get(line.offerId) ?? 0) >= line.quantity);
  const succeeded: Payment = {
    ...payment,
    status: step(paymentStates, payment.status, 'succeed', 'payment.not-in-state'),
    ...(by.providerPaymentId && { providerPaymentId: by.providerPaymentId }),
    confirmedBy: actorId,
    succeededAt: at,
    version: payment.version + 1,
  };
  const event = { subjectId: order.orderId, at, actorId, detail: { amountIdr: payment.amountIdr } };
  if (!fits) {
    await deps.store.orders.save(
      {
        order: { ...order, version: order.version + 1 },
        payment: { ...succeeded, status: 'refund_due', refundDueIdr: payment.amountIdr },
        postings: [paymentPosting(order, at)],
      },
      newEvent(deps, { type: 'payment.refund-due', ...event }),
    );
    return;
  }
  await deps.store.orders.save(
    {
      order: {
        ...order,
        status: step(orderStates, order.status, 'pay', 'order.not-in-state'),
        version: order.version + 1,
      },
      payment: succeeded,
      parts: parts.map((part) => ({
        ...part,
        status: step(partStates, part.status, 'revive', 'part.not-in-state'),
        payable: true,
        openedAt: at,
        history: [...part.history, { status: 'new', at, by: actorId }],
        version: part.version + 1,
      })),
      postings: [{ ...salePosting(order, parts), cause: 'sale:again', at }, paymentPosting(order, at)],
      movements: lines.map(
        (line): Movement => ({
          offerId: line.offerId,
          cause: 'reserve',
          causeId: `${order.orderId}-again`,
          quantity: -line.quantity,
          at,
          actorId,
        }),
      ),
    },
    newEvent(deps, { type: 'order.paid', ...event }),
  );
}
