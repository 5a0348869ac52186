import { darker, lighter } from './colour.ts';
import { pattern } from './pattern.ts';
import { circle, el, ellipse, line, path, place, polar, rect } from './svg.ts';

export type VesselName = 'plate' | 'tampah' | 'leaf' | 'board' | 'bowl' | 'cobek' | 'basket';

/** Drawn behind and before the food, around 0/0 in the middle of its mouth. */
export type Vessel = { behind: string; before: string };

/** How much a round lying on the table is pressed together when seen from a chair. */
export const tilt = 0.42;

/** From above, so that `radius` is the edge. */
export function vesselFromAbove(name: VesselName, radius: number, colour: string): Vessel {
  const shadow = place(silhouette(name, radius, '#2e1508'), { x: 16, y: 26 }, { opacity: 0.26 });
  return { behind: shadow + flats[name](radius, colour), before: '' };
}

/** From a chair: flat ones lie pressed together with some thickness, deep ones show their belly. */
export function vesselFromChair(name: VesselName, radius: number, colour: string): Vessel {
  const deep = name === 'bowl' || name === 'cobek' || name === 'basket';
  if (deep) return deepVessel(name, radius, colour);
  const flat = flats[name](radius, colour);
  const thick = name === 'leaf' ? 4 : 16;
  const under = place(silhouette(name, radius, undersides[name] ?? '#c9b493'), {
    y: thick,
    scale: [1, tilt],
  });
  const cast = place(
    silhouette(name, radius, '#2e1508'),
    { x: 22, y: 36, scale: [1, tilt] },
    { opacity: 0.26 },
  );
  return { behind: cast + under + place(flat, { scale: [1, tilt] }), before: '' };
}

const undersides: Partial<Record<VesselName, string>> = {
  leaf: '#2f5226',
  board: '#6e4222',
  tampah: '#8a5f2c',
};

function silhouette(name: VesselName, radius: number, colour: string): string {
  if (name === 'leaf') return path(leafOutline(radius), colour);
  if (name === 'board')
    return rect([-radius * 1.08, -radius * 0.86, radius * 2.16, radius * 1.72], colour, { rx: 40 });
  return circle(0, 0, radius, colour);
}

const flats: Record<VesselName, (radius: number, colour: string) => string> = {
  plate: (radius, colour) => {
    const beads = Array.from({ length: 28 }, (_, index) => {
      const [x, y] = polar((index * 360) / 28, radius * 0.88);
      return place(path('M0 -9Q8 0 0 9Q-8 0 0 -9Z', colour), {
        x,
        y,
        turn: (index * 360) / 28 + 90,
        scale: radius / 260,
      });
    });
    return (
      circle(0, 0, radius, '#fbf3e2') +
      circle(0, 0, radius * 0.985, 'none', { stroke: colour, 'stroke-width': radius * 0.022 }) +
      beads.join('') +
      circle(0, 0, radius * 0.76, '#efe2c8') +
      circle(0, 0, radius * 0.73, '#f7ecd6')
    );
  },
  tampah: (radius) =>
    el('defs', {}, pattern('woven', 'anyaman', '#a9783c', '#d9ae6c', 0.62)) +
    circle(0, 0, radius, '#9a6a32') +
    circle(0, 0, radius * 0.9, 'url(#woven)') +
    circle(0, 0, radius * 0.945, 'none', { stroke: '#c0914e', 'stroke-width': radius * 0.09 }) +
    ties(radius),
  leaf: (radius) => {
    const ribs = Array.from({ length: 16 }, (_, index) => {
      const x = (-1.05 + index * 0.14) * radius;
      const reach = radius * Math.min(0.72, 0.34 + index * 0.08);
      return `M${x} 0Q${x + radius * 0.1} ${-reach * 0.5} ${x + radius * 0.2} ${-reach}M${x} 0Q${x + radius * 0.1} ${reach * 0.5} ${x + radius * 0.2} ${reach}`;
    });
    return (
      path(leafOutline(radius), '#4f8040') +
      path(
        `M${-radius * 1.2} 0Q0 ${-radius * 1.02} ${radius * 1.28} ${-radius * 0.5}L${radius * 1.3} 0Z`,
        '#5d9049',
      ) +
      line(ribs.join(''), '#3f6d33', radius * 0.012) +
      line(`M${-radius * 1.2} 0H${radius * 1.28}`, '#9dbf74', radius * 0.035)
    );
  },
  board: (radius) => {
    const [width, height] = [radius * 1.08, radius * 0.86];
    const grain = [-0.7, -0.45, -0.15, 0.2, 0.5, 0.75]
      .map(
        (y) =>
          `M${-width * 0.94} ${y * height}Q${-width * 0.2} ${y * height + 14} ${width * 0.1} ${y * height - 4}T${width * 0.94} ${y * height + 6}`,
      )
      .join('');
    return (
      rect([-width, -height, width * 2, height * 2], '#c08a52', { rx: 40 }) +
      rect([-width * 0.965, -height * 0.955, width * 1.93, height * 1.91], '#cd9a60', { rx: 34 }) +
      line(grain, '#b37d47', 4) +
      circle(width * 0.86, -height * 0.72, radius * 0.05, '#8a5a30')
    );
  },
  bowl: (radius, colour) =>
    circle(0, 0, radius, colour) +
    circle(0, 0, radius * 0.93, lighter(colour, 0.25)) +
    circle(0, 0, radius * 0.86, darker(colour, 0.25)),
  cobek: (radius) =>
    circle(0, 0, radius, '#5f5a55') +
    circle(0, 0, radius * 0.97, '#7a746d') +
    circle(0, 0, radius * 0.8, '#4e4945'),
  basket: (radius) =>
    el('defs', {}, pattern('woven', 'anyaman', '#8f6230', '#c79a58', 0.62)) +
    circle(0, 0, radius, '#8a5c2c') +
    circle(0, 0, radius * 0.95, '#c0914e') +
    ties(radius) +
    circle(0, 0, radius * 0.86, 'url(#woven)'),
};

