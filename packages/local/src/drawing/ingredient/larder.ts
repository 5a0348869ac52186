import { darker, lighter } from '../colour.ts';
import { egg as eggPiece } from '../food/dish.ts';
import { type Grain, patch } from '../food/heap.ts';
import { circle, ellipse, line, path, place, rect, scatter, smooth } from '../svg.ts';
import { vesselFromAbove } from '../vessel.ts';
import type { Sketch } from './sketch.ts';

/** What is loose comes in a small bowl. */
function bowlOf(base: string, grain: Grain, bowl = '#b4532a'): Sketch {
  return (random) => {
    const { behind } = vesselFromAbove('bowl', 84, bowl);
    return behind + circle(0, 0, 70, base) + patch(random, 62, { base }, grain);
  };
}
export const flour = bowlOf('#f6eddb', 'powder');
export const starch = bowlOf('#fbf6ec', 'powder', '#3d6b3a');
export const sugar = bowlOf('#fbf4e6', 'granule', '#33495a');
export const salt = bowlOf('#f3efe6', 'granule', '#6b452b');
export const breadcrumb = bowlOf('#dba857', 'granule');
export const milkPowder = bowlOf('#f7e9c8', 'powder', '#8fa995');
export const yeast = bowlOf('#cfae7c', 'granule', '#47664f');

function bowlOfLiquid(colour: string, bowl: string): Sketch {
  return () =>
    vesselFromAbove('bowl', 84, bowl).behind +
    circle(0, 0, 70, colour) +
    ellipse(-18, -22, [26, 14], lighter(colour, 0.6), { opacity: 0.7, transform: 'rotate(-30)' }) +
    circle(0, 0, 58, 'none', { stroke: darker(colour, 0.1), 'stroke-width': 3 });
}
export const oil = bowlOfLiquid('#e6b23c', '#fbf3e2');
export const coconutMilk = bowlOfLiquid('#fdf8ec', '#7a4e2c');
export const water = bowlOfLiquid('#cfe0dc', '#41586a');
export const sap = bowlOfLiquid('#c98a4a', '#7a4e2c');
export const fermented = bowlOfLiquid('#f1e6cf', '#3d6b3a');

/** Palm sugar, set in half a coconut shell or a bamboo ring. */
export const palmSugar: Sketch = () => {
  const one =
    ellipse(0, 26, [52, 20], '#5e3013') +
    path('M-52 26C-52 -34 52 -34 52 26Q0 48 -52 26Z', '#8a4a20', { stroke: '#5e3013', 'stroke-width': 3 }) +
    ellipse(0, -8, [34, 13], '#a8642f') +
    line('M-34 14Q-30 -10 -12 -20', '#c98a52', 6, { opacity: 0.7 });
  return place(one, { x: -30, y: -26 }) + place(one, { x: 36, y: 26, scale: 0.94 });
};

export const egg: Sketch = (random) => {
  const whole = { ...random, next: () => 0.9 };
  return (
    place(eggPiece(whole, 58, { base: '#d99e6c', garnish: '#b5764a' }), { x: -20, y: -30, turn: -30 }) +
    place(eggPiece(whole, 54, { base: '#e6b384', garnish: '#b5764a' }), { x: 30, y: 34, turn: 14 })
  );
};
export const duckEgg: Sketch = (random) => {
  const whole = { ...random, next: () => 0.9 };
  return (
    place(eggPiece(whole, 60, { base: '#a9cbbd' }), { x: -20, y: -30, turn: -30 }) +
    place(eggPiece(whole, 56, { base: '#b7d4c6' }), { x: 30, y: 34, turn: 14 })
  );
};

export const butter: Sketch = () =>
  path('M-72 -10L-40 -44H74L44 -10Z', '#fbe08a') +
  rect([-72, -10, 116, 52], '#f3cf62', { stroke: '#c9a034', 'stroke-width': 3 }) +
  path('M44 -10L74 -44V6L44 42Z', '#dfb644') +
  path('M-72 -10L-40 -44H-6L-36 -10V42H-72Z', '#fffaf0', { stroke: '#d8cbb0', 'stroke-width': 3 }) +
  line('M-56 6H-50M-56 22H-48', '#c8b48c', 4);

