import { z } from 'zod';
import { idSchema } from '../id.ts';
import { categorySchema } from '../market/category.ts';
import { lineSchema } from '../text.ts';
import { instantSchema } from '../time.ts';

/** Why an officer cleared a seller by hand. The market is told the kind alone. */
export const grantSchema = z.object({
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  kind: categorySchema,
  /** Never about health or family. */
  reason: lineSchema(280, 5),
  grantedAt: instantSchema,
  grantedBy: z.string(),
  revokedAt: instantSchema.optional(),
  version: z.int(),
});
export type Grant = z.infer<typeof grantSchema>;
