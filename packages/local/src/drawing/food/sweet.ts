import { darker, lighter, mix } from '../colour.ts';
import { blob, circle, ellipse, line, path, place, rect, scatter, smooth } from '../svg.ts';
import { body, flecks, light, type Piece, r, specks } from './piece.ts';

/** A cut block seen a little from the side. */
export const block: Piece = (random, size, tone) => {
  const [half, tall, deep] = [size * 0.95, size * 0.58, size * 0.3];
  const top = [-half, -tall, half * 2, tall * 2 - deep] as const;
  const side = `M${r(-half)} ${r(tall - deep - size * 0.1)}V${r(tall - size * 0.08)}Q${r(-half)} ${r(tall)} ${r(-half + size * 0.08)} ${r(tall)}H${r(half - size * 0.08)}Q${r(half)} ${r(tall)} ${r(half)} ${r(tall - size * 0.08)}V${r(tall - deep - size * 0.1)}Z`;
  const edge = { stroke: darker(tone.base, 0.34), 'stroke-width': size * 0.05, 'stroke-linejoin': 'round' };
  return (
    path(side, darker(tone.base, 0.24), edge) +
    rect(top, tone.base, { rx: size * 0.1, ...edge }) +
    (tone.spot
      ? specks(random, 13, [half * 0.82, tall * 0.5], { colour: tone.spot, radius: size * 0.05 })
      : '') +
    (tone.garnish
      ? flecks(random, 6, size * 0.5, { colour: tone.garnish, length: size * 0.16, width: size * 0.06 })
      : '') +
    light(`M${r(-half * 0.8)} ${r(-tall * 0.74)}H${r(half * 0.45)}`, tone, size * 0.9)
  );
};

/** Puffed dough in syrup, rolled in sesame. */
export const puff: Piece = (random, size, tone) => {
  const [rx, ry] = [size * 1.12, size * 0.52];
  const seeds = scatter(random, 44, 0.05).map(([x, y]) =>
    place(ellipse(0, 0, [size * 0.07, size * 0.042], random.pick(['#fff0cf', '#f4dcae', '#e7c68e'])), {
      ...{ x: x * rx * 0.92, y: y * ry * 0.9, turn: random.between(0, 180) },
    }),
  );
  return (
    body(blob(random, [rx, ry], 0.04, 10), tone, size) +
    ellipse(0, ry * 0.5, [rx * 0.85, ry * 0.4], darker(tone.base, 0.22), { opacity: 0.5 }) +
    seeds.join('')
  );
};

/** Twisted in bright paper, each in another colour. */
export const wrappedCandy: Piece = (random, size) => {
  const paper = random.pick(['#c8452f', '#e0a030', '#3d7a4a', '#b8487a', '#3f6f94', '#d9712e']);
  const shade = darker(paper, 0.25);
  const wing = (side: number) =>
    path(
      `M${r(side * size * 0.52)} 0L${r(side * size * 1.2)} ${r(-size * 0.42)}Q${r(side * size * 1.02)} 0 ${r(side * size * 1.2)} ${r(size * 0.42)}Z`,
      shade,
    ) +
    line(
      `M${r(side * size * 0.6)} 0L${r(side * size * 1.08)} ${r(-size * 0.16)}M${r(side * size * 0.6)} 0L${r(side * size * 1.08)} ${r(size * 0.16)}`,
      lighter(paper, 0.3),
      size * 0.04,
    );
  const stripes = [-0.3, 0, 0.3].map(
    (x) => `M${r((x - 0.1) * size)} ${r(-size * 0.4)}L${r((x + 0.1) * size)} ${r(size * 0.4)}`,
  );
  return (
    wing(-1) +
    wing(1) +
    rect([-size * 0.62, -size * 0.44, size * 1.24, size * 0.88], paper, {
      rx: size * 0.26,
      stroke: shade,
      'stroke-width': size * 0.05,
    }) +
    line(stripes.join(''), lighter(paper, 0.45), size * 0.07, { opacity: 0.75 }) +
    line(`M${r(-size * 0.42)} ${r(-size * 0.3)}H${r(size * 0.2)}`, '#fffaf0', size * 0.08, { opacity: 0.6 })
  );
};

