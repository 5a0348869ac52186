import { circle, el, ellipse, line, path, place, polar, rect } from './svg.ts';

/** Traditional batik and weaving, as tiles to fill a wall or a cloth with. */
export type PatternName = 'kawung' | 'parang' | 'truntum' | 'ceplok' | 'gringsing' | 'anyaman' | 'lurik';

type Tile = { size: readonly [number, number]; turn?: number; draw(ground: string, motif: string): string };

/** A `<pattern>` to stand in `<defs>`; fill with `url(#id)`. */
export function pattern(id: string, name: PatternName, ground: string, motif: string, scale = 1): string {
  const { size, turn = 0, draw } = tiles[name];
  const [width, height] = size;
  const attributes = { id, width, height, patternUnits: 'userSpaceOnUse' };
  const patternTransform = `rotate(${turn}) scale(${scale})`;
  const drawn = rect([0, 0, width, height], ground) + draw(ground, motif);
  return el('pattern', { ...attributes, patternTransform }, drawn);
}

const tiles: Record<PatternName, Tile> = {
  kawung: {
    size: [120, 120],
    draw: (ground, motif) => {
      const petal = (x: number, y: number, turn: number) =>
        place(ellipse(0, -31, [20, 29], motif) + line('M0 -46V-17', ground, 4), { x, y, turn });
      const flower = (x: number, y: number) =>
        [45, 135, 225, 315].map((turn) => petal(x, y, turn)).join('') + circle(x, y, 6, motif);
      return flower(60, 60) + [0, 120].flatMap((x) => [0, 120].map((y) => circle(x, y, 6, motif))).join('');
    },
  },
  parang: {
    size: [150, 74],
    turn: -42,
    draw: (ground, motif) => {
      const wave = 'M0 16C36 16 34 58 75 58C112 58 104 16 150 16V-8H0Z';
      const knob = (x: number) => circle(x, 47, 11, motif) + circle(x, 47, 4, ground);
      return path(wave, motif) + knob(20) + line('M44 66H106', motif, 5) + circle(128, 44, 9, motif);
    },
  },
  truntum: {
    size: [116, 116],
    draw: (ground, motif) => {
      const star = (x: number, y: number) => {
        const rays = Array.from({ length: 8 }, (_, index) => {
          const [toX, toY] = polar(index * 45, index % 2 ? 15 : 24);
          return line(`M0 0L${toX} ${toY}`, motif, 6) + circle(toX, toY, 4.5, motif);
        });
        return place(rays.join('') + circle(0, 0, 6, ground), { x, y });
      };
      const dots = circle(87, 29, 4, motif) + circle(29, 87, 4, motif);
      return star(29, 29) + star(87, 87) + dots;
    },
  },
  ceplok: {
    size: [130, 130],
    draw: (ground, motif) => {
      const diamond = path('M65 4L126 65L65 126L4 65Z', 'none', { stroke: motif, 'stroke-width': 6 });
      const petal = ellipse(0, -24, [12, 20], motif);
      const petals = [0, 90, 180, 270].map((turn) => place(petal, { x: 65, y: 65, turn })).join('');
      const corners = [0, 130].flatMap((x) => [0, 130].map((y) => circle(x, y, 20, motif))).join('');
      const holes = [0, 130].flatMap((x) => [0, 130].map((y) => circle(x, y, 9, ground))).join('');
      return diamond + petals + circle(65, 65, 9, ground) + corners + holes;
    },
  },
  gringsing: {
    size: [90, 60],
    draw: (ground, motif) => {
      const scale = (x: number, y: number) =>
        circle(x, y, 45, ground) +
        circle(x, y, 42, 'none', { stroke: motif, 'stroke-width': 5 }) +
        circle(x, y, 26, 'none', { stroke: motif, 'stroke-width': 4 }) +
        circle(x, y, 9, motif);
      const row = (y: number, shift: number) => [-45, 45, 135].map((x) => scale(x + shift, y)).join('');
      return row(90, 0) + row(60, 45) + row(30, 0) + row(0, 45);
    },
  },
  anyaman: {
    size: [96, 96],
    turn: 45,
    draw: (ground, motif) => {
      const strip = (x: number, y: number, upright: boolean) => {
        const grain = [14, 24, 34]
          .map((at) => (upright ? `M${x + at} ${y + 6}V${y + 42}` : `M${x + 6} ${y + at}H${x + 42}`))
          .join('');
        return rect([x + 3, y + 3, 42, 42], motif, { rx: 5 }) + line(grain, ground, 2.5);
      };
      return strip(0, 0, true) + strip(48, 0, false) + strip(0, 48, false) + strip(48, 48, true);
    },
  },
  lurik: {
    size: [110, 60],
    draw: (_ground, motif) =>
      [
        [0, 22],
        [34, 5],
        [46, 5],
        [62, 12],
        [86, 4],
      ]
        .map(([x = 0, width = 0]) => rect([x, 0, width, 60], motif))
        .join(''),
  },
};