/** Fermented shrimp, pressed to a brick, in a torn leaf. */
export const shrimpPaste: Sketch = () =>
  path('M-88 20L-60 -50L70 -56L92 30L20 66L-50 58Z', '#4f8040', { stroke: '#35602c', 'stroke-width': 3 }) +
  line('M-70 0L84 -10M-60 30L70 24', '#659a50', 4) +
  rect([-44, -30, 88, 56], '#7c3f35', { rx: 8, stroke: '#522519', 'stroke-width': 3 }) +
  rect([-44, -30, 88, 20], '#96564a', { rx: 8 });

export const anchovy: Sketch = (random) =>
  scatter(random, 9, 0.06)
    .map(([x, y]) =>
      place(
        path('M-44 0Q-8 -17 30 0L48 -11V11L30 0Q-8 17 -44 0Z', '#b9bcb4', {
          stroke: '#7c8078',
          'stroke-width': 2.5,
        }) +
          line('M-30 -4Q0 -11 24 -1', '#f6f4ec', 4, { opacity: 0.8 }) +
          circle(-32, -2, 3.5, '#2e2a26'),
        { x: x * 56, y: y * 62, turn: random.between(-30, 30) },
      ),
    )
    .join('');

export const catfish: Sketch = () =>
  path(
    smooth([
      [-90, 0],
      [-66, -28],
      [-20, -30],
      [40, -14],
      [72, -4],
      [98, -28],
      [92, 2],
      [98, 30],
      [70, 10],
      [36, 20],
      [-24, 30],
      [-68, 24],
    ]),
    '#5f6458',
    { stroke: '#3a3e35', 'stroke-width': 3 },
  ) +
  path(
    smooth([
      [-84, 8],
      [-40, 16],
      [30, 10],
      [36, 18],
      [-24, 28],
      [-68, 22],
    ]),
    '#cfc7b0',
  ) +
  path('M-20 -30Q0 -52 26 -18Z', '#4a4f45') +
  circle(-66, -8, 6, '#fffaf0') +
  circle(-66, -8, 3, '#1e1a16') +
  line('M-88 2Q-104 12 -108 26M-86 6Q-94 22 -92 36M-88 -4Q-106 -8 -112 -20', '#3a3e35', 3.5);

function meatPiece(red: string, fat: string): string {
  return (
    path(
      smooth([
        [-80, 10],
        [-62, -44],
        [-4, -58],
        [58, -40],
        [82, 4],
        [54, 46],
        [-10, 54],
        [-60, 44],
      ]),
      fat,
      { stroke: darker(red, 0.3), 'stroke-width': 3 },
    ) +
    path(
      smooth([
        [-66, 8],
        [-50, -34],
        [-2, -46],
        [48, -32],
        [68, 4],
        [44, 36],
        [-10, 43],
        [-50, 34],
      ]),
      red,
    ) +
    line('M-40 -10Q-10 -26 22 -14M-30 18Q4 4 44 16', lighter(red, 0.5), 6, { opacity: 0.8 })
  );
}
export const beef: Sketch = () => meatPiece('#a83a30', '#f0d9c4');
export const chicken: Sketch = () => meatPiece('#e8b29a', '#f7e2cf');

export const tempe: Sketch = (random) => {
  const beans = scatter(random, 24, 0.05).map(([x, y]) =>
    place(ellipse(0, 0, [11, 8], '#dfc48c', { stroke: '#c0a26a', 'stroke-width': 2 }), {
      x: x * 62,
      y: -8 + y * 38,
      turn: random.between(0, 180),
    }),
  );
  return (
    path('M-80 40V60H80V40Z', '#cdb98c') +
    rect([-80, -58, 160, 104], '#f1e6cb', { rx: 8, stroke: '#c0a97c', 'stroke-width': 3 }) +
    beans.join('')
  );
};
