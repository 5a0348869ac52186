import type { DomainEvent } from '@rasa/domain/event';
import { partIdOf } from '@rasa/domain/id';
import type { Locale } from '@rasa/domain/language';
import { canonical } from '@rasa/domain/market/content';
import type { DeliveryChoice, Destination } from '@rasa/domain/market/delivery';
import { salePosting } from '@rasa/domain/market/ledger';
import {
  type Buyer,
  maxLines,
  maxQuantity,
  maxSellers,
  type Order,
  type OrderPart,
} from '@rasa/domain/market/order';
import {
  holdMinutes,
  isCash,
  needsProof,
  type Payment,
  type PaymentMethod,
} from '@rasa/domain/market/payment';
import { mergeLines, type Quote, type QuoteLine } from '@rasa/domain/market/quote';
import { freeSuffix } from '@rasa/domain/market/suffix';
import { Conflict, type FieldRefusal, Refusal } from '@rasa/domain/refusal';
import { addMinutes } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { buyerOf, slotForOrder } from './buyer.ts';
import { orderToken } from './order-token.ts';
import { type QuoteWithFacts, quoteCart } from './quote.ts';

export type PlacementRequest = {
  /** With the price and, where known, the revision that the buyer was shown. */
  lines: readonly { offerId: string; quantity: number; priceIdr: number; revisionId?: string | undefined }[];
  buyer: Buyer;
  destination?: Destination | undefined;
  deliveries: readonly DeliveryChoice[];
  paymentMethod: PaymentMethod;
  expectedTotalIdr: number;
};

/** `payment` as it was made, where the order is new; of a repeat it may have moved on since. */
export type Placed = { orderId: string; token: string; replayed: boolean; payment?: Payment };

export type PlacementContext = {
  /** Made by the buyer's phone or form before the first try. */
  idempotencyKey: string;
  /** The buyer's account, or `visitor`. */
  principal: string;
  locale: Locale;
};

/**
 * Places an order: load, decide, one transaction. Stock is taken here and nowhere else.
 * A repeat with the same key and body gives the first order back, whatever has happened to its offers since.
 * @throws Refusal with a fresh quote as `detail` where the cart is no longer as shown
 */
export async function placeOrder(
  deps: Deps,
  request: PlacementRequest,
  context: PlacementContext,
): Promise<Placed> {
  const bodyHash = await deps.hash(canonical(request));
  try {
    return await retrying(deps, () => attempt(deps, request, { ...context, bodyHash }));
  } catch (error) {
    // The key comes before every other "no": the first try may be the very reason for it.
    const before = error instanceof Refusal ? await placedBefore(deps, { ...context, bodyHash }) : undefined;
    if (before) return before;
    throw error;
  }
}

type Context = PlacementContext & { bodyHash: string };

async function placedBefore(deps: Deps, context: Context): Promise<Placed | undefined> {
  const { principal, idempotencyKey, bodyHash } = context;
  const before = await deps.store.placements.getByKey({ principal, key: idempotencyKey });
  if (!before) return undefined;
  if (before.bodyHash !== bodyHash) throw new Refusal('idempotency-key.reused');
  return { orderId: before.orderId, token: await orderToken(deps, before.orderId), replayed: true };
}

