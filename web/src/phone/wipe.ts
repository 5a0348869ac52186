import { announce } from './courier.ts';
import { changePhone, deleteKept, phoneState } from './phone.ts';

/** Caches with what one person was shown. */
export const privateCaches = ['rasa-pages', 'rasa-pictures'];

export async function dropCaches(): Promise<void> {
  await Promise.all(privateCaches.map((name) => caches.delete(name)));
}

/** After signing out: nothing of hers stays on this phone, neither drafts nor photos nor pages she saw. */
export async function wipe(sessionWaits: boolean): Promise<void> {
  const { accountId } = await phoneState();
  await changePhone({ accountId: undefined, signOutWaits: sessionWaits || undefined });
  if (accountId) await deleteKept(accountId);
  await dropCaches();
  announce();
}
