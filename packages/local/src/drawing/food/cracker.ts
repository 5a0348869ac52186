import { darker, lighter } from '../colour.ts';
import { blob, circle, ellipse, line, path, place, rect, scatter } from '../svg.ts';
import { body, light, type Piece, r, specks } from './piece.ts';

/** A dried slab, cut square, half clear. */
export const rawTile: Piece = (random, size, tone) => {
  const half = size * 0.82;
  const edge = { rx: size * 0.1, stroke: darker(tone.base, 0.22), 'stroke-width': size * 0.06 };
  const box = [-half, -half * 0.86, half * 2, half * 1.72] as const;
  return (
    rect(box, tone.base, edge) +
    path(
      `M${r(-half * 0.7)} ${r(half * 0.6)}L${r(half * 0.1)} ${r(-half * 0.7)}H${r(half * 0.5)}L${r(-half * 0.3)} ${r(half * 0.6)}Z`,
      lighter(tone.base, 0.5),
      { opacity: 0.6 },
    ) +
    specks(random, 8, [half * 0.8, half * 0.6], {
      colour: tone.spot ?? darker(tone.base, 0.2),
      radius: size * 0.035,
    })
  );
};

/** The same slab after the oil: swollen, golden, blistered. */
export const puffedTile: Piece = (random, size, tone) => {
  const h = size * 0.8;
  const d = `M${r(-h)} ${r(-h * 0.8)}Q0 ${r(-h * 1.2)} ${r(h)} ${r(-h * 0.8)}Q${r(h * 1.22)} 0 ${r(h * 0.95)} ${r(h * 0.82)}Q0 ${r(h * 1.12)} ${r(-h * 0.95)} ${r(h * 0.82)}Q${r(-h * 1.2)} 0 ${r(-h)} ${r(-h * 0.8)}Z`;
  const blisters = scatter(random, 9, 0.1).map(([x, y]) => {
    const radius = size * random.between(0.09, 0.17);
    return (
      circle(x * h * 0.78, y * h * 0.72, radius, lighter(tone.base, 0.32), {
        stroke: darker(tone.base, 0.2),
        'stroke-width': size * 0.03,
      }) +
      circle(x * h * 0.78 - radius * 0.3, y * h * 0.72 - radius * 0.3, radius * 0.35, lighter(tone.base, 0.8))
    );
  });
  return body(d, tone, size) + blisters.join('');
};

/** Rice grains stuck together to a disc. */
export const grainDisc: Piece = (random, size, tone) => {
  const colours = [
    lighter(tone.base, 0.45),
    lighter(tone.base, 0.2),
    darker(tone.base, 0.08),
    tone.spot ?? tone.base,
  ];
  const grains = scatter(random, 46, 0.05).map(([x, y]) =>
    place(
      ellipse(0, 0, [size * 0.135, size * 0.075], random.pick(colours), {
        stroke: darker(tone.base, 0.3),
        'stroke-width': size * 0.022,
      }),
      { x: x * size * 0.9, y: y * size * 0.86, turn: random.between(0, 180) },
    ),
  );
  return path(blob(random, [size, size * 0.95], 0.05, 14), darker(tone.base, 0.3)) + grains.join('');
};

/** Melinjo beaten flat: an uneven, half-clear round with the bean's heart showing. */
export const emping: Piece = (random, size, tone) => {
  const heart = blob(random, [size * 0.5, size * 0.45], 0.12, 8);
  return (
    body(blob(random, [size, size * 0.9], 0.11, 9), tone, size) +
    path(heart, lighter(tone.base, 0.4), { opacity: 0.8 }) +
    line(
      `M${r(-size * 0.4)} ${r(size * 0.1)}Q0 ${r(-size * 0.2)} ${r(size * 0.45)} ${r(size * 0.05)}M${r(-size * 0.1)} ${r(size * 0.5)}Q${r(size * 0.05)} ${r(size * 0.1)} ${r(size * 0.2)} ${r(-size * 0.5)}`,
      darker(tone.base, 0.18),
      size * 0.035,
    ) +
    specks(random, 4, [size * 0.7, size * 0.6], { colour: darker(tone.base, 0.3), radius: size * 0.035 })
  );
};

