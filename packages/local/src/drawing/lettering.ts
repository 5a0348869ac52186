import { type Attributes, line, place } from './svg.ts';

/**
 * Letters drawn as strokes on a field 4 wide and 6 high, as if written with a brush. No font of the system is
 * needed, so a picture with words looks the same on every machine.
 */
const strokes: Record<string, string> = {
  A: 'M0 6L2 0L4 6M.8 4H3.2',
  B: 'M0 0V6H2.4A1.6 1.6 0 0 0 2.4 2.8H0M0 0H2.2A1.4 1.4 0 0 1 2.2 2.8',
  C: 'M4 1A2.3 2.6 0 0 0 0 3A2.3 2.6 0 0 0 4 5',
  D: 'M0 0V6H1.4A2.6 3 0 0 0 1.4 0Z',
  E: 'M3.6 0H0V6H3.6M0 3H2.8',
  F: 'M3.6 0H0V6M0 3H2.8',
  G: 'M4 1A2.3 2.6 0 0 0 0 3A2.3 2.8 0 0 0 4 4.6V3.3H2.4',
  H: 'M0 0V6M4 0V6M0 3H4',
  I: 'M.5 0V6',
  J: 'M3 0V4.4A1.5 1.6 0 0 1 0 4.4',
  K: 'M0 0V6M3.8 0L0 3.4M1.2 2.4L4 6',
  L: 'M0 0V6H3.4',
  M: 'M0 6V0L2.2 4L4.4 0V6',
  N: 'M0 6V0L4 6V0',
  O: 'M2.1 0A2.1 3 0 0 0 2.1 6A2.1 3 0 0 0 2.1 0Z',
  P: 'M0 6V0H2.3A1.6 1.6 0 0 1 2.3 3.3H0',
  Q: 'M2.1 0A2.1 3 0 0 0 2.1 6A2.1 3 0 0 0 2.1 0ZM2.6 4.4L4.2 6.4',
  R: 'M0 6V0H2.3A1.6 1.6 0 0 1 2.3 3.2H0M1.8 3.2L3.9 6',
  S: 'M3.6 .9A1.8 1.6 0 0 0 .3 1.6C.3 3.4 3.8 2.6 3.8 4.5A1.9 1.7 0 0 1 0 5',
  T: 'M0 0H4M2 0V6',
  U: 'M0 0V4A2 2 0 0 0 4 4V0',
  V: 'M0 0L2 6L4 0',
  W: 'M0 0L1.3 6L2.7 1.6L4.1 6L5.4 0',
  X: 'M0 0L4 6M4 0L0 6',
  Y: 'M0 0L2 3V6M4 0L2 3',
  Z: 'M0 0H3.8L0 6H3.8',
  0: 'M2 0A2 3 0 0 0 2 6A2 3 0 0 0 2 0Z',
  1: 'M.6 1.2L2.2 0V6',
  2: 'M.2 1.4A1.8 1.6 0 0 1 3.6 1.8C3.6 3.4 .4 4.6 0 6H3.8',
  3: 'M.3 .8A1.8 1.5 0 1 1 1.8 2.8A1.9 1.6 0 1 1 0 5',
  4: 'M3 6V0L0 4.2H4',
  5: 'M3.6 0H.6L.3 2.6A1.9 1.8 0 1 1 0 5',
  6: 'M3.4 .4C1.6 .4 0 2 0 4.2A1.9 1.8 0 1 0 .3 3.2',
  7: 'M0 0H3.8L1.4 6',
  8: 'M2 0A1.6 1.4 0 0 0 2 2.8A1.9 1.6 0 0 0 2 6A1.9 1.6 0 0 0 2 2.8A1.6 1.4 0 0 0 2 0Z',
  9: 'M.5 5.6C2.4 5.6 3.8 4 3.8 1.8A1.9 1.8 0 1 0 3.5 2.8',
  '.': 'M.4 5.9V6',
  ',': 'M.6 5.6L.2 6.8',
  '-': 'M.2 3.2H2.4',
  ':': 'M.4 2V2.1M.4 5.4V5.5',
  '/': 'M0 6.4L2.6 -.4',
  '&': 'M4 6L.9 2A1.2 1.2 0 1 1 2.7 1.9L.6 3.4A1.5 1.5 0 0 0 2.8 5.4L4 3.6',
  '+': 'M0 3.2H3M1.5 1.7V4.7',
};
const widths: Record<string, number> = {
  ...{ I: 1, J: 3.2, L: 3.4, M: 4.4, W: 5.4, E: 3.6, F: 3.6, B: 4, P: 3.9, Q: 4.2, O: 4.2, 1: 2.6 },
  ...{ '.': 0.8, ',': 0.8, ':': 0.8, '-': 2.6, '/': 2.6, ' ': 2.2 },
};
const gap = 1.5;

const widthOf = (letter: string) => widths[letter] ?? 4;

function measure(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter) + gap, -gap);
}

export type Lettering = {
  x: number;
  /** Of the foot of the letters. */
  y: number;
  height: number;
  colour: string;
  /** Of a stroke, as a share of the height. */
  weight?: number;
  align?: 'start' | 'middle' | 'end';
  /** Shrinks the letters when the line would be longer. */
  maxWidth?: number;
};

/** One line. Letters it does not know are left blank. */
export function lettering(words: string, look: Lettering, more: Attributes = {}): string {
  const text = words.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
  const units = measure(text);
  const scale = Math.min(look.height / 6, (look.maxWidth ?? Number.POSITIVE_INFINITY) / units);
  const shift = look.align === 'middle' ? units / 2 : look.align === 'end' ? units : 0;
  let at = 0;
  let drawn = '';
  for (const letter of text) {
    const stroke = strokes[letter];
    if (stroke) drawn += place(line(stroke, look.colour, (look.weight ?? 0.14) * 6), { x: at });
    at += widthOf(letter) + gap;
  }
  return place(drawn, { x: look.x - shift * scale, y: look.y - 6 * scale, scale }, more);
}

/** Splits a name over at most `count` lines of about the same length. */
export function wrap(words: string, count: number): string[] {
  const parts = words.split(' ');
  const target = measure(words.toUpperCase()) / Math.min(count, parts.length);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = `${last} ${part}`;
    const fits = last !== undefined && measure(joined.toUpperCase()) <= target * 1.15;
    if (fits || (last !== undefined && lines.length === count)) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}