/** Sticky rice in palm sugar, cut to diamonds. */
export const diamond: Piece = (random, size, tone) => {
  const d = `M${r(-size)} 0L0 ${r(-size * 0.62)}L${r(size)} 0L0 ${r(size * 0.62)}Z`;
  const side = `M${r(-size)} 0L0 ${r(size * 0.62)}L${r(size)} 0V${r(size * 0.22)}L0 ${r(size * 0.86)}L${r(-size)} ${r(size * 0.22)}Z`;
  const grains = scatter(random, 26, 0.05)
    .filter(([x, y]) => Math.abs(x) + Math.abs(y) < 0.92)
    .map(([x, y]) =>
      place(
        ellipse(
          0,
          0,
          [size * 0.1, size * 0.055],
          random.pick([lighter(tone.base, 0.35), lighter(tone.base, 0.18), tone.spot ?? tone.base]),
        ),
        {
          ...{ x: x * size * 0.92, y: y * size * 0.56, turn: random.between(0, 180) },
        },
      ),
    );
  return body(side, { base: darker(tone.base, 0.25) }, size) + body(d, tone, size) + grains.join('');
};

/** A bar of seeds, nuts or puffed rice held by sugar. */
export const bar: Piece = (random, size, tone) => {
  const [half, tall] = [size * 1.1, size * 0.52];
  const grains = Array.from({ length: 66 }, () => {
    const colour = random.pick([
      lighter(tone.base, 0.5),
      lighter(tone.base, 0.25),
      darker(tone.base, 0.14),
      tone.spot ?? lighter(tone.base, 0.6),
    ]);
    const long = colour === tone.spot ? size * 0.1 : size * 0.062;
    return place(ellipse(0, 0, [long, long * 0.62], colour), {
      ...{
        x: random.between(-0.92, 0.92) * half,
        y: random.between(-0.86, 0.72) * tall,
        turn: random.between(0, 180),
      },
    });
  });
  const edge = { rx: size * 0.1, stroke: darker(tone.base, 0.36), 'stroke-width': size * 0.05 };
  return (
    rect([-half, -tall + size * 0.14, half * 2, tall * 2], darker(tone.base, 0.3), edge) +
    rect([-half, -tall, half * 2, tall * 2], tone.base, edge) +
    grains.join('')
  );
};

/** A whole small banana pressed flat and dried in the sun. */
export const driedStrip: Piece = (random, size, tone) => {
  const [rx, ry] = [size * 1.3, size * 0.34];
  const d = smooth([
    [-rx, ry * 0.3],
    [-rx * 0.5, -ry * 0.9],
    [rx * 0.4, -ry],
    [rx, -ry * 0.2],
    [rx * 0.5, ry * 0.9],
    [-rx * 0.4, ry],
  ]);
  return (
    body(d, tone, size) +
    line(
      `M${r(-rx * 0.8)} ${r(ry * 0.1)}Q0 ${r(-ry * 0.5)} ${r(rx * 0.8)} 0M${r(-rx * 0.6)} ${r(ry * 0.5)}Q0 ${r(ry * 0.1)} ${r(rx * 0.6)} ${r(ry * 0.45)}`,
      darker(tone.base, 0.3),
      size * 0.05,
    ) +
    light(
      `M${r(-rx * 0.45)} ${r(-ry * 0.55)}Q0 ${r(-ry * 0.75)} ${r(rx * 0.4)} ${r(-ry * 0.6)}`,
      tone,
      size * 0.8,
    ) +
    specks(random, 7, [rx * 0.7, ry * 0.5], {
      colour: tone.spot ?? darker(tone.base, 0.45),
      radius: size * 0.04,
    })
  );
};

/** Threads of sweet potato caught in caramel. */
export const nest: Piece = (random, size, tone) => {
  const threads = Array.from({ length: 34 }, () => {
    const angle = random.between(0, Math.PI * 2);
    const reach = Math.sqrt(random.next()) * size * 0.72;
    const [x, y] = [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.92];
    const way = random.between(0, Math.PI * 2);
    const [dx, dy] = [Math.cos(way) * size * 0.36, Math.sin(way) * size * 0.36];
    const d = `M${r(x - dx)} ${r(y - dy)}Q${r(x + dy * 0.5)} ${r(y - dx * 0.5)} ${r(x + dx)} ${r(y + dy)}`;
    const colour = random.pick([
      tone.base,
      lighter(tone.base, 0.3),
      darker(tone.base, 0.16),
      tone.spot ?? tone.base,
    ]);
    return line(d, darker(colour, 0.42), size * 0.15) + line(d, colour, size * 0.1);
  });
  return circle(0, 0, size * 0.86, mix(tone.base, '#5a2c12', 0.55)) + threads.join('');
};
