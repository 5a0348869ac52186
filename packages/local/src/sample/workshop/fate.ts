import type { Draft } from '@rasa/domain/market/content';
import type { DecisionRequest } from '@rasa/domain/workshop/decision';

/** Submitted, and nobody has looked yet. */
export const waiting: ReadonlySet<string> = new Set(['telur-asin', 'serundeng']);

export type Refused = DecisionRequest & {
  outcome: 'request_changes' | 'reject';
  /** What she then changes before it is approved. */
  mend?: Draft;
};

/** What a curator did not approve at first. */
export const refused: Readonly<Record<string, Refused>> = {
  'sambal-bajak-botol': {
    outcome: 'request_changes',
    checks: { label_permit: 'not_ok', permit_seen: 'not_ok', label_best_before: 'not_ok', picture: 'ok' },
    reasons: [
      {
        target: 'label_permit',
        text: 'Sambal dalam botol kaca perlu ditanyakan izinnya ke Dinas Kesehatan. Kami bantu mengurus.',
        caseKind: 'permit',
      },
      {
        target: 'label_best_before',
        text: 'Tanggal "baik digunakan sebelum" belum ada di label. Tulis hari, bulan, dan tahun.',
        caseKind: 'packaging',
      },
    ],
  },
  'keripik-gadung': {
    outcome: 'request_changes',
    checks: { hygiene: 'not_ok', banned_additives: 'ok', picture: 'not_ok' },
    reasons: [
      {
        target: 'hygiene',
        text: 'Gadung mentah beracun. Tulis berapa hari Ibu merendam dan berapa kali airnya diganti.',
      },
      { target: 'picture', text: 'Foto belum menunjukkan label bagian belakang.', caseKind: 'photo' },
    ],
  },
  'peyek-teri': {
    outcome: 'request_changes',
    checks: { allergens: 'not_ok' },
    reasons: [
      { target: 'allergens', text: 'Bahan memuat telur, tetapi telur belum ditandai sebagai alergen.' },
    ],
    mend: { allergens: ['fish', 'egg'] },
  },
  'nugget-tempe-beku': {
    outcome: 'reject',
    checks: { permit_seen: 'not_ok', label_permit: 'not_ok' },
    reasons: [
      {
        target: 'permit',
        text: 'Nomor BPOM MD ini tidak ditemukan di daftar BPOM. Makanan beku yang disimpan 7 hari atau lebih tidak bisa memakai P-IRT.',
      },
    ],
  },
};

/** What she submits at first where it is later mended. */
export const firstTries: Readonly<Record<string, Draft>> = { 'peyek-teri': { allergens: ['fish'] } };

/** Changed again after the approval: the approved one stays on sale while these wait. */
export const renewals: Readonly<Record<string, Draft>> = {
  'keripik-tempe-ngawi': {
    name: 'Keripik Tempe Daun Jeruk Ngawi',
    description:
      'Keripik tempe tipis dengan irisan daun jeruk, renyah dan harum. Tempenya kami buat sendiri dua hari sebelum digoreng. Kini dalam kemasan yang bisa ditutup rapat kembali.',
  },
  'kopi-kare': {
    description:
      'Kopi robusta dari kebun di lereng Wilis, dipetik merah dan disangrai sedang. Digiling halus untuk kopi tubruk, atau kasar bila diminta. Tanpa campuran jagung.',
    priceIdr: 32_000,
  },
};

/** Permits whose last day is near or over, by days from now; all others end in some later year. */
export const lastDays: Readonly<Record<string, number>> = {
  'usus-crispy': -3,
  'rengginang-goreng': 24,
  'kopi-kare': 80,
};

export const paused: ReadonlySet<string> = new Set(['carang-mas']);

export const suspended: Readonly<Record<string, string>> = {
  'usus-crispy':
    'Tanggal izin P-IRT pada label sudah lewat. Kirim foto izin yang baru, lalu kami buka kembali.',
};

/** Units that are left once the orders of the sample are placed. */
export const leftUnits: Readonly<Record<string, number>> = {
  'nastar-toples': 0,
  'gethuk-pisang': 0,
  'jenang-ponorogo': 0,
  'sale-pisang': 3,
  'abon-sapi': 2,
  'kue-semprong': 4,
  'rengginang-goreng': 1,
};

/** Drafts beside the catalogue, by the shop that writes them: not finished, or not cleared yet. */
export const drafts: readonly { shop: string; draft: Draft; slug: string }[] = [
  {
    shop: 'lastri',
    slug: 'keripik-pare',
    draft: {
      name: 'Keripik Pare',
      description: 'Pare diiris tipis, digarami, lalu digoreng tepung. Gurih dengan sedikit pahit.',
      category: 'keripik',
      ingredients: ['pare', 'tepung beras', 'bawang putih', 'garam', 'minyak goreng sawit'],
      allergens: [],
      netContent: { value: 100, unit: 'g' },
      unit: 'kemasan',
      shippingWeightGrams: 130,
      shelfLifeDays: 45,
      storage: 'kering',
      legalClass: 'pirt',
      priceIdr: 10_000,
      stock: 20,
    },
  },
  {
    shop: 'sri',
    slug: 'kerupuk-gendar',
    draft: {
      name: 'Kerupuk Gendar',
      category: 'kerupuk',
      ingredients: ['nasi', 'bawang putih', 'garam'],
      netContent: { value: 200, unit: 'g' },
      unit: 'kemasan',
    },
  },
];