/** Rattan wound around the rim. */
function ties(radius: number): string {
  const marks = Array.from({ length: 40 }, (_, index) => {
    const [x, y] = polar(index * 9, radius * 0.9);
    const [toX, toY] = polar(index * 9 + 2.5, radius * 0.99);
    return `M${x.toFixed(1)} ${y.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}`;
  });
  return line(marks.join(''), '#7d5426', radius * 0.018);
}

function leafOutline(radius: number): string {
  return `M${-radius * 1.25} 0Q${-radius * 0.9} ${-radius * 0.72} 0 ${-radius * 0.78}Q${radius} ${-radius * 0.84} ${radius * 1.3} ${-radius * 0.55}L${radius * 1.18} ${-radius * 0.2}L${radius * 1.34} ${-radius * 0.05}L${radius * 1.2} ${radius * 0.3}L${radius * 1.3} ${radius * 0.56}Q${radius} ${radius * 0.84} 0 ${radius * 0.78}Q${-radius * 0.9} ${radius * 0.72} ${-radius * 1.25} 0Z`;
}

function deepVessel(name: 'bowl' | 'cobek' | 'basket', radius: number, colour: string): Vessel {
  const [body, inside, rim] = {
    bowl: [colour, darker(colour, 0.35), lighter(colour, 0.3)],
    cobek: ['#6b655f', '#45403c', '#857e76'],
    basket: ['url(#woven)', '#6e4822', '#c0914e'],
  }[name] as [string, string, string];
  const depth = radius * (name === 'cobek' ? 0.6 : name === 'basket' ? 0.62 : 0.66);
  const foot = radius * { basket: 0.74, cobek: 0.62, bowl: 0.48 }[name];
  const belly = `M${-radius} 0C${-radius} ${depth * 0.7} ${-foot * 1.15} ${depth} ${-foot} ${depth}Q0 ${depth + foot * 0.3} ${foot} ${depth}C${foot * 1.15} ${depth} ${radius} ${depth * 0.7} ${radius} 0A${radius} ${radius * tilt} 0 0 1 ${-radius} 0Z`;
  const shade = `M${radius * 0.35} ${radius * tilt * 0.93}Q${radius * 0.5} ${depth * 0.8} ${foot * 0.5} ${depth * 1.1}Q${foot} ${depth * 1.06} ${foot} ${depth}C${foot * 1.15} ${depth} ${radius} ${depth * 0.7} ${radius} 0Q${radius * 0.85} ${radius * tilt * 0.75} ${radius * 0.35} ${radius * tilt * 0.93}Z`;
  const weave =
    name === 'basket' ? el('defs', {}, pattern('woven', 'anyaman', '#8f6230', '#c79a58', 0.62)) : '';
  const band =
    name === 'bowl'
      ? line(
          `M${-radius * 0.86} ${depth * 0.44}Q0 ${depth * 0.44 + radius * tilt * 0.8} ${radius * 0.86} ${depth * 0.44}`,
          lighter(colour, 0.55),
          radius * 0.035,
          { 'stroke-dasharray': `${radius * 0.09} ${radius * 0.07}` },
        )
      : '';
  const mouth =
    ellipse(0, 0, [radius, radius * tilt], rim) +
    ellipse(0, radius * 0.02, [radius * 0.93, radius * tilt * 0.9], inside);
  const lip = line(
    `M${-radius * 0.97} ${radius * 0.02}A${radius * 0.97} ${radius * tilt * 0.96} 0 0 0 ${radius * 0.97} ${radius * 0.02}`,
    rim,
    radius * 0.055,
  );
  return {
    behind:
      ellipse(16, depth + 2, [radius * 0.92, radius * 0.22], '#2e1508', { opacity: 0.3 }) + weave + mouth,
    before: path(belly, body) + path(shade, '#2e1508', { opacity: 0.14 }) + band + lip,
  };
}
