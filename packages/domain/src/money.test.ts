import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIdr, splitIdr, sum } from './money.ts';

const amount = fc.integer({ min: 0, max: 10_000_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 12 });

test('shares always add up to the amount, whatever the weights', () => {
  fc.assert(
    fc.property(amount, weights, (amountIdr, parts) => {
      const shares = splitIdr(amountIdr, parts);
      expect(shares).toHaveLength(parts.length);
      expect(sum(shares)).toBe(amountIdr);
    }),
    { seed: 1 },
  );
});

test('no share is a rupiah or more away from its exact part', () => {
  fc.assert(
    fc.property(amount, weights, (amountIdr, parts) => {
      const whole = sum(parts);
      fc.pre(whole > 0);
      for (const [index, share] of splitIdr(amountIdr, parts).entries()) {
        const off = BigInt(share) * BigInt(whole) - BigInt(amountIdr) * BigInt(parts[index]!);
        expect(off > -BigInt(whole) && off < BigInt(whole)).toBe(true);
      }
    }),
    { seed: 2 },
  );
});

test('equal parts differ by one rupiah at most, the earlier ones getting more', () => {
  expect(splitIdr(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333]);
  expect(splitIdr(5, [0, 0])).toEqual([5, 0]);
});

test('rupiah are written without decimals and with a no-break space', () => {
  expect(formatIdr(15_000)).toBe('Rp\u00a015.000');
});
