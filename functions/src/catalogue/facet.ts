import { type FacetName, type Facets, facetNames, type ShelfFilter } from '@rasa/domain/market/shelf';
import { facetValues, type Row } from './row.ts';

/** A number for each facet that is asked for; undefined where it is not. */
type Asked = Record<FacetName, number | undefined>;

const numberOf = (name: keyof typeof facetValues, value: string | undefined): number | undefined =>
  value === undefined ? undefined : facetValues[name].indexOf(value);

const askedOf = (filter: ShelfFilter): Asked => ({
  category: numberOf('category', filter.category),
  // A place without a name here is one where nothing comes from.
  regency: filter.regency === undefined ? undefined : facetValues.regency.indexOf(filter.regency),
  price: numberOf('price', filter.price),
  way: numberOf('way', filter.way),
  halal: filter.halal && 1,
  stocked: filter.stocked && 1,
});

const bitOf = Object.fromEntries(facetNames.map((name, at) => [name, 1 << at])) as Record<FacetName, number>;

/** A bit for each facet by which the row does not belong. */
function faults(row: Row, asked: Asked): number {
  let bits = 0;
  if (asked.category !== undefined && (asked.category < 0 || row.category !== asked.category))
    bits |= bitOf.category;
  if (asked.regency !== undefined && (asked.regency < 0 || row.regency !== asked.regency))
    bits |= bitOf.regency;
  if (asked.price !== undefined && row.price !== asked.price) bits |= bitOf.price;
  if (asked.way !== undefined && (row.ways & (1 << asked.way)) === 0) bits |= bitOf.way;
  if (asked.halal && !row.halal) bits |= bitOf.halal;
  if (asked.stocked && !row.stocked) bits |= bitOf.stocked;
  return bits;
}

type Numbers = { category: number[]; regency: number[]; price: number[]; way: number[]; one: number[] };

const isOwn = (bits: number, name: FacetName): boolean => (bits & ~bitOf[name]) === 0;

function count(numbers: Numbers, row: Row, bits: number): void {
  if (isOwn(bits, 'category') && row.category >= 0) numbers.category[row.category]! += 1;
  if (isOwn(bits, 'regency') && row.regency >= 0) numbers.regency[row.regency]! += 1;
  if (isOwn(bits, 'price')) numbers.price[row.price]! += 1;
  if (isOwn(bits, 'way'))
    for (let way = 0; way < numbers.way.length; way += 1) if (row.ways & (1 << way)) numbers.way[way]! += 1;
  if (row.halal && isOwn(bits, 'halal')) numbers.one[0]! += 1;
  if (row.stocked && isOwn(bits, 'stocked')) numbers.one[1]! += 1;
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

const counted = (values: readonly string[], numbers: readonly number[]) =>
  values.flatMap((value, at) => (numbers[at]! > 0 ? [{ value, count: numbers[at]! }] : []));

export type Narrowed = {
  /** Those that belong, in the order given, what can be bought now first. */
  rows: Row[];
  facets: Facets;
  /** How many would belong if one thing that is asked for were given up. */
  without: Partial<Record<FacetName, number>>;
};

/** Goes once through the rows: which belong, and how many each other choice would leave. */
export function narrow(rows: Iterable<Row>, filter: ShelfFilter): Narrowed {
  const asked = askedOf(filter);
  const numbers: Numbers = {
    category: zeros(facetValues.category.length),
    regency: zeros(facetValues.regency.length),
    price: zeros(facetValues.price.length),
    way: zeros(facetValues.way.length),
    one: zeros(2),
  };
  const onShelf: Row[] = [];
  const soldOut: Row[] = [];
  const lost = zeros(1 << facetNames.length);
  for (const row of rows) {
    const bits = faults(row, asked);
    lost[bits]! += 1;
    if (bits === 0) (row.stocked ? onShelf : soldOut).push(row);
    // One that does not belong by two things is in no count.
    if ((bits & (bits - 1)) === 0) count(numbers, row, bits);
  }
  const found = onShelf.length + soldOut.length;
  return {
    rows: soldOut.length === 0 ? onShelf : [...onShelf, ...soldOut],
    facets: {
      category: counted(facetValues.category, numbers.category),
      regency: counted(facetValues.regency, numbers.regency),
      price: counted(facetValues.price, numbers.price),
      way: counted(facetValues.way, numbers.way),
      halal: counted(['1'], [numbers.one[0]!]),
      stocked: counted(['1'], [numbers.one[1]!]),
    },
    without: Object.fromEntries(
      facetNames
        .filter((name) => asked[name] !== undefined && lost[bitOf[name]]! > 0)
        .map((name) => [name, found + lost[bitOf[name]]!]),
    ),
  };
}
