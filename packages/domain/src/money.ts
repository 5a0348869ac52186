import { z } from 'zod';

/** The most one price or fee may be: keeps every sum of an order far inside exact integers. */
export const maxPriceIdr = 100_000_000;

/** Whole rupiah. */
export const idrSchema = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const priceIdrSchema = z.int().min(100).max(maxPriceIdr);

const rupiah = new Intl.NumberFormat('id-ID', {
  style: 'currency',
  currency: 'IDR',
  // Node versions differ in the default.
  maximumFractionDigits: 0,
});

/** `Rp 15.000`, with a no-break space. */
export const formatIdr = (amountIdr: number): string => rupiah.format(amountIdr);

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/**
 * Splits whole rupiah over weights so that the shares add up to the amount exactly
 * (largest remainder; equal remainders go to the earlier one). Plain rounding misses the total one time in four.
 */
export function splitIdr(amountIdr: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  if (whole <= 0) return weights.map((_, index) => (index === 0 ? amountIdr : 0));
  // BigInt: amount × weight can pass 2^53.
  const shares = weights.map((weight) => {
    const product = BigInt(amountIdr) * BigInt(weight);
    return { floor: Number(product / BigInt(whole)), rest: product % BigInt(whole) };
  });
  const missing = amountIdr - sum(shares.map((share) => share.floor));
  const luckiest = shares
    .map((share, index) => ({ rest: share.rest, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
    .slice(0, missing);
  const lucky = new Set(luckiest.map(({ index }) => index));
  return shares.map((share, index) => share.floor + (lucky.has(index) ? 1 : 0));
}
