import type { Bilingual } from '../language.ts';
import { Refusal } from '../refusal.ts';
import type { Checkable } from './checklist.ts';
import { type GivenReason, type Reason, reasonFields } from './decision.ts';
import { fieldReasons } from './first-checklist.ts';

const isField = (target: string): boolean => (reasonFields as readonly string[]).includes(target);

/** Sentences that are ready for a field or an item. */
export const readyFor = (target: string, items: readonly Checkable[]): readonly Bilingual[] =>
  items.find(({ item }) => item === target)?.reasons ??
  (target in fieldReasons ? fieldReasons[target as keyof typeof fieldReasons] : []);

/**
 * The reason in whole sentences, as it is kept and sent: ready-made ones first, then the curator's own. In English too
 * where nobody had to write. A ready-made one that the list has lost meanwhile stays as it was ticked.
 * @throws Refusal where it points at nothing, or says nothing
 */
export function givenReason(reason: Reason, items: readonly Checkable[], index: number): GivenReason {
  const { target, text, ready = [], caseKind } = reason;
  const checkable = items.find(({ item }) => item === target);
  const refused = (name: string, code: 'field.invalid' | 'field.required') =>
    new Refusal('body.invalid', { fields: { [`reasons[${index}].${name}`]: { code } } });
  if (!checkable && !isField(target)) throw refused('target', 'field.invalid');
  if (text === undefined && ready.length === 0) throw refused('text', 'field.required');
  const known = readyFor(target, items);
  const english = ready.map((one) => known.find(({ id }) => id === one)?.en);
  const isReadyMade = text === undefined && english.every((one) => one !== undefined);
  return {
    target,
    text: [...ready, ...(text === undefined ? [] : [text])].join(' '),
    ...(isReadyMade && { textEn: english.join(' ') }),
    ...(checkable && { label: { id: checkable.id, en: checkable.en } }),
    ...(caseKind && { caseKind }),
  };
}
