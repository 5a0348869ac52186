/** Numbers that are answered most, by the name of the input. Whole rupiah, grams, days. */
export const chipsOf = {
  'netContent.value': [100, 150, 200, 250, 500, 1000],
  shippingWeightGrams: [150, 250, 300, 550, 1100],
  shelfLifeDays: [3, 7, 30, 60, 90, 180],
  priceIdr: [8_000, 10_000, 12_000, 15_000, 20_000, 25_000],
} as const satisfies Record<string, readonly number[]>;

export type ChipName = keyof typeof chipsOf;

const numbers = new Intl.NumberFormat('id-ID');
export const chipText = (value: number): string => numbers.format(value);
