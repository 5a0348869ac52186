import { trackingText } from '@rasa/domain/market/tracking';
import type { Act, Field, Now } from './act.ts';
import { compareDraft, compareOffer, comparePart, comparePayout, rebased, type Verdict } from './compare.ts';
import { touchedBy } from './keep.ts';
import { askInParts } from './parted.ts';
import { isFull, type Store } from './store.ts';

/** How a round of sending ended. `old`: the API speaks another language than this page, which must be loaded anew. */
export type Outcome = 'done' | 'offline' | 'server' | 'signed-out' | 'other-account' | 'old' | 'locked';

export type Heard = { status: number; body: unknown; at?: string | null | undefined };
/** The request did not reach the API, or its answer did not come back. */
export class NoNetwork extends Error {
  override name = 'NoNetwork';
}

/** Asks the API. @throws NoNetwork */
export type Ask = (path: string, init: AskInit) => Promise<Heard>;
export type AskInit = {
  method: string;
  headers: Record<string, string>;
  body?: URLSearchParams | FormData | undefined;
  /** The act that goes out, for showing how far it is. */
  act?: Act | undefined;
  /** Which share of the photo this is, where it goes out in pieces. */
  share?: { from: number; of: number } | undefined;
};

type Refused = { code: string; message: string; detail?: Record<string, unknown> };

const refusalOf = (body: unknown): Refused | undefined => {
  const error = (body as { error?: Refused } | undefined)?.error;
  return typeof error?.code === 'string' && typeof error.message === 'string' ? error : undefined;
};

export const headersOf = (owner: string): Record<string, string> => ({
  accept: 'application/json',
  'for-account': owner,
});

/** Who is signed in now; nothing is sent under another's name. */
async function whoIsIn(ask: Ask, owner: string): Promise<Outcome | undefined> {
  const { status, body } = await ask('/me', { method: 'GET', headers: { accept: 'application/json' } });
  if (status >= 500) return 'server';
  const account = (body as { account?: { accountId?: string } | null } | undefined)?.account;
  if (account === undefined) return 'old';
  if (account === null) return 'signed-out';
  return account.accountId === owner ? undefined : 'other-account';
}

function bodyOf({ fields, kind, base, photo }: Act): URLSearchParams | FormData {
  const all: Field[] = [
    ...fields,
    ...(kind === 'draft' && base ? [['expectedVersion', String(base)] as const] : []),
  ];
  if (!photo) return new URLSearchParams(all.map(([name, text]) => [name, text]));
  const form = new FormData();
  for (const [name, text] of all) form.append(name, text);
  form.append(kind === 'voice' ? 'voice' : 'picture', photo, kind === 'voice' ? 'suara' : 'foto.jpg');
  return form;
}

type Standing = { verdict: Verdict; now: Now } | Outcome;

/** What the act was to change, as it stands now. */
async function lookAt(ask: Ask, act: Act, headers: Record<string, string>): Promise<Standing> {
  const path = {
    draft: `/listings/${act.subject}`,
    offer: '/seller/offers',
    part: `/order-parts/${act.subject}`,
    payout: `/payouts/${act.subject}`,
  };
  const { status, body } = await ask(path[act.kind as keyof typeof path], { method: 'GET', headers });
  if (status === 401) return 'signed-out';
  if (status >= 400) return status >= 500 ? 'server' : 'old';
  if (act.kind === 'draft') {
    const { draft, version } = body as { draft: Parameters<typeof compareDraft>[1]; version: number };
    return { verdict: compareDraft(act, draft), now: { version } };
  }
  if (act.kind === 'part') {
    const part = body as Parameters<typeof comparePart>[1];
    return { verdict: comparePart(act, part), now: { tracking: trackingText(part.delivery) } };
  }
  if (act.kind === 'payout')
    return { verdict: comparePayout(act, body as Parameters<typeof comparePayout>[1]), now: {} };
  const offers = (body as { offers: ({ offerId: string } & Parameters<typeof compareOffer>[1])[] }).offers;
  const offer = offers.find(({ offerId }) => offerId === act.subject);
  if (!offer) return 'old';
  const { available, priceIdr } = offer;
  return { verdict: compareOffer(act, offer), now: { available, priceIdr } };
}

/** Refusals that mean: it is not as she saw it. */
function isMoved({ code, detail }: Refused, kind: Act['kind']): boolean {
  if (kind === 'draft') return code === 'listing.not-in-state' && detail?.version !== undefined;
  if (kind === 'offer') return code === 'offer.stock-changed' || code === 'offer.price-moved';
  return (
    code === 'part.tracking-moved' ||
    ((kind === 'part' || kind === 'payout') && code === `${kind}.not-in-state`)
  );
}

/** Refusals of a repeat whose first answer was lost long ago. */
const doneBefore: Partial<Record<Act['kind'], string>> = {
  submit: 'listing.pending',
  unpicture: 'picture.unknown',
};

/** Refusals that pass by themselves: a picture still being prepared, a body that the line broke off. */
const passing = new Set(['picture.processing', 'body.unreadable', 'system.busy', 'rate.too-many']);

