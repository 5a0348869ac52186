import { darker, lighter } from '../colour.ts';
import { circle, ellipse, line, path, place, scatter, smooth } from '../svg.ts';
import type { Sketch } from './sketch.ts';

function chilliPod(colour: string, bend: number): string {
  const d = `M-6 -62C30 -50 34 ${20 + bend} -18 74C-6 30 -30 -10 -22 -56Z`;
  return (
    path(d, colour, { stroke: darker(colour, 0.3), 'stroke-width': 3 }) +
    line(`M2 -46C16 -30 16 0 4 26`, lighter(colour, 0.5), 5, { opacity: 0.7 }) +
    path('M-28 -54Q-14 -74 2 -62Q-4 -50 -28 -54Z', '#4f7a3a') +
    line('M-14 -64Q-18 -80 -8 -90', '#4f7a3a', 6)
  );
}

export const chilli: Sketch = (random) =>
  [-44, -14, 16, 44]
    .map((x, index) =>
      place(chilliPod(random.pick(['#c8281c', '#d4431f', '#b51f1a']), index * 6), {
        x,
        y: random.between(-10, 10),
        turn: random.between(-50, 40) + index * 22,
        scale: 0.92,
      }),
    )
    .join('');

/** Small and fierce, some still green. */
export const birdChilli: Sketch = (random) =>
  scatter(random, 7, 0.1)
    .map(([x, y]) =>
      place(chilliPod(random.pick(['#c8281c', '#d9532a', '#e07b2e', '#5c8a3a']), 0), {
        x: x * 62,
        y: y * 62,
        turn: random.between(0, 360),
        scale: [0.4, 0.5],
      }),
    )
    .join('');

const bulb = (skin: string, stripe: string) =>
  path('M0 -70C8 -46 58 -34 56 14C54 52 24 60 0 60C-24 60 -54 52 -56 14C-58 -34 -8 -46 0 -70Z', skin, {
    stroke: darker(skin, 0.25),
    'stroke-width': 3,
  }) +
  line('M0 -60C-30 -30 -32 20 -12 56M0 -60C30 -30 32 20 12 56M0 -60V58', stripe, 3) +
  line('M-36 -4C-40 14 -36 28 -30 36', '#fffaf0', 6, { opacity: 0.6 }) +
  line('M0 -66L-4 -86M0 -66L6 -84', darker(skin, 0.35), 4);

export const garlic: Sketch = () => {
  const clove = path('M-20 20C-30 -6 -6 -34 4 -38C18 -20 28 6 14 24Q-4 32 -20 20Z', '#f8eedd', {
    stroke: '#c9b08a',
    'stroke-width': 3,
  });
  return (
    place(bulb('#f4e8d2', '#d9c4a0'), { x: -24, y: -16 }) +
    place(clove, { x: 48, y: 34, turn: 20 }) +
    place(clove, { x: 4, y: 62, turn: -70, scale: 0.9 })
  );
};

export const shallot: Sketch = () => {
  const one = bulb('#a8446a', '#7f2f50');
  const half =
    circle(0, 0, 36, '#f3dfe6', { stroke: '#8a3355', 'stroke-width': 4 }) +
    circle(0, 0, 24, 'none', { stroke: '#c487a2', 'stroke-width': 4 }) +
    circle(0, 0, 12, 'none', { stroke: '#c487a2', 'stroke-width': 4 });
  return (
    place(one, { x: -34, y: -16, turn: -20, scale: 0.8 }) +
    place(one, { x: 34, y: -26, turn: 24, scale: 0.74 }) +
    place(half, { x: 14, y: 44 })
  );
};

const leafShape = (green: string) =>
  path('M0 -62C34 -40 34 6 0 22C-34 6 -34 -40 0 -62Z', green, {
    stroke: darker(green, 0.25),
    'stroke-width': 2,
  }) + line('M0 22V-52M0 -8L16 -22M0 -8L-16 -22M0 -26L12 -38M0 -26L-12 -38', lighter(green, 0.35), 3);

/** A lime leaf is two leaves grown end to end. */
export const limeLeaf: Sketch = (random) => {
  const double = (green: string) =>
    leafShape(green) +
    place(leafShape(green), { y: 74, scale: 0.86 }) +
    line('M0 88V106', darker(green, 0.3), 5);
  return [-46, 0, 46]
    .map((x, index) =>
      place(double(random.pick(['#47763a', '#3d6b3a', '#57873f'])), {
        x,
        y: -10 + Math.abs(index - 1) * 12,
        turn: (index - 1) * 30,
        scale: 0.82,
      }),
    )
    .join('');
};

export const spinach: Sketch = (random) => {
  const stem = (green: string) =>
    line('M0 20Q4 60 -4 96', '#7ea35a', 8) + place(leafShape(green), { scale: 1.25, y: 10 });
  return [-44, 0, 44]
    .map((x, index) =>
      place(stem(random.pick(['#4a7a38', '#3f6f34', '#5a8c42'])), { x, y: -20, turn: (index - 1) * 24 }),
    )
    .join('');
};

