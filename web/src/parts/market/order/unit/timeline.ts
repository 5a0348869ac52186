import { formatIdr } from '@rasa/domain/money';
import type { Text } from '../../../../text.ts';
import { partTitles } from '../status.ts';
import type { UnitOrder } from '../unit-order.ts';

export type Moment = {
  title: string;
  at: string;
  state: 'done' | 'now' | 'bad';
  note?: string | undefined;
};

/** All that has happened to an order, oldest first: paying, every shop's steps, and what went back. */
export function orderMoments(order: UnitOrder, t: Text): Moment[] {
  const { payment, parts } = order;
  const one = (title: string, at: string, state: Moment['state'] = 'done', note?: string): Moment => ({
    ...{ title, at, state },
    ...(note !== undefined && { note }),
  });
  const proofs = payment.proofs.flatMap(({ submittedAt, rejected }) => [
    one(t('unit-order.proof-sent'), submittedAt),
    ...(rejected ? [one(t('unit-order.proof-rejected'), rejected.at, 'bad', rejected.reason)] : []),
  ]);
  const steps = parts.flatMap((part) =>
    part.history
      .filter(({ status }) => status !== 'new')
      .map(({ status, at, by }) =>
        one(
          `${part.shopName}: ${t(partTitles[status])}`,
          at,
          status === 'declined' || status === 'cancelled' ? 'bad' : 'done',
          status === 'declined' ? part.declineReason : by === 'clock' ? t('unit-order.by-clock') : undefined,
        ),
      ),
  );
  const refunds = payment.refunds.map(({ amountIdr, status, startedAt, isStuck }) =>
    one(
      t(`unit-order.refund-${status}`),
      startedAt,
      status === 'succeeded' ? 'done' : isStuck ? 'bad' : 'now',
      t('unit-order.refund-of', { amount: formatIdr(amountIdr) }),
    ),
  );
  return [
    one(t('staff-money.placed'), order.placedAt),
    ...proofs,
    ...(payment.succeededAt ? [one(t('order.paid'), payment.succeededAt)] : []),
    ...(payment.mismatch ? [one(t('unit-order.mismatch'), payment.mismatch.seenAt, 'bad')] : []),
    ...steps,
    ...refunds,
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
