import { expect, test } from 'vitest';
import { startingChecklist } from './checklist.ts';
import { givenReason, readyFor } from './reason.ts';

const { items } = startingChecklist;
const [first, second] = readyFor('picture', items);

test('ready-made sentences come first, in English too where every word is theirs', () => {
  expect(
    givenReason({ target: 'picture', ready: [first!.id, second!.id], caseKind: 'photo' }, items, 0),
  ).toEqual({
    target: 'picture',
    text: `${first!.id} ${second!.id}`,
    textEn: `${first!.en} ${second!.en}`,
    label: { id: 'Foto jelas dan sesuai isi', en: 'Picture clear and true' },
    caseKind: 'photo',
  });
  const mixed = givenReason({ target: 'picture', ready: [first!.id], text: 'Terima kasih.' }, items, 0);
  expect(mixed.text).toBe(`${first!.id} Terima kasih.`);
  expect(mixed.textEn).toBeUndefined();
});

test('one that the list has lost meanwhile stays as it was ticked', () => {
  expect(givenReason({ target: 'picture', ready: ['Kalimat lama.'] }, items, 0)).toMatchObject({
    text: 'Kalimat lama.',
  });
});

test('fields have ready-made sentences of their own, and no label of an item', () => {
  const [name] = readyFor('name', items);
  const given = givenReason({ target: 'name', ready: [name!.id] }, items, 0);
  expect(given).toEqual({ target: 'name', text: name!.id, textEn: name!.en });
});

test.each([
  ['points at nothing', { target: 'own_77', text: 'Tulis lagi.' }, 'target'],
  ['says nothing', { target: 'picture' }, 'text'],
])('a reason that %s is refused at its field', (_, reason, field) => {
  expect(() => givenReason(reason, items, 2)).toThrow(
    expect.objectContaining({ fields: { [`reasons[2].${field}`]: expect.anything() } }),
  );
});
