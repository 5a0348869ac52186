import type { Locale } from '@rasa/domain/language';

const languages: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
const timeZone = 'Asia/Jakarta';

/** `24 Nov 2026`: the day in Jakarta. Takes an instant or a calendar day. */
export const dayText = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(at));

/** `24 Nov`: of a calendar day that is near. */
export const nearDayText = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], { timeZone, day: 'numeric', month: 'short' }).format(
    new Date(day),
  );

/** `November 2026`, of `2026-11`. */
export const monthText = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], { timeZone, month: 'long', year: 'numeric' }).format(
    new Date(`${month}-15T00:00:00.000Z`),
  );

/** `00.30 WIB` (Indonesian) or `00:30 WIB`. */
export function clockText(instant: string, locale: Locale): string {
  const time = new Intl.DateTimeFormat(languages[locale], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
  return `${time} WIB`;
}

/** `24 Nov 2026, 00.30 WIB` (Indonesian) or `24 Nov 2026, 00:30 WIB`. */
export const momentText = (instant: string, locale: Locale): string =>
  `${dayText(instant, locale)}, ${clockText(instant, locale)}`;

/** `Sabtu`: of a calendar day. */
export const weekdayText = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], { timeZone, weekday: 'long' }).format(new Date(day));
