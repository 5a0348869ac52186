import { bun, curl, egg, leafSlice, nugget, shallotRing } from '../food/dish.ts';
import type { Grain } from '../food/heap.ts';
import { coffeeBean } from '../food/nut.ts';
import type { Piece, Tone } from '../food/piece.ts';
import type { Serving } from '../food/serving.ts';
import { block } from '../food/sweet.ts';
import type { FoodLooks } from './look.ts';

const pieces = (
  piece: Piece,
  size: number,
  tone: Tone,
  more: { turns?: number; slim?: number } = {},
): Serving => ({
  kind: 'pieces',
  ...{ piece, size, tone },
  ...more,
});
const heap = (grain: Grain, base: string, spot?: string): Serving => ({
  kind: 'heap',
  grain,
  tone: spot ? { base, spot } : { base },
});
const sauce = (base: string, spot: string): Serving => ({
  kind: 'sauce',
  tone: { base, spot, garnish: '#3f6b34' },
});

export const pantryLooks: FoodLooks = {
  'sambel-pecel-sedang': {
    serving: pieces(
      block,
      62,
      { base: '#a2622f', spot: '#c98f55', garnish: '#b02a18' },
      { turns: 20, slim: 0.6 },
    ),
    ...{ vessel: 'leaf', colour: '#3d6b3a', pack: 'bag' },
  },
  'sambel-pecel-pedas-toples': { serving: sauce('#8a4a22', '#d9a866'), vessel: 'cobek', colour: '#c1351f' },
  'sambal-bajak-botol': { serving: sauce('#a8331c', '#e8b36a'), vessel: 'cobek', colour: '#7c2f17' },
  'bawang-goreng': {
    serving: pieces(shallotRing, 27, { base: '#a8642e' }, { slim: 0.6 }),
    ...{ vessel: 'bowl', colour: '#8a3355', pack: 'pouch' },
  },
  'abon-sapi': {
    serving: heap('floss', '#8f5426', '#c98a4c'),
    vessel: 'plate',
    colour: '#8c3b1e',
    pack: 'pouch',
  },
  'abon-lele': {
    serving: heap('floss', '#c58d4a', '#8f5a2a'),
    vessel: 'bowl',
    colour: '#33495a',
    pack: 'pouch',
  },
  'usus-crispy': {
    serving: pieces(curl, 46, { base: '#d99a45' }, { slim: 0.5 }),
    ...{ vessel: 'basket', colour: '#c1351f', pack: 'bag' },
  },
  serundeng: {
    serving: heap('shred', '#c98438', '#3f6b34'),
    vessel: 'leaf',
    colour: '#c99a63',
    pack: 'pouch',
  },
  'gula-semut': { serving: heap('granule', '#a9682e'), vessel: 'bowl', colour: '#c99a63', pack: 'pouch' },
  'tepung-mocaf': { serving: heap('powder', '#f6eedd'), vessel: 'basket', colour: '#f3e6cd', pack: 'pouch' },
  'jahe-instan': {
    serving: heap('granule', '#c98a4e'),
    ...{ vessel: 'bowl', colour: '#b5452a', pack: 'pouch', drink: { colour: '#b9642a', hot: true } },
  },
  'kunyit-asam-serbuk': {
    serving: heap('granule', '#e3a02c'),
    ...{ vessel: 'bowl', colour: '#e0a030', drink: { colour: '#dd8f1c', hot: true } },
  },
  'kopi-kare': {
    serving: pieces(coffeeBean, 25, { base: '#5c3721' }),
    ...{ vessel: 'basket', colour: '#4a2f20', pack: 'pouch', drink: { colour: '#3f2416', hot: true } },
  },
  'bluder-madiun': {
    serving: pieces(bun, 92, { base: '#bd6d2e' }, { turns: 4 }),
    ...{ vessel: 'board', colour: '#e0a030', pack: 'tray' },
  },
  'gethuk-pisang': {
    serving: pieces(leafSlice, 72, { base: '#dca27c', garnish: '#4f7a3a' }, { turns: 16 }),
    ...{ vessel: 'tampah', colour: '#4f8040', pack: 'leafWrap' },
  },
  'sari-kedelai': {
    serving: { kind: 'sauce', tone: { base: '#f7eed6', garnish: '#4f8a3f' } },
    ...{ vessel: 'bowl', colour: '#3d6b3a', drink: { colour: '#f6ecd2', hot: false } },
  },
  'telur-asin': {
    serving: pieces(egg, 64, { base: '#8fb9a8', spot: '#e0752a', garnish: '#5f8a7a' }, { turns: 40 }),
    ...{ vessel: 'plate', colour: '#c9a06a', pack: 'eggBox' },
  },
  'nugget-tempe-beku': {
    serving: pieces(nugget, 56, { base: '#dba453', garnish: '#4f7a3a' }),
    ...{ vessel: 'plate', colour: '#3f6f94', pack: 'pouch' },
  },
};
