import { z } from 'zod';
import { idSchema } from '../id.ts';
import { localeSchema } from '../language.ts';
import { lineSchema } from '../text.ts';
import { instantSchema } from '../time.ts';
import type { MandateScope } from './mandate.ts';
import { roleSchema } from './role.ts';

/** `+628…`: an Indonesian mobile number, as stored and sent. */
export const phoneSchema = z.string().regex(/^\+628\d{7,11}$/);
export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(120));

/**
 * Somebody who signs in. Sellers by phone, staff by e-mail. Every staff role belongs to a unit;
 * what belongs to one unit is closed to another.
 */
export const accountSchema = z.object({
  accountId: idSchema('account'),
  name: lineSchema(80),
  phone: phoneSchema.optional(),
  email: emailSchema.optional(),
  roles: z.array(roleSchema).min(1),
  unitId: idSchema('unit').optional(),
  sellerId: idSchema('seller').optional(),
  locale: localeSchema,
  status: z.enum(['active', 'disabled']),
  createdAt: instantSchema,
  version: z.int(),
});
export type Account = z.infer<typeof accountSchema>;

/** The seller for whom a companion acts, as her mandate allows it at this moment. */
export type Helping = {
  sellerId: string;
  mandateId: string;
  scope: readonly MandateScope[];
  /** False where it has ended: nothing may be done in the seller's name any more. */
  isLive: boolean;
};

/** Who is asking, as known for one request. */
export type Principal = Pick<Account, 'accountId' | 'name' | 'roles' | 'unitId' | 'sellerId' | 'locale'> & {
  kind: 'account';
  /** Chosen by a companion; while it is live she stands where the seller stands, and nowhere else. */
  helping?: Helping;
};
export type Visitor = { kind: 'visitor' };
export type Asker = Principal | Visitor;

/** The account that did something, and the seller in whose name it was done where that is somebody else. */
export const actorSchema = z.object({
  actorId: z.string(),
  onBehalfOf: z.string().optional(),
});
export type Actor = z.infer<typeof actorSchema>;
