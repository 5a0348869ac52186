import { z } from 'zod';

/** ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const instantSchema = z.iso.datetime();
/** A calendar day, `2026-11-24`. */
export const daySchema = z.iso.date();

export type Clock = () => Date;

const minuteMilliseconds = 60_000;

export const addMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * minuteMilliseconds).toISOString();
export const addHours = (instant: string, hours: number): string => addMinutes(instant, hours * 60);
export const addDays = (instant: string, days: number): string => addMinutes(instant, days * 24 * 60);

/** The day in Asia/Jakarta (UTC+7, no summer time) at this instant. */
export const jakartaDay = (instant: string): string => addMinutes(instant, 7 * 60).slice(0, 10);

/** The time of day in Asia/Jakarta as people write it, `10.45`. */
export const jakartaClock = (instant: string): string =>
  addMinutes(instant, 7 * 60)
    .slice(11, 16)
    .replace(':', '.');
