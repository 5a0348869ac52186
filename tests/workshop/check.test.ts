import { readFile } from 'node:fs/promises';
import type { Allergen } from '@rasa/domain/market/allergen';
import { type Content, contentSchema } from '@rasa/domain/market/content';
import { bestBeforeOf } from '@rasa/domain/workshop/batch';
import type { MachineItem } from '@rasa/domain/workshop/checklist';
import { filledMarks } from '@rasa/domain/workshop/filled-mark';
import { type CheckFacts, hintsFor, suggestionFor } from '@rasa/domain/workshop/hint';
import { describe, expect, test } from 'vitest';
import { countingIds, seededRandom } from '../builders/chance.ts';

/** The automatic checks against the sample catalogue and against labels made right and wrong from it. */
const today = '2026-11-25';

type Product = {
  name: { id: string };
  category: Content['category'];
  legalClass: Content['legalClass'];
  pirtGroup: string | null;
  netContent: Content['netContent'];
  shippingWeightG: number;
  priceIdr: number;
  shelfLifeDays: number;
  storage: string;
  ingredients: string[];
  allergens: Allergen[];
};
const catalogue = new URL('../../packages/local/src/sample/catalogue.json', import.meta.url);
const { products } = JSON.parse(await readFile(catalogue, 'utf8')) as { products: Product[] };

const newId = countingIds(() => new Date('2026-11-25T00:00:00.000Z'));
const storages: Record<string, Content['storage']> = { 'suhu ruang': 'sejuk' };

/** As its maker would list it, with the numbers that its legal class asks for. */
const contentOf = (product: Product, number: number): Content =>
  contentSchema.parse({
    ...{ name: product.name.id, description: 'Dibuat pagi hari.', category: product.category },
    ...{ ingredients: product.ingredients, allergens: product.allergens, netContent: product.netContent },
    ...{ unit: 'kemasan', shippingWeightGrams: product.shippingWeightG, legalClass: product.legalClass },
    ...{ shelfLifeDays: product.shelfLifeDays, storage: storages[product.storage] ?? product.storage },
    ...(product.legalClass === 'pirt' && {
      permit: {
        kind: 'pirt',
        number: `P-IRT 2${product.pirtGroup ?? '06'}3519${String((number % 89) + 10)}0042-31`,
      },
    }),
    halalNumber: 'ID35110017058840424',
    pictureIds: [newId('picture')],
  });

const seller = { shopName: 'Dapur Bu Sri', villageName: 'Tapelan', districtName: 'Balerejo' };

test('the fifty products of the sample are judged as the catalogue implies', () => {
  const judged = products.map((product, number) => {
    const content = contentOf(product, number);
    const hints = hintsFor({ content, priceIdr: product.priceIdr, seller }, today);
    return { name: product.name.id, suggestion: suggestionFor(content, hints) };
  });
  const count = (suggestion: string) => judged.filter((one) => one.suggestion === suggestion).length;
  expect(judged.filter(({ suggestion }) => suggestion === 'mend')).toEqual([]);
  expect([count('plausible'), count('ask'), count('short_life'), count('refused')]).toEqual([42, 4, 3, 1]);
  expect(judged.find(({ suggestion }) => suggestion === 'refused')?.name).toBe('Nugget Tempe Beku');
});

type Label = CheckFacts & { batch: Exclude<CheckFacts['batch'], undefined> };

const random = seededRandom(20261125);
const pick = <Thing>(list: readonly Thing[]): Thing => list[Math.floor(random() * list.length)]!;
const days = (many: number) => `2026-11-${String(many).padStart(2, '0')}`;

/** A label as it should be: a product that may be sold under P-IRT, made some day this month. */
function rightLabel(number: number): Label {
  const product = pick(products.filter(({ legalClass }) => legalClass === 'pirt'));
  const content = contentOf(product, number);
  const producedOn = days(1 + Math.floor(random() * 24));
  return {
    content,
    priceIdr: Math.round((product.priceIdr * (0.8 + random() * 0.5)) / 500) * 500,
    seller: { ...seller, shopName: pick(['Dapur Bu Sri', 'Camilan Kenanga', 'Pecel Mbok Jum']) },
    batch: {
      code: `${producedOn.replaceAll('-', '').slice(2)}-0${1 + (number % 9)}`,
      producedOn,
      bestBefore: bestBeforeOf(producedOn, content.shelfLifeDays),
    },
  };
}

const withContent = (label: Label, over: Partial<Content>): Label => ({
  ...label,
  content: { ...label.content, ...over },
});

