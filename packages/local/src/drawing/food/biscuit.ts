import { darker, lighter } from '../colour.ts';
import { circle, ellipse, line, path, place, rect, scatter } from '../svg.ts';
import { body, light, type Piece, r } from './piece.ts';

export const stick: Piece = (random, size, tone) => {
  const [length, half] = [size * 1.25, size * 0.15];
  const bend = random.between(-0.15, 0.15) * size;
  const d = `M${r(-length)} ${r(-half)}Q0 ${r(bend - half * 1.1)} ${r(length)} ${r(-half)}V${r(half)}Q0 ${r(bend + half * 1.1)} ${r(-length)} ${r(half)}Z`;
  return (
    body(d, tone, size * 0.9) +
    light(
      `M${r(-length * 0.8)} ${r(-half * 0.2)}Q0 ${r(bend - half * 0.4)} ${r(length * 0.8)} ${r(-half * 0.2)}`,
      tone,
      size * 0.7,
    )
  );
};

/** Dough dipped with an iron flower. */
export const rosette: Piece = (random, size, tone) => {
  const petal =
    path(
      `M0 0C${r(size * 0.5)} ${r(-size * 0.3)} ${r(size * 0.52)} ${r(-size)} 0 ${r(-size)}C${r(-size * 0.52)} ${r(-size)} ${r(-size * 0.5)} ${r(-size * 0.3)} 0 0Z`,
      'none',
      {
        stroke: darker(tone.base, 0.34),
        'stroke-width': size * 0.2,
      },
    ) +
    path(
      `M0 0C${r(size * 0.5)} ${r(-size * 0.3)} ${r(size * 0.52)} ${r(-size)} 0 ${r(-size)}C${r(-size * 0.52)} ${r(-size)} ${r(-size * 0.5)} ${r(-size * 0.3)} 0 0Z`,
      'none',
      {
        stroke: tone.base,
        'stroke-width': size * 0.13,
      },
    );
  const petals = Array.from({ length: 6 }, (_, index) => place(petal, { turn: index * 60 })).join('');
  const seeds = scatter(random, 10, 0.1).map(([x, y]) =>
    ellipse(x * size * 0.9, y * size * 0.9, [size * 0.04, size * 0.025], tone.spot ?? '#fff3d6'),
  );
  const heart = circle(0, 0, size * 0.24, tone.base, {
    stroke: darker(tone.base, 0.34),
    'stroke-width': size * 0.05,
  });
  return (
    petals +
    circle(0, 0, size * 0.98, 'none', { stroke: tone.base, 'stroke-width': size * 0.07, opacity: 0.75 }) +
    heart +
    circle(0, 0, size * 0.08, darker(tone.base, 0.4)) +
    seeds.join('')
  );
};

/** A glazed ball with a clove in it. */
export const nastar: Piece = (_random, size, tone) =>
  circle(0, 0, size, tone.base, { stroke: darker(tone.base, 0.3), 'stroke-width': size * 0.06 }) +
  path(
    `M${r(-size * 0.85)} ${r(size * 0.25)}Q0 ${r(size * 0.75)} ${r(size * 0.85)} ${r(size * 0.25)}Q${r(size * 0.6)} ${r(size * 0.95)} 0 ${r(size * 0.97)}Q${r(-size * 0.6)} ${r(size * 0.95)} ${r(-size * 0.85)} ${r(size * 0.25)}Z`,
    darker(tone.base, 0.16),
  ) +
  ellipse(-size * 0.32, -size * 0.42, [size * 0.3, size * 0.17], lighter(tone.base, 0.65), {
    transform: `rotate(-28 ${r(-size * 0.32)} ${r(-size * 0.42)})`,
  }) +
  [0, 90, 180, 270]
    .map((turn) =>
      place(ellipse(0, -size * 0.1, [size * 0.06, size * 0.1], '#5e3218'), { y: -size * 0.08, turn }),
    )
    .join('') +
  circle(0, -size * 0.08, size * 0.08, '#3a1d0c');

/** A thin wafer rolled up hot; the end shows its turns. */
export const roll: Piece = (random, size, tone) => {
  const [length, half] = [size * 1.2, size * 0.3];
  const box = [-length, -half, length * 2, half * 2] as const;
  const mesh = Array.from({ length: 7 }, (_, index) => {
    const x = -length * 0.85 + index * length * 0.25;
    return `M${r(x)} ${r(-half * 0.85)}L${r(x + half * 0.8)} ${r(half * 0.85)}M${r(x + half * 0.8)} ${r(-half * 0.85)}L${r(x)} ${r(half * 0.85)}`;
  }).join('');
  const seeds = tone.spot
    ? scatter(random, 14, 0.1).map(([x, y]) =>
        ellipse(x * length * 0.85, y * half * 0.75, [size * 0.05, size * 0.03], tone.spot ?? ''),
      )
    : [];
  return (
    rect(box, tone.base, { rx: half * 0.5, stroke: darker(tone.base, 0.32), 'stroke-width': size * 0.05 }) +
    line(mesh, darker(tone.base, 0.16), size * 0.035, { opacity: 0.8 }) +
    rect([-length * 0.94, -half * 0.72, length * 1.75, half * 0.42], lighter(tone.base, 0.5), {
      rx: half * 0.2,
      opacity: 0.6,
    }) +
    seeds.join('') +
    ellipse(length * 0.97, 0, [half * 0.45, half * 0.98], lighter(tone.base, 0.2), {
      stroke: darker(tone.base, 0.36),
      'stroke-width': size * 0.05,
    }) +
    ellipse(length * 0.97, half * 0.08, [half * 0.2, half * 0.5], darker(tone.base, 0.45))
  );
};

/** A round wafer folded twice. */
export const fan: Piece = (random, size, tone) => {
  const quarter = `M${r(-size * 0.15)} ${r(size * 0.85)}L${r(-size * 0.85)} ${r(-size * 0.3)}Q${r(-size * 0.1)} ${r(-size * 1.15)} ${r(size * 0.8)} ${r(-size * 0.5)}Z`;
  const back = `M${r(-size * 0.15)} ${r(size * 0.85)}L${r(-size * 0.5)} ${r(-size * 0.62)}Q${r(size * 0.35)} ${r(-size * 1.2)} ${r(size * 0.98)} ${r(-size * 0.28)}Z`;
  const rings = [0.5, 0.8, 1.1].map(
    (k) =>
      `M${r(-size * 0.15 - size * 0.46 * k)} ${r(size * 0.85 - size * 0.75 * k)}Q${r(-size * 0.1)} ${r(size * 0.85 - size * 1.5 * k)} ${r(-size * 0.15 + size * 0.62 * k)} ${r(size * 0.85 - size * 0.88 * k)}`,
  );
  const seeds = scatter(random, 10, 0.1).map(([x, y]) =>
    ellipse(
      -size * 0.05 + x * size * 0.45,
      -size * 0.25 + y * size * 0.42,
      [size * 0.045, size * 0.028],
      tone.spot ?? '#3f2a1c',
    ),
  );
  return (
    body(back, { base: darker(tone.base, 0.14) }, size) +
    body(quarter, tone, size) +
    line(rings.join(''), darker(tone.base, 0.18), size * 0.04) +
    seeds.join('')
  );
};
