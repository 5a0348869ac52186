import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { orderForToken } from '@rasa/actions/market/order-token';
import { fulfilPart, type PartActInput } from '@rasa/actions/market/part';
import { type Placed, placeOrder } from '@rasa/actions/market/place-order';
import { confirmTransfer, rejectProof, submitProof } from '@rasa/actions/market/proof';
import { quoteCart } from '@rasa/actions/market/quote';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import type { Locale } from '@rasa/domain/language';
import type { DeliveryMethod, Destination } from '@rasa/domain/market/delivery';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import type { World } from '@rasa/functions/world';
import type { Cloud } from '../../cloud.ts';
import { drawProof } from '../../drawing/paper.ts';
import type { Office } from '../identity/unit.ts';
import type { Moment } from '../moment.ts';
import type { Shelf } from '../workshop/listing.ts';
import type { Shop, Shops } from '../workshop/seller.ts';

/** Where orders of the sample are placed. */
export type Till = { world: World; cloud: Cloud; office: Office; shops: Shops; shelf: Shelf };

export type Basket = {
  buyer: { name: string; phone: string };
  /** Units by the product's slug. */
  lines: Record<string, number>;
  method: PaymentMethod;
  by: DeliveryMethod;
  to?: Destination;
  locale?: Locale;
};

/** A placed order, with what its later steps need. */
export type Bought = Placed & { till: Till; at: Moment };

export async function buy(till: Till, at: Moment, basket: Basket): Promise<Bought> {
  const wanted = Object.entries(basket.lines).map(([slug, quantity]) => ({
    ...till.shelf.get(slug)!,
    quantity,
  }));
  const shops = [...new Set(wanted.map(({ shop }) => shop))];
  const deliveries = shops.map(({ seller }) => ({ sellerId: seller.sellerId, method: basket.by }));
  const lines = wanted.map(({ offerId, quantity }) => ({ offerId, quantity }));
  const { quote } = await quoteCart(at, { lines, destination: basket.to, deliveries });
  const shown = quote.parts.flatMap((part) => part.lines);
  const placed = await placeOrder(
    at,
    {
      lines: shown.map(({ offerId, quantity, priceIdr, revisionId }) => ({
        ...{ offerId, quantity, priceIdr, revisionId },
      })),
      buyer: basket.buyer,
      destination: basket.to,
      deliveries,
      paymentMethod: basket.method,
      expectedTotalIdr: quote.totalIdr,
    },
    { idempotencyKey: at.secret(), principal: 'visitor', locale: basket.locale ?? 'id' },
  );
  return { ...placed, till, at };
}

/** The buyer's picture of a transfer or QR payment, some hours after she ordered. */
export async function sendProof({ orderId, token, till, at }: Bought, hours: number): Promise<void> {
  const then = at.later(hours);
  const { order } = await orderForToken(then, orderId, token);
  const { unitId } = till.office.unit;
  const bytes = await drawProof({
    totalIdr: order.totalIdr,
    reference: orderId.slice(-6),
    sentAt: at
      .later(hours - 0.1)
      .clock()
      .toISOString(),
    pixelWidth: 600,
  });
  const about = { purpose: 'proof', ownerId: orderId, unitId, actorId: 'buyer' } as const;
  const { pictureId } = await acceptPicture(then, { bytes, ...about });
  await submitProof(then, { orderId, token, pictureId });
}

export async function confirm({ orderId, token, till, at }: Bought, hours: number): Promise<void> {
  const then = at.later(hours);
  const { payment } = await orderForToken(then, orderId, token);
  await confirmTransfer(then, till.office.officer, orderId, { amountIdr: payment.amountIdr });
}

export const turnDown = ({ orderId, till, at }: Bought, hours: number, reason: string): Promise<void> =>
  rejectProof(at.later(hours), till.office.officer, orderId, reason);

/** With a picture after an hour and an officer's look some hours later. */
export async function payByTransfer(bought: Bought): Promise<void> {
  await sendProof(bought, 1);
  await confirm(bought, 4);
}

/** The provider's page lives by the real clock; what is written down of the payment does not. */
export async function openCardPage({ orderId, token, till }: Bought): Promise<string> {
  await openCheckout(till.world, await orderForToken(till.world, orderId, token));
  const { payment } = await orderForToken(till.world, orderId, token);
  if (!payment.checkoutId) throw new Error(`no payment page for ${orderId}`);
  return payment.checkoutId;
}

export async function payByCard(bought: Bought): Promise<void> {
  bought.till.cloud.stripe.pay(await openCardPage(bought));
  await settleCheckout(bought.at.later(0.1), bought.orderId);
}

const steps: Record<DeliveryMethod, PartActInput[]> = {
  pickup: [{ act: 'accept' }, { act: 'pack' }, { act: 'ready' }, { act: 'deliver' }],
  village_courier: [{ act: 'accept' }, { act: 'pack' }, { act: 'deliver' }],
  carrier: [{ act: 'accept' }, { act: 'pack' }, { act: 'ship' }, { act: 'deliver' }],
};
const hoursOf: Record<PartActInput['act'], number> = {
  ...{ accept: 6, decline: 7, pack: 22, ready: 24, ship: 26, deliver: 74, no_show: 80 },
};

type Handling = { shop: Shop; until?: PartActInput['act']; decline?: string };

/** One seller's part, step by step, as far as `until`; or declined with a reason. */
export async function handle(bought: Bought, { shop, until = 'deliver', decline }: Handling): Promise<void> {
  const { orderId, token, at } = bought;
  const { parts } = await orderForToken(at, orderId, token);
  const part = parts.find(({ sellerId }) => sellerId === shop.seller.sellerId);
  if (!part) throw new Error(`${shop.plan.key} has no part of ${orderId}`);
  const act = (input: PartActInput) =>
    fulfilPart(at.later(hoursOf[input.act]), shop.keeper, part.partId, input);
  if (decline) {
    await act({ act: 'decline', reason: decline });
    return;
  }
  for (const step of steps[part.delivery.method]) {
    const trackingNumber = `CTH${part.partId.slice(-10, -2)}`;
    await act(step.act === 'ship' ? { ...step, carrierName: 'Ekspedisi Contoh', trackingNumber } : step);
    if (step.act === until) return;
  }
}

/** Every part of it arrives. */
export async function handleAll(bought: Bought, until?: PartActInput['act']): Promise<void> {
  const { orderId, token, at, till } = bought;
  const { parts } = await orderForToken(at, orderId, token);
  for (const { sellerId } of parts) {
    const shop = [...till.shops.values()].find(({ seller }) => seller.sellerId === sellerId)!;
    await handle(bought, { shop, ...(until && { until }) });
  }
}
