import { addDays, addHours } from '../time.ts';
import type { PermitDocument } from './permit-document.ts';

/** Days before the end at which she is reminded. */
export const reminderDays = [90, 30, 7] as const;
/** In the morning, in Jakarta. */
const reminderHour = 8;

/** The first instant of a calendar day in Asia/Jakarta. */
const startOf = (day: string): string => addHours(`${day}T00:00:00.000Z`, -7);

const remindAt = (endsOn: string, days: number): string =>
  addHours(addDays(startOf(endsOn), -days), reminderHour);
/** It is good through its last day. */
const expireAt = (endsOn: string): string => addDays(startOf(endsOn), 1);

export type PermitTimerAct = { act: 'remind'; days: number } | { act: 'expire' };

/**
 * What the clock has to do with a verified permit at this moment. Of reminders that were missed the latest is sent and
 * stands for those before it.
 */
export function permitActDue(
  { status, endsOn, reminded }: PermitDocument,
  at: string,
): PermitTimerAct | undefined {
  if (status !== 'verified' || !endsOn) return undefined;
  if (expireAt(endsOn) <= at) return { act: 'expire' };
  const passed = reminderDays.filter((days) => remindAt(endsOn, days) <= at);
  const days = passed.at(-1);
  return days === undefined || reminded.includes(days) ? undefined : { act: 'remind', days };
}

/** Reminders that are over with at this moment. */
export const remindersUntil = (endsOn: string | undefined, at: string): number[] =>
  endsOn ? reminderDays.filter((days) => remindAt(endsOn, days) <= at) : [];

/** When the clock has to look at it next. */
export function permitDueAt({ status, endsOn, reminded }: PermitDocument): string | undefined {
  if (status !== 'verified' || !endsOn) return undefined;
  const next = reminderDays.find((days) => !reminded.includes(days));
  return next === undefined ? expireAt(endsOn) : remindAt(endsOn, next);
}

/** Days until its last day, from a calendar day. */
export const daysLeft = (endsOn: string, today: string): number =>
  Math.round((Date.parse(endsOn) - Date.parse(today)) / 86_400_000);