/** Each makes one item wrong, or leaves it out. */
const mistakes: readonly [MachineItem, (label: Label) => Label][] = [
  [
    'label_name',
    (label) => withContent(label, { name: pick(['Rasa Nikmat', 'Super Gurih', 'Khas Madiun Asli']) }),
  ],
  ['label_name', (label) => withContent(label, { name: label.seller!.shopName })],
  [
    'label_ingredients',
    (label) =>
      withContent(label, {
        ingredients: ['garam', ...label.content.ingredients.filter((one) => one !== 'garam')],
      }),
  ],
  [
    'label_ingredients',
    (label) => withContent(label, { name: `${label.content.name} ${pick(['Nanas', 'Jahe', 'Kopi'])}` }),
  ],
  [
    'label_net',
    (label) =>
      withContent(label, { netContent: { value: label.content.shippingWeightGrams * 10, unit: 'g' } }),
  ],
  ['label_producer', (label) => ({ ...label, seller: { ...label.seller!, villageName: '' } })],
  ['label_halal', (label) => withContent(label, { halalNumber: undefined })],
  ['label_halal', (label) => withContent(label, { halalNumber: 'ID3511001705884' })],
  ['label_batch', (label) => ({ ...label, batch: 'none' })],
  [
    'label_batch',
    (label) => {
      const batch = label.batch as Exclude<Label['batch'], 'none'>;
      return {
        ...label,
        batch: {
          ...batch,
          producedOn: '2026-12-24',
          bestBefore: bestBeforeOf('2026-12-24', label.content.shelfLifeDays),
        },
      };
    },
  ],
  [
    'label_best_before',
    (label) => {
      const batch = label.batch as Exclude<Label['batch'], 'none'>;
      return {
        ...label,
        batch: { ...batch, bestBefore: bestBeforeOf(batch.producedOn, label.content.shelfLifeDays * 2) },
      };
    },
  ],
  ['label_permit', (label) => withContent(label, { permit: undefined })],
  ['label_permit', (label) => withContent(label, { permit: { kind: 'pirt', number: 'P-IRT 20635191201' } })],
  [
    'label_permit',
    (label) => withContent(label, { permit: { kind: 'pirt', number: 'P-IRT 2063519120042-24' } }),
  ],
  [
    'label_origin',
    (label) =>
      withContent(label, {
        ingredients: [...label.content.ingredients, pick(['gelatin', 'kaldu bubuk', 'pengemulsi'])],
      }),
  ],
  [
    'allergens',
    (label) =>
      withContent(label, {
        ingredients: [...label.content.ingredients, 'susu skim'],
        allergens: label.content.allergens.filter((one) => one !== 'milk'),
      }),
  ],
  ['allergens', (label) => withContent(label, { allergens: [...label.content.allergens, 'mollusc'] })],
  [
    'banned_additives',
    (label) =>
      withContent(label, {
        ingredients: [...label.content.ingredients, pick(['bleng', 'pijer', 'boraks', 'rhodamin b'])],
      }),
  ],
  ['keeping', (label) => withContent(label, { storage: pick(['dingin', 'beku'] as const) })],
  [
    'claims',
    (label) =>
      withContent(label, {
        description: pick(['Menyembuhkan maag.', 'Baik untuk diabetes.', 'Menurunkan kolesterol, enak.']),
      }),
  ],
  ['picture', (label) => withContent(label, { pictureIds: [] })],
];

describe('labels', () => {
  const many = 200;

  test(`of ${many} right ones none is called wrong`, () => {
    const alarms = Array.from({ length: many }, (_, number) => rightLabel(number)).flatMap((label) =>
      hintsFor(label, today)
        .filter(({ weight }) => weight === 'wrong')
        .map(({ code }) => `${label.content.name}: ${code}`),
    );
    expect(alarms).toEqual([]);
  });

  test(`of ${many} with one item wrong or missing, the right item is named in at least 95 of 100`, () => {
    const missed: string[] = [];
    for (let number = 0; number < many; number += 1) {
      const [item, spoil] = mistakes[number % mistakes.length]!;
      const label = spoil(rightLabel(number));
      const named = new Set(
        hintsFor(label, today)
          .filter(({ weight }) => weight === 'wrong')
          .map((one) => one.item),
      );
      // Another item beside it would send her to mend what is right.
      if (!named.has(item) || named.size > 1) missed.push(`${item} of ${label.content.name}: ${[...named]}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(many * 0.05);
  });

  const unseen = { seen: 'none', number: '' } as const;
  const verified = { seen: 'verified', number: '' } as const;
  const marksOf = (label: Label, standing: Parameters<typeof filledMarks>[0]['permit'] = verified) =>
    filledMarks({
      ...{ content: label.content, hints: hintsFor(label, today) },
      ...{ permit: standing, halal: standing },
    });

  test('what is filled in is never good where something is wrong, nor bad where nothing is', () => {
    for (let number = 0; number < many; number += 1) {
      const right = rightLabel(number);
      expect(Object.values(marksOf(right)), right.content.name).not.toContain('not_ok');
      const [item, spoil] = mistakes[number % mistakes.length]!;
      const label = spoil(right);
      const named = hintsFor(label, today).some((hint) => hint.item === item && hint.weight === 'wrong');
      expect(marksOf(label)[item], `${item} of ${label.content.name}`).toBe(named ? 'not_ok' : undefined);
    }
  });

  test('what needs eyes is left open, and so are papers that nobody has seen', () => {
    const label = rightLabel(1);
    const eyes = [
      'label_name',
      'label_ingredients',
      'allergens',
      'hygiene',
      'claims',
      'picture',
      'label_batch',
    ];
    expect(Object.keys(marksOf(label)).filter((item) => eyes.includes(item))).toEqual([]);
    expect(marksOf(label)).toMatchObject({ permit_seen: 'ok', label_halal: 'ok', label_net: 'ok' });
    expect(marksOf(label, unseen)).not.toHaveProperty('permit_seen');
    expect(marksOf(label, unseen)).not.toHaveProperty('label_halal');
  });

  test('of food that is sold within days no permit is asked', () => {
    const product = products.find(({ legalClass }) => legalClass === 'exempt_short_life')!;
    const content = contentOf(product, 1);
    const marks = filledMarks({ content, hints: [], permit: undefined, halal: undefined });
    expect(marks).toMatchObject({ label_permit: 'not_applicable', permit_seen: 'not_applicable' });
  });

  test('an unwashed tuber is asked about, and a strange price', () => {
    const gadung = products.find(({ name }) => name.id === 'Keripik Gadung')!;
    const hints = hintsFor({ content: contentOf(gadung, 1), priceIdr: 900_000, seller }, today);
    expect(hints.map(({ code, weight }) => `${weight} ${code}`)).toEqual([
      'ask additive-suspect',
      'ask price-unusual',
    ]);
  });
});
