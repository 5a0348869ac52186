import type { Random } from './random.ts';

export type Attributes = Record<string, string | number | undefined>;
export type Point = readonly [x: number, y: number];

/** One decimal is finer than any eye and keeps the text small. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

export function el(name: string, attributes: Attributes, content = ''): string {
  const spelled = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? n2(value) : value}"`);
  return `<${name}${spelled.join('')}>${content}</${name}>`;
}
const n2 = (value: number) => String(Math.round(value * 100) / 100);

export const circle = (x: number, y: number, r: number, fill: string, more: Attributes = {}) =>
  el('circle', { cx: x, cy: y, r, fill, ...more });

export const ellipse = (x: number, y: number, [rx, ry]: Point, fill: string, more: Attributes = {}) =>
  el('ellipse', { cx: x, cy: y, rx, ry, fill, ...more });

/** Box is x, y, width, height. */
export const rect = (box: readonly [number, number, number, number], fill: string, more: Attributes = {}) =>
  el('rect', { x: box[0], y: box[1], width: box[2], height: box[3], fill, ...more });

export const path = (d: string, fill: string, more: Attributes = {}) => el('path', { d, fill, ...more });

export const line = (d: string, stroke: string, width: number, more: Attributes = {}) =>
  path(d, 'none', {
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });

export type Where = { x?: number; y?: number; turn?: number; scale?: number | Point };

/** Degrees clockwise. */
export function place(content: string, { x = 0, y = 0, turn = 0, scale = 1 }: Where, more: Attributes = {}) {
  const [across, down] = typeof scale === 'number' ? [scale, scale] : scale;
  const steps = [
    x || y ? `translate(${n(x)} ${n(y)})` : '',
    turn ? `rotate(${n(turn)})` : '',
    across !== 1 || down !== 1 ? `scale(${n2(across)} ${n2(down)})` : '',
  ];
  return el('g', { transform: steps.filter(Boolean).join(' ') || undefined, ...more }, content);
}

export const faded = (content: string, opacity: number) => el('g', { opacity }, content);

/** A soft curve through all points (Catmull-Rom), closed unless said otherwise. */
export function smooth(points: readonly Point[], closed = true): string {
  const count = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0];
  const pieces = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...first, ...second, ...to].map(n).join(' ')}`;
  });
  const [x, y] = at(0);
  return `M${n(x)} ${n(y)}${pieces.join('')}${closed ? 'Z' : ''}`;
}

/** A hand-cut round: no two are alike. */
export function blob(random: Random, [rx, ry]: Point, wobble = 0.08, count = 9): string {
  const start = random.between(0, Math.PI * 2);
  return smooth(
    Array.from({ length: count }, (_, index) => {
      const angle = start + (index / count) * Math.PI * 2;
      const reach = 1 + random.between(-wobble, wobble);
      return [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach] as const;
    }),
  );
}

/** Evenly scattered points of a disc, as in a sunflower; radius 1. */
export function scatter(random: Random, count: number, jitter = 0.06): Point[] {
  const start = random.between(0, 6);
  return Array.from({ length: count }, (_, index) => {
    const reach = Math.sqrt((index + 0.5) / count);
    const angle = start + index * 2.399963;
    return [
      Math.cos(angle) * reach + random.between(-jitter, jitter),
      Math.sin(angle) * reach + random.between(-jitter, jitter),
    ] as const;
  });
}

export const polar = (angle: number, reach: number): Point => [
  Math.cos((angle * Math.PI) / 180) * reach,
  Math.sin((angle * Math.PI) / 180) * reach,
];
