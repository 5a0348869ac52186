import { darker, lighter } from '../colour.ts';
import { blob, circle, ellipse, line, path, place, scatter, smooth } from '../svg.ts';
import { body, light, type Piece, r, specks } from './piece.ts';

/** A crisp wavy strip. */
export const curl: Piece = (random, size, tone) => {
  const points = Array.from(
    { length: 6 },
    (_, index) =>
      [(index / 5 - 0.5) * size * 2.2, (index % 2 ? 1 : -1) * size * random.between(0.16, 0.42)] as const,
  );
  const d = smooth(points, false);
  const crumbs = points.map(([x, y]) => circle(x, y * 0.7, size * 0.07, lighter(tone.base, 0.35)));
  return (
    line(d, darker(tone.base, 0.38), size * 0.5) +
    line(d, tone.base, size * 0.4) +
    line(d, lighter(tone.base, 0.32), size * 0.1, {
      'stroke-dasharray': `${r(size * 0.3)} ${r(size * 0.26)}`,
    }) +
    crumbs.join('')
  );
};

/** A ring of shallot, fried thin. */
export const shallotRing: Piece = (random, size, tone) => {
  const colour = random.pick([tone.base, lighter(tone.base, 0.18), darker(tone.base, 0.15)]);
  const gap = random.between(0.25, 0.9);
  const turns = [1, 0.62].map((reach) => {
    const [rx, ry] = [size * reach, size * reach * 0.62];
    const [x, y] = [Math.cos(gap) * rx, Math.sin(gap) * ry];
    return `M${r(x)} ${r(y)}A${r(rx)} ${r(ry)} 0 1 1 ${r(x)} ${r(-y)}`;
  });
  return (
    line(turns.join(''), darker(colour, 0.42), size * 0.3) +
    line(turns.join(''), colour, size * 0.2) +
    line(turns[0] ?? '', lighter(colour, 0.4), size * 0.06, { opacity: 0.8 })
  );
};

/** Breaded, pressed by hand. */
export const nugget: Piece = (random, size, tone) => {
  const crumbs = scatter(random, 48, 0.05).map(([x, y]) =>
    place(
      ellipse(
        0,
        0,
        [size * 0.075, size * 0.05],
        random.pick([lighter(tone.base, 0.35), darker(tone.base, 0.16), lighter(tone.base, 0.15)]),
      ),
      { x: x * size * 0.95, y: y * size * 0.7, turn: random.between(0, 180) },
    ),
  );
  return (
    body(blob(random, [size * 1.05, size * 0.78], 0.05, 10), tone, size) +
    crumbs.join('') +
    (tone.garnish
      ? specks(random, 4, [size * 0.6, size * 0.4], { colour: tone.garnish, radius: size * 0.05 })
      : '')
  );
};

/** A soft bun with a glazed dome. */
export const bun: Piece = (_random, size, tone) => {
  const skirt = `M${r(-size * 0.85)} ${r(size * 0.05)}L${r(-size * 0.62)} ${r(size * 0.86)}Q0 ${r(size * 1.02)} ${r(size * 0.62)} ${r(size * 0.86)}L${r(size * 0.85)} ${r(size * 0.05)}Z`;
  const folds = [-0.55, -0.2, 0.2, 0.55].map(
    (x) => `M${r(x * size * 1.15)} ${r(size * 0.25)}L${r(x * size * 0.95)} ${r(size * 0.88)}`,
  );
  const dome = `M${r(-size)} ${r(size * 0.12)}C${r(-size * 1.1)} ${r(-size * 0.8)} ${r(-size * 0.4)} ${r(-size)} 0 ${r(-size * 0.95)}C${r(size * 0.4)} ${r(-size)} ${r(size * 1.1)} ${r(-size * 0.8)} ${r(size)} ${r(size * 0.12)}Q0 ${r(size * 0.45)} ${r(-size)} ${r(size * 0.12)}Z`;
  const paper = tone.spot ?? '#fdf6ec';
  return (
    body(skirt, { base: paper }, size * 0.7) +
    line(folds.join(''), darker(paper, 0.2), size * 0.04) +
    body(dome, tone, size) +
    path(
      `M${r(-size * 0.95)} ${r(size * 0.02)}Q0 ${r(size * 0.34)} ${r(size * 0.95)} ${r(size * 0.02)}Q${r(size * 0.5)} ${r(-size * 0.2)} 0 ${r(-size * 0.12)}Q${r(-size * 0.5)} ${r(-size * 0.2)} ${r(-size * 0.95)} ${r(size * 0.02)}Z`,
      lighter(tone.base, 0.4),
      { opacity: 0.55 },
    ) +
    ellipse(-size * 0.36, -size * 0.58, [size * 0.3, size * 0.13], '#fff6e0', {
      opacity: 0.75,
      transform: `rotate(-22 ${r(-size * 0.36)} ${r(-size * 0.58)})`,
    })
  );
};

