import { darker, lighter } from '../colour.ts';
import { lettering, wrap } from '../lettering.ts';
import { circle, ellipse, line, path, place, polar, rect } from '../svg.ts';

export type LabelLook = {
  name: string;
  paper: string;
  ink: string;
  emblem: EmblemName;
};
export type EmblemName = 'sun' | 'rice' | 'leaf' | 'house' | 'mortar' | 'flower';
export const emblemNames: readonly EmblemName[] = ['sun', 'rice', 'leaf', 'house', 'mortar', 'flower'];

/** A small kitchen's mark, about 50 to each side of 0/0. */
export function emblem(name: EmblemName, ink: string): string {
  return emblems[name](ink);
}

const emblems: Record<EmblemName, (ink: string) => string> = {
  sun: (ink) => {
    const rays = Array.from({ length: 9 }, (_, index) => {
      const [x, y] = polar(180 + index * 22.5, 46);
      const [fromX, fromY] = polar(180 + index * 22.5, 33);
      return `M${fromX} ${fromY + 14}L${x} ${y + 14}`;
    });
    const hills = 'M-52 30Q-26 0 -2 24Q20 -2 52 30V36H-52Z';
    return (
      path('M-26 16A26 26 0 0 1 26 16Z', ink) + line(rays.join(''), ink, 5) + path(hills, darker(ink, 0.3))
    );
  },
  rice: (ink) => {
    const grain = (x: number, y: number, turn: number) =>
      place(ellipse(0, 0, [5.5, 12], ink), { x, y, turn });
    const grains = [-30, -12, 6, 24].flatMap((y) => [grain(-11, y, -32), grain(11, y, 32)]);
    return line('M0 46Q-2 10 0 -34', ink, 4) + grain(0, -44, 0) + grains.join('');
  },
  leaf: (ink) => {
    const one =
      path('M0 40C-34 14 -30 -26 0 -48C30 -26 34 14 0 40Z', ink) +
      line('M0 34V-26M0 10L14 -6M0 10L-14 -6M0 -8L10 -20M0 -8L-10 -20', '#fdf6ec', 3.5);
    return place(one, { x: -17, turn: -24, scale: 0.8 }) + place(one, { x: 17, turn: 24, scale: 0.8 });
  },
  house: (ink) =>
    path('M-52 8L-26 -12L-14 -38H14L26 -12L52 8Z', ink) +
    rect([-34, 12, 68, 30], ink) +
    rect([-8, 18, 16, 24], '#fdf6ec') +
    line('M-22 -12H22', '#fdf6ec', 3.5),
  mortar: (ink) =>
    path('M-44 -4H44Q40 36 14 38H-14Q-40 36 -44 -4Z', ink) +
    line('M10 -10L38 -44', ink, 13) +
    line('M-30 8Q0 18 30 8', '#fdf6ec', 3.5),
  flower: (ink) => {
    const petal = path('M0 -6C16 -18 16 -42 0 -48C-16 -42 -16 -18 0 -6Z', ink);
    const petals = [0, 60, 120, 180, 240, 300].map((turn) => place(petal, { turn }));
    return petals.join('') + circle(0, 0, 8, darker(ink, 0.3));
  },
};

export type LabelShape = 'card' | 'arch' | 'round' | 'band' | 'strip';

/** Paper with an emblem and the product's name, in the middle of 0/0. */
export function label(shape: LabelShape, width: number, height: number, look: LabelLook): string {
  const { paper, ink } = look;
  const [half, tall] = [width / 2, height / 2];
  if (shape === 'round') {
    const radius = Math.min(half, tall);
    return (
      circle(0, 0, radius, paper) +
      circle(0, 0, radius * 0.92, 'none', { stroke: ink, 'stroke-width': 4 }) +
      circle(0, 0, radius * 0.86, 'none', { stroke: ink, 'stroke-width': 2, 'stroke-dasharray': '3 7' }) +
      content(radius * 1.42, radius * 1.45, look)
    );
  }
  if (shape === 'band') {
    const edges = rect([-half, -tall, width, 12], ink) + rect([-half, tall - 12, width, 12], ink);
    return (
      rect([-half, -tall, width, height], paper) +
      edges +
      teeth(width, tall - 12, ink) +
      content(width * 0.84, height - 66, look)
    );
  }
  if (shape === 'strip') {
    const frame = rect([-half + 7, -tall + 7, width - 14, height - 14], 'none', {
      stroke: ink,
      'stroke-width': 3,
    });
    return (
      rect([-half, -tall, width, height], paper, { rx: 8 }) + frame + content(width * 0.86, height - 28, look)
    );
  }
  const top =
    shape === 'arch' ? `A${half} ${half * 0.9} 0 0 1 ${half} ${-tall + half * 0.9}` : `V${-tall}H${half}`;
  const outline = (by: number) =>
    shape === 'arch'
      ? `M${-half + by} ${tall - by}V${-tall + half * 0.9}A${half - by} ${half * 0.9 - by} 0 0 1 ${half - by} ${-tall + half * 0.9}V${tall - by}Z`
      : `M${-half + by} ${-tall + by}H${half - by}V${tall - by}H${-half + by}Z`;
  const inner = path(outline(11), 'none', { stroke: ink, 'stroke-width': 4, 'stroke-linejoin': 'round' });
  const lowered = shape === 'arch' ? half * 0.16 : 0;
  const body = path(top ? outline(0) : '', paper) + inner;
  return body + place(content(width * 0.76, height * (shape === 'arch' ? 0.72 : 0.76), look), { y: lowered });
}

function content(width: number, height: number, { name, ink, emblem: sign }: LabelLook): string {
  const lines = wrap(name, height > width * 0.75 ? 3 : 2);
  const share = 0.46;
  const scale = Math.min((height * share) / 104, width / 130);
  const lineHeight = Math.min((height * (1 - share)) / (lines.length + 0.35), width * 0.2);
  const words = lines.map((text, index) =>
    lettering(text, {
      ...{ x: 0, y: height * (share - 0.5) + lineHeight * (index + 1.05), height: lineHeight * 0.68 },
      ...{ colour: darker(ink, 0.35), align: 'middle', maxWidth: width, weight: 0.18 },
    }),
  );
  return place(emblem(sign, ink), { y: -height / 2 + (height * share) / 2, scale }) + words.join('');
}

/** The batik edge of many labels: a row of bamboo-shoot triangles. */
function teeth(width: number, tall: number, ink: string): string {
  const count = Math.round(width / 26);
  const step = width / count;
  const row = Array.from({ length: count }, (_, index) => {
    const x = -width / 2 + index * step;
    return `M${x} ${tall}L${x + step / 2} ${tall - 15}L${x + step} ${tall}ZM${x} ${-tall}L${x + step / 2} ${-tall + 15}L${x + step} ${-tall}Z`;
  });
  return path(row.join(''), lighter(ink, 0.25));
}
