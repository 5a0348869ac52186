import { fetchAsk } from './courier.ts';
import { headersOf } from './sender.ts';

/** How this browser stands with being told; `refused` is hers to undo in the phone's settings, `none` cannot be told. */
export type PushState = 'none' | 'refused' | 'off' | 'on';

/** For whom and where this browser was last said to listen, and when. */
const toldName = 'rasa-push';
/** Said again now and then, so that one that was forgotten by mistake is told again. */
const againMilliseconds = 7 * 24 * 60 * 60_000;
const patienceMilliseconds = 4_000;

const canBeTold = (): boolean =>
  'PushManager' in globalThis && 'Notification' in globalThis && 'serviceWorker' in navigator;

const registrations = async (): Promise<readonly ServiceWorkerRegistration[]> =>
  'serviceWorker' in navigator ? navigator.serviceWorker.getRegistrations() : [];

const subscriptionNow = async (): Promise<PushSubscription | null> =>
  (await navigator.serviceWorker.ready).pushManager.getSubscription();

export async function pushState(): Promise<PushState> {
  if (!canBeTold()) return 'none';
  if (Notification.permission === 'denied') return 'refused';
  return (await subscriptionNow()) ? 'on' : 'off';
}

async function tell(accountId: string, locale: string, subscription: PushSubscription): Promise<boolean> {
  const { endpoint, keys } = subscription.toJSON();
  const body = new URLSearchParams({ endpoint: endpoint ?? '', ...keys, locale });
  const { status } = await fetchAsk('/push-devices', { method: 'POST', headers: headersOf(accountId), body });
  if (status < 300) localStorage.setItem(toldName, JSON.stringify({ accountId, endpoint, at: Date.now() }));
  return status < 300;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/**
 * Asked after her tap alone. @returns how it stands then; `off` where the browser or the shop could not just now
 * @throws NoNetwork
 */
export async function askForPush(accountId: string, locale: string, publicKey: string): Promise<PushState> {
  if (!canBeTold()) return 'none';
  const answer = await Notification.requestPermission();
  if (answer !== 'granted') return answer === 'denied' ? 'refused' : 'off';
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) })
    .catch(() => undefined);
  if (!subscription) return 'off';
  if (await tell(accountId, locale, subscription)) return 'on';
  await subscription.unsubscribe();
  return 'off';
}

/** A browser hears nobody but the key that it was told; the shop may have another by now. */
function listensTo({ options }: PushSubscription, publicKey: string): boolean {
  const key = options?.applicationServerKey;
  return !key || String(new Uint8Array(key)) === String(bytesOf(publicKey));
}

/** What the shop may have forgotten is said again; nothing where she never asked to be told. */
export async function keepPush(accountId: string, locale: string, publicKey: string): Promise<void> {
  if ((await pushState()) !== 'on') return;
  const subscription = await subscriptionNow();
  if (!subscription) return;
  if (!listensTo(subscription, publicKey)) {
    await subscription.unsubscribe();
    // She has allowed it, so that she is not asked again.
    await askForPush(accountId, locale, publicKey);
    return;
  }
  const told = JSON.parse(localStorage.getItem(toldName) ?? '{}') as Record<string, unknown>;
  const isFresh = Math.abs(Date.now() - Number(told.at)) < againMilliseconds;
  if (told.accountId === accountId && told.endpoint === subscription.endpoint && isFresh) return;
  await tell(accountId, locale, subscription);
}

async function deviceIdOf({ endpoint }: PushSubscription): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return Array.from(new Uint8Array(hash), (one) => one.toString(16).padStart(2, '0')).join('');
}

/**
 * This browser is told nothing more. Without a network it is deaf all the same: the shop learns of it when it sends the
 * next time.
 */
export async function dropPush(): Promise<void> {
  localStorage.removeItem(toldName);
  for (const registration of await registrations()) {
    const subscription = await registration.pushManager?.getSubscription();
    if (!subscription) continue;
    await fetch(`/api/push-devices/${await deviceIdOf(subscription)}`, {
      method: 'DELETE',
      signal: AbortSignal.timeout(patienceMilliseconds),
    }).catch(() => undefined);
    await subscription.unsubscribe().catch(() => false);
  }
}