async function attempt(deps: Deps, request: PlacementRequest, context: Context): Promise<Placed> {
  const lines = checkLines(request);
  const { destination, deliveries, paymentMethod, buyer } = request;
  // One instant for all of it: what may be sold is decided for the moment at which it was placed.
  const at = deps.clock().toISOString();
  const [facts, { buyerKey, record }] = await Promise.all([
    quoteCart(deps, { lines, destination, deliveries }, at),
    buyerOf(deps, buyer.phone),
  ]);
  decide(request, facts.quote);
  const unpaidSlot = slotForOrder(record, paymentMethod, at);
  const orderId = deps.newId('order');
  const token = await orderToken(deps, orderId);
  const placement = build(facts, request, {
    orderId,
    tokenHash: await deps.hash(token),
    at,
    locale: context.locale,
    unitId: deps.marketUnitId,
    suffixIdr: await suffixFor(deps, paymentMethod, facts.quote.totalIdr),
    buyerKey,
    unpaidSlot,
  });
  const { principal, idempotencyKey, bodyHash } = context;
  const saved = await deps.store.placements.save(
    { ...placement, idempotency: { principal, key: idempotencyKey, bodyHash } },
    placedEvent(deps, placement.order, placement.parts),
  );
  if (saved.outcome === 'placed') return { orderId, token, replayed: false, payment: placement.payment };
  if (saved.outcome === 'key-used') {
    const before = await placedBefore(deps, context);
    if (before) return before;
  }
  // Somebody was faster. Reading again gives the words for it, or finds that it fits after all, with another suffix.
  throw new Conflict('offers changed while placing');
}

/** A transfer is told from others by its amount; what the buyer agreed to is the total without it. */
async function suffixFor(deps: Deps, method: PaymentMethod, totalIdr: number): Promise<number> {
  if (!needsProof(method)) return 0;
  const taken = await deps.store.awaited.listNear(deps.marketUnitId, totalIdr);
  const suffix = freeSuffix(totalIdr, taken, deps.random());
  const code = 'order.payment-method-unavailable';
  if (suffix === undefined) throw new Refusal(code, { fields: { paymentMethod: { code } } });
  return suffix;
}

function checkLines(request: PlacementRequest) {
  const prices = new Map<string, number>();
  for (const line of request.lines) {
    if (prices.has(line.offerId) && prices.get(line.offerId) !== line.priceIdr)
      throw new Refusal('order.lines-changed', { params: { offerId: line.offerId } });
    prices.set(line.offerId, line.priceIdr);
  }
  const lines = mergeLines(request.lines);
  const tooHigh = lines.find(({ quantity }) => quantity > maxQuantity);
  if (tooHigh) {
    const index = request.lines.findIndex(({ offerId }) => offerId === tooHigh.offerId);
    const field: FieldRefusal = { code: 'field.too-high', params: { most: maxQuantity } };
    throw new Refusal('body.invalid', { fields: { [`lines[${index}].quantity`]: field } });
  }
  if (lines.length > maxLines) throw new Refusal('cart.too-many-lines', { params: { most: maxLines } });
  return lines;
}

/** Everything the buyer agreed to must still be so. */
function decide(request: PlacementRequest, quote: Quote): void {
  if (quote.parts.length > maxSellers)
    throw new Refusal('cart.too-many-sellers', { params: { most: maxSellers } });
  const quoted = new Map(quote.parts.flatMap((part) => part.lines).map((line) => [line.offerId, line]));
  const fields: Record<string, FieldRefusal> = {};
  for (const [index, line] of request.lines.entries()) {
    const code = changeOf(line, quoted.get(line.offerId));
    if (code) fields[`lines[${index}]`] = { code };
  }
  if (Object.keys(fields).length > 0) throw new Refusal('order.lines-changed', { fields, detail: { quote } });
  if (quote.parts.some((part) => !part.chosen))
    throw new Refusal('order.delivery-unavailable', {
      fields: Object.fromEntries(
        quote.parts.flatMap((part) =>
          part.chosen
            ? []
            : [[`deliveries.${part.sellerId}`, { code: 'order.delivery-unavailable' as const }]],
        ),
      ),
      detail: { quote },
    });
  const sent = quote.parts.some((part) => part.chosen?.method !== 'pickup');
  if (sent && !request.destination?.street)
    throw new Refusal('destination.incomplete', {
      fields: { 'destination.street': { code: 'field.required' } },
    });
  const method = quote.paymentMethods.find((one) => one.method === request.paymentMethod);
  if (!method || method.problem) {
    const code = method?.problem ?? 'order.payment-method-unavailable';
    throw new Refusal(code, { fields: { paymentMethod: { code } }, detail: { quote } });
  }
  if (quote.totalIdr !== request.expectedTotalIdr)
    throw new Refusal('order.total-changed', { params: { totalIdr: quote.totalIdr }, detail: { quote } });
}

