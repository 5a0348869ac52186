import { z } from 'zod';
import { idSchema } from './id.ts';
import { instantSchema } from './time.ts';

export const maxPictureBytes = 4_000_000;
export const maxPicturePixels = 40_000_000;
export const pictureWidths = [320, 640, 1280] as const;
export type PictureWidth = (typeof pictureWidths)[number];
/** Made first, and what every browser is content with. AVIF is a third smaller and slow to make, so it comes after. */
export const firstFormats = ['webp', 'jpg'] as const;
export type PictureFormat = (typeof firstFormats)[number] | 'avif';
export const picturePurposeSchema = z.enum(['product', 'proof', 'document', 'complaint', 'review']);
export type PicturePurpose = z.infer<typeof picturePurposeSchema>;

/**
 * `product` pictures are re-encoded and shown to the public; all others stay private and are shown only to who may see
 * what they prove.
 */
export const pictureSchema = z.object({
  pictureId: idSchema('picture'),
  purpose: picturePurposeSchema,
  /** The seller it belongs to; of a complaint or review, whom it is about; of a proof, the order. */
  ownerId: z.string(),
  unitId: z.string().optional(),
  type: z.enum(['jpeg', 'png', 'webp', 'avif']),
  bytes: z.int(),
  status: z.enum(['processing', 'ready', 'refused']),
  width: z.int().optional(),
  height: z.int().optional(),
  /** Widths for which derivatives exist. */
  widths: z.array(z.int()),
  /** Every width exists as AVIF too; only then do pages name it. */
  avif: z.literal(true).optional(),
  /** Why it cannot be shown. */
  refusal: z.enum(['picture.broken', 'picture.too-many-pixels', 'picture.unsupported-type']).optional(),
  uploadedAt: instantSchema,
  version: z.int(),
});
export type Picture = z.infer<typeof pictureSchema>;

/**
 * Where its files are kept. Only what stands under `public/` is ever served openly; an original may carry the
 * maker's place in its EXIF and is never served at all.
 */
export const pictureKey = {
  original: (pictureId: string): string => `private/original/${pictureId}`,
  /** Encoded anew. */
  derived: (
    { pictureId, purpose }: Pick<Picture, 'pictureId' | 'purpose'>,
    width: number,
    format: PictureFormat,
  ): string => `${purpose === 'product' ? 'public' : 'private'}/picture/${pictureId}/${width}.${format}`,
};

/** Address of a public derivative; the same locally and at the edge, which serves `public/<x>` as `/media/<x>`. */
export const pictureUrl = (pictureId: string, width: PictureWidth, format: PictureFormat): string =>
  `/media/picture/${pictureId}/${width}.${format}`;
