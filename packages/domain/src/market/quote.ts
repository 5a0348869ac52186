import { z } from 'zod';
import { idSchema } from '../id.ts';
import type { Unit } from '../identity/unit.ts';
import { splitIdr, sum } from '../money.ts';
import type { RefusalCode } from '../refusal-code.ts';
import { jakartaDay } from '../time.ts';
import type { Seller } from '../workshop/seller.ts';
import {
  type DeliveryChoice,
  type DeliveryOption,
  type Destination,
  deliveryInputSchema,
  deliveryOptions,
  destinationSchema,
} from './delivery.ts';
import type { Offer } from './offer.ts';
import { maxQuantity } from './order.ts';
import { cardMinimumIdr, type PaymentMethod } from './payment.ts';
import { nextStep, type PriceStep, preorderState, unitPrice } from './terms.ts';

export const cartLineSchema = z.object({
  offerId: idSchema('offer'),
  quantity: z.int().min(1).max(maxQuantity),
});
export type CartLine = z.infer<typeof cartLineSchema>;

export const quoteRequestSchema = z.object({
  lines: z.array(cartLineSchema).max(200),
  destination: destinationSchema.optional(),
  deliveries: z.array(deliveryInputSchema).max(50).optional(),
});

export type QuoteLine = {
  offerId: string;
  quantity: number;
  name: string;
  pictureId?: string;
  /** Of one unit, at this number of them. */
  priceIdr: number;
  lineIdr: number;
  /** The next number from which each is cheaper. */
  nextStep?: PriceStep;
  /** Of a pre-order. */
  readyOn?: string;
  /** The least that one order takes. */
  minimum?: number;
  revisionId: string;
  available: number;
  /** Why this line cannot be ordered as it is. */
  problem?: RefusalCode;
};

export type QuotePart = {
  sellerId: string;
  shopName: string;
  shopSlug: string;
  lines: QuoteLine[];
  options: DeliveryOption[];
  chosen?: DeliveryOption;
  itemsIdr: number;
  commissionIdr: number;
};

export type Quote = {
  parts: QuotePart[];
  /** Lines whose offer does not exist. */
  missing: CartLine[];
  itemsIdr: number;
  deliveryIdr: number;
  totalIdr: number;
  paymentMethods: { method: PaymentMethod; problem?: RefusalCode }[];
  /** Everything is there: no line has a problem and every seller has a way of delivery. */
  ready: boolean;
};

export type QuoteFacts = {
  lines: readonly CartLine[];
  destination?: Destination | undefined;
  deliveries: readonly DeliveryChoice[];
  offers: readonly Offer[];
  sellers: readonly Seller[];
  unit: Unit;
  /** The moment, which opens and closes pre-orders. */
  now: string;
  /** Offers whose permit has ended: not sold, whatever is on their shelf. */
  held: ReadonlySet<string>;
};

/** Equal products become one line: two lines of one would otherwise each pass where both together must not. */
export function mergeLines(lines: readonly CartLine[]): CartLine[] {
  const quantities = new Map<string, number>();
  for (const { offerId, quantity } of lines)
    quantities.set(offerId, (quantities.get(offerId) ?? 0) + quantity);
  return [...quantities].map(([offerId, quantity]) => ({ offerId, quantity }));
}

type Facing = { seller: Seller; now: string; isHeld: boolean };

function problemOf(
  line: CartLine,
  { stock }: Offer,
  { seller, now, isHeld }: Facing,
): RefusalCode | undefined {
  if (isHeld || seller.status !== 'active' || stock.status !== 'live') return 'offer.closed';
  const { preorder } = stock;
  if (preorder && preorderState(preorder, jakartaDay(now)) !== 'open') return 'offer.preorder-closed';
  const minimum = preorder?.minimum ?? 1;
  if (stock.available < minimum) return 'offer.sold-out';
  if (line.quantity > Math.min(stock.available, maxQuantity)) return 'offer.short-stock';
  return line.quantity < minimum ? 'offer.below-minimum' : undefined;
}

function quoteLine(line: CartLine, offer: Offer, facing: Facing): QuoteLine {
  const { stock, approved } = offer;
  const pictureId = approved.content.pictureIds[0];
  const problem = problemOf(line, offer, facing);
  const priceIdr = unitPrice(stock, line.quantity);
  const step = nextStep(stock, line.quantity);
  return {
    offerId: line.offerId,
    quantity: line.quantity,
    name: approved.content.name,
    ...(pictureId && { pictureId }),
    priceIdr,
    lineIdr: priceIdr * line.quantity,
    ...(step && { nextStep: step }),
    ...(stock.preorder && { readyOn: stock.preorder.readyOn, minimum: stock.preorder.minimum }),
    revisionId: stock.revisionId,
    available: stock.available,
    ...(problem && { problem }),
  };
}

