import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from './context.ts';

const cookieName = '__Host-helping';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
/** A phone that was lent in the morning is no longer hers in the evening. */
const keptHours = 12;

/** The mandate that a companion has chosen to act under in this browser. What it allows is looked up each time. */
export function chosenMandate(c: Context<AppEnv>): string | undefined {
  const value = getCookie(c, cookieName);
  return value && /^mdt_[0-9A-HJKMNP-TV-Z]{26}$/.test(value) ? value : undefined;
}

export const keepChosen = (c: Context<AppEnv>, mandateId: string): void =>
  setCookie(c, cookieName, mandateId, { ...attributes, maxAge: keptHours * 60 * 60 });

export function dropChosen(c: Context<AppEnv>): void {
  if (getCookie(c, cookieName)) deleteCookie(c, cookieName, attributes);
}
