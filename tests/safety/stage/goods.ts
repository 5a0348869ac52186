import { saveMismatch } from '@rasa/actions/market/mismatch';
import { fulfilPart } from '@rasa/actions/market/part';
import { proposePayout } from '@rasa/actions/market/payout';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import { partIdOf } from '@rasa/domain/id';
import type { Offer } from '@rasa/domain/market/offer';
import type { SellerPartAct } from '@rasa/domain/market/order';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import { transferFound } from '../../builders/money.ts';
import { pickupRequest } from '../../builders/shelf.ts';
import { jpegBytes } from '../../builders/workshop.ts';
import type { TestWorld } from '../../builders/world.ts';
import type { Personal } from './personal.ts';
import type { Side } from './side.ts';

export type Placed = { orderId: string; token: string; partId: string; amountIdr: number };

/** What `openSide` lets a kilogram cost within the regency. */
const carrierFeeIdr = 10_000;

let keys = 0;

/** Orders of one side's offer, brought as far as a route needs them. */
export function orderMaker(world: TestWorld, side: Side, offer: Offer, personal: Personal) {
  const { seller, officer, unitId } = side;
  const { buyer, destination, declineReason: reason } = personal;
  // Online money of this side's orders goes to its own unit.
  const deps = { ...world, marketUnitId: unitId };

  async function placed(paymentMethod: PaymentMethod, byCarrier = false): Promise<Placed> {
    keys += 1;
    const carried = {
      deliveries: [{ sellerId: seller.sellerId, method: 'carrier' as const }],
      expectedTotalIdr: offer.stock.priceIdr + carrierFeeIdr,
    };
    // A buyer may have few unpaid orders: two more figures make another number of each, and all begin alike.
    const phone = `${buyer.phone}${String(keys % 100).padStart(2, '0')}`;
    const over = { paymentMethod, buyer: { ...buyer, phone }, destination, ...(byCarrier && carried) };
    const request = pickupRequest([offer], over);
    const context = { idempotencyKey: `key-of-safety-${keys}`, principal: 'visitor', locale: 'id' } as const;
    const { orderId, token } = await placeOrder(deps, request, context);
    const { amountIdr } = (await deps.store.orders.getWhole(orderId))!.payment;
    return { orderId, token, partId: partIdOf(orderId, 1), amountIdr };
  }

  async function proven(byCarrier = false): Promise<Placed> {
    const order = await placed('bank_transfer', byCarrier);
    const { orderId, token } = order;
    const { pictureId } = await acceptPicture(deps, {
      ...{ bytes: await jpegBytes(keys), purpose: 'proof', ownerId: orderId, unitId, actorId: 'buyer' },
    });
    await submitProof(deps, { orderId, token, pictureId });
    return order;
  }

  async function paid(byCarrier = false): Promise<Placed> {
    const order = await proven(byCarrier);
    await transferFound(deps, officer, order.orderId);
    return order;
  }

  async function act(order: Placed, ...acts: SellerPartAct[]): Promise<Placed> {
    for (const one of acts) await fulfilPart(deps, seller, order.partId, { act: one, reason });
    return order;
  }

  const delivered = async () => act(await paid(), 'accept', 'pack', 'ready', 'deliver');

  /** Paid on the card provider's page with a rupiah too much. */
  async function mismatched(): Promise<Placed> {
    const order = await placed('stripe');
    const { payment } = (await deps.store.orders.getWhole(order.orderId))!;
    await saveMismatch(deps, payment, {
      ...{ checkoutId: `cs_${keys}`, paymentId: `pi_${keys}`, orderId: order.orderId, url: null },
      ...{ status: 'paid', amountIdr: order.amountIdr + 1, currency: 'idr', expiresAt: '' },
    });
    return order;
  }

  return {
    placed,
    proven,
    mismatched,
    paid,
    act,
    delivered,
    /** Of one order alone, so that the next is of another. */
    async payout(): Promise<string> {
      await delivered();
      return (await proposePayout(deps, officer, seller.sellerId)).payoutId;
    },
  };
}
