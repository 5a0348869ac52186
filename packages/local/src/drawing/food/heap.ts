import { darker, lighter } from '../colour.ts';
import type { Random } from '../random.ts';
import { circle, ellipse, line, path, scatter, smooth } from '../svg.ts';
import { r, type Tone } from './piece.ts';

/** Flour and sugar lie as grains; floss and coconut as threads. */
export type Grain = 'powder' | 'granule' | 'shred' | 'floss';

type Mound = { width: number; height: number };

/** Seen from a chair: a hill that rises from 0/0, half as wide as `width` to each side. */
export function mound(random: Random, { width, height }: Mound, tone: Tone, grain: Grain): string {
  const side = (x: number) => height * (1 - Math.abs(x) ** 1.7);
  const edge = Array.from({ length: 15 }, (_, index) => {
    const x = index / 7 - 1;
    return [x * width, -side(x) * random.between(0.94, 1.06)] as const;
  });
  const foot = [0.6, 0, -0.6].map((x) => [x * width, width * 0.3 * (1 - x * x)] as const);
  const outline = smooth([...edge, ...foot]);
  const shade = smooth([
    [width * 0.05, -height * 0.9],
    [width * 0.55, -side(0.5) * 0.8],
    [width * 0.94, -height * 0.06],
    [width * 0.5, width * 0.2],
    [width * 0.1, width * 0.28],
    [width * 0.3, -height * 0.3],
  ]);
  const grains = Array.from({ length: grainCount[grain] }, () => {
    const x = random.between(-0.96, 0.96);
    const low = width * 0.27 * (1 - x * x);
    const y = low - random.next() * (low + side(x) * 0.98);
    return { x: x * width, y, lit: x < random.between(-0.2, 0.5) };
  });
  return (
    path(outline, tone.base, { stroke: darker(tone.base, 0.2), 'stroke-width': 3 }) +
    path(shade, darker(tone.base, 0.25), { opacity: 0.45 }) +
    grains.map(({ x, y, lit }) => speck(random, [x, y], width / 190, tone, grain, lit)).join('')
  );
}

/** Seen from above. */
export function patch(random: Random, radius: number, tone: Tone, grain: Grain): string {
  const outline = smooth(scatterEdge(random, radius, grain === 'floss' || grain === 'shred' ? 0.07 : 0.03));
  const count = Math.round(grainCount[grain] * 2.4);
  const grains = scatter(random, count, 0.05).map(([x, y]) => {
    const lit = x + y < random.between(-0.5, 0.5);
    return speck(random, [x * radius * 0.97, y * radius * 0.97], radius / 260, tone, grain, lit);
  });
  return (
    path(outline, darker(tone.base, 0.08)) +
    circle(-radius * 0.12, -radius * 0.14, radius * 0.66, lighter(tone.base, 0.12), { opacity: 0.8 }) +
    grains.join('')
  );
}

const grainCount: Record<Grain, number> = { powder: 110, granule: 260, shred: 300, floss: 330 };

function scatterEdge(random: Random, radius: number, wobble: number) {
  return Array.from({ length: 34 }, (_, index) => {
    const angle = (index / 34) * Math.PI * 2;
    const reach = radius * (1 + random.between(-wobble, wobble));
    return [Math.cos(angle) * reach, Math.sin(angle) * reach] as const;
  });
}

function speck(
  random: Random,
  at: readonly [number, number],
  scale: number,
  tone: Tone,
  grain: Grain,
  lit: boolean,
) {
  const [x, y] = at;
  const strength = random.between(0.12, 0.42);
  const colour =
    tone.spot && random.next() < 0.12
      ? tone.spot
      : lit
        ? lighter(tone.base, strength)
        : darker(tone.base, strength * 0.8);
  if (grain === 'powder') return circle(x, y, random.between(1.2, 3) * scale, colour, { opacity: 0.75 });
  if (grain === 'granule')
    return ellipse(x, y, [random.between(3, 6) * scale, random.between(3, 5) * scale], colour);
  const long = (grain === 'floss' ? random.between(12, 24) : random.between(7, 13)) * scale;
  const angle = random.between(0, Math.PI);
  const [dx, dy] = [Math.cos(angle) * long, Math.sin(angle) * long];
  const bend = random.between(-0.7, 0.7);
  const d = `M${r(x - dx)} ${r(y - dy)}Q${r(x - dy * bend)} ${r(y + dx * bend)} ${r(x + dx)} ${r(y + dy)}`;
  return line(d, colour, (grain === 'floss' ? 2.6 : 4.2) * scale);
}

/** A sauce's face in a bowl: oil shines, seeds and pieces swim. `squash` is 1 from above. */
export function sauce(random: Random, radius: number, squash: number, tone: Tone): string {
  const swirl = [0.7, 0.42].map((reach) => {
    const [rx, ry] = [radius * reach, radius * reach * squash];
    return `M${r(-rx)} ${r(ry * 0.1)}A${r(rx)} ${r(ry)} 0 0 1 ${r(rx * 0.8)} ${r(-ry * 0.55)}`;
  });
  const bits = scatter(random, tone.spot ? 70 : 0, 0.05).map(([x, y]) => {
    const colour = random.pick([
      tone.spot ?? lighter(tone.base, 0.4),
      lighter(tone.base, 0.25),
      darker(tone.base, 0.3),
    ]);
    const size = radius * random.between(0.014, 0.036);
    return ellipse(x * radius * 0.93, y * radius * squash * 0.93, [size * 1.3, size], colour);
  });
  const oil = ellipse(
    radius * 0.3,
    radius * squash * 0.4,
    [radius * 0.3, radius * 0.16 * squash],
    lighter(tone.base, 0.45),
    { opacity: 0.35 },
  );
  return (
    ellipse(0, 0, [radius, radius * squash], tone.base) +
    ellipse(0, radius * squash * 0.1, [radius * 0.9, radius * squash * 0.82], darker(tone.base, 0.12), {
      opacity: 0.6,
    }) +
    bits.join('') +
    oil +
    line(swirl.join(''), lighter(tone.base, 0.5), radius * 0.045, { opacity: 0.55 }) +
    (tone.garnish ? garnishLeaf(radius, squash, tone.garnish) : '')
  );
}

function garnishLeaf(radius: number, squash: number, colour: string): string {
  const leaf = (turn: number) => {
    const d = 'M0 0Q26 -30 70 -8Q34 26 0 0Z';
    return `<g transform="translate(${r(radius * 0.05)} ${r(-radius * 0.05 * squash)}) scale(${r(radius / 170)} ${(radius * Math.max(squash, 0.6)) / 170}) rotate(${turn})">${path(d, colour)}${line('M4 -1Q34 -8 62 -8', lighter(colour, 0.35), 3)}</g>`;
  };
  return leaf(-20) + leaf(70);
}
