import { laneOf } from '@rasa/domain/event';
import { expect, test } from 'vitest';
import { allListeners } from './events.ts';

test('nobody waits for an event that never comes into her lane', () => {
  for (const { lane, reactions } of allListeners)
    for (const { name, on } of reactions)
      expect(
        on.filter((type) => laneOf(type) !== lane),
        name,
      ).toEqual([]);
});

test('each lane of each zone has its listeners once, and each reaction a name of its own', () => {
  const places = allListeners.map(({ zone, lane }) => `${zone} ${lane}`);
  expect(places).toEqual([...new Set(places)]);
  const names = allListeners.flatMap(({ reactions }) => reactions.map(({ name }) => name));
  expect(names).toEqual([...new Set(names)]);
});