const same = (option: DeliveryOption, choice: DeliveryChoice): boolean =>
  option.method === choice.method &&
  (option.method !== 'pickup' ||
    choice.pickupPointId === undefined ||
    option.pickupPointId === choice.pickupPointId);

function quotePart(facts: QuoteFacts, seller: Seller, lines: QuoteLine[]): QuotePart {
  const contents = lines.map((line) => ({
    quantity: line.quantity,
    content: facts.offers.find((offer) => offer.stock.offerId === line.offerId)!.approved.content,
  }));
  const options = deliveryOptions({
    ways: seller.deliveryWays,
    sellerRegencyCode: seller.regencyCode,
    destination: facts.destination,
    lines: contents,
  });
  const choice = facts.deliveries.find((one) => one.sellerId === seller.sellerId);
  // Nothing is chosen for the buyer silently: without her choice only a single option counts as chosen.
  const chosen = choice
    ? options.find((option) => same(option, choice))
    : options.length === 1
      ? options[0]
      : undefined;
  const itemsIdr = sum(lines.map((line) => line.lineIdr));
  return {
    sellerId: seller.sellerId,
    shopName: seller.shopName,
    shopSlug: seller.slug,
    lines,
    options,
    ...(chosen && { chosen }),
    itemsIdr,
    commissionIdr: 0,
  };
}

function methodsFor(parts: readonly QuotePart[], totalIdr: number, unit: Unit): Quote['paymentMethods'] {
  const ways = parts.map((part) => part.chosen?.method);
  const everyPickup = ways.every((way) => way === 'pickup');
  const everyBrought = ways.every((way) => way === 'village_courier');
  const cash = (fits: boolean): RefusalCode | undefined =>
    !fits
      ? 'order.payment-method-unavailable'
      : totalIdr > unit.cashLimitIdr
        ? 'payment.cash-limit'
        : undefined;
  const list: [PaymentMethod, RefusalCode | undefined][] = [
    ['bank_transfer', undefined],
    ['static_qris', unit.merchant.qrisPictureId ? undefined : 'order.payment-method-unavailable'],
    ['stripe', totalIdr < cardMinimumIdr ? 'payment.below-minimum' : undefined],
    ['cod', cash(everyBrought)],
    ['pay_at_pickup', cash(everyPickup)],
  ];
  return list.map(([method, problem]) => ({ method, ...(problem && { problem }) }));
}

/** Fees and totals per seller and overall, and what is wrong with each line. Pure: facts in, quote out. */
export function makeQuote(facts: QuoteFacts): Quote {
  const lines = mergeLines(facts.lines);
  const sellerById = new Map(facts.sellers.map((seller) => [seller.sellerId, seller]));
  const offerById = new Map(facts.offers.map((offer) => [offer.stock.offerId, offer]));
  const bySeller = new Map<string, QuoteLine[]>();
  const missing: CartLine[] = [];
  for (const line of lines) {
    const offer = offerById.get(line.offerId);
    const seller = offer && sellerById.get(offer.stock.sellerId);
    if (!offer || !seller) {
      missing.push(line);
      continue;
    }
    const facing = { seller, now: facts.now, isHeld: facts.held.has(line.offerId) };
    const quoted = quoteLine(line, offer, facing);
    bySeller.set(seller.sellerId, [...(bySeller.get(seller.sellerId) ?? []), quoted]);
  }
  const parts = [...bySeller].map(([sellerId, own]) => quotePart(facts, sellerById.get(sellerId)!, own));
  const itemsIdr = sum(parts.map((part) => part.itemsIdr));
  const commissions = splitIdr(
    Math.floor((itemsIdr * facts.unit.commissionBasisPoints) / 10_000),
    parts.map((part) => part.itemsIdr),
  );
  const deliveryIdr = sum(parts.map((part) => part.chosen?.feeIdr ?? 0));
  const totalIdr = itemsIdr + deliveryIdr;
  return {
    parts: parts.map((part, index) => ({ ...part, commissionIdr: commissions[index]! })),
    missing,
    itemsIdr,
    deliveryIdr,
    totalIdr,
    paymentMethods: methodsFor(parts, totalIdr, facts.unit),
    ready:
      parts.length > 0 &&
      missing.length === 0 &&
      parts.every((part) => part.chosen && part.lines.every((line) => !line.problem)),
  };
}
