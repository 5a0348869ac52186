import { type Act, type NewAct, textOf } from './act.ts';
import { clearedBy, draftOf } from './draft.ts';
import { isFull, type Store } from './store.ts';
import { forgetTap, notedTaps, noteTap } from './tap.ts';

/** What of a thing an act speaks of. */
export const touchedBy = ({ kind, fields }: Pick<Act, 'kind' | 'fields'>): string[] =>
  kind === 'offer'
    ? fields.map(([name]) => name).filter((name) => !name.startsWith('expected'))
    : [...new Set([...Object.keys(draftOf(fields)), ...clearedBy(fields)])];

/** She has answered anew what was refused before. */
function replaces(act: NewAct, old: Act): boolean {
  if (old.status !== 'refused' || old.subject !== act.subject || old.kind !== act.kind) return false;
  if (act.kind === 'part') return old.path === act.path;
  if (act.kind === 'submit' || act.kind === 'withdraw') return true;
  if (act.kind === 'picture') return textOf(old.fields, 'pictureId') === textOf(act.fields, 'pictureId');
  const touched = touchedBy(act);
  return (
    (act.kind === 'draft' || act.kind === 'offer') && touchedBy(old).every((name) => touched.includes(name))
  );
}

type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Not to clear it for want of room, and to wake the worker once there is a network, though no page is open. */
async function askBrowser(): Promise<void> {
  await navigator.storage?.persist?.();
  const registration: WithSync | undefined = await navigator.serviceWorker?.ready;
  await registration?.sync?.register('send');
}

/**
 * Keeps an act on the phone; undefined where there is no room, and nothing was changed. What was refused and is
 * answered anew by it goes.
 */
export async function keepAct(store: Store, act: NewAct): Promise<number | undefined> {
  noteTap(store.accountId, act);
  try {
    const seq = await store.add(act);
    for (const old of await store.list()) if (replaces(act, old)) await store.remove(old.seq);
    void askBrowser().catch(() => undefined);
    return seq;
  } catch (error) {
    if (isFull(error)) return undefined;
    throw error;
  } finally {
    forgetTap(store.accountId, act.id);
  }
}

/** Keeps what was tapped last on a page that was gone before it was kept. */
export async function keepNoted(store: Store): Promise<void> {
  const noted = notedTaps(store.accountId);
  if (noted.length === 0) return;
  const known = new Set((await store.list()).map(({ id }) => id));
  for (const act of noted) {
    if (!known.has(act.id)) await keepAct(store, act);
    else forgetTap(store.accountId, act.id);
  }
}
