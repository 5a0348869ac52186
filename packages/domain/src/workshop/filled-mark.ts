import type { Content } from '../market/content.ts';
import { usualPrices } from './check-words.ts';
import type { MachineItem } from './checklist.ts';
import type { CheckMark } from './decision.ts';
import type { Hint } from './hint.ts';
import { originsIn } from './label.ts';
import type { Standing } from './permit-cover.ts';

type Known = {
  content: Content;
  hints: readonly Pick<Hint, 'item' | 'weight'>[];
  /** What stands behind its numbers; undefined where it names none. */
  permit: Standing | undefined;
  halal: Standing | undefined;
};

const isVerified = (standing: Standing | undefined): boolean => standing?.seen === 'verified';

/** Short-lived food is sold without a permit. */
function ofPermit(isGood: boolean, { content: { permit, legalClass } }: Known): CheckMark | undefined {
  if (permit === undefined) return legalClass === 'exempt_short_life' ? 'not_applicable' : undefined;
  return isGood ? 'ok' : undefined;
}

/**
 * What data alone decides, where nothing was found against it. Everything else (words that need a reader, pictures,
 * what is printed, what is cooked) is left open for eyes.
 */
const decided: Partial<Record<MachineItem, (known: Known) => CheckMark | undefined>> = {
  label_net: () => 'ok',
  label_producer: () => 'ok',
  keeping: () => 'ok',
  price: ({ content }) => (usualPrices[content.category] ? 'ok' : undefined),
  label_origin: ({ content }) => (originsIn(content.ingredients).named.length > 0 ? 'ok' : 'not_applicable'),
  label_permit: (known) => ofPermit(true, known),
  permit_seen: (known) => ofPermit(isVerified(known.permit), known),
  label_halal: ({ halal }) => (isVerified(halal) ? 'ok' : undefined),
};

export type FilledMarks = Partial<Record<MachineItem, CheckMark>>;

/**
 * The marks that a curator finds filled in: not good where something stands against the law or itself, good or not asked
 * where data alone decides. What may be right is asked of her. She may change each of them.
 */
export function filledMarks(known: Known): FilledMarks {
  const wrong = known.hints.filter(({ weight }) => weight === 'wrong').map(({ item }) => item);
  const doubted = new Set(known.hints.map(({ item }) => item));
  const good = Object.entries(decided).flatMap(([item, mark]) => {
    const found = doubted.has(item as MachineItem) ? undefined : mark(known);
    return found ? [[item, found]] : [];
  });
  return Object.fromEntries([...good, ...wrong.map((item) => [item, 'not_ok'])]);
}
