import type { EventType } from '@rasa/domain/event';
import { orderIdOfPart } from '@rasa/domain/id';
import { actorOf, type SellerPrincipal } from '@rasa/domain/identity/permission';
import { type OrderPart, partStates, type SellerPartAct } from '@rasa/domain/market/order';
import { isCash } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { partDetail, partMoved } from './part-move.ts';

export type PartActInput = {
  act: SellerPartAct;
  reason?: string | undefined;
  carrierName?: string | undefined;
  trackingNumber?: string | undefined;
};

const eventOf: Record<SellerPartAct, EventType> = {
  accept: 'part.accepted',
  decline: 'part.declined',
  pack: 'part.packed',
  ready: 'part.ready',
  ship: 'part.shipped',
  deliver: 'part.delivered',
  no_show: 'part.no-show',
};

/** A part of hers that she may already see. @throws Refusal `part.unknown` for others', alike for none. */
export async function ownPart(deps: Deps, seller: SellerPrincipal, partId: string) {
  const whole = await deps.store.orders.getWhole(orderIdOfPart(partId));
  const part = whole?.parts.find((one) => one.partId === partId);
  if (!whole || !part || part.sellerId !== seller.sellerId || !part.payable)
    throw new Refusal('part.unknown');
  return { ...whole, part };
}

/** The seller's next step with her part of an order; the order follows its parts. */
export async function fulfilPart(
  deps: Deps,
  seller: SellerPrincipal,
  partId: string,
  input: PartActInput,
): Promise<OrderPart> {
  return retrying(deps, async () => {
    const { part, ...whole } = await ownPart(deps, seller, partId);
    const at = deps.clock().toISOString();
    const { actorId: by, ...helped } = actorOf(seller);
    const status = step(partStates, part.status, input.act, 'part.not-in-state');
    if (input.act === 'ready' && part.delivery.method !== 'pickup') throw new Refusal('part.not-in-state');
    if (input.act === 'ship' && part.delivery.method === 'pickup') throw new Refusal('part.not-in-state');
    if (input.act === 'no_show' && !isCash(part.paymentMethod)) throw new Refusal('part.not-in-state');
    const changed: OrderPart = {
      ...part,
      status,
      ...(input.act === 'no_show' && { noShow: true }),
      ...(input.act === 'decline' && input.reason && { declineReason: input.reason }),
      delivery: {
        ...part.delivery,
        ...(input.act === 'ship' && {
          carrierName: input.carrierName ?? part.delivery.carrierName,
          trackingNumber: input.trackingNumber ?? part.delivery.trackingNumber,
        }),
      },
      history: [...part.history, { status, at, by, ...helped }],
      version: part.version + 1,
    };
    await deps.store.orders.save(
      {
        ...partMoved(whole, [changed], { at, actorId: seller.accountId }),
        ...(input.act === 'no_show' && { noShow: { partId, at } }),
      },
      newEvent(deps, {
        type: eventOf[input.act],
        subjectId: partId,
        at,
        actorId: seller.accountId,
        detail: partDetail(part),
      }),
    );
    return changed;
  });
}
