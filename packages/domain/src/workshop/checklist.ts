import type { Bilingual } from '../language.ts';
import type { SupportCaseKind } from './support-case.ts';

/**
 * What a curator looks at before she decides: the label's nine items (BPOM 31/2018 as amended 2021) and what
 * the programme adds. Dated data, since the rules change; `caseKind` is the help that usually mends it.
 */
export const checklist = {
  version: '2026-11-25',
  validFrom: '2026-11-25',
  items: {
    label_name: {
      id: 'Nama pangan dan merek tertulis di label',
      en: 'Food name and brand on the label',
      caseKind: 'packaging',
    },
    label_ingredients: {
      id: 'Komposisi urut dari yang terbanyak',
      en: 'Ingredients in falling order',
      caseKind: 'packaging',
    },
    label_net: { id: 'Berat atau isi bersih tertulis', en: 'Net weight or volume', caseKind: 'packaging' },
    label_producer: {
      id: 'Nama dan alamat pembuat tertulis',
      en: 'Name and address of the producer',
      caseKind: 'packaging',
    },
    label_halal: { id: 'Tanda halal bila wajib', en: 'Halal mark where required', caseKind: 'permit' },
    label_batch: { id: 'Tanggal dan kode produksi', en: 'Production date and code', caseKind: 'packaging' },
    label_best_before: {
      id: 'Baik digunakan sebelum: hari, bulan, tahun',
      en: 'Best before: day, month, year',
      caseKind: 'packaging',
    },
    label_permit: { id: 'Nomor izin (P-IRT atau BPOM MD)', en: 'Permit number', caseKind: 'permit' },
    label_origin: {
      id: 'Asal bahan tertentu bila perlu',
      en: 'Origin of certain ingredients',
      caseKind: 'packaging',
    },
    allergens: {
      id: 'Alergen cocok dengan bahan',
      en: 'Allergens match the ingredients',
      caseKind: undefined,
    },
    permit_seen: { id: 'Izin sudah dilihat aslinya', en: 'Permit seen', caseKind: 'permit' },
    hygiene: { id: 'Kebersihan produksi', en: 'Hygiene', caseKind: undefined },
    banned_additives: {
      id: 'Tanpa bahan terlarang (bleng, pijer, boraks)',
      en: 'No banned additives (borax)',
      caseKind: undefined,
    },
    keeping: {
      id: 'Daya tahan dan cara simpan cocok dengan izinnya',
      en: 'Shelf life and storage fit the legal class',
      caseKind: 'permit',
    },
    claims: { id: 'Tanpa janji kesehatan', en: 'No health claims', caseKind: undefined },
    picture: { id: 'Foto jelas dan sesuai isi', en: 'Picture clear and true', caseKind: 'photo' },
    price: { id: 'Harga wajar', en: 'Price is fair', caseKind: undefined },
  },
} as const satisfies {
  version: string;
  validFrom: string;
  items: Record<string, Bilingual & { caseKind: SupportCaseKind | undefined }>;
};

export type ChecklistItem = keyof typeof checklist.items;
export const checklistItems = Object.keys(checklist.items) as [ChecklistItem, ...ChecklistItem[]];
