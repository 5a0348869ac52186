import { fan, nastar, roll, rosette, stick } from '../food/biscuit.ts';
import type { Piece, Tone } from '../food/piece.ts';
import type { Serving } from '../food/serving.ts';
import { bar, block, diamond, driedStrip, nest, puff, wrappedCandy } from '../food/sweet.ts';
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

export const sweetLooks: FoodLooks = {
  'stik-bawang': {
    serving: pieces(stick, 62, { base: '#e4b767' }, { slim: 0.24 }),
    ...{ vessel: 'basket', colour: '#c99a63', pack: 'pouch' },
  },
  'kembang-goyang': {
    serving: pieces(rosette, 62, { base: '#dfa44c', spot: '#fff0cf' }),
    ...{ vessel: 'plate', colour: '#b8487a' },
  },
  'nastar-toples': {
    serving: pieces(nastar, 40, { base: '#e8aa40' }, { turns: 12 }),
    ...{ vessel: 'plate', colour: '#c1351f' },
  },
  'kue-semprong': {
    serving: pieces(roll, 62, { base: '#e2b470', spot: '#3f2a1c' }, { turns: 24, slim: 0.36 }),
    ...{ vessel: 'board', colour: '#33495a' },
  },
  'opak-gambir': {
    serving: pieces(fan, 60, { base: '#e3b56a', spot: '#4a3222' }),
    ...{ vessel: 'tampah', colour: '#8c3b1e', pack: 'bag' },
  },
  'ledre-pisang': {
    serving: pieces(roll, 66, { base: '#f0cd7e' }, { turns: 18, slim: 0.36 }),
    ...{ vessel: 'leaf', colour: '#e0a030', pack: 'pouch' },
  },
  'brem-madiun': {
    serving: pieces(block, 56, { base: '#f2e4c2' }, { turns: 26, slim: 0.6 }),
    ...{ vessel: 'board', colour: '#b4532a' },
  },
  'kue-manco': {
    serving: pieces(puff, 56, { base: '#b8743a' }, { slim: 0.5 }),
    ...{ vessel: 'tampah', colour: '#e0a030', pack: 'bag' },
  },
  'jenang-ponorogo': {
    serving: pieces(block, 58, { base: '#5e2f18', spot: '#8a5430' }, { turns: 20, slim: 0.6 }),
    ...{ vessel: 'leaf', colour: '#7c2f17' },
  },
  madumongso: {
    serving: pieces(wrappedCandy, 52, { base: '#8a5430' }, { slim: 0.5 }),
    ...{ vessel: 'basket', colour: '#b8487a', pack: 'pouch' },
  },
  'wajik-kletik': {
    serving: pieces(diamond, 60, { base: '#96562a', spot: '#f4e6c8' }, { turns: 20, slim: 0.66 }),
    ...{ vessel: 'leaf', colour: '#47664f', pack: 'pouch' },
  },
  'geti-wijen-kacang': {
    serving: pieces(bar, 56, { base: '#cf9a50', spot: '#a5602e' }, { turns: 22, slim: 0.55 }),
    ...{ vessel: 'board', colour: '#c99a63', pack: 'bag' },
  },
  'jipang-beras': {
    serving: pieces(bar, 58, { base: '#f0dfb8', spot: '#fffaf0' }, { turns: 22, slim: 0.55 }),
    ...{ vessel: 'plate', colour: '#b8487a', pack: 'bag' },
  },
  'sale-pisang': {
    serving: pieces(driedStrip, 58, { base: '#9c5c2c' }, { turns: 26, slim: 0.34 }),
    ...{ vessel: 'leaf', colour: '#e0a030', pack: 'pouch' },
  },
  'carang-mas': {
    serving: pieces(nest, 60, { base: '#d6892f', spot: '#edb256' }),
    ...{ vessel: 'tampah', colour: '#a8506a', pack: 'bag' },
  },
};
