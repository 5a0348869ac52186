import type { Locale } from '@rasa/domain/language';

const languages: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
const minute = 60_000;
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** `2 hari`, `5 jam`: how long ago, in the largest unit that fits at least once. Instants. */
export function ageText(from: string, now: Date, locale: Locale): string {
  const passed = Math.max(0, now.getTime() - Date.parse(from));
  const [unit, length] = units.find(([, one]) => passed >= one) ?? units[2];
  return new Intl.NumberFormat(languages[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(passed / length),
  );
}

/** Whole days from one calendar day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * minute));
