import { describe, expect, it } from 'vitest';
import { inParallel } from '../sim/parallel.ts';
import { runBurst } from './burst.ts';
import { runOnTable } from './histories.ts';
import { bareUpdate, threeTries } from './plant.ts';

const histories = 300;

describe('over the SDK and an embedded database', { timeout: 900_000 }, () => {
  it('keeps every promise in three hundred histories full of faults', async () => {
    const report = await inParallel(new URL('./worker.ts', import.meta.url), { histories, seed: 1 });
    console.log(JSON.stringify(report));
    expect(report).toMatchObject({ histories, violations: 0 });
    expect(report.faults).toBeGreaterThanOrEqual(10 * histories);
  });

  it('sees that stock is taken by a bare update', async () => {
    const seen: string[] = [];
    await runOnTable({
      ...{ histories, seed: 1, plant: bareUpdate },
      isEnough: ({ violations }) => violations.some((one) => one.startsWith('2 ')),
      onHistory: ({ violations }) => seen.push(...violations),
    });
    expect(seen.filter((one) => one.startsWith('2 '))).not.toEqual([]);
  });

  it.each([1, 2, 3, 4])('sells fifty of fifty to two hundred buyers at once, burst %i', async (seed) => {
    const report = await runBurst(seed);
    expect(report).toMatchObject({ sold: 50, gaveUp: [], broken: [] });
    expect(report.faults).toBeGreaterThan(100);
  });

  it('sees buyers give up where nobody asks more often than the SDK', async () => {
    const { gaveUp } = await runBurst(1, threeTries);
    expect(gaveUp.filter((one) => one.startsWith('TableBusy'))).not.toEqual([]);
  });

  it('sees a burst that sells other units than it takes', async () => {
    const seen: string[] = [];
    // Buyers truly meet each other here, so a single burst may go well by chance.
    for (let seed = 1; seed <= 6 && seen.length === 0; seed += 1)
      seen.push(...(await runBurst(seed, bareUpdate)).broken.filter((one) => one.startsWith('2 ')));
    expect(seen).not.toEqual([]);
  });
});
