import { fill } from '../fill.ts';
import type { Bilingual, Locale } from '../language.ts';
import { type Allergen, allergens, allergensIn } from '../market/allergen.ts';
import { type Content, pricePer100 } from '../market/content.ts';
import { type Batch, batchCodeSchema, bestBeforeOf } from './batch.ts';
import {
  askedWords,
  bannedWords,
  claimWords,
  foodWords,
  minorWords,
  poured,
  promised,
  usualGroups,
  usualPrices,
} from './check-words.ts';
import type { MachineItem } from './checklist.ts';
import { type HintCode, hintTexts } from './hint-text.ts';
import { labelRules, originsIn } from './label.ts';
import { permitRules, readHalal, readPermit } from './permit.ts';
import type { Seller } from './seller.ts';

type Params = Record<string, string | number | Bilingual>;

/** What a machine can know of a checklist's item, and why. Found by words and numbers: a help, never a proof. */
export type Hint = {
  code: HintCode;
  item: MachineItem;
  /** The field of the content it is about. */
  field: keyof Content | 'priceIdr';
  /** `wrong` stands against the law or itself; `ask` may be right, and the maker knows. */
  weight: 'wrong' | 'ask';
  params: Params;
};

export function hintText({ code, params }: Pick<Hint, 'code' | 'params'>, locale: Locale): string {
  const plain = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[locale] : value,
  ]);
  return fill(hintTexts[code][locale], Object.fromEntries(plain));
}

export type CheckFacts = {
  content: Content;
  priceIdr: number;
  /** Undefined where her shop is not known to who asks. */
  seller?: Pick<Seller, 'shopName' | 'villageName' | 'districtName'> | undefined;
  /** Of a label that is printed; `none` where it should have one and has not. */
  batch?: Pick<Batch, 'code' | 'producedOn' | 'bestBefore'> | 'none' | undefined;
  /** Of the offer as it stands. */
  approvedPriceIdr?: number | undefined;
};

/** Everything that the automatic checks find, in the order of the checklist. `today` is a calendar day. */
export const hintsFor = (facts: CheckFacts, today: string): Hint[] =>
  checks.flatMap((check) => check(facts, today));

type Check = (facts: CheckFacts, today: string) => Hint[];

const found = (
  weight: Hint['weight'],
  item: MachineItem,
  field: Hint['field'],
  code: HintCode,
  params: Params = {},
): Hint => ({ code, item, field, weight, params });

const wordIn = (text: string, words: RegExp): string | undefined => words.exec(text)?.[0]?.toLowerCase();

const checkName: Check = ({ content: { name }, seller }) => {
  const isBrand = seller !== undefined && name.toLowerCase() === seller.shopName.toLowerCase();
  if (isBrand) return [found('wrong', 'label_name', 'name', 'name-is-brand')];
  return foodWords.test(name) ? [] : [found('wrong', 'label_name', 'name', 'name-no-food')];
};

const checkIngredients: Check = ({ content: { name, ingredients } }) => {
  const all = ingredients.join(', ');
  const [first = ''] = ingredients;
  const missing = promised.flatMap(([inName, among]) => {
    const word = wordIn(name, inName);
    return word && !among.test(all) ? [word] : [];
  });
  const minor = wordIn(first, minorWords);
  return [
    ...missing.map((word) =>
      found('wrong', 'label_ingredients', 'ingredients', 'ingredient-promised', { word }),
    ),
    ...(minor && ingredients.length > 1
      ? [found('wrong', 'label_ingredients', 'ingredients', 'ingredients-order', { word: first })]
      : []),
  ];
};

const checkAllergens: Check = ({ content: { ingredients, allergens: declared } }) => {
  const named = allergensIn(ingredients);
  const about = (code: HintCode, ones: readonly Allergen[]) =>
    ones.map((one) => found('wrong', 'allergens', 'allergens', code, { name: allergens[one] }));
  return [
    ...about(
      'allergen-undeclared',
      named.filter((one) => !declared.includes(one)),
    ),
    ...about(
      'allergen-not-in-ingredients',
      declared.filter((one) => !named.includes(one)),
    ),
  ];
};

const checkNet: Check = ({ content: { netContent, shippingWeightGrams, category } }) => {
  if (netContent.unit === 'ml')
    return poured.includes(category) ? [] : [found('wrong', 'label_net', 'netContent', 'net-unit')];
  const params = { net: netContent.value, gross: shippingWeightGrams };
  return netContent.value > shippingWeightGrams
    ? [found('wrong', 'label_net', 'netContent', 'net-heavier', params)]
    : [];
};

const checkProducer: Check = ({ seller }) =>
  seller && !(seller.shopName && seller.villageName && seller.districtName)
    ? [found('wrong', 'label_producer', 'name', 'producer-missing')]
    : [];

const checkHalal: Check = ({ content: { halalNumber } }, today) => {
  const at = (weight: Hint['weight'], code: HintCode) => [found(weight, 'label_halal', 'halalNumber', code)];
  if (halalNumber === undefined) return today >= labelRules.halalDutyFrom ? at('wrong', 'halal-missing') : [];
  const read = readHalal(halalNumber);
  return 'code' in read
    ? at('wrong', 'halal-shape')
    : read.doubts.flatMap((doubt) => at('ask', doubt as HintCode));
};

