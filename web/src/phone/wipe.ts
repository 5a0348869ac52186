import { announce } from './courier.ts';
import { dropPacked } from './packed.ts';
import { changePhone, deleteKept, isLocked, lockOf, phoneState } from './phone.ts';
import { dropPush } from './push.ts';
import { storeOf } from './store.ts';
import { dropTaps } from './tap.ts';

/** Caches with what one person was shown. */
export const privateCaches = ['rasa-pages', 'rasa-pictures'];

export async function dropCaches(): Promise<void> {
  await Promise.all(privateCaches.map((name) => caches.delete(name)));
}

/** After signing out: nothing of hers stays on this phone, neither drafts nor photos nor pages she saw. */
export async function wipe(sessionWaits: boolean): Promise<void> {
  const { accountId } = await phoneState();
  // While she is still signed in.
  await dropPush().catch(() => undefined);
  await changePhone({ accountId: undefined, signOutWaits: sessionWaits || undefined });
  if (accountId) await deleteKept(accountId);
  if (accountId) dropTaps(accountId);
  dropPacked();
  await dropCaches();
  announce();
}

/** Somebody else signed in. What the one before has not sent yet waits for her; what she only looked at goes. */
export async function leaveBehind(accountId: string): Promise<void> {
  await dropPush().catch(() => undefined);
  dropPacked();
  if (isLocked(await lockOf(accountId))) return;
  const store = storeOf(accountId);
  const acts = await store.list();
  await store.dropShelf();
  await store.close();
  if (acts.every(({ status }) => status === 'sent')) await deleteKept(accountId);
}
