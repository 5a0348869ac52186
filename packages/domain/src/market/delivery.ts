import { z } from 'zod';
import { idSchema } from '../id.ts';
import { maxPriceIdr } from '../money.ts';
import { districtCodeSchema, provinceOf, regencyCodeSchema, regencyOf, villageCodeSchema } from '../place.ts';
import { lineSchema } from '../text.ts';
import type { Content } from './content.ts';

export const deliveryMethodSchema = z.enum(['pickup', 'village_courier', 'carrier']);
export type DeliveryMethod = z.infer<typeof deliveryMethodSchema>;

const feeSchema = z.int().min(0).max(maxPriceIdr);

/** How a seller hands over, and for how much. Carriers bill whole kilograms. */
export const deliveryWaysSchema = z.object({
  pickupPointIds: z.array(idSchema('pickupPoint')).max(10),
  villageCourier: z
    .object({ districtCodes: z.array(districtCodeSchema).min(1).max(40), feeIdr: feeSchema })
    .optional(),
  carrier: z
    .object({
      sameRegencyPerKgIdr: feeSchema,
      sameProvincePerKgIdr: feeSchema,
      elsewherePerKgIdr: feeSchema,
    })
    .optional(),
});
export type DeliveryWays = z.infer<typeof deliveryWaysSchema>;

/** The ways by name alone: what a list of products can say without knowing where the buyer is. */
export const deliveryMethodsOf = (ways: DeliveryWays): DeliveryMethod[] =>
  deliveryMethodSchema.options.filter((method) =>
    method === 'pickup'
      ? ways.pickupPointIds.length > 0
      : method === 'carrier'
        ? ways.carrier !== undefined
        : ways.villageCourier !== undefined,
  );

/** Where the buyer is. Enough for fees; the street only matters once something is sent. */
export const destinationSchema = z.object({
  regencyCode: regencyCodeSchema,
  districtCode: districtCodeSchema.optional(),
  villageCode: villageCodeSchema.optional(),
  street: lineSchema(160, 5).optional(),
  note: lineSchema(160, 0).optional(),
});
export type Destination = z.infer<typeof destinationSchema>;

export const deliveryChoiceSchema = z.object({
  sellerId: idSchema('seller'),
  method: deliveryMethodSchema,
  pickupPointId: idSchema('pickupPoint').optional(),
});
export type DeliveryChoice = z.infer<typeof deliveryChoiceSchema>;

/** A choice as one text, since a group of radio buttons gives one: `sel_…`, the method and for pickup the point. */
export const deliveryChoiceText = ({ sellerId, method, pickupPointId }: DeliveryChoice): string =>
  [sellerId, method, ...(pickupPointId ? [pickupPointId] : [])].join(' ');

const choiceTextSchema = z
  .string()
  .max(100)
  .transform((text) => {
    const [sellerId, method, pickupPointId] = text.trim().split(' ');
    return { sellerId, method, ...(pickupPointId && { pickupPointId }) };
  })
  .pipe(deliveryChoiceSchema);

/** What callers may send: the choice itself, or its text. */
export const deliveryInputSchema = z.union([deliveryChoiceSchema, choiceTextSchema]);

export type DeliveryOption = {
  method: DeliveryMethod;
  feeIdr: number;
  pickupPointId?: string;
};

type Parcel = {
  ways: DeliveryWays;
  sellerRegencyCode: string;
  destination: Destination | undefined;
  lines: readonly { content: Content; quantity: number }[];
};

/** Chilled and short-life food stays near: it would not survive the road. */
const travelsBadly = (content: Content): boolean =>
  content.legalClass === 'exempt_short_life' || content.storage === 'dingin' || content.storage === 'beku';

/** Every way in which this parcel can reach this buyer, cheapest first; pickup needs no destination. */
export function deliveryOptions(parcel: Parcel): DeliveryOption[] {
  const { ways, sellerRegencyCode, destination, lines } = parcel;
  const options: DeliveryOption[] = ways.pickupPointIds.map((pickupPointId) => ({
    method: 'pickup',
    feeIdr: 0,
    pickupPointId,
  }));
  if (!destination) return options;
  const { regencyCode, districtCode } = destination;
  const sameRegency = regencyCode === regencyOf(sellerRegencyCode);
  const courier = ways.villageCourier;
  const district = districtCode && regencyOf(districtCode) === regencyCode ? districtCode : undefined;
  if (courier && district && courier.districtCodes.includes(district))
    options.push({ method: 'village_courier', feeIdr: courier.feeIdr });
  if (ways.carrier && (sameRegency || !lines.some((line) => travelsBadly(line.content)))) {
    const grams = lines.reduce((all, line) => all + line.content.shippingWeightGrams * line.quantity, 0);
    const perKg = sameRegency
      ? ways.carrier.sameRegencyPerKgIdr
      : provinceOf(regencyCode) === provinceOf(sellerRegencyCode)
        ? ways.carrier.sameProvincePerKgIdr
        : ways.carrier.elsewherePerKgIdr;
    options.push({ method: 'carrier', feeIdr: perKg * Math.max(1, Math.ceil(grams / 1000)) });
  }
  return options.sort((a, b) => a.feeIdr - b.feeIdr);
}

/** A way as a product's page says it, to somebody of whom only the regency is known. */
export type DeliveryFee = {
  method: DeliveryMethod;
  feeIdr: number;
  /** The courier goes nowhere else in this regency. */
  districtCodes?: string[];
};

/** What one piece of it costs to bring there, each way once; the checkout counts all pieces together. */
export function deliveryFees(
  ways: DeliveryWays,
  sellerRegencyCode: string,
  content: Content,
  regencyCode: string,
): DeliveryFee[] {
  const options = deliveryOptions({
    ...{ ways, sellerRegencyCode, destination: { regencyCode } },
    lines: [{ content, quantity: 1 }],
  });
  const courier = ways.villageCourier;
  const districtCodes = courier?.districtCodes.filter((code) => regencyOf(code) === regencyCode) ?? [];
  return [
    ...options.filter(({ method }) => method === 'pickup').slice(0, 1),
    ...(courier && districtCodes.length > 0
      ? [{ method: 'village_courier', feeIdr: courier.feeIdr, districtCodes } as const]
      : []),
    ...options.filter(({ method }) => method === 'carrier'),
  ].map(({ method, feeIdr, ...rest }) => ({
    ...{ method, feeIdr },
    ...('districtCodes' in rest && { districtCodes: rest.districtCodes }),
  }));
}
