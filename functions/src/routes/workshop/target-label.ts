import type { Bilingual, Locale } from '@rasa/domain/language';
import type { GivenReason, reasonFields } from '@rasa/domain/workshop/decision';
import { firstChecklist } from '@rasa/domain/workshop/first-checklist';

const fields: Record<(typeof reasonFields)[number], Bilingual> = {
  name: { id: 'Nama produk', en: 'Product name' },
  description: { id: 'Keterangan', en: 'Description' },
  category: { id: 'Jenis', en: 'Kind' },
  ingredients: { id: 'Bahan', en: 'Ingredients' },
  allergens: { id: 'Alergen', en: 'Allergens' },
  netContent: { id: 'Berat atau isi bersih', en: 'Net weight or volume' },
  unit: { id: 'Satuan', en: 'Unit' },
  shelfLifeDays: { id: 'Daya tahan', en: 'Shelf life' },
  storage: { id: 'Cara menyimpan', en: 'Storage' },
  permit: { id: 'Izin', en: 'Permit' },
  halalNumber: { id: 'Nomor halal', en: 'Halal number' },
  pictureIds: { id: 'Foto', en: 'Pictures' },
  priceIdr: { id: 'Harga', en: 'Price' },
};

const labels: Record<string, Bilingual> = { ...firstChecklist.items, ...fields };

/** The name, for people, of the field or checklist item that a reason points at; an item's as it was then. */
export const targetLabel = ({ target, label }: GivenReason, locale: Locale): string =>
  (label ?? labels[target])?.[locale] ?? target;
