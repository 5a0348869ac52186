import { darker, lighter } from '../colour.ts';
import type { Random } from '../random.ts';
import { type Attributes, circle, line, type Point, path, scatter } from '../svg.ts';

/** `base` is the body, `spot` what is strewn over or baked into it. */
export type Tone = { base: string; spot?: string; garnish?: string };

/** One bite seen from above, around 0/0, about `size` from the middle to its edge. */
export type Piece = (random: Random, size: number, tone: Tone) => string;

/** A body with a darker rim, the way fried dough has one. */
export function body(d: string, tone: Tone, size: number, more: Attributes = {}): string {
  const rim = { stroke: darker(tone.base, 0.28), 'stroke-width': size * 0.06, 'stroke-linejoin': 'round' };
  return path(d, tone.base, { ...rim, ...more });
}

export function light(d: string, tone: Tone, size: number, opacity = 0.7): string {
  return line(d, lighter(tone.base, 0.55), size * 0.09, { opacity });
}

/** Small round specks within a radius. */
export function specks(
  random: Random,
  count: number,
  reach: Point,
  { colour, radius }: { colour: string; radius: number },
): string {
  return scatter(random, count, 0.12)
    .map(([x, y]) => circle(x * reach[0], y * reach[1], radius * random.between(0.6, 1.3), colour))
    .join('');
}

/** Short strokes within a radius: chilli flakes, leaf shreds, seeds. */
export function flecks(
  random: Random,
  count: number,
  reach: number,
  { colour, length, width }: { colour: string; length: number; width: number },
): string {
  return scatter(random, count, 0.15)
    .map(([x, y]) => {
      const angle = random.between(0, Math.PI);
      const [dx, dy] = [Math.cos(angle) * length * 0.5, Math.sin(angle) * length * 0.5];
      const [cx, cy] = [x * reach, y * reach];
      return line(`M${r(cx - dx)} ${r(cy - dy)}L${r(cx + dx)} ${r(cy + dy)}`, colour, width);
    })
    .join('');
}

export const r = (value: number) => Math.round(value * 10) / 10;