export const ring: Piece = (random, size, tone) => {
  const band = { fill: 'none', stroke: tone.base, 'stroke-width': size * 0.46 };
  const radius = size * 0.74;
  const d = blob(random, [radius, radius * 0.94], 0.05, 9);
  return (
    path(d, 'none', { stroke: darker(tone.base, 0.32), 'stroke-width': size * 0.54 }) +
    path(d, 'none', band) +
    path(d, 'none', {
      stroke: lighter(tone.base, 0.4),
      'stroke-width': size * 0.1,
      'stroke-dasharray': `${r(size * 0.9)} ${r(size * 0.5)}`,
      'stroke-linecap': 'round',
      opacity: 0.8,
    })
  );
};

/** Lace of rice batter around what it is named for. */
function peyek(topping: Piece, count: number, toppingSize: number): Piece {
  return (random, size, tone) => {
    const holes = scatter(random, 26, 0.06).map(([x, y]) =>
      circle(x * size * 0.92, y * size * 0.88, size * random.between(0.03, 0.075), darker(tone.base, 0.2), {
        opacity: 0.55,
      }),
    );
    const toppings = scatter(random, count, 0.1).map(([x, y]) =>
      place(topping(random, size * toppingSize, { base: tone.spot ?? tone.base }), {
        ...{ x: x * size * 0.68, y: y * size * 0.66, turn: random.between(0, 360) },
      }),
    );
    const leaf = tone.garnish
      ? place(path('M0 -12Q9 0 0 12Q-9 0 0 -12Z', tone.garnish), {
          x: size * 0.3,
          y: -size * 0.42,
          turn: 50,
          scale: size / 60,
        })
      : '';
    return (
      body(blob(random, [size, size * 0.93], 0.08, 16), tone, size) +
      path(blob(random, [size * 0.72, size * 0.66], 0.1, 10), lighter(tone.base, 0.22), { opacity: 0.7 }) +
      holes.join('') +
      leaf +
      toppings.join('') +
      light(
        `M${r(-size * 0.6)} ${r(-size * 0.5)}Q${r(-size * 0.2)} ${r(-size * 0.85)} ${r(size * 0.3)} ${r(-size * 0.76)}`,
        tone,
        size,
      )
    );
  };
}

const halfPeanut: Piece = (_random, size, tone) =>
  ellipse(0, 0, [size, size * 0.72], tone.base, {
    stroke: darker(tone.base, 0.35),
    'stroke-width': size * 0.14,
  }) +
  light(
    `M${r(-size * 0.4)} ${r(-size * 0.2)}Q0 ${r(-size * 0.5)} ${r(size * 0.4)} ${r(-size * 0.2)}`,
    tone,
    size * 1.6,
  );

const anchovy: Piece = (_random, size, tone) =>
  path(
    `M${r(-size)} 0Q${r(-size * 0.2)} ${r(-size * 0.42)} ${r(size * 0.7)} 0L${r(size * 1.15)} ${r(-size * 0.24)}V${r(size * 0.24)}L${r(size * 0.7)} 0Q${r(-size * 0.2)} ${r(size * 0.42)} ${r(-size)} 0Z`,
    tone.base,
    {
      stroke: darker(tone.base, 0.4),
      'stroke-width': size * 0.1,
    },
  ) +
  line(`M${r(-size * 0.5)} 0H${r(size * 0.6)}`, '#ffffff', size * 0.1, { opacity: 0.5 }) +
  circle(-size * 0.68, -size * 0.02, size * 0.1, '#2e1c12');

export const peanutPeyek = peyek(halfPeanut, 9, 0.15);
export const anchovyPeyek = peyek(anchovy, 6, 0.23);
