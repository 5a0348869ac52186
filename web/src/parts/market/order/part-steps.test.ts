import { partStates, partStatusSchema } from '@rasa/domain/market/order';
import { expect, test } from 'vitest';
import { partSteps } from './part-steps.ts';

const at = '2026-11-25T03:00:00.000Z';
const steps = (method: 'pickup' | 'carrier', ...statuses: Parameters<typeof partSteps>[0]['status'][]) =>
  partSteps({
    status: statuses.at(-1)!,
    delivery: { method },
    history: statuses.map((status) => ({ status, at })),
  }).map(({ status, state }) => `${status} ${state}`);

test('what was done is told, what is under way is marked, what is to come follows', () => {
  expect(steps('pickup', 'new', 'accepted')).toEqual([
    'new done',
    'accepted now',
    'packed todo',
    'ready_for_pickup todo',
    'delivered todo',
  ]);
  expect(steps('carrier', 'new', 'accepted', 'packed').slice(3)).toEqual(['shipped todo', 'delivered todo']);
});

test('a bad end is the last step', () => {
  expect(steps('carrier', 'new', 'declined')).toEqual(['new done', 'declined bad']);
  expect(steps('carrier', 'new', 'accepted', 'packed', 'shipped', 'returned').at(-1)).toBe('returned bad');
});

test('a finished part has nothing to come and nothing under way', () => {
  expect(steps('pickup', 'new', 'accepted', 'packed', 'ready_for_pickup', 'delivered', 'completed')).toEqual([
    'new done',
    'accepted done',
    'packed done',
    'ready_for_pickup done',
    'delivered done',
    'completed done',
  ]);
});

test('every state that a part can reach has steps', () => {
  for (const status of partStatusSchema.options)
    expect(steps('pickup', status).length, `${partStates.name} ${status}`).toBeGreaterThan(0);
});
