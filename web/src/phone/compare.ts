import type { Draft } from '@rasa/domain/market/content';
import type { Act, Field, Now } from './act.ts';
import { partActOf, textOf } from './act.ts';
import { answerText, clearedBy, draftOf, stepped } from './draft.ts';

/**
 * What became of an act whose basis has moved: `done` where all is so already, `free` where nobody touched what she
 * changed, else both sides for her to choose from.
 */
export type Verdict = { is: 'done' } | { is: 'free' } | { is: 'conflict'; theirs: Record<string, string> };

const judged = (fields: readonly string[], theirs: Record<string, string>, isDone: boolean): Verdict =>
  isDone
    ? { is: 'done' }
    : fields.length === 0
      ? { is: 'free' }
      : { is: 'conflict', theirs: Object.fromEntries(fields.map((name) => [name, theirs[name] ?? ''])) };

/** Equal in whatever order a group was written. */
const written = (value: unknown): string =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : (JSON.stringify(value) ?? '');
const same = (a: unknown, b: unknown): boolean => written(a) === written(b);

/** An empty input stands for an answer that was never given. */
const blank = (value: unknown): unknown => (answerText(value) === '' ? undefined : value);
const sameShown = (a: unknown, b: unknown): boolean => same(blank(a), blank(b));

export function compareDraft(act: Pick<Act, 'fields' | 'before'>, now: Draft): Verdict {
  const before = draftOf(act.before) as Record<string, unknown>;
  const mine = stepped(now, act.fields) as Record<string, unknown>;
  const theirs = now as Record<string, unknown>;
  const touched = [...new Set([...Object.keys(draftOf(act.fields)), ...clearedBy(act.fields)])];
  const moved = touched.filter(
    (name) => !sameShown(theirs[name], before[name]) && !same(theirs[name], mine[name]),
  );
  const texts = Object.fromEntries(touched.map((name) => [name, answerText(theirs[name])]));
  return judged(
    moved,
    texts,
    touched.every((name) => same(theirs[name], mine[name])),
  );
}

type OfferNow = { available: number; priceIdr: number; status: string };

/** Price and units of an offer; orders that came in meanwhile have moved them too. */
export function compareOffer(act: Pick<Act, 'fields'>, now: OfferNow): Verdict {
  const wanted: [string, string, string][] = [
    ['available', 'expectedAvailable', String(now.available)],
    ['priceIdr', 'expectedPriceIdr', String(now.priceIdr)],
  ];
  const asked = wanted.flatMap(([name, seen, there]) => {
    const mine = textOf(act.fields, name);
    return mine === undefined ? [] : [{ name, mine, before: textOf(act.fields, seen), there }];
  });
  const paused = textOf(act.fields, 'paused');
  const isAsPaused = paused === undefined || (paused === 'true') === (now.status === 'paused');
  const moved = asked.filter(({ mine, before, there }) => there !== before && there !== mine);
  const theirs = Object.fromEntries(asked.map(({ name, there }) => [name, there]));
  return judged(
    moved.map(({ name }) => name),
    theirs,
    isAsPaused && asked.every(({ mine, there }) => mine === there),
  );
}

export const statusAfter: Readonly<Record<string, string>> = {
  accept: 'accepted',
  decline: 'declined',
  pack: 'packed',
  ready: 'ready_for_pickup',
  ship: 'shipped',
  deliver: 'delivered',
};

type Receipt = { carrierName?: string | undefined; trackingNumber?: string | undefined };
type PartNow = {
  status: string;
  acts: readonly string[];
  history: readonly { status: string }[];
  delivery: Receipt;
  mayTrack: boolean;
};

/** The carrier's receipt, which somebody else may have given meanwhile. */
function compareTracking({ fields, before }: Pick<Act, 'fields' | 'before'>, now: PartNow): Verdict {
  const names = ['carrierName', 'trackingNumber'] as const;
  const theirs = Object.fromEntries(names.map((name) => [name, now.delivery[name] ?? '']));
  const isMine = (name: string) => theirs[name] === textOf(fields, name)?.trim();
  const moved = names.filter((name) => theirs[name] !== (textOf(before, name) ?? '') && !isMine(name));
  if (!now.mayTrack) return { is: 'conflict', theirs: { status: now.status } };
  return judged(moved, theirs, names.every(isMine));
}

/** A step of an order: done by whoever did it; else no longer possible. */
export function comparePart(act: Pick<Act, 'path' | 'fields' | 'before'>, now: PartNow): Verdict {
  const step = partActOf(act.path);
  if (step === 'tracking') return compareTracking(act, now);
  if (now.history.some(({ status }) => status === statusAfter[step])) return { is: 'done' };
  if (now.acts.includes(step)) return { is: 'free' };
  return { is: 'conflict', theirs: { status: now.status } };
}

export const payoutAfter: Readonly<Record<string, string>> = {
  confirmation: 'confirmed',
  dispute: 'disputed',
};

/** Her word on whether money has come: said already, still open, or over. */
export function comparePayout({ path }: Pick<Act, 'path'>, { status }: { status: string }): Verdict {
  const mine = payoutAfter[partActOf(path)];
  if (status === mine) return { is: 'done' };
  const isOpen = status === 'paid' || (status === 'disputed' && mine === 'confirmed');
  return isOpen ? { is: 'free' } : { is: 'conflict', theirs: { status } };
}

/** The act again, now on top of what stands there. */
export function rebased(act: Act, now: Now): Act {
  const seen: Record<string, number | string | undefined> = {
    expectedAvailable: now.available,
    expectedPriceIdr: now.priceIdr,
    expectedTracking: now.tracking,
  };
  const fields = act.fields.map(([name, text]): Field => [name, String(seen[name] ?? text)]);
  return { ...act, fields, ...(now.version !== undefined && { base: now.version }) };
}
