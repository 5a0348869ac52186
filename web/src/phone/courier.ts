import type {
  ListingDetail,
  SellerLedger,
  SellerOffer,
  SellerPart,
  SellerPartDetail,
} from '../parts/workshop/answer.ts';
import { changePhone, isLocked, lockOf, phoneState } from './phone.ts';
import { type Ask, headersOf, NoNetwork, type Outcome, type Round, sendAll } from './sender.ts';
import type { KeptLedger, Shelf } from './shelf.ts';
import { isFull, type Store, storeOf } from './store.ts';

/** Tells every page of this phone that the queue or the shelf has changed. */
export const channelName = 'rasa-phone';

export function announce(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

const patienceMilliseconds = 60_000;

/** Asks the API by `fetch`. */
export const fetchAsk: Ask = async (path, { method, headers, body }) => {
  try {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const response = await fetch(`/api${path}`, { method, headers, ...(body && { body }), signal });
    const text = await response.text();
    return { status: response.status, body: readJson(text), at: response.headers.get('date') };
  } catch (error) {
    throw new NoNetwork('not reached', { cause: error });
  }
};

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** More than this apart, she is told that the phone's clock is wrong. */
export const skewLimitMilliseconds = 60 * 60_000;

async function noteClock(at: string | null | undefined): Promise<void> {
  const told = at ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(told)) return;
  const skewMilliseconds = told - Date.now();
  const known = (await phoneState()).skewMilliseconds ?? 0;
  if (Math.abs(skewMilliseconds - known) > 60_000) await changePhone({ skewMilliseconds });
}

/** Answers that are kept of what was sent; older ones make room. */
const keptSent = 20;

async function tidy(store: Store): Promise<void> {
  const sent = (await store.list()).filter(({ status }) => status === 'sent');
  for (const { seq } of sent.slice(0, Math.max(0, sent.length - keptSent))) await store.remove(seq);
}

/** Products whose whole is kept on the phone. */
const keptWhole = 20;
/** Orders that are to be done: she must find each of them. */
const keptOpen = 120;
const keptDone = 40;

async function read<Body>(ask: Ask, path: string, owner: string): Promise<Body> {
  const { status, body } = await ask(path, { method: 'GET', headers: headersOf(owner) });
  if (status >= 300 || body === undefined) throw new NoNetwork(`${path} answered ${status}`);
  return body as Body;
}

type Orders = { parts: SellerPart[]; cursor?: string };
type Get = <Body>(path: string) => Promise<Body>;

async function readOpen(get: Get): Promise<SellerPart[]> {
  const parts: SellerPart[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page = await get<Orders>(`/seller/orders?group=open&limit=40${more}`);
    parts.push(...page.parts);
    cursor = page.cursor;
  } while (cursor && parts.length < keptOpen);
  return parts;
}

const keptLedger = ({ toDeductIdr, lines, payouts }: SellerLedger): KeptLedger => ({
  toDeductIdr,
  lines: lines.map(({ partId, orderId, placedAt, netIdr, money, payoutId }) => ({
    ...{ partId, orderId, placedAt, netIdr, money, payoutId },
  })),
  payouts: payouts.map(({ payoutId, status, amountIdr }) => ({ payoutId, status, amountIdr })),
});

