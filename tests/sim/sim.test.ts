import { expect, it } from 'vitest';
import { runHistory } from './history.ts';
import { simulateInParallel } from './parallel.ts';
import { plants, runPlanted } from './planted.ts';

const histories = 20_000;

it('keeps every promise over twenty thousand histories full of faults', { timeout: 300_000 }, async () => {
  const report = await simulateInParallel({ histories, seed: 1 });
  console.log(JSON.stringify(report));
  expect(report).toMatchObject({ histories, violations: 0 });
  expect(report.faults).toBeGreaterThanOrEqual(1.9 * histories);
});

it('tells the same story for the same seed, step for step', async () => {
  const [first, again, other] = [
    await runHistory(7, { telling: true }),
    await runHistory(7, { telling: true }),
    await runHistory(8, { telling: true }),
  ];
  expect(first.story.length).toBeGreaterThan(10);
  expect([again.story, again.steps, again.items()]).toEqual([first.story, first.steps, first.items()]);
  expect(other.story).not.toEqual(first.story);
});

it('knows at least twelve bugs to look for', () => {
  expect(new Set(plants.map((plant) => plant.bug)).size).toBeGreaterThanOrEqual(12);
});

it.each(plants)('sees within two thousand histories that $bug', { timeout: 300_000 }, async (plant) => {
  const [caught] = await runPlanted({ mostHistories: 2000, seed: 1, plants: [plant] });
  expect(caught?.caughtAfter).not.toBeNull();
});
