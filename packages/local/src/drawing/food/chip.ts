import { darker, lighter } from '../colour.ts';
import { blob, circle, ellipse, line, path, place, scatter, smooth } from '../svg.ts';
import { body, flecks, light, type Piece, r, specks } from './piece.ts';

/** Beans in thin batter, with shreds of lime leaf. */
export const tempeChip: Piece = (random, size, tone) => {
  const beans = scatter(random, 11, 0.08).map(([x, y]) =>
    place(
      ellipse(0, 0, [size * 0.17, size * 0.12], tone.spot ?? lighter(tone.base, 0.5), {
        stroke: darker(tone.base, 0.25),
        'stroke-width': size * 0.025,
      }),
      { x: x * size * 0.72, y: y * size * 0.72, turn: random.between(0, 180) },
    ),
  );
  const leaf = tone.garnish
    ? flecks(random, 5, size * 0.6, { colour: tone.garnish, length: size * 0.3, width: size * 0.07 })
    : '';
  return body(blob(random, [size, size * 0.92], 0.09, 10), tone, size) + beans.join('') + leaf;
};

/** A slice that curled in the oil: one half lies in its own shade. */
export const curledChip: Piece = (random, size, tone) => {
  const [rx, ry] = [size, size * random.between(0.72, 0.85)];
  const fold = random.between(-0.2, 0.25) * ry;
  const shade = `M${r(-rx * 0.9)} ${r(fold)}Q0 ${r(fold - ry * 0.5)} ${r(rx * 0.9)} ${r(fold)}Q${r(rx * 0.6)} ${r(ry)} 0 ${r(ry * 0.95)}Q${r(-rx * 0.6)} ${r(ry)} ${r(-rx * 0.9)} ${r(fold)}Z`;
  return (
    body(blob(random, [rx, ry], 0.07, 9), tone, size) +
    path(shade, darker(tone.base, 0.16), { opacity: 0.75 }) +
    light(
      `M${r(-rx * 0.6)} ${r(-ry * 0.35)}Q0 ${r(-ry * 0.85)} ${r(rx * 0.55)} ${r(-ry * 0.4)}`,
      tone,
      size,
    ) +
    (tone.spot
      ? flecks(random, 9, size * 0.65, { colour: tone.spot, length: size * 0.13, width: size * 0.06 })
      : '')
  );
};

/** Cut along the fruit: long, with its three rows of seeds. */
export const bananaChip: Piece = (random, size, tone) => {
  const [rx, ry] = [size * 1.15, size * 0.5];
  const seeds = [-0.5, -0.25, 0, 0.25, 0.5].map((x) =>
    ellipse(
      x * rx,
      random.between(-0.12, 0.12) * ry,
      [size * 0.07, size * 0.04],
      tone.spot ?? darker(tone.base, 0.5),
    ),
  );
  return (
    body(blob(random, [rx, ry], 0.06, 10), tone, size) +
    ellipse(0, 0, [rx * 0.72, ry * 0.45], lighter(tone.base, 0.35), { opacity: 0.8 }) +
    seeds.join('') +
    light(`M${r(-rx * 0.6)} ${r(-ry * 0.55)}Q0 ${r(-ry * 0.9)} ${r(rx * 0.5)} ${r(-ry * 0.62)}`, tone, size)
  );
};

/** Taro is pale with violet threads and a brown skin. */
export const taroChip: Piece = (random, size, tone) => {
  const shape = blob(random, [size, size * 0.9], 0.05, 9);
  const skin = { stroke: tone.garnish ?? darker(tone.base, 0.5), 'stroke-width': size * 0.09 };
  const thread = { colour: tone.spot ?? '#8a6a94', length: size * 0.16, width: size * 0.045 };
  return path(shape, tone.base, skin) + flecks(random, 22, size * 0.75, thread);
};

/** A leaf fried whole, batter frothing around it. */
export const leafChip: Piece = (random, size, tone) => {
  const froth = blob(random, [size * 0.86, size * 1.08], 0.12, 13);
  const leaf = smooth([
    [0, -size * 0.95],
    [size * 0.52, -size * 0.2],
    [size * 0.44, size * 0.5],
    [0, size * 0.8],
    [-size * 0.44, size * 0.5],
    [-size * 0.52, -size * 0.2],
  ]);
  const veins = [-0.35, 0, 0.35]
    .map(
      (y) =>
        `M0 ${r((y + 0.2) * size)}L${r(size * 0.3)} ${r((y - 0.08) * size)}M0 ${r((y + 0.2) * size)}L${r(-size * 0.3)} ${r((y - 0.08) * size)}`,
    )
    .join('');
  const green = tone.spot ?? '#4c6b2c';
  return (
    body(froth, tone, size) +
    path(leaf, green) +
    line(`M0 ${r(-size * 0.7)}V${r(size * 0.95)}${veins}`, lighter(green, 0.3), size * 0.05) +
    specks(random, 7, [size * 0.55, size * 0.75], { colour: lighter(tone.base, 0.3), radius: size * 0.06 })
  );
};

/** A wavy thin slice, bubbled. */
export const bubbledChip: Piece = (random, size, tone) => {
  const bubbles = scatter(random, 6, 0.1).map(([x, y]) => {
    const radius = size * random.between(0.08, 0.16);
    const [cx, cy] = [x * size * 0.65, y * size * 0.55];
    return (
      circle(cx, cy, radius, lighter(tone.base, 0.4), {
        stroke: darker(tone.base, 0.14),
        'stroke-width': size * 0.03,
      }) + circle(cx - radius * 0.3, cy - radius * 0.3, radius * 0.35, '#fffaf0')
    );
  });
  const spots = tone.spot
    ? specks(random, 5, [size * 0.7, size * 0.6], { colour: tone.spot, radius: size * 0.05 })
    : '';
  return body(blob(random, [size, size * 0.86], 0.15, 11), tone, size) + bubbles.join('') + spots;
};
