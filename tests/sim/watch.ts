import { checkBooks, type OrderFacts } from '@rasa/domain/market/books';
import { isOpenComplaint } from '@rasa/domain/market/complaint';
import type { Order, OrderPart } from '@rasa/domain/market/order';
import { readBooks } from '@rasa/store/market/books';
import type { Item, Write } from '@rasa/store/table';
import type { Cast } from './cast.ts';
import { refundedIdr } from './provider.ts';

/** What went wrong, with the number of the promise first. */
export type Violation = string;

const putItems = (writes: readonly Write[]): Item[] =>
  writes.flatMap((write) => (write.kind === 'put' ? [write.item] : []));

/** Sees each commit in the moment it happens, and tells what can no longer be seen afterwards. */
export function watchCommits(cast: Cast): Violation[] {
  const { database, provider } = cast;
  const violations: Violation[] = [];
  database.watch?.(({ writes, before }) => {
    const items = putItems(writes);
    const placed = items.some((item) => item.pk.startsWith('OUTBOX#') && item.type === 'order.placed');
    if (placed)
      for (const part of items.filter((item) => item.sk.startsWith('PART#')) as unknown as OrderPart[])
        for (const { offerId, priceIdr, revisionId } of part.lines) {
          const stock = before({ pk: `OFFER#${offerId}`, sk: 'STOCK' });
          if (stock?.priceIdr !== priceIdr || stock.revisionId !== revisionId || stock.status !== 'live')
            violations.push(
              `11 ${offerId} is sold for ${priceIdr} while it stands at ${stock?.priceIdr}, ${stock?.status}`,
            );
        }
    for (const order of items.filter((item) => item.sk === 'META') as unknown as Order[]) {
      if (order.status !== 'expired' && order.status !== 'cancelled') continue;
      const payment = before({ pk: `ORDER#${order.orderId}`, sk: 'PAYMENT' });
      const checkoutId = payment?.status === 'pending' && payment.checkoutId;
      if (typeof checkoutId === 'string' && !provider.wasAskedToExpire(checkoutId))
        violations.push(`10 ${order.orderId} gives its stock back while its page takes money`);
    }
  });
  return violations;
}

/** After a history: the books as stored, and what only the actors and the provider know. */
export function findViolations(cast: Cast, items: readonly Item[]): Violation[] {
  const facts = readBooks(items);
  const orders = new Map(facts.orders.map((one) => [one.orderId, one]));
  const found = checkBooks(facts).map(({ promise, subjectId, what }) => `${promise} ${subjectId} ${what}`);
  for (const { intent, orderId } of cast.acknowledged)
    if (!orders.get(orderId)?.order) found.push(`5 ${orderId} of ${intent} is acknowledged and gone`);
  const byIntent = Map.groupBy(facts.orders, ({ order }) => order?.buyer.name ?? 'nobody');
  for (const [intent, made] of byIntent)
    if (made.length > 1) found.push(`4 ${intent} has ${made.length} orders for one key`);
  found.push(...facts.orders.flatMap(waitingForEver));
  return [...found, ...againstProvider(cast, orders)];
}

/** What somebody still waits for, though everybody had days to do it. */
function waitingForEver({ orderId, order, payment, parts, complaints = [] }: OrderFacts): Violation[] {
  const isAwaited = order?.status === 'awaiting_payment' || order?.status === 'awaiting_verification';
  const unseen = ({ payable, status, delivery }: OrderPart) =>
    payable && (status === 'new' || (status === 'shipped' && delivery.method === 'carrier'));
  return [
    ...(isAwaited ? [`10 ${orderId} is ${order.status} and holds its stock for ever`] : []),
    ...(payment?.status === 'refund_due' ? [`10 ${orderId} waits for its refund for ever`] : []),
    ...parts.filter(unseen).map(({ partId, status }) => `10 ${partId} is ${status} for ever`),
    ...complaints
      .filter(isOpenComplaint)
      .map(({ complaintId, status }) => `10 ${complaintId} is ${status} for ever`),
  ];
}

type Orders = ReadonlyMap<string, ReturnType<typeof readBooks>['orders'][number]>;

function againstProvider({ provider }: Cast, orders: Orders): Violation[] {
  const sessions = Map.groupBy(provider.sessions(), (session) => session.orderId);
  const found: Violation[] = [];
  for (const [orderId, { payment }] of orders) {
    if (payment?.method !== 'stripe') continue;
    const own = sessions.get(orderId) ?? [];
    const charged = own.reduce((all, session) => all + session.chargedIdr, 0);
    const refunded = own.reduce((all, session) => all + refundedIdr(session), 0);
    if (charged > payment.amountIdr) found.push(`6 ${orderId} is charged ${charged} of ${payment.amountIdr}`);
    const isNoted = ['succeeded', 'refund_due', 'refunded', 'partly_refunded'].includes(payment.status);
    if (charged > 0 && !isNoted) found.push(`10 ${orderId} is charged, yet its payment is ${payment.status}`);
    if (charged === 0 && isNoted) found.push(`7 ${orderId} is ${payment.status}, yet nothing was charged`);
    if (refunded > charged) found.push(`9 ${orderId} is refunded ${refunded} of ${charged}`);
    // What the provider could not give back after all its attempts an officer sent by hand.
    const byHand = payment.refunds.filter(({ by }) => by !== undefined);
    const noted = payment.refundedIdr - byHand.reduce((all, one) => all + one.amountIdr, 0);
    if (refunded !== noted) found.push(`9 ${orderId} is refunded ${refunded}, noted are ${noted}`);
  }
  return found;
}
