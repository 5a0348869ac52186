import type { Allergen } from '../market/allergen.ts';
import { type AllergenSpan, allergenSpans } from '../market/allergen-hint.ts';
import type { Content } from '../market/content.ts';
import { regencyName } from '../place.ts';
import type { Batch } from './batch.ts';
import { readPermit } from './permit.ts';
import type { Standing } from './permit-cover.ts';
import type { Seller } from './seller.ts';

/** Of BPOM 31/2018 as amended 2021 and PP 42/2024; rules change, so they are dated. */
export const labelRules = {
  validFrom: '2024-10-17',
  /** From this day on micro and small makers of food show a halal number. */
  halalDutyFrom: '2026-10-17',
  allergenSentence: 'Mengandung alergen, lihat daftar bahan yang dicetak tebal',
} as const;

/** The label's nine items, in their order. */
export const labelItems = [
  'name',
  'ingredients',
  'net',
  'producer',
  'halal',
  'batch',
  'best_before',
  'permit',
  'origin',
] as const;
export type LabelItem = (typeof labelItems)[number];

/** `must`: no label without it. `ask`: it may be due, which the maker or her companion knows. */
export type LabelProblem = {
  item: LabelItem;
  problem:
    | 'batch-missing'
    | 'batch-of-older-recipe'
    | 'permit-missing'
    | 'permit-expired'
    | 'allergen-not-named'
    | 'letters-unprintable'
    | 'halal-missing'
    | 'origin-missing';
  weight: 'must' | 'ask';
  /** Which allergen, which ingredient. */
  about: string[];
};

/** A piece of text; allergens are bold. */
export type LabelRun = { text: string; bold: boolean };

/** What is printed, in the words of the law, which are Indonesian. */
export type Label = {
  name: string;
  brand: string;
  /** In the order of the nine items, then how to keep it. */
  lines: { item: LabelItem | 'allergens' | 'storage'; runs: LabelRun[] }[];
};

export type LabelFacts = {
  content: Content;
  seller: Pick<Seller, 'shopName' | 'villageName' | 'districtName' | 'regencyCode'>;
  /** The revision that is approved now. */
  revisionId: string;
  batch?: Batch | undefined;
  /** What stands behind its numbers, where that is known: a renewed one takes the place of what the content names. */
  permits?: { permit?: Standing | undefined; halal?: Standing | undefined } | undefined;
  /** A calendar day. */
  today: string;
};

/** Ingredients that come of one animal or plant or another, which the label says (gelatine of cattle or of fish). */
const needsOrigin =
  /\b(gelatin|kolagen|lemak|kaldu|rennet|rennin|pengemulsi|emulsifier|perisa daging|minyak hewani|shortening|sosis|bakso|abon|dendeng|daging)\b/i;
const namesOrigin =
  /\b(sapi|kerbau|kambing|domba|ayam|bebek|itik|ikan|lele|tuna|tongkol|bandeng|udang|nabati|kelapa|sawit|kedelai|jagung|jamur|nangka|susu|telur|mikroba)\b/i;

export const originsIn = (ingredients: readonly string[]) => {
  const due = ingredients.filter((ingredient) => needsOrigin.test(ingredient));
  return {
    named: due.filter((one) => namesOrigin.test(one)),
    missing: due.filter((one) => !namesOrigin.test(one)),
  };
};

/** Declared allergens that no word of the ingredient list gives away: nothing could be set in bold for them. */
const unnamedAllergens = ({ ingredients, allergens }: Content): Allergen[] => {
  const named = new Set(ingredients.flatMap(allergenSpans).map(({ allergen }) => allergen));
  return allergens.filter((allergen) => !named.has(allergen));
};

/** Paper has the letters of Latin with their marks up to this one; a sign among them may go, a letter may not. */
const lastLetter = 0x17f;
const unprintable = (text: string): boolean =>
  [...text].some(
    (letter) => /[\p{L}\p{M}]/u.test(letter) && letter.codePointAt(0)! > lastLetter && letter !== '\ufe0f',
  );