/** A slice of steamed banana on its square of leaf. */
export const leafSlice: Piece = (random, size, tone) => {
  const green = tone.garnish ?? '#4f7a3a';
  const leaf = `M${r(-size)} ${r(-size * 0.62)}L${r(size * 0.9)} ${r(-size * 0.74)}L${r(size * 1.02)} ${r(size * 0.66)}L${r(-size * 0.9)} ${r(size * 0.74)}Z`;
  return (
    path(leaf, green, { stroke: darker(green, 0.3), 'stroke-width': size * 0.04 }) +
    line(
      [-0.5, -0.15, 0.2, 0.55]
        .map((y) => `M${r(-size * 0.92)} ${r(y * size)}L${r(size * 0.94)} ${r(y * size * 0.9)}`)
        .join(''),
      lighter(green, 0.22),
      size * 0.03,
    ) +
    body(blob(random, [size * 0.66, size * 0.56], 0.03, 9), { base: darker(tone.base, 0.2) }, size * 0.7) +
    place(
      path(blob(random, [size * 0.66, size * 0.56], 0.03, 9), tone.base, {
        stroke: darker(tone.base, 0.25),
        'stroke-width': size * 0.04,
      }),
      { y: -size * 0.1 },
    ) +
    specks(random, 9, [size * 0.45, size * 0.34], {
      colour: tone.spot ?? darker(tone.base, 0.4),
      radius: size * 0.04,
    }) +
    light(
      `M${r(-size * 0.4)} ${r(-size * 0.38)}Q0 ${r(-size * 0.6)} ${r(size * 0.36)} ${r(-size * 0.42)}`,
      tone,
      size * 0.8,
    )
  );
};

/** Whole, or halved to show the yolk. */
export const egg: Piece = (random, size, tone) => {
  const d = `M${r(-size)} 0C${r(-size)} ${r(-size * 0.68)} ${r(size * 0.1)} ${r(-size * 0.78)} ${r(size * 0.62)} ${r(-size * 0.46)}C${r(size * 1.05)} ${r(-size * 0.2)} ${r(size * 1.05)} ${r(size * 0.2)} ${r(size * 0.62)} ${r(size * 0.46)}C${r(size * 0.1)} ${r(size * 0.78)} ${r(-size)} ${r(size * 0.68)} ${r(-size)} 0Z`;
  if (random.next() < 0.45) {
    const yolk = tone.spot ?? '#e0812a';
    return (
      body(d, tone, size) +
      path(d, '#fffaf0', { transform: 'scale(.9)' }) +
      circle(-size * 0.2, 0, size * 0.4, yolk, { stroke: darker(yolk, 0.2), 'stroke-width': size * 0.04 }) +
      ellipse(-size * 0.3, -size * 0.13, [size * 0.14, size * 0.08], lighter(yolk, 0.5), { opacity: 0.8 })
    );
  }
  return (
    body(d, tone, size) +
    path(d, darker(tone.base, 0.18), {
      transform: `translate(${r(size * 0.06)} ${r(size * 0.16)}) scale(.86 .66)`,
      opacity: 0.5,
    }) +
    ellipse(-size * 0.2, -size * 0.28, [size * 0.4, size * 0.14], lighter(tone.base, 0.7), { opacity: 0.8 }) +
    specks(random, 10, [size * 0.7, size * 0.4], {
      colour: tone.garnish ?? darker(tone.base, 0.4),
      radius: size * 0.03,
    })
  );
};
