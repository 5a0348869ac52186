import { expect, test } from 'vitest';
import { looksOf, nextAct } from './look.ts';

const live = { status: 'live', available: 4 } as const;

test('a new product says where it stands with the curators', () => {
  expect(looksOf({ status: 'draft' })).toEqual(['draft']);
  expect(looksOf({ status: 'submitted' })).toEqual(['submitted']);
  expect(looksOf({ status: 'rejected' })).toEqual(['rejected']);
});

test('a product on sale says so first, then that a change is under way', () => {
  expect(looksOf({ status: 'approved', offer: live })).toEqual(['live']);
  expect(looksOf({ status: 'submitted', offer: live })).toEqual(['live', 'submitted']);
  expect(looksOf({ status: 'changes_requested', offer: { ...live, status: 'paused' } })).toEqual([
    'paused',
    'changes',
  ]);
  expect(looksOf({ status: 'draft', offer: live })).toEqual(['live']);
});

test('nothing left on the shelf is sold out, unless it is not on sale at all', () => {
  expect(looksOf({ status: 'approved', offer: { status: 'live', available: 0 } })).toEqual(['sold-out']);
  expect(looksOf({ status: 'approved', offer: { status: 'paused', available: 0 } })).toEqual(['paused']);
});

test('what is to be done next follows from it', () => {
  expect(nextAct({ status: 'draft' })).toBe('continue');
  expect(nextAct({ status: 'changes_requested', offer: live })).toBe('mend');
  expect(nextAct({ status: 'submitted', offer: live })).toBe('sell');
  expect(nextAct({ status: 'approved', offer: { status: 'live', available: 0 } })).toBe('restock');
  expect(nextAct({ status: 'approved', offer: { status: 'retired', available: 3 } })).toBe('see');
});
