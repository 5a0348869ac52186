import { bananaChip, bubbledChip, curledChip, leafChip, taroChip, tempeChip } from '../food/chip.ts';
import { anchovyPeyek, emping, grainDisc, peanutPeyek, puffedTile, rawTile, ring } from '../food/cracker.ts';
import { kernel, peanut } from '../food/nut.ts';
import type { Piece, Tone } from '../food/piece.ts';
import type { Serving } from '../food/serving.ts';
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

export const crispLooks: FoodLooks = {
  'keripik-tempe-ngawi': {
    serving: pieces(tempeChip, 58, { base: '#d9a04e', spot: '#f3dfae', garnish: '#3f6b34' }),
    ...{ vessel: 'plate', colour: '#3d6b3a', pack: 'bag' },
  },
  'keripik-tempe-sagu': {
    serving: pieces(tempeChip, 66, { base: '#e9cd92', spot: '#c9a262' }),
    ...{ vessel: 'tampah', colour: '#c99a63', pack: 'pouch' },
  },
  'keripik-singkong-balado': {
    serving: pieces(curledChip, 52, { base: '#d2602b', spot: '#8f1d12' }),
    ...{ vessel: 'leaf', colour: '#c1351f', pack: 'pouch' },
  },
  'keripik-pisang': {
    serving: pieces(bananaChip, 52, { base: '#edc04f', spot: '#8a5f24' }, { slim: 0.5 }),
    ...{ vessel: 'plate', colour: '#e0a030', pack: 'bag' },
  },
  'keripik-talas': {
    serving: pieces(taroChip, 56, { base: '#f1e4d6', spot: '#8a6a94', garnish: '#84613f' }),
    ...{ vessel: 'tampah', colour: '#7a5687', pack: 'bag' },
  },
  'keripik-gadung': {
    serving: pieces(bubbledChip, 60, { base: '#f1dfb0', spot: '#c9a25e' }),
    ...{ vessel: 'basket', colour: '#47664f', pack: 'bag' },
  },
  'keripik-bayam': {
    serving: pieces(leafChip, 60, { base: '#e3c98a', spot: '#4c6b2c' }),
    ...{ vessel: 'board', colour: '#4c6b2c', pack: 'pouch' },
  },
  'lempeng-puli-mentah': {
    serving: pieces(rawTile, 58, { base: '#ead6a8', spot: '#c7a96c' }, { turns: 28 }),
    ...{ vessel: 'tampah', colour: '#b4532a', pack: 'bag' },
  },
  'lempeng-puli-goreng': {
    serving: pieces(puffedTile, 66, { base: '#e6b25a' }, { turns: 40 }),
    ...{ vessel: 'basket', colour: '#c1351f', pack: 'bag' },
  },
  'rengginang-terasi': {
    serving: pieces(grainDisc, 56, { base: '#d5a386', spot: '#b5705a' }),
    ...{ vessel: 'tampah', colour: '#8c3b1e', pack: 'bag' },
  },
  'rengginang-goreng': {
    serving: pieces(grainDisc, 64, { base: '#e2b263', spot: '#c98a38' }),
    ...{ vessel: 'plate', colour: '#c1351f' },
  },
  'emping-melinjo': {
    serving: pieces(emping, 52, { base: '#ead096' }),
    ...{ vessel: 'tampah', colour: '#c99a63', pack: 'bag' },
  },
  'alen-alen': {
    serving: pieces(ring, 42, { base: '#eab55f' }),
    ...{ vessel: 'bowl', colour: '#d9712e', pack: 'pouch' },
  },
  'marning-jagung': {
    serving: pieces(kernel, 25, { base: '#e39d2c', spot: '#a82315' }),
    ...{ vessel: 'bowl', colour: '#c1351f', pack: 'pouch' },
  },
  'kacang-bawang': {
    serving: pieces(peanut, 25, { base: '#d39a55', spot: '#f0dfb4' }),
    ...{ vessel: 'bowl', colour: '#3d6b3a' },
  },
  'peyek-kacang': {
    serving: pieces(peanutPeyek, 84, { base: '#e0ab58', spot: '#c07f45', garnish: '#3f6b34' }),
    ...{ vessel: 'basket', colour: '#b4532a', pack: 'bag' },
  },
  'peyek-teri': {
    serving: pieces(anchovyPeyek, 88, { base: '#e3b666', spot: '#b4b3a8' }),
    ...{ vessel: 'leaf', colour: '#33495a', pack: 'bag' },
  },
};
