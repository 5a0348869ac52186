import { fill } from '../fill.ts';
import type { Bilingual, Locale } from '../language.ts';
import { allergens, allergensIn } from '../market/allergen.ts';
import type { Content } from '../market/content.ts';
import { readHalal, readPermit } from './permit.ts';

const texts = {
  'allergen-undeclared': {
    id: 'Bahan menyebut {name}, tetapi alergen ini belum ditandai.',
    en: 'The ingredients mention {name}, but this allergen is not declared.',
  },
  'additive-suspect': {
    id: 'Ada kata "{word}" pada bahan. Tanyakan boraks atau cara mencucinya.',
    en: 'The ingredients say "{word}". Ask about borax or how it is washed.',
  },
  'permit-missing': {
    id: 'Tidak ada nomor izin. Pastikan jenis izinnya.',
    en: 'There is no permit number. Make sure of its legal class.',
  },
  'permit-shape': {
    id: 'Bentuk nomor izin tidak benar atau sudah berakhir.',
    en: 'The permit number has a wrong shape or has ended.',
  },
  'halal-missing': {
    id: 'Nomor halal belum ditulis. Periksa apakah wajib.',
    en: 'No halal number is written. Check whether it is required.',
  },
  'pirt-group-unknown': {
    id: 'Kelompok pangan pada nomor P-IRT di luar 01 sampai 16.',
    en: 'The food group in the P-IRT number is outside 01 to 16.',
  },
  'pirt-other-province': {
    id: 'Nomor P-IRT diterbitkan di luar Jawa Timur.',
    en: 'The P-IRT number was issued outside East Java.',
  },
  'pirt-year-too-far': {
    id: 'Tahun berakhir P-IRT lebih dari lima tahun lagi.',
    en: 'The P-IRT number ends more than five years from now.',
  },
  'halal-month-odd': {
    id: 'Bulan atau tahun pada nomor halal tidak lazim.',
    en: 'Month or year in the halal number is unusual.',
  },
  'price-differs': {
    id: 'Harga sekarang {priceIdr}; yang disetujui sebelumnya {approvedPriceIdr}.',
    en: 'The price is now {priceIdr}; approved before was {approvedPriceIdr}.',
  },
} as const satisfies Record<string, Bilingual>;

/** What a curator might overlook. Found by words and numbers: a help, never a proof. */
export type Hint = {
  code: keyof typeof texts;
  /** The field of the content it is about. */
  field: keyof Content | 'priceIdr';
  params: Record<string, string | number | Bilingual>;
};

export function hintText({ code, params }: Hint, locale: Locale): string {
  const plain = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[locale] : value,
  ]);
  return fill(texts[code][locale], Object.fromEntries(plain));
}

/** Borax under its local names, and a tuber that is poisonous unless washed for days. */
const suspectWords = /\b(bleng|pijer|boraks|borax|gadung|formalin)\b/gi;

export function hintsFor(
  revision: { content: Content; priceIdr: number },
  today: string,
  approvedPriceIdr?: number,
): Hint[] {
  const { content, priceIdr } = revision;
  const undeclared = allergensIn(content.ingredients).filter((one) => !content.allergens.includes(one));
  const words = new Set(content.ingredients.join(' ').toLowerCase().match(suspectWords) ?? []);
  return [
    ...undeclared.map(
      (one): Hint => ({ code: 'allergen-undeclared', field: 'allergens', params: { name: allergens[one] } }),
    ),
    ...[...words].map((word): Hint => ({ code: 'additive-suspect', field: 'ingredients', params: { word } })),
    ...permitHints(content, today),
    ...(approvedPriceIdr !== undefined && approvedPriceIdr !== priceIdr
      ? [{ code: 'price-differs', field: 'priceIdr', params: { priceIdr, approvedPriceIdr } } as const]
      : []),
  ];
}

function permitHints({ permit, halalNumber }: Content, today: string): Hint[] {
  const about = (field: Hint['field'], ...codes: Hint['code'][]): Hint[] =>
    codes.map((code) => ({ code, field, params: {} }));
  const readNumber = permit && readPermit(permit, today);
  const readMark = halalNumber === undefined ? undefined : readHalal(halalNumber);
  return [
    ...(readNumber === undefined
      ? about('permit', 'permit-missing')
      : about('permit', ...('code' in readNumber ? (['permit-shape'] as const) : readNumber.doubts))),
    ...(readMark === undefined
      ? about('halalNumber', 'halal-missing')
      : about('halalNumber', ...('code' in readMark ? (['halal-month-odd'] as const) : readMark.doubts))),
  ];
}