export const pandan: Sketch = () =>
  [-30, 0, 30]
    .map((turn) =>
      place(
        path('M-14 92C-16 20 -14 -40 4 -96C18 -40 18 20 14 92Z', '#4f8a3f', {
          stroke: '#376a2e',
          'stroke-width': 3,
        }) + line('M0 88V-70', '#86b86a', 4),
        { turn, y: 10 },
      ),
    )
    .join('');

/** Ginger and its kin differ in skin and flesh. */
function rhizome(skin: string, flesh: string): Sketch {
  return () => {
    const d = smooth([
      [-86, 8],
      [-62, -26],
      [-34, -18],
      [-28, -58],
      [2, -62],
      [8, -24],
      [46, -40],
      [74, -18],
      [66, 12],
      [34, 20],
      [30, 56],
      [-2, 62],
      [-10, 26],
      [-56, 36],
    ]);
    const cut =
      ellipse(70, -4, [20, 24], flesh, { stroke: darker(skin, 0.25), 'stroke-width': 3 }) +
      ellipse(70, -4, [9, 12], 'none', { stroke: darker(flesh, 0.16), 'stroke-width': 3 });
    const slice =
      ellipse(0, 0, [30, 24], flesh, { stroke: skin, 'stroke-width': 6 }) +
      ellipse(0, 0, [16, 12], 'none', { stroke: darker(flesh, 0.14), 'stroke-width': 3 });
    return (
      path(d, skin, { stroke: darker(skin, 0.3), 'stroke-width': 3 }) +
      line(
        'M-50 -16Q-42 6 -50 26M-22 -40Q-8 -36 4 -44M-6 -8Q8 0 6 22M38 -26Q46 -8 38 12M-4 40Q10 36 26 40',
        darker(skin, 0.25),
        4,
      ) +
      line('M-66 -6Q-56 -22 -40 -14', lighter(skin, 0.5), 5, { opacity: 0.7 }) +
      cut +
      place(slice, { x: -56, y: 66 }) +
      place(slice, { x: 66, y: 62, turn: 30, scale: 0.85 })
    );
  };
}
export const ginger = rhizome('#c9935e', '#f0cf86');
export const redGinger = rhizome('#b5653f', '#f0b27a');
export const turmeric = rhizome('#c27a2a', '#f08a1e');
export const galangal = rhizome('#e0bfa2', '#f7e6cf');

export const cinnamon: Sketch = () => {
  const quill =
    path('M-84 -14H84V14H-84Z', '#9a5a30', { stroke: '#6e3c1c', 'stroke-width': 3 }) +
    line('M-80 -3H80', '#7a4422', 5) +
    ellipse(84, 0, [7, 14], '#c78a58', { stroke: '#6e3c1c', 'stroke-width': 3 }) +
    line('M-70 -9H60', '#c78a58', 3, { opacity: 0.7 });
  return (
    place(quill, { turn: -24, y: -22 }) +
    place(quill, { turn: 14, y: 26 }) +
    line('M-8 -30L10 34', '#d9bf8a', 6)
  );
};

export const lemongrass: Sketch = () => {
  const stalk =
    path('M-92 -12Q-20 -20 40 -10L96 -4V6L40 10Q-20 22 -92 14Q-98 0 -92 -12Z', '#dfe0b0', {
      stroke: '#9aa562',
      'stroke-width': 3,
    }) +
    path('M30 -12L96 -4V6L30 12Z', '#8fae5a') +
    line('M-80 -2Q0 -8 80 0', '#b5bd7c', 4) +
    ellipse(-92, 1, [7, 13], '#f4efd2', { stroke: '#9aa562', 'stroke-width': 3 });
  return (
    place(stalk, { turn: -30, y: -24 }) + place(stalk, { turn: 2, y: 10 }) + place(stalk, { turn: 26, y: 40 })
  );
};

export const tamarind: Sketch = () => {
  const pod =
    path(
      smooth([
        [-86, 6],
        [-60, -22],
        [-34, -12],
        [-8, -26],
        [18, -12],
        [46, -24],
        [76, -4],
        [60, 18],
        [26, 20],
        [-6, 16],
        [-46, 26],
      ]),
      '#8a5a34',
      { stroke: '#5f3a1e', 'stroke-width': 3 },
    ) + line('M-62 -8Q0 -16 58 -8', '#b98a5c', 5, { opacity: 0.7 });
  return place(pod, { y: -24, turn: -16 }) + place(pod, { y: 30, turn: 20 });
};

/** A small pile of seeds on the table. */
function seeds(colour: string, size: number, slim: number): Sketch {
  return (random) =>
    scatter(random, 64, 0.06)
      .map(([x, y]) =>
        place(
          ellipse(
            0,
            0,
            [size, size * slim],
            random.pick([colour, lighter(colour, 0.25), darker(colour, 0.14)]),
            { stroke: darker(colour, 0.35), 'stroke-width': 1.2 },
          ),
          { x: x * 72, y: y * 58, turn: random.between(0, 180) },
        ),
      )
      .join('');
}
export const coriander = seeds('#b98d52', 7, 0.95);
export const sesame = seeds('#f0deb0', 7, 0.55);
export const soybean = seeds('#e6cb8a', 11, 0.84);
export const riceGrain = seeds('#f6edd8', 10, 0.42);
export const blackRice = seeds('#4a2f3f', 10, 0.42);
