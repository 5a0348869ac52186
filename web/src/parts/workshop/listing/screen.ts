import type { Draft } from '@rasa/domain/market/content';
import type { Reason } from '@rasa/domain/workshop/decision';

/** The screens of a product's form in their order, and which of its seven steps each belongs to. */
const steps = {
  foto: 1,
  nama: 2,
  jenis: 2,
  bahan: 3,
  alergen: 3,
  isi: 4,
  berat: 4,
  simpan: 4,
  izin: 5,
  'nomor-izin': 5,
  halal: 5,
  harga: 6,
  kirim: 7,
} as const;

export type Screen = keyof typeof steps;
export const screens = Object.keys(steps) as Screen[];
export const stepCount = 7;

export const isScreen = (name: string | undefined): name is Screen =>
  name !== undefined && Object.hasOwn(steps, name);
export const stepOf = (screen: Screen): number => steps[screen];

/** The kind is chosen at the very beginning, and a number is asked only for permits that have one. */
const isNeeded = (screen: Screen, { category, legalClass }: Draft): boolean =>
  screen === 'jenis'
    ? category === undefined
    : screen !== 'nomor-izin' || legalClass === 'pirt' || legalClass === 'md_required';

export const nextScreen = (screen: Screen, draft: Draft): Screen =>
  screens.slice(screens.indexOf(screen) + 1).find((one) => isNeeded(one, draft)) ?? 'kirim';

export const previousScreen = (screen: Screen, draft: Draft): Screen | undefined =>
  screens.slice(0, screens.indexOf(screen)).findLast((one) => isNeeded(one, draft));

const screenOfField: Record<keyof Draft, Screen> = {
  name: 'nama',
  description: 'nama',
  category: 'jenis',
  ingredients: 'bahan',
  allergens: 'alergen',
  netContent: 'isi',
  unit: 'isi',
  shippingWeightGrams: 'berat',
  shelfLifeDays: 'simpan',
  storage: 'simpan',
  legalClass: 'izin',
  permit: 'nomor-izin',
  halalNumber: 'halal',
  pictureIds: 'foto',
  priceIdr: 'harga',
  stock: 'harga',
};

/** Where a field of the draft is asked, such as `netContent.value`. */
export function screenOf(field: string): Screen {
  const [name = ''] = field.split('.');
  return Object.hasOwn(screenOfField, name) ? screenOfField[name as keyof Draft] : 'kirim';
}

/** What of the draft's problems belongs to one screen. */
export const problemsOn = (screen: Screen, missing: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(missing).filter(([field]) => screenOf(field) === screen));

/** The first screen that still misses something; the last one where nothing does. */
export const openScreen = (missing: Record<string, string>): Screen =>
  screens.find((screen) => Object.keys(problemsOn(screen, missing)).length > 0) ?? 'kirim';

/** What a curator's reason points at, where it can be mended in the form; the rest is on the package itself. */
const screenOfCheck: Partial<Record<Reason['target'], Screen>> = {
  label_name: 'nama',
  label_ingredients: 'bahan',
  label_net: 'isi',
  label_halal: 'halal',
  label_permit: 'nomor-izin',
  permit_seen: 'nomor-izin',
  banned_additives: 'bahan',
  picture: 'foto',
  price: 'harga',
};

export function screenOfReason(target: string, draft: Draft): Screen | undefined {
  const screen = Object.hasOwn(screenOfField, target)
    ? screenOfField[target as keyof Draft]
    : screenOfCheck[target as Reason['target']];
  // Without a numbered permit its kind is to be chosen first.
  return screen === 'nomor-izin' && !isNeeded(screen, draft) ? 'izin' : screen;
}
