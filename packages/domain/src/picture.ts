import { z } from 'zod';
import { idSchema } from './id.ts';
import { instantSchema } from './time.ts';

export const maxPictureBytes = 4_000_000;
export const maxPicturePixels = 40_000_000;
export const pictureWidths = [320, 640, 1280] as const;
export const pictureFormats = ['webp', 'jpg'] as const;

/**
 * `product` pictures are re-encoded and shown to the public; `proof` and `document` pictures stay private and are
 * shown only to who may see what they prove.
 */
export const pictureSchema = z.object({
  pictureId: idSchema('picture'),
  purpose: z.enum(['product', 'proof', 'document']),
  ownerId: z.string(),
  unitId: z.string().optional(),
  type: z.enum(['jpeg', 'png', 'webp', 'heic']),
  bytes: z.int(),
  status: z.enum(['processing', 'ready', 'refused']),
  width: z.int().optional(),
  height: z.int().optional(),
  /** Widths for which derivatives exist. */
  widths: z.array(z.int()),
  refusal: z.string().optional(),
  uploadedAt: instantSchema,
  version: z.int(),
});
export type Picture = z.infer<typeof pictureSchema>;

/** Address of a public derivative; the same locally and at the edge. */
export const pictureUrl = (
  pictureId: string,
  width: number,
  format: (typeof pictureFormats)[number],
): string => `/media/${pictureId}/${width}.${format}`;