/** What came after one of these rests on it, and waits with it for her. */
const holds = new Set<Act['kind']>(['create', 'draft', 'offer', 'part', 'payout']);

/** What an act speaks of. Price, units and pause of an offer have nothing to do with each other; a product is one thing. */
const factsOf = (act: Act): string[] =>
  act.kind === 'offer' ? touchedBy(act).map((name) => `${act.subject} ${name}`) : [act.subject];

const versionIn = (body: unknown): number | undefined => (body as { version?: number } | undefined)?.version;

/** Looks of one round: more means that somebody changes it while she does. */
const maxLooks = 3;

export type Round = { outcome: Outcome; sent: number };
export type SendOptions = { store: Store; ask: Ask; now: () => string; changed?: () => void };

/**
 * Sends what waits, in the order of doing. What is refused, or met another's change, waits for her together with all
 * that she did to the same thing afterwards; other things go on. A repeat carries the same key and ids, so that the
 * API does it once.
 */
export async function sendAll({ store, ask, now, changed = () => undefined }: SendOptions): Promise<Round> {
  const round: Round = { outcome: 'done', sent: 0 };
  const acts = await store.list();
  if (!acts.some(({ status }) => status === 'waiting')) return round;
  const headers = headersOf(store.accountId);
  const held = new Set<string>();
  const versions = new Map<string, number>();
  const remember = ({ kind, subject }: Act, version: number | undefined) => {
    if (version === undefined || kind === 'offer' || kind === 'part' || kind === 'payout') return;
    versions.set(subject, Math.max(version, versions.get(subject) ?? 0));
  };
  /** A full phone must be able to send, or it would stay full: what cannot be noted is done again next time. */
  const note = async (act: Act, full: () => Promise<void> = async () => undefined) =>
    store.put(act).catch((error) => {
      if (!isFull(error)) throw error;
      return full();
    });
  const finish = async (act: Act, version?: number) => {
    remember(act, version);
    // The picture is the API's now; the phone has little room.
    const sent: Act = { ...act, photo: undefined, status: 'sent', sentAt: now(), base: version ?? act.base };
    await note(sent, () => store.remove(act.seq));
    round.sent += 1;
    changed();
  };
  const holdBack = (act: Act) => {
    if (holds.has(act.kind)) for (const one of factsOf(act)) held.add(one);
  };
  const isHeld = (act: Act) => factsOf(act).some((one) => held.has(one));
  const hold = async (act: Act) => {
    holdBack(act);
    await note(act);
    changed();
  };

  /** @returns how the whole round ends, or undefined to go on with the next. */
  async function sendOne(first: Act): Promise<Outcome | undefined> {
    let act = first;
    for (let looks = 0; ; looks += 1) {
      const base = Math.max(act.base ?? 0, versions.get(act.subject) ?? 0);
      act = { ...act, tries: act.tries + 1, ...(base > 0 && { base }) };
      await note(act);
      const init = { method: act.method, headers: { ...headers, 'idempotency-key': act.id }, act };
      const { status, body } =
        (await askInParts(ask, act, init)) ?? (await ask(act.path, { ...init, body: bodyOf(act) }));
      if (status < 300) {
        if (body === undefined) return 'old';
        await finish(act, versionIn(body));
        return undefined;
      }
      const refused = refusalOf(body);
      if (status === 401) return 'signed-out';
      if (refused?.code === 'session.other-account') return 'other-account';
      if (status >= 500 || status === 429 || status === 408 || passing.has(refused?.code ?? '')) {
        for (const one of factsOf(act)) held.add(one);
        round.outcome = 'server';
        return undefined;
      }
      if (!refused || refused.code === 'route.unknown') return 'old';
      if (refused.code === doneBefore[act.kind]) {
        await finish(act);
        return undefined;
      }
      if (!isMoved(refused, act.kind) || looks >= maxLooks) {
        await hold({ ...act, status: 'refused', problem: refused.message });
        return undefined;
      }
      const standing = await lookAt(ask, act, headers);
      if (typeof standing === 'string') return standing;
      const { verdict } = standing;
      if (verdict.is === 'done') {
        await finish(act, standing.now.version);
        return undefined;
      }
      if (verdict.is === 'conflict') {
        await hold({ ...act, status: 'conflict', theirs: verdict.theirs, now: standing.now });
        return undefined;
      }
      act = rebased(act, standing.now);
    }
  }

  try {
    const other = await whoIsIn(ask, store.accountId);
    if (other) return { ...round, outcome: other };
    for (const act of acts) {
      if (act.status === 'sent') remember(act, act.base);
      else if (act.status !== 'waiting') holdBack(act);
      if (act.status !== 'waiting' || isHeld(act)) continue;
      const ended = await sendOne(act);
      if (ended) return { ...round, outcome: ended };
    }
    return round;
  } catch (error) {
    if (error instanceof NoNetwork) return { ...round, outcome: 'offline' };
    throw error;
  }
}
