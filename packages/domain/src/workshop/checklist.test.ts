import { expect, test } from 'vitest';
import {
  type ChecklistChange,
  changeChecklist,
  checkablesFor,
  checklistChangeSchema,
  isMachineItem,
  maxCheckables,
  startingChecklist,
} from './checklist.ts';

const made = { at: '2026-11-25T03:00:00.000Z', by: 'acc_admin' };
const asSent = (over: (item: (typeof startingChecklist.items)[number]) => object = () => ({})) =>
  startingChecklist.items.map((item) => ({
    ...{ item: item.item, id: item.id, en: item.en, caseKind: item.caseKind },
    reasonsId: item.reasons.map(({ id }) => id).join('\n'),
    reasonsEn: item.reasons.map(({ en }) => en).join('\n'),
    ...over(item),
  }));
const change = (items: object[], basedOn = startingChecklist.version) =>
  changeChecklist(
    startingChecklist,
    checklistChangeSchema.parse({ basedOn, items }) as ChecklistChange,
    made,
  );
const own = { id: 'Ada tanggal di tutup', en: 'A date on the lid' };

test('sent back as it was, it is the same list in another version', () => {
  const next = change(asSent());
  expect(next).toMatchObject({ version: 'v2', number: 2, changedAt: made.at, changedBy: made.by });
  expect(next.items).toEqual(startingChecklist.items);
});

test('an item of their own gets a code that was never used, stands where it is placed, and is asked of its kinds', () => {
  const next = change([...asSent(), { ...own, kinds: ['keripik'], place: 1 }]);
  expect(next.items[0]).toMatchObject({ ...own, item: 'own_1', kinds: ['keripik'] });
  expect(checkablesFor(next, 'keripik')).toContainEqual(next.items[0]);
  expect(checkablesFor(next, 'kue-kering')).not.toContainEqual(next.items[0]);
  const retired = changeChecklist(
    next,
    checklistChangeSchema.parse({
      basedOn: 'v2',
      items: [{ ...own, item: 'own_1', retired: true }, own],
    }),
    made,
  );
  expect(retired.items.map(({ item }) => item)).toEqual(expect.arrayContaining(['own_1', 'own_2']));
  expect(checkablesFor(retired, 'keripik').map(({ item }) => item)).not.toContain('own_1');
});

test('an item that is moved, up or down, stands where it was put', () => {
  const codes = startingChecklist.items.map(({ item }) => item);
  for (const [from, to] of [
    [5, 2],
    [2, 5],
    [1, codes.length],
  ] as const) {
    const place = (item: string) => (item === codes[from - 1] ? to : codes.indexOf(item as never) + 1);
    const next = change(asSent(({ item }) => ({ place: place(item) })));
    expect(next.items[to - 1]?.item).toBe(codes[from - 1]);
    expect(next.items.filter(({ item }) => item !== codes[from - 1]).map(({ item }) => item)).toEqual(
      codes.filter((code) => code !== codes[from - 1]),
    );
  }
});

test('what the automatic checks know is reworded, but neither retired nor kept from a kind', () => {
  const reworded = change([{ item: 'label_net', id: 'Isi bersih', en: 'Net content' }]);
  expect(reworded.items[0]).toMatchObject({ item: 'label_net', id: 'Isi bersih' });
  expect(reworded.items).toHaveLength(startingChecklist.items.length);
  for (const { item, id, en } of startingChecklist.items.filter((one) => isMachineItem(one.item)))
    for (const [name, over] of [
      ['retired', { retired: true }],
      ['kinds', { kinds: ['keripik'] }],
    ] as const)
      expect(() => change([{ item, id, en, ...over }])).toThrow(
        expect.objectContaining({
          code: 'checklist.machine-item',
          fields: { [`items[0].${name}`]: { code: 'checklist.machine-item' } },
        }),
      );
  expect(() => change([{ item: 'hygiene', id: 'Bersih', en: 'Clean', retired: true }])).not.toThrow();
});

test.each([
  ['a version that is not the newest', 'checklist.changed', () => change(asSent(), 'v0')],
  ['an item that nobody made', 'field.invalid', () => change([{ ...own, item: 'own_9' }])],
  ['one item twice', 'field.invalid', () => change([...asSent(), { ...own, item: 'label_net' }])],
  [
    'a reason in one language',
    'checklist.reasons-differ',
    () => change([{ ...own, reasonsId: 'Tulis tanggal.' }]),
  ],
  [
    'more than a page holds',
    'field.invalid',
    () => change(Array.from({ length: maxCheckables }, (_, n) => ({ id: `Butir ${n}`, en: `Item ${n}` }))),
  ],
])('%s is refused', (_, code, act) => {
  expect(act).toThrow(expect.objectContaining({ code }));
});
