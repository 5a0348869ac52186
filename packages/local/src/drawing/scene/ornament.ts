import { darker, lighter, mix } from '../colour.ts';
import { corn } from '../ingredient/harvest.ts';
import { chilli, garlic } from '../ingredient/spice.ts';
import type { Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { circle, el, ellipse, faded, line, path, place, rect } from '../svg.ts';

/** What hangs on a kitchen's wall, from 0/0 at the ceiling downwards, some 300 wide and high. */
type Ornament = (random: Random, palette: Palette) => string;

export function ornament(random: Random, palette: Palette): string {
  return random.pick(ornaments)(random, palette);
}

/** A window on fields and a mountain. */
const view: Ornament = (_random, palette) => {
  const frame = darker(palette.table, 0.2);
  const sky = mix('#f7dfa8', palette.wall, 0.15);
  const clip = el('clipPath', { id: 'view' }, rect([-170, 50, 340, 270], '#000'));
  const land =
    rect([-170, 50, 340, 270], sky) +
    circle(84, 128, 44, '#fff3cf') +
    path('M-170 250L-70 130L-40 150L-6 120L90 250Z', '#8fa08a') +
    path('M-170 240Q-60 196 40 232T180 220V330H-170Z', '#9db36a') +
    path('M-170 276Q-40 240 60 270T180 262V330H-170Z', '#7f9c52') +
    line('M-150 306Q-60 276 20 300M-60 318Q40 286 150 304', '#66853f', 4) +
    palm(-110, 262, 0.9) +
    palm(130, 270, 0.7);
  return (
    el('defs', {}, clip) +
    el('g', { 'clip-path': 'url(#view)' }, land) +
    rect([-178, 42, 356, 286], 'none', { stroke: frame, 'stroke-width': 18 }) +
    line('M0 50V320M-170 186H170', frame, 9) +
    rect([-206, 330, 412, 20], darker(palette.table, 0.05), { rx: 4 })
  );
};

function palm(x: number, y: number, scale: number): string {
  const leaves = [
    'M0 -70Q-30 -90 -50 -64',
    'M0 -70Q30 -92 52 -66',
    'M0 -70Q-20 -110 -46 -104',
    'M0 -70Q20 -112 46 -104',
    'M0 -70V-112',
  ];
  return place(line('M4 0Q-4 -36 0 -70', '#7a5a3a', 7) + line(leaves.join(''), '#5a7d3a', 9), {
    x,
    y,
    scale,
  });
}

/** Corn, garlic and chillies drying on strings. */
const strings: Ornament = (random) => {
  const hang = (x: number, length: number, drawn: string) =>
    line(`M${x} 0V${length}`, '#b98d52', 4) + place(drawn, { x, y: length + 60, scale: 0.72 });
  const corns = [-16, 16].map((turn) => place(corn(random), { turn: 180 + turn, x: turn })).join('');
  return (
    hang(-130, 90, garlic(random) + place(garlic(random), { y: 120, scale: 0.9 })) +
    hang(0, 40, corns + place(corns, { y: 130, scale: 0.95 })) +
    hang(130, 110, chilli(random) + place(chilli(random), { y: 100, scale: 0.9 }))
  );
};

/** Ladles and a pan on a bar of bamboo. */
const ladles: Ornament = (_random, palette) => {
  const iron = mix('#4e4945', palette.wall, 0.12);
  const wood = darker(palette.table, 0.08);
  const ladle = (x: number, long: number, head: string) => line(`M${x} 70V${70 + long}`, wood, 12) + head;
  return (
    rect([-230, 52, 460, 20], '#c9a35a', { rx: 10 }) +
    line('M-120 52V72M0 52V72M120 52V72', '#a07c3c', 4) +
    ladle(-150, 130, ellipse(-150, 232, [38, 44], wood)) +
    ladle(
      -60,
      150,
      rect([-90, 200, 60, 84], wood, { rx: 16 }) +
        line('M-72 216V268M-60 216V268M-48 216V268', darker(wood, 0.3), 5),
    ) +
    line('M84 70V160', iron, 14) +
    circle(84, 228, 84, iron) +
    circle(84, 228, 68, lighter(iron, 0.12)) +
    line('M190 70V180', wood, 12) +
    ellipse(190, 220, [28, 50], wood)
  );
};

/** Two trays of woven bamboo. */
const trays: Ornament = (_random, palette) => {
  const tray = (x: number, y: number, radius: number) =>
    circle(x + 8, y + 12, radius, '#3a1a0a', { opacity: 0.2 }) +
    circle(x, y, radius, '#9a6a32') +
    circle(x, y, radius * 0.93, '#d9ae6c') +
    [0.78, 0.56, 0.34, 0.14]
      .map((share) =>
        circle(x, y, radius * share, 'none', {
          stroke: '#b9853f',
          'stroke-width': 8,
          'stroke-dasharray': '16 8',
        }),
      )
      .join('') +
    circle(x, y, radius * 0.95, 'none', { stroke: darker(palette.table, 0.1), 'stroke-width': 9 });
  return tray(-90, 190, 128) + tray(128, 128, 86);
};

/** A shelf with clay pots and a plant. */
const shelf: Ornament = (_random, palette) => {
  const clay = mix('#b4633c', palette.accent, 0.2);
  const pot = (x: number, w: number, h: number, colour: string) =>
    path(
      `M${x - w * 0.6} ${280 - h}H${x + w * 0.6}L${x + w} ${280 - h * 0.5}Q${x + w * 0.9} 280 ${x} 280Q${x - w * 0.9} 280 ${x - w} ${280 - h * 0.5}Z`,
      colour,
    ) +
    line(
      `M${x - w * 0.85} ${280 - h * 0.5}Q${x} ${280 - h * 0.38} ${x + w * 0.85} ${280 - h * 0.5}`,
      lighter(colour, 0.35),
      5,
      { 'stroke-dasharray': '10 8' },
    );
  const leaves = [-62, -34, -8, 18, 44, 70]
    .map((turn) =>
      place(path('M0 0C-16 -40 -12 -84 0 -104C12 -84 16 -40 0 0Z', turn % 4 ? '#5a8c42' : '#47763a'), {
        x: 110,
        y: 186,
        turn,
      }),
    )
    .join('');
  return (
    leaves +
    pot(110, 56, 96, clay) +
    pot(-20, 46, 70, '#6b452b') +
    pot(-130, 58, 110, lighter(clay, 0.25)) +
    rect([-230, 280, 460, 20], darker(palette.table, 0.1), { rx: 4 }) +
    line('M-180 300V330M180 300V330', darker(palette.table, 0.3), 12)
  );
};

const ornaments: readonly Ornament[] = [view, strings, ladles, trays, shelf, view, trays].map(
  (one) => (random: Random, palette: Palette) => faded(one(random, palette), 0.88),
);