/** Reads anew what she is shown without a network: only what has changed is asked in whole. */
export async function refreshShelf(store: Store, ask: Ask, now: () => string): Promise<void> {
  const owner = store.accountId;
  const get = <Body>(path: string) => read<Body>(ask, path, owner);
  const before = await store.readShelf();
  const { body } = await ask('/me', { method: 'GET', headers: { accept: 'application/json' } });
  const { account } = (body ?? {}) as {
    account?: { accountId: string; name: string; sellerId?: string } | null;
  };
  if (account?.accountId !== owner || !account.sellerId) return;
  const [{ listings }, { offers }, parts, done, ledger, { clearances }, { abilityLevel }] = await Promise.all(
    [
      get<{ listings: { listingId: string; version: number; offer?: unknown }[] }>('/listings'),
      get<{ offers: SellerOffer[] }>('/seller/offers'),
      readOpen(get),
      get<Orders>(`/seller/orders?group=done&limit=${keptDone}`),
      get<SellerLedger>('/seller/ledger'),
      get<{ clearances: { kind: string }[] }>(`/sellers/${account.sellerId}/clearances`),
      get<Pick<Shelf, 'abilityLevel'>>(`/sellers/${account.sellerId}`),
    ],
  );
  const whole: ListingDetail[] = [];
  for (const { listingId, version } of listings.slice(0, keptWhole)) {
    const known = before?.listings.find((one) => one.listingId === listingId && one.version === version);
    const isSettled = known?.pictures.every(({ status }) => status !== 'processing');
    whole.push(known && isSettled ? (known as ListingDetail) : await get(`/listings/${listingId}`));
  }
  const details: SellerPartDetail[] = [];
  for (const { partId, status } of parts) {
    const known = before?.parts.find((one) => one.partId === partId && one.status === status);
    details.push(known ?? (await get(`/order-parts/${partId}`)));
  }
  const shelf: Shelf = {
    ...{ name: account.name, shopName: whole[0]?.shopName ?? before?.shopName ?? '', offers, parts: details },
    ...{ done: done.parts, ledger: keptLedger(ledger) },
    ...(abilityLevel && { abilityLevel }),
    cleared: clearances.map(({ kind }) => kind),
    listings: whole.map((one) => ({ ...one, offer: offerOf(one, offers) })),
    at: now(),
  };
  await store.writeShelf(shelf);
}

const offerOf = ({ listingId }: ListingDetail, offers: readonly SellerOffer[]) =>
  offers.find((one) => one.listingId === listingId);

/** What was told a moment ago is not asked again. */
const freshMilliseconds = 45_000;

const isFresh = (shelf: Shelf | undefined): boolean =>
  shelf !== undefined && Math.abs(Date.now() - Date.parse(shelf.at)) < freshMilliseconds;

async function endSession(ask: Ask): Promise<void> {
  await ask('/sign-in/session', { method: 'DELETE', headers: { accept: 'application/json' } });
  await changePhone({ signOutWaits: undefined });
}

/**
 * One round: an ended session first, then the queue, then what there is to read. Pages and the service worker take
 * turns, so that nothing overtakes. `probe` asks even where nothing is to be asked, to know whether there is a network;
 * `anew` reads though it was told a moment ago.
 */
export function deliver(
  ask: Ask = fetchAsk,
  { refresh = true, probe = false, anew = false } = {},
): Promise<Round> {
  return navigator.locks.request('rasa-send', async () => {
    const { accountId, signOutWaits } = await phoneState();
    let isHeard = false;
    const heard: Ask = async (path, init) => {
      const answer = await ask(path, init);
      isHeard = true;
      await noteClock(answer.at);
      return answer;
    };
    if (signOutWaits) return endSession(heard).then(() => nothing('signed-out'), ended);
    if (!accountId) return nothing('signed-out');
    if (isLocked(await lockOf(accountId))) return nothing('locked');
    const store = storeOf(accountId);
    const now = () => new Date().toISOString();
    try {
      const { outcome, sent } = await sendAll({ store, ask: heard, now, changed: announce });
      if (sent > 0) await tidy(store);
      const isStale = anew || sent > 0 || !isFresh(await store.readShelf());
      if (refresh && isStale && (outcome === 'done' || outcome === 'server')) {
        await refreshShelf(store, heard, now).catch(unlessFull);
        announce();
      }
      if (probe && !isHeard && outcome === 'done') await heard('/me', { method: 'GET', headers: {} });
      return { outcome, sent };
    } catch (error) {
      return ended(error);
    } finally {
      await store.close();
    }
  });
}

/** Without room she is shown what she saw last. */
const unlessFull = (error: unknown): void => {
  if (!isFull(error)) throw error;
};

const nothing = (outcome: Outcome): Round => ({ outcome, sent: 0 });

function ended(error: unknown): Round {
  if (error instanceof NoNetwork) return nothing('offline');
  throw error;
}
