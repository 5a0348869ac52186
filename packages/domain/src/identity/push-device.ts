import { z } from 'zod';
import { idSchema } from '../id.ts';
import { localeSchema } from '../language.ts';
import { instantSchema } from '../time.ts';

/**
 * What a browser gives out so that it can be reached while no page is open: where, and what to lock the words with
 * (RFC 8291: a point of P-256, uncompressed, and 16 bytes).
 */
export const subscriptionSchema = z.object({
  endpoint: z.url().max(1000),
  p256dh: z.string().regex(/^B[\w-]{86}$/),
  auth: z.string().regex(/^[\w-]{22}$/),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** A phone on which a seller wants to hear of what waits for her. */
export const pushDeviceSchema = subscriptionSchema.extend({
  /** The endpoint's hash: a browser is one device, whoever signs in on it. */
  deviceId: z.string().regex(/^[0-9a-f]{64}$/),
  accountId: idSchema('account'),
  sellerId: idSchema('seller'),
  /** The key that the browser was told to listen to; it hears nobody else. */
  publicKey: z.string(),
  locale: localeSchema,
  addedAt: instantSchema,
});
export type PushDevice = z.infer<typeof pushDeviceSchema>;

/** Of one account; the oldest makes room. */
export const maxPushDevices = 6;
