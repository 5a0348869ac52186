import { darker, lighter } from '../colour.ts';
import type { Random } from '../random.ts';
import { circle, ellipse, line, n, type Point, place, rect, scatter } from '../svg.ts';
import { tilt } from '../vessel.ts';
import { type Grain, mound, patch, sauce } from './heap.ts';
import type { Piece, Tone } from './piece.ts';

/**
 * How a food lies in its vessel. `size` is a piece's radius when the vessel's is 230; `turns` is how far it may
 * be turned, in degrees; `slim` is its height by its width, where that is not about one.
 */
export type Serving =
  | { kind: 'pieces'; piece: Piece; size: number; tone: Tone; turns?: number; slim?: number }
  | { kind: 'heap'; grain: Grain; tone: Tone }
  | { kind: 'sauce'; tone: Tone };

type Pieces = Extract<Serving, { kind: 'pieces' }>;

/** On a vessel of this radius seen from a chair, in the middle of its mouth. */
export function serveFromChair(random: Random, serving: Serving, radius: number): string {
  if (serving.kind === 'sauce') return sauce(random, radius * 0.9, tilt, serving.tone);
  if (serving.kind === 'heap') {
    return mound(random, { width: radius * 0.78, height: radius * 0.62 }, serving.tone, serving.grain);
  }
  const size = (serving.size * radius) / 230;
  const reach = radius * 0.88 - size * 0.8;
  const height = radius * 0.5;
  // The farther a piece lies from the viewer, the earlier it is drawn; those in the middle lie on top.
  const spots = scatter(random, countFor(serving, size, reach, 2.1), 0.05)
    .map(([x, y]) => ({ x, y, rise: Math.max(0, 1 - Math.hypot(x, y)) }))
    .sort((one, other) => one.y + one.rise * 0.5 - (other.y + other.rise * 0.5));
  return spots
    .map(({ x, y, rise }) => {
      const at: Point = [x * reach, y * reach * tilt - rise * height];
      return lay(random, serving, size, at, 0.8);
    })
    .join('');
}

/** In a vessel of this radius seen from above, packed close. */
export function serveFromAbove(random: Random, serving: Serving, radius: number): string {
  if (serving.kind === 'sauce') return sauce(random, radius * 0.86, 1, serving.tone);
  if (serving.kind === 'heap') return patch(random, radius * 0.8, serving.tone, serving.grain);
  const size = (serving.size * radius) / 260;
  const reach = radius * 0.9 - size * 0.85;
  const spots = random.shuffled(scatter(random, countFor(serving, size, reach, 2), 0.04));
  return spots.map(([x, y]) => lay(random, serving, size, [x * reach, y * reach], 1)).join('');
}

/** Some loose pieces beside the vessel. */
export function strew(random: Random, serving: Pieces, size: number, spots: readonly Point[]): string {
  return spots.map((at) => lay(random, serving, size, at, 0.8)).join('');
}

function countFor({ slim = 0.84 }: Pieces, size: number, reach: number, layers: number): number {
  const share = (reach * reach) / (size * size * Math.max(slim, 0.36));
  return Math.max(9, Math.min(190, Math.round(share * 0.84 * layers)));
}

function lay(
  random: Random,
  { piece, tone, turns = 180, slim = 0.84 }: Pieces,
  size: number,
  [x, y]: Point,
  squash: number,
) {
  const turn = random.between(-turns, turns);
  const drawn = place(piece(random, size * random.between(0.92, 1.08), tone), { turn });
  const under = ellipse(0, 0, [size * (slim < 0.6 ? 1.2 : 0.98), size * slim], '#3a1a0a', { opacity: 0.22 });
  const shade = place(under, { x: size * 0.1, y: size * 0.16, turn });
  return place(shade + drawn, { x, y, scale: [1, squash] });
}

/** Fills a box from 0/0 behind a clear wall; the caller clips it. */
export function fillBehindGlass(random: Random, serving: Serving, width: number, height: number): string {
  const ground = rect([0, 0, width, height], darker(serving.tone.base, 0.2));
  if (serving.kind !== 'pieces') return ground + loose(random, serving, width, height);
  const size = serving.size * 0.76;
  const step = size * (serving.slim && serving.slim < 0.6 ? 0.9 : 1.2);
  const spots = Array.from(
    { length: Math.ceil(height / step + 1) * Math.ceil(width / step + 1) },
    (_, index) => {
      const across = Math.ceil(width / step + 1);
      const shift = Math.floor(index / across) % 2 ? step / 2 : 0;
      const jitter = random.between(-0.2, 0.2) * step;
      return [(index % across) * step - shift + jitter, Math.floor(index / across) * step - jitter] as const;
    },
  );
  return (
    ground +
    random
      .shuffled(spots)
      .map((at) => lay(random, serving, size, at, 1))
      .join('')
  );
}

function loose(random: Random, serving: Exclude<Serving, Pieces>, width: number, height: number): string {
  const base = rect([0, 0, width, height], serving.tone.base);
  if (serving.kind === 'sauce' && !serving.tone.spot) return base;
  const specks = Array.from({ length: Math.round((width * height) / 260) }, () => {
    const [x, y] = [random.between(0, width), random.between(0, height)];
    const spot = serving.tone.spot && random.next() < 0.12 ? serving.tone.spot : undefined;
    const colour =
      spot ?? (random.next() < 0.5 ? lighter(serving.tone.base, 0.3) : darker(serving.tone.base, 0.22));
    if (serving.kind === 'heap' && (serving.grain === 'floss' || serving.grain === 'shred')) {
      const [dx, dy] = [random.between(-14, 14), random.between(-14, 14)];
      return line(`M${n(x)} ${n(y)}q${n(dy)} ${n(dx)} ${n(dx)} ${n(dy)}`, colour, 2.6);
    }
    const size = serving.kind === 'sauce' ? random.between(2, 6) : random.between(1.2, 3.4);
    return circle(x, y, size, colour);
  });
  return base + specks.join('');
}
