import type { Bilingual, Locale } from '@rasa/domain/language';
import { checklist } from '@rasa/domain/workshop/checklist';
import type { Reason, reasonFields } from '@rasa/domain/workshop/decision';

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

const labels: Record<Reason['target'], Bilingual> = { ...checklist.items, ...fields };

/** The name, for people, of the field or checklist item that a reason points at. */
export const targetLabel = (target: Reason['target'], locale: Locale): string => labels[target][locale];
