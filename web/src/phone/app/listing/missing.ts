import type { Draft } from '@rasa/domain/market/content';
import { type Screen, screens } from '../../../parts/workshop/listing/screen.ts';

const answered: Record<Exclude<Screen, 'kirim'>, (draft: Draft) => boolean> = {
  foto: ({ pictureIds }) => (pictureIds?.length ?? 0) > 0,
  nama: ({ name }) => Boolean(name),
  jenis: ({ category }) => category !== undefined,
  bahan: ({ ingredients }) => (ingredients?.length ?? 0) > 0,
  alergen: ({ allergens }) => allergens !== undefined,
  isi: ({ netContent, unit }) => netContent?.value !== undefined && unit !== undefined,
  berat: ({ shippingWeightGrams }) => shippingWeightGrams !== undefined,
  simpan: ({ shelfLifeDays, storage }) => shelfLifeDays !== undefined && storage !== undefined,
  izin: ({ legalClass }) => legalClass !== undefined,
  'nomor-izin': ({ legalClass, permit }) =>
    (legalClass !== 'pirt' && legalClass !== 'md_required') || Boolean(permit?.number),
  halal: () => true,
  harga: ({ priceIdr, stock }) => priceIdr !== undefined && stock !== undefined,
};

/** Screens that still miss an answer, as far as the phone can tell; the API judges what was answered. */
export const missingOf = (draft: Draft): Screen[] =>
  screens.filter((screen) => screen !== 'kirim' && !answered[screen](draft));
