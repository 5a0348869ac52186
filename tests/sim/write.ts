import type { Condition, Item, Write } from '@rasa/store/table';

/** A copy that nobody can change any more, so that it may be handed out as it is; `undefined` is left out. */
export function frozen(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozen));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const name in value) {
    const part = (value as Record<string, unknown>)[name];
    if (part !== undefined) copy[name] = frozen(part);
  }
  return Object.freeze(copy);
}

/** Whether the stored item is as a write asks for. */
export function holds(when: Condition | undefined, stored: Item | undefined): boolean {
  if (!when) return true;
  if (when.absent && stored) return false;
  if (when.present && !stored) return false;
  const asked = [when.equals, when.atLeast, when.below].some((part) => part && Object.keys(part).length > 0);
  if (!asked) return true;
  if (!stored) return false;
  return (
    Object.entries(when.equals ?? {}).every(([name, value]) => (stored[name] ?? null) === value) &&
    Object.entries(when.atLeast ?? {}).every(([name, value]) => Number(stored[name]) >= value) &&
    Object.entries(when.below ?? {}).every(([name, value]) => stored[name] != null && stored[name] < value)
  );
}

/** The item after a write. */
export function applied(
  write: Exclude<Write, { kind: 'check' }>,
  before: Item | undefined,
): Item | undefined {
  if (write.kind === 'delete') return undefined;
  if (write.kind === 'put') return write.item;
  const item: Item = { ...before, ...write.key, ...write.set };
  for (const [name, value] of Object.entries(write.add ?? {})) item[name] = Number(item[name] ?? 0) + value;
  for (const name of write.remove ?? []) delete item[name];
  return Object.freeze(item);
}
