import { localeSchema } from '@rasa/domain/language';
import { z } from 'zod';

/** What the adapter posts, checked: the box is as strict as a real service would be. */
export const incomingSchema = z.object({
  channel: z.enum(['whatsapp', 'sms', 'mail']),
  to: z.string().min(3).max(200),
  template: z.string().min(1).max(100),
  parameters: z.array(z.string()).optional(),
  locale: localeSchema,
  subject: z.string().max(300).optional(),
  text: z.string().min(1).max(20_000),
  idempotencyKey: z.string().min(1).max(300),
});

export const boxedSchema = incomingSchema.extend({ number: z.int(), at: z.iso.datetime() });
export type Incoming = z.infer<typeof incomingSchema>;
/** A message in the box; `number` counts from 1. */
export type Boxed = z.infer<typeof boxedSchema>;
