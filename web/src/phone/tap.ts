import type { NewAct } from './act.ts';

/** Texts alone: a photo is made small first, and while that lasts she sees it on the screen. */
const prefix = (accountId: string): string => `rasa-tap-${accountId}-`;

/** Some browsers keep none of it for a site. */
function box(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * Writes an act down at once, before anything is awaited: the queue's database answers later than a page may be gone.
 * Without its title, which may name a buyer, since this is not closed by a PIN.
 */
export function noteTap(accountId: string, act: NewAct): void {
  if (act.photo) return;
  try {
    box()?.setItem(prefix(accountId) + act.id, JSON.stringify({ ...act, title: '' }));
  } catch {
    // Full: the queue's database says so a moment later.
  }
}

export const forgetTap = (accountId: string, actId: string): void =>
  box()?.removeItem(prefix(accountId) + actId);

/** What was tapped on a page that was gone before it could be kept. */
export function notedTaps(accountId: string): NewAct[] {
  const own = prefix(accountId);
  return Object.entries({ ...box() })
    .filter(([name]) => name.startsWith(own))
    .map(([, text]) => JSON.parse(String(text)) as NewAct)
    .sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
}

export function dropTaps(accountId: string): void {
  for (const { id } of notedTaps(accountId)) forgetTap(accountId, id);
}
