import { z } from 'zod';
import { idSchema } from '../id.ts';
import { districtCodeSchema, regencyCodeSchema, villageCodeSchema } from '../place.ts';
import { lineSchema } from '../text.ts';

/** Who receives online money and transfers: a cooperative or village enterprise. The agency holds no money. */
export const merchantSchema = z.object({
  name: lineSchema(80),
  bankName: lineSchema(60),
  accountNumber: z.string().regex(/^\d{6,20}$/),
  accountHolder: lineSchema(80),
  qrisPictureId: idSchema('picture').optional(),
});
export type Merchant = z.infer<typeof merchantSchema>;

export const pickupPointSchema = z.object({
  pickupPointId: idSchema('pickupPoint'),
  name: lineSchema(80),
  address: lineSchema(160),
  regencyCode: regencyCodeSchema,
  districtCode: districtCodeSchema.optional(),
  villageCode: villageCodeSchema.optional(),
  openHours: lineSchema(80),
});
export type PickupPoint = z.infer<typeof pickupPointSchema>;

/** An office with a service area. Units are the tenants. */
export const unitSchema = z.object({
  unitId: idSchema('unit'),
  name: lineSchema(80),
  serviceArea: z.array(regencyCodeSchema).min(1).max(100),
  merchant: merchantSchema,
  pickupPoints: z.array(pickupPointSchema),
  /** Hundredths of a percent of the lines' sum, frozen into each order at sale. */
  commissionBasisPoints: z.int().min(0).max(3000),
  cashLimitIdr: z.int().min(0),
  version: z.int(),
});
export type Unit = z.infer<typeof unitSchema>;
