import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { isShownOn, readCollection, withChanged, withNew, without } from './collection.ts';

const [a, b] = ['ofr_01J9ZZZZZZZZZZZZZZZZZZZZZA', 'ofr_01J9ZZZZZZZZZZZZZZZZZZZZZB'];
const input = {
  title: { id: 'Teman Ngopi', en: 'With coffee' },
  words: { id: 'Renyah dan gurih.', en: '' },
  products: `https://rasadesa.id/produk/${b}/keripik\n\n${a} Kopi\n${b}`,
};

const fieldsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal)
      return Object.fromEntries(Object.entries(error.fields ?? {}).map(([name, { code }]) => [name, code]));
    throw error;
  }
  return {};
};

test('products come in the order of their lines, by address or number, each once', () => {
  expect(readCollection(input).offerIds).toEqual([b, a]);
});

test.each([
  [{ products: `${a}\nKeripik` }, { products: 'collection.line-wrong' }],
  [{ products: ' \n' }, { products: 'field.required' }],
  [{ from: '2026-12-02', until: '2026-12-01' }, { until: 'offer.day-order' }],
  [
    { words: { id: 'Karya warga binaan', en: 'made by PM' } },
    { 'words.id': 'collection.word-shames', 'words.en': 'collection.word-shames' },
  ],
  [{ title: { id: 'Tuna-karya', en: 'Pembinaan 3 pm' } }, { 'title.id': 'collection.word-shames' }],
])('%j is refused at its field', (over, fields) => {
  expect(fieldsOf(() => readCollection({ ...input, ...over }))).toEqual(fields);
});

test('the address is made once and stays, whatever the title becomes', () => {
  const made = readCollection(input);
  const list = withNew([], made);
  expect(list[0]!.slug).toBe('teman-ngopi');
  expect(fieldsOf(() => withNew(list, made))).toEqual({ 'title.id': 'collection.title-taken' });
  const two = withNew(list, { ...made, title: { id: 'Oleh-oleh', en: 'Gifts' } });
  expect(two.map(({ slug }) => slug)).toEqual(['oleh-oleh', 'teman-ngopi']);
  const renamed = withChanged(two, 'teman-ngopi', { ...made, title: { id: 'Pagi', en: 'Morning' } }, true);
  expect(renamed.map(({ slug, title }) => [slug, title.id])).toEqual([
    ['teman-ngopi', 'Pagi'],
    ['oleh-oleh', 'Oleh-oleh'],
  ]);
  expect(without(without(renamed, 'oleh-oleh'), 'oleh-oleh')).toHaveLength(1);
  expect(() => withChanged(two, 'x', made, false)).toThrow('collection.unknown');
});

test('it is shown on its first and its last day, and always without days', () => {
  const made = {
    slug: 'x',
    ...readCollection({ ...input, from: '2026-12-01', until: '2026-12-03' } as never),
  };
  expect(['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04'].map((day) => isShownOn(made, day))).toEqual(
    [false, true, true, false],
  );
  expect(isShownOn({ slug: 'x', ...readCollection(input) }, '2026-01-01')).toBe(true);
});