function changeOf(line: PlacementRequest['lines'][number], quoted: QuoteLine | undefined) {
  if (!quoted) return 'offer.unknown' as const;
  if (quoted.problem) return quoted.problem;
  if (quoted.priceIdr !== line.priceIdr) return 'offer.price-changed' as const;
  if (line.revisionId && quoted.revisionId !== line.revisionId) return 'offer.revision-changed' as const;
  return undefined;
}

type Identity = Pick<
  Order,
  'orderId' | 'tokenHash' | 'locale' | 'unitId' | 'suffixIdr' | 'buyerKey' | 'unpaidSlot'
> & { at: string };

function build(facts: QuoteWithFacts, request: PlacementRequest, identity: Identity) {
  const { quote, unit } = facts;
  const { orderId, at } = identity;
  const cash = isCash(request.paymentMethod);
  const hold = holdMinutes[request.paymentMethod];
  const parts = quote.parts.map((part, index): OrderPart => {
    const chosen = part.chosen!;
    const point = unit.pickupPoints.find((one) => one.pickupPointId === chosen.pickupPointId);
    return {
      partId: partIdOf(orderId, index + 1),
      orderId,
      sellerId: part.sellerId,
      shopName: part.shopName,
      lines: part.lines.map(
        ({ offerId, revisionId, name, pictureId, quantity, priceIdr, lineIdr, readyOn }) => ({
          offerId,
          revisionId,
          name,
          ...(pictureId && { pictureId }),
          quantity,
          priceIdr,
          lineIdr,
          ...(readyOn && { readyOn }),
        }),
      ),
      delivery: {
        method: chosen.method,
        feeIdr: chosen.feeIdr,
        ...(chosen.pickupPointId && { pickupPointId: chosen.pickupPointId }),
        ...(point && { pickupPointName: point.name }),
      },
      itemsIdr: part.itemsIdr,
      commissionIdr: part.commissionIdr,
      status: 'new',
      paymentMethod: request.paymentMethod,
      payable: cash,
      ...(cash && { openedAt: at }),
      history: [{ status: 'new', at, by: 'buyer' }],
      placedAt: at,
      version: 1,
    };
  });
  const order: Order = {
    orderId,
    tokenHash: identity.tokenHash,
    buyer: request.buyer,
    buyerKey: identity.buyerKey,
    unpaidSlot: identity.unpaidSlot,
    ...(request.destination && { destination: request.destination }),
    status: cash ? 'placed' : 'awaiting_payment',
    paymentMethod: request.paymentMethod,
    partIds: parts.map((part) => part.partId),
    itemsIdr: quote.itemsIdr,
    deliveryIdr: quote.deliveryIdr,
    suffixIdr: identity.suffixIdr,
    totalIdr: quote.totalIdr + identity.suffixIdr,
    locale: identity.locale,
    unitId: identity.unitId,
    placedAt: at,
    ...(hold !== undefined && { holdEndsAt: addMinutes(at, hold) }),
    version: 1,
  };
  const payment: Payment = {
    orderId,
    method: request.paymentMethod,
    status: 'pending',
    amountIdr: order.totalIdr,
    refundDueIdr: 0,
    refundedIdr: 0,
    proofs: [],
    refunds: [],
    unitId: identity.unitId,
    version: 1,
  };
  const stocks = facts.offers.map(({ stock }) => stock);
  return { order, parts, payment, stocks, posting: salePosting(order, parts) };
}

const placedEvent = (deps: Deps, order: Order, parts: readonly OrderPart[]): DomainEvent =>
  newEvent(deps, {
    type: 'order.placed',
    subjectId: order.orderId,
    at: order.placedAt,
    actorId: 'buyer',
    detail: {
      method: order.paymentMethod,
      sellerIds: parts.map((part) => part.sellerId),
      offerIds: parts.flatMap((part) => part.lines.map((line) => line.offerId)),
    },
  });
