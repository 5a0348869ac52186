import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { orderStates, type WholeOrder } from '@rasa/domain/market/order';
import {
  holdAfterRejection,
  maxProofs,
  needsProof,
  type Payment,
  paymentStates,
} from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import { can, step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { savePaid } from './checkout.ts';
import { orderForToken } from './order-token.ts';
import { unitOrder } from './unit-order.ts';

/** Asked before a picture is even kept. @throws Refusal where none is waited for, or enough were sent. */
export function checkProofWanted({ order, payment }: WholeOrder & { payment: Payment }): void {
  const isWanted =
    needsProof(payment.method) &&
    can(orderStates, order.status, 'submit_proof') &&
    can(paymentStates, payment.status, 'submit_proof');
  if (!isWanted) throw new Refusal('payment.not-in-state');
  if (payment.proofs.length >= maxProofs) throw new Refusal('rate.too-many');
}

/** The buyer's picture of a transfer or QRIS payment; a second one takes the place of the first in the officer's eyes. */
export async function submitProof(
  deps: Deps,
  input: { orderId: string; token: string; pictureId: string },
): Promise<void> {
  await retrying(deps, async () => {
    const whole = await orderForToken(deps, input.orderId, input.token);
    checkProofWanted(whole);
    const { order, payment } = whole;
    const at = deps.clock().toISOString();
    await deps.store.orders.save(
      {
        order: {
          ...order,
          status: step(orderStates, order.status, 'submit_proof', 'payment.not-in-state'),
          version: order.version + 1,
        },
        payment: {
          ...payment,
          status: step(paymentStates, payment.status, 'submit_proof', 'payment.not-in-state'),
          proofs: [...payment.proofs, { pictureId: input.pictureId, submittedAt: at }],
          version: payment.version + 1,
        },
      },
      newEvent(deps, { type: 'order.proof-submitted', subjectId: order.orderId, at, actorId: 'buyer' }),
    );
  });
}

/**
 * The officer found the money in the account: with a proof, before one was sent, or when the order had ended already,
 * where the stock is taken again or the money is owed back. She names the amount that she saw.
 * @throws Refusal `payment.amount-differs` where it is not the order's to the rupiah
 */
export async function confirmTransfer(
  deps: Deps,
  officer: StaffPrincipal,
  orderId: string,
  seen: { amountIdr: number },
): Promise<void> {
  await retrying(deps, async () => {
    const whole = await unitOrder(deps, officer, orderId);
    if (!canConfirm(whole.payment)) throw new Refusal('payment.not-in-state');
    if (seen.amountIdr !== whole.payment.amountIdr)
      throw new Refusal('payment.amount-differs', {
        fields: { amountIdr: { code: 'payment.amount-differs' } },
      });
    await savePaid(deps, whole, { actorId: officer.accountId });
  });
}

/** Whether money that is seen in the account may still be told of. */
export const canConfirm = ({ method, status }: Payment): boolean =>
  needsProof(method) && can(paymentStates, status, 'succeed');

/** The picture shows something else; the buyer is told why and may send another. */
export async function rejectProof(
  deps: Deps,
  officer: StaffPrincipal,
  orderId: string,
  reason: string,
): Promise<void> {
  await retrying(deps, async () => {
    const { order, payment } = await unitOrder(deps, officer, orderId);
    const at = deps.clock().toISOString();
    const last = payment.proofs.length - 1;
    const holdEndsAt = holdAfterRejection(order.holdEndsAt, payment.proofs.length, at);
    await deps.store.orders.save(
      {
        order: {
          ...order,
          status: step(orderStates, order.status, 'reject_proof', 'payment.not-in-state'),
          ...(holdEndsAt && { holdEndsAt }),
          version: order.version + 1,
        },
        payment: {
          ...payment,
          status: step(paymentStates, payment.status, 'reject_proof', 'payment.not-in-state'),
          proofs: payment.proofs.map((proof, index) =>
            index === last ? { ...proof, rejected: { reason, at, by: officer.accountId } } : proof,
          ),
          version: payment.version + 1,
        },
      },
      newEvent(deps, { type: 'order.proof-rejected', subjectId: orderId, at, actorId: officer.accountId }),
    );
  });
}
