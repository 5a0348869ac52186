import { returnUnitPart } from '@rasa/actions/market/part-return';
import { isArrived, type OrderPart } from '@rasa/domain/market/order';
import { leftOfDelivery, leftOfLine, returnsOf } from '@rasa/domain/market/part-return';
import type { Cast } from './cast.ts';

/** Now and then something of what arrived goes back, before its payout, while that is made, or after it. */
export async function giveBack(cast: Cast, who: string): Promise<void> {
  const { scheduler, officer, sellers } = cast;
  for (const { sellerId } of sellers) {
    const done = await cast.act(who, `looks at what ${sellerId} handed over`, (deps) =>
      deps.store.orders.listPartsBySeller(sellerId, 'done', { limit: 25 }),
    );
    for (const part of done?.items.filter(isArrived) ?? []) {
      // Few histories pay a seller twice; those shall have something to deduct.
      if (!scheduler.strikes(part.payoutId ? 0.7 : 0.2)) continue;
      const request = requestOf(cast, part);
      const give = () =>
        cast.act(who, `gives back of ${part.partId}`, (deps) =>
          returnUnitPart(deps, officer, part.partId, request),
        );
      await Promise.all(scheduler.strikes(0.4) ? [give(), give()] : [give()]);
    }
  }
}

/** All of a line, one unit, or only money; sometimes with the delivery fee. */
function requestOf({ scheduler }: Cast, part: OrderPart) {
  const line = part.lines[scheduler.pick(part.lines.length)]!;
  const { offerId } = line;
  const left = leftOfLine(part, offerId);
  const kinds = [
    { quantity: left.quantity, restock: true },
    { quantity: Math.min(1, left.quantity), restock: false },
    { quantity: 0, amountIdr: Math.min(left.amountIdr, 100 + scheduler.pick(5000)) },
  ];
  return {
    number: returnsOf(part).length + 1,
    lines: [{ offerId, ...kinds[scheduler.pick(kinds.length)]! }],
    deliveryIdr: scheduler.strikes(0.2) ? leftOfDelivery(part) : 0,
  };
}
