import { z } from 'zod';
import { type Category, categorySchema } from '../market/category.ts';
import { Refusal } from '../refusal.ts';
import { lineSchema, paragraphSchema } from '../text.ts';
import { instantSchema } from '../time.ts';
import { firstChecklist } from './first-checklist.ts';
import { supportCaseKindSchema } from './support-case.ts';

/** Items that every checklist has, and that code may name. */
export type ChecklistItem = keyof typeof firstChecklist.items;
export const checklistItems = Object.keys(firstChecklist.items) as [ChecklistItem, ...ChecklistItem[]];

/** What no machine looks at, so that a unit may do without it. */
const byHandOnly = ['hygiene'] as const satisfies readonly ChecklistItem[];
/** The automatic checks speak of these by their code. */
export type MachineItem = Exclude<ChecklistItem, (typeof byHandOnly)[number]>;

export const isMachineItem = (code: string): code is MachineItem =>
  (checklistItems as readonly string[]).includes(code) && !(byHandOnly as readonly string[]).includes(code);

export const itemCodeSchema = z.string().regex(/^[a-z][a-z0-9_]{1,40}$/);

const wordsSchema = lineSchema(120, 3);
const readyReasonSchema = z.object({ id: lineSchema(300, 3), en: lineSchema(300, 3) });

export const checkableSchema = z.object({
  item: itemCodeSchema,
  id: wordsSchema,
  en: wordsSchema,
  caseKind: supportCaseKindSchema.optional(),
  /** The kinds of product that it is asked of; without, of all. */
  kinds: z.array(categorySchema).min(1).optional(),
  reasons: z.array(readyReasonSchema).max(12),
  /** Asked no more, but kept with its words. */
  retired: z.boolean(),
});
export type Checkable = z.infer<typeof checkableSchema>;

export const maxCheckables = 40;

/** Never changed once made: a change is another version, and decisions keep the one that they were made under. */
export const checklistSchema = z.object({
  version: z.string(),
  number: z.int().min(1),
  items: z.array(checkableSchema).max(maxCheckables),
  changedAt: instantSchema.optional(),
  changedBy: z.string().optional(),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** What a unit starts with. */
export const startingChecklist: Checklist = {
  version: firstChecklist.version,
  number: 1,
  items: checklistItems.map((item) => ({
    ...firstChecklist.items[item],
    item,
    reasons: [...firstChecklist.items[item].reasons],
    retired: false,
  })),
};

/** What is asked of a product of the kind, in its order. */
export const checkablesFor = (checklist: Checklist, kind: Category): Checkable[] =>
  checklist.items.filter(({ kinds, retired }) => !retired && (kinds === undefined || kinds.includes(kind)));

export const checklistChangeSchema = z.object({
  /** The version that was seen. */
  basedOn: z.string(),
  items: z
    .array(
      z.object({
        /** Without: a new one. */
        item: itemCodeSchema.optional(),
        id: wordsSchema,
        en: wordsSchema,
        caseKind: supportCaseKindSchema.optional(),
        kinds: z.array(categorySchema).optional(),
        /** Where it stands among the others; without, where it is sent. */
        place: z.int().min(1).max(200).optional(),
        retired: z.boolean().default(false),
        /** Ready-made reasons, one a line, the same number in both languages. */
        reasonsId: paragraphSchema(4000).default(''),
        reasonsEn: paragraphSchema(4000).default(''),
      }),
    )
    .max(maxCheckables),
});
export type ChecklistChange = z.infer<typeof checklistChangeSchema>;
type ItemChange = ChecklistChange['items'][number];

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function reasonsOf({ reasonsId, reasonsEn }: ItemChange, index: number): Checkable['reasons'] {
  const [id, en] = [linesOf(reasonsId), linesOf(reasonsEn)];
  const read = z
    .array(readyReasonSchema)
    .max(12)
    .safeParse(id.map((line, at) => ({ id: line, en: en[at] ?? '' })));
  if (id.length === en.length && read.success) return read.data;
  const field = `items[${index}].reasonsEn`;
  throw new Refusal('checklist.reasons-differ', {
    fields: { [field]: { code: 'checklist.reasons-differ' } },
  });
}

const ownPrefix = 'own_';

/** Codes are never used anew, so that an old decision is never read with another item's words. */
function* newCodes(before: Checklist): Generator<string, never> {
  const used = before.items.map(({ item }) =>
    Number(item.startsWith(ownPrefix) && item.slice(ownPrefix.length)),
  );
  for (let next = Math.max(0, ...used) + 1; ; next += 1) yield `${ownPrefix}${next}`;
}

/**
 * The next version. Items that the automatic checks know keep their codes, cannot be retired or kept from a kind, only
 * reworded; what the change does not speak of stays, so that nothing is lost.
 * @throws Refusal
 */
export function changeChecklist(
  before: Checklist,
  { basedOn, items }: ChecklistChange,
  { at, by }: { at: string; by: string },
): Checklist {
  if (basedOn !== before.version) throw new Refusal('checklist.changed');
  const codes = newCodes(before);
  const known = new Set(before.items.map(({ item }) => item));
  const changed = items.map((change, index) => {
    const { item, id, en, caseKind, retired } = change;
    if (item !== undefined && !known.has(item)) throw refusedAt(index, 'item', 'field.invalid');
    const kinds = change.kinds && change.kinds.length > 0 ? { kinds: [...new Set(change.kinds)] } : {};
    if (item !== undefined && isMachineItem(item) && (retired || kinds.kinds))
      throw refusedAt(index, retired ? 'retired' : 'kinds', 'checklist.machine-item');
    const next: Checkable = {
      ...{ item: item ?? codes.next().value, id, en },
      ...(caseKind && { caseKind }),
      ...kinds,
      ...{ reasons: reasonsOf(change, index), retired },
    };
    return { next, place: change.place ?? index + 1 };
  });
  const spoken = new Set(changed.map(({ next }) => next.item));
  const placed = inTheirPlaces(changed);
  const all = [...placed, ...before.items.filter(({ item }) => !spoken.has(item))];
  if (all.length > maxCheckables || spoken.size < changed.length) throw new Refusal('field.invalid');
  const number = before.number + 1;
  return { version: `v${number}`, number, items: all, changedAt: at, changedBy: by };
}

type Placed = { next: Checkable; place: number };

/** Those that were given another place come to stand exactly there; the others keep their order around them. */
function inTheirPlaces(changed: readonly Placed[]): Checkable[] {
  const moves = ({ place }: Placed, index: number) => place !== index + 1;
  const standing = changed.filter((one, index) => !moves(one, index)).map(({ next }) => next);
  for (const { next, place } of changed.filter(moves).toSorted((a, b) => a.place - b.place))
    standing.splice(Math.min(place - 1, standing.length), 0, next);
  return standing;
}

const refusedAt = (index: number, name: string, code: 'field.invalid' | 'checklist.machine-item') =>
  new Refusal(code, { fields: { [`items[${index}].${name}`]: { code } } });