const checkBatch: Check = ({ batch, content: { shelfLifeDays } }, today) => {
  if (batch === undefined) return [];
  if (batch === 'none') return [found('wrong', 'label_batch', 'shelfLifeDays', 'batch-missing')];
  const { code, producedOn, bestBefore } = batch;
  if (!batchCodeSchema.safeParse(code).success || producedOn > today)
    return [found('wrong', 'label_batch', 'shelfLifeDays', 'batch-odd')];
  return bestBefore === bestBeforeOf(producedOn, shelfLifeDays)
    ? []
    : [found('wrong', 'label_best_before', 'shelfLifeDays', 'best-before-odd', { days: shelfLifeDays })];
};

const checkPermit: Check = ({ content: { legalClass, permit, category } }, today) => {
  const at = (weight: Hint['weight'], code: HintCode, params: Params = {}) =>
    found(weight, 'label_permit', 'permit', code, params);
  const open = legalClass === 'check' ? [at('ask', 'legal-class-open')] : [];
  if (!permit)
    return legalClass === 'pirt' || legalClass === 'md_required' ? [at('wrong', 'permit-missing')] : open;
  const read = readPermit(permit, today);
  if ('code' in read)
    return [
      read.code === 'permit.expired'
        ? at('wrong', 'permit-expired', { year: read.params?.year ?? '' })
        : at('wrong', 'permit-shape'),
    ];
  const group = permit.number.replace(/\D/g, '').slice(1, 3);
  const usual = usualGroups[category];
  const isOther = permit.kind === 'pirt' && usual !== undefined && !usual.includes(group);
  const doubts = read.doubts.map((doubt) => at('ask', doubt as HintCode));
  return [
    ...open,
    ...doubts,
    ...(isOther && doubts.length === 0 ? [at('ask', 'pirt-group-other', { group })] : []),
  ];
};

const checkOrigin: Check = ({ content: { ingredients } }) =>
  originsIn(ingredients).missing.map((word) =>
    found('wrong', 'label_origin', 'ingredients', 'origin-missing', { word }),
  );

const checkAdditives: Check = ({ content: { ingredients } }) =>
  ingredients.flatMap((ingredient) => {
    const [banned, asked] = [wordIn(ingredient, bannedWords), wordIn(ingredient, askedWords)];
    if (banned)
      return [found('wrong', 'banned_additives', 'ingredients', 'additive-banned', { word: banned })];
    return asked
      ? [found('ask', 'banned_additives', 'ingredients', 'additive-suspect', { word: asked })]
      : [];
  });

const checkStorage: Check = ({ content: { storage, shelfLifeDays: days, legalClass, permit } }) => {
  const at = (code: HintCode) => [found('wrong', 'keeping', 'storage', code, { days })];
  const isShort = days < permitRules.shortLifeDays;
  if (storage === 'beku' && !isShort && permit?.kind !== 'md') return at('storage-frozen');
  if (legalClass === 'pirt' && (storage === 'dingin' || storage === 'beku')) return at('storage-pirt');
  return legalClass === 'exempt_short_life' && !isShort ? at('storage-short') : [];
};

const checkClaims: Check = ({ content: { name, description, legalClass } }) => {
  const word = wordIn(`${name}. ${description}`, claimWords);
  return word && legalClass !== 'md_required'
    ? [found('wrong', 'claims', claimWords.test(name) ? 'name' : 'description', 'claim-of-health', { word })]
    : [];
};

const checkPicture: Check = ({ content: { pictureIds } }) =>
  pictureIds.length === 0 ? [found('wrong', 'picture', 'pictureIds', 'picture-missing')] : [];

const checkPrice: Check = ({ content: { category, netContent }, priceIdr, approvedPriceIdr }) => {
  const per100 = pricePer100(priceIdr, netContent);
  const usual = usualPrices[category];
  const isUnusual = usual !== undefined && (per100 < usual.least || per100 > usual.most);
  return [
    ...(isUnusual ? [found('ask', 'price', 'priceIdr', 'price-unusual', { per100, ...usual })] : []),
    ...(approvedPriceIdr !== undefined && approvedPriceIdr !== priceIdr
      ? [found('ask', 'price', 'priceIdr', 'price-differs', { priceIdr, approvedPriceIdr })]
      : []),
  ];
};

const checks: readonly Check[] = [
  checkName,
  checkIngredients,
  checkNet,
  checkProducer,
  checkHalal,
  checkBatch,
  checkPermit,
  checkOrigin,
  checkAllergens,
  checkAdditives,
  checkStorage,
  checkClaims,
  checkPicture,
  checkPrice,
];

/**
 * What the checks would say if they decided, which they do not: `refused` may not be sold at all, `mend` has something
 * wrong, `ask` needs an answer first, `short_life` and `plausible` may be approved.
 */
export type Suggestion = 'refused' | 'mend' | 'ask' | 'short_life' | 'plausible';

/** What cannot be mended on the label: the food itself may not be sold so. */
const refusing = new Set<HintCode>(['storage-frozen', 'additive-banned']);

export function suggestionFor({ legalClass }: Content, hints: readonly Hint[]): Suggestion {
  if (hints.some(({ code }) => refusing.has(code))) return 'refused';
  if (hints.some(({ weight }) => weight === 'wrong')) return 'mend';
  if (legalClass === 'check') return 'ask';
  return legalClass === 'exempt_short_life' ? 'short_life' : 'plausible';
}
