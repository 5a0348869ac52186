import { expect, it } from 'vitest';
import { persistence } from './persistence.ts';
import { TableBusy } from './table.ts';

class Busy extends Error {}

/** Persists with the longest jitter, and keeps the waits. */
function persistent() {
  const waits: number[] = [];
  const persist = persistence({
    isBusy: (error) => error instanceof Busy,
    random: () => 1,
    sleep: async (milliseconds) => void waits.push(milliseconds),
  });
  return { persist, waits };
}

const busyFor = (times: number) => {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw new Busy();
    return calls;
  };
};

it('asks again until it is answered, waiting longer each time and never over two seconds', async () => {
  const { persist, waits } = persistent();
  expect(await persist(busyFor(15))).toBe(16);
  expect(waits.slice(0, 3)).toEqual([40, 80, 160]);
  expect(Math.max(...waits)).toBe(2000);
});

it('says that the table is busy after sixteen tries', async () => {
  const { persist, waits } = persistent();
  await expect(persist(busyFor(16))).rejects.toThrow(TableBusy);
  expect(waits).toHaveLength(15);
});

it('asks no second time after any other error', async () => {
  const { persist, waits } = persistent();
  await expect(persist(() => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
  expect(waits).toEqual([]);
});
