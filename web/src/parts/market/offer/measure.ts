import type { Locale } from '@rasa/domain/language';

const languages: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };

/** `250 g`, `1,5 kg`: whole hundreds of a thousand go to the larger unit. */
export function contentText({ value, unit }: { value: number; unit: 'g' | 'ml' }, locale: Locale): string {
  const number = new Intl.NumberFormat(languages[locale]);
  const larger = value >= 1000 && value % 100 === 0;
  if (!larger) return `${number.format(value)} ${unit}`;
  return `${number.format(value / 1000)} ${unit === 'g' ? 'kg' : 'l'}`;
}