/** What stands between this product and a lawful label; empty when nothing does. */
export function labelProblems({
  content,
  permits,
  seller,
  revisionId,
  batch,
  today,
}: LabelFacts): LabelProblem[] {
  const { name, legalClass, permit, halalNumber, ingredients } = content;
  const unnamed = unnamedAllergens(content);
  const { missing } = originsIn(ingredients);
  const read = permit && readPermit({ ...permit, number: permits?.permit?.number ?? permit.number }, today);
  const isEnded =
    permits?.permit?.seen === 'ended' || (read && 'code' in read && read.code === 'permit.expired');
  const isPermitDue = legalClass === 'pirt' || legalClass === 'md_required';
  const foreign = [name, ...ingredients, seller.shopName].filter(unprintable);
  const said: (LabelProblem | false | undefined)[] = [
    foreign.length > 0 && must(unprintable(name) ? 'name' : 'ingredients', 'letters-unprintable', foreign),
    unnamed.length > 0 && must('ingredients', 'allergen-not-named', unnamed),
    !halalNumber && today >= labelRules.halalDutyFrom && ask('halal', 'halal-missing'),
    !batch && must('batch', 'batch-missing'),
    batch && batch.revisionId !== revisionId && ask('batch', 'batch-of-older-recipe', [batch.code]),
    isPermitDue && !permit && must('permit', 'permit-missing'),
    isEnded && must('permit', 'permit-expired'),
    missing.length > 0 && ask('origin', 'origin-missing', missing),
  ];
  return said.filter((one) => !!one);
}

const must = (item: LabelItem, problem: LabelProblem['problem'], about: string[] = []): LabelProblem => ({
  ...{ item, problem, weight: 'must', about },
});
const ask = (item: LabelItem, problem: LabelProblem['problem'], about: string[] = []): LabelProblem => ({
  ...{ item, problem, weight: 'ask', about },
});

const plain = (text: string): LabelRun => ({ text, bold: false });
const bold = (text: string): LabelRun => ({ text, bold: true });

/** One ingredient with its allergens in bold. */
function ingredientRuns(ingredient: string): LabelRun[] {
  const runs: LabelRun[] = [];
  let from = 0;
  for (const { start, end } of merged(allergenSpans(ingredient))) {
    if (start > from) runs.push(plain(ingredient.slice(from, start)));
    runs.push(bold(ingredient.slice(start, end)));
    from = end;
  }
  if (from < ingredient.length) runs.push(plain(ingredient.slice(from)));
  return runs;
}

/** Spans without overlap, in their order. */
function merged(spans: readonly AllergenSpan[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
/** `2026-11-25` as `25 November 2026`: day, month, year, as the law asks. */
const printedDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
};

const storages: Record<Content['storage'], string> = {
  kering: 'Simpan di tempat kering dan tertutup rapat',
  sejuk: 'Simpan di tempat sejuk, jauh dari sinar matahari',
  dingin: 'Simpan di lemari es (0-5 °C)',
  beku: 'Simpan beku (-18 °C)',
};

const producerOf = ({ shopName, villageName, districtName, regencyCode }: LabelFacts['seller']): string =>
  [
    shopName,
    villageName && `Desa ${villageName}`,
    districtName && `Kec. ${districtName}`,
    regencyName(regencyCode),
    regencyCode.startsWith('35.') && 'Jawa Timur',
  ]
    .filter(Boolean)
    .join(', ');

/** The text of a label. What is missing is left out; `labelProblems` says what that is. */
export function labelOf({ content, permits, seller, batch, today }: LabelFacts): Label {
  const { name, ingredients, netContent, storage } = content;
  const permit = content.permit && {
    ...content.permit,
    number: permits?.permit?.number ?? content.permit.number,
  };
  const halalNumber = permits?.halal?.number ?? content.halalNumber;
  const listed = ingredients.flatMap((ingredient, n) => [
    ...(n > 0 ? [plain(', ')] : []),
    ...ingredientRuns(ingredient),
  ]);
  const read = permit && readPermit(permit, today);
  const { named } = originsIn(ingredients);
  const net = netContent.unit === 'g' ? 'Berat bersih' : 'Isi bersih';
  const lines: (Label['lines'][number] | false | undefined)[] = [
    { item: 'ingredients', runs: [bold('Komposisi: '), ...listed, plain('.')] },
    listed.some((run) => run.bold) && {
      item: 'allergens',
      runs: [plain(`${labelRules.allergenSentence}.`)],
    },
    { item: 'net', runs: [plain(`${net}: `), bold(`${netContent.value} ${netContent.unit}`)] },
    { item: 'producer', runs: [plain(`Diproduksi oleh: ${producerOf(seller)}`)] },
    !!halalNumber && { item: 'halal', runs: [plain(`Halal: ${halalNumber}`)] },
    batch && {
      item: 'batch',
      runs: [plain(`Kode produksi: ${batch.code}. Tanggal produksi: ${printedDay(batch.producedOn)}`)],
    },
    batch && {
      item: 'best_before',
      runs: [plain('Baik digunakan sebelum: '), bold(printedDay(batch.bestBefore))],
    },
    !!permit && {
      item: 'permit',
      runs: [plain(read && 'printed' in read ? read.printed : permit.number)],
    },
    named.length > 0 && { item: 'origin', runs: [plain(`Asal bahan: ${named.join(', ')}`)] },
    { item: 'storage', runs: [plain(`${storages[storage]}.`)] },
  ];
  return { name, brand: seller.shopName, lines: lines.filter((line) => !!line) };
}
