import { darker, lighter } from '../colour.ts';
import { coffeeBean, kernel, peanut } from '../food/nut.ts';
import { circle, ellipse, line, path, place, scatter, smooth } from '../svg.ts';
import type { Sketch } from './sketch.ts';

const pile =
  (piece: typeof peanut, size: number, base: string, count: number): Sketch =>
  (random) =>
    scatter(random, count, 0.05)
      .map(([x, y]) =>
        place(piece(random, size, { base }), { x: x * 66, y: y * 56, turn: random.between(0, 360) }),
      )
      .join('');

export const coffee = pile(coffeeBean, 17, '#5a351f', 24);

/** In and out of the shell. */
export const groundnut: Sketch = (random) => {
  const shell =
    path(
      smooth([
        [-58, 0],
        [-36, -28],
        [-4, -18],
        [30, -30],
        [58, -4],
        [34, 26],
        [0, 18],
        [-34, 28],
      ]),
      '#d9b27a',
      { stroke: '#a37a46', 'stroke-width': 3 },
    ) +
    line(
      'M-44 -8Q0 -2 46 -8M-40 10Q0 14 42 8M-30 -20L-26 18M-8 -16L-6 16M16 -20L18 18M36 -20L36 16',
      '#b88e56',
      3,
    );
  return (
    place(shell, { x: -20, y: -36, turn: -20 }) +
    place(shell, { x: 24, y: 24, turn: 26 }) +
    [
      [-52, 36],
      [-30, 58],
      [62, -32],
      [40, -58],
      [74, 66],
    ]
      .map(([x = 0, y = 0]) =>
        place(peanut(random, 17, { base: '#c98a4f' }), { x, y, turn: random.between(0, 180) }),
      )
      .join('')
  );
};

export const corn: Sketch = (random) => {
  const rows = [-26, -9, 9, 26].flatMap((x, column) =>
    [-52, -33, -14, 5, 24, 43].map((y) =>
      place(kernel(random, 11.5, { base: '#eab83a' }), { x, y: y + (column % 2) * 9, turn: 0 }),
    ),
  );
  const husk = (side: number) =>
    path(
      `M0 96C${side * 30} 80 ${side * 66} 30 ${side * 58} -40C${side * 40} 0 ${side * 34} 40 0 76Z`,
      '#86a856',
      { stroke: '#5d7f38', 'stroke-width': 3 },
    );
  return (
    ellipse(0, -4, [42, 76], '#d99e28') +
    rows.join('') +
    husk(-1) +
    husk(1) +
    line('M0 92V112', '#86a856', 10)
  );
};

export const banana: Sketch = () => {
  const finger = (turn: number, x: number) =>
    place(
      path(
        'M-16 -78C-4 -86 10 -84 14 -74C34 -20 26 40 -14 82Q-28 84 -30 72C-12 30 -14 -20 -22 -66Z',
        '#efc443',
        { stroke: '#b98a1e', 'stroke-width': 3 },
      ) +
        line('M0 -66C14 -20 8 30 -18 68', '#fbe08a', 6, { opacity: 0.8 }) +
        path('M-18 -76Q-4 -96 8 -88L14 -74Q-4 -68 -18 -76Z', '#8a6a2a') +
        circle(-22, 78, 6, '#5a3a1c'),
      { x, turn },
    );
  return finger(-38, 28) + finger(-14, 12) + finger(12, -6) + finger(36, -26);
};

export const coconut: Sketch = (random) => {
  const hair = scatter(random, 22, 0.08).map(
    ([x, y]) =>
      `M${(x * 52).toFixed(1)} ${(y * 50).toFixed(1)}l${random.between(-12, 12).toFixed(1)} ${random.between(-8, 8).toFixed(1)}`,
  );
  const shell =
    circle(0, 0, 62, '#7a4e2c', { stroke: '#523018', 'stroke-width': 4 }) +
    line(hair.join(''), '#9a6a40', 3.5) +
    [-12, 10].map((x) => circle(x, -22, 6, '#3f2412')).join('') +
    circle(0, -6, 6, '#3f2412');
  const half =
    circle(0, 0, 58, '#7a4e2c', { stroke: '#523018', 'stroke-width': 4 }) +
    circle(0, 0, 49, '#fffaf0') +
    circle(2, 4, 34, '#efe6d4');
  return place(shell, { x: -30, y: -28 }) + place(half, { x: 36, y: 30 });
};

/** Roots differ in skin, flesh and girth. */
function root(skin: string, flesh: string, girth: number): Sketch {
  return () => {
    const whole =
      path(
        smooth([
          [-92, 4],
          [-60, -girth],
          [0, -girth * 1.12],
          [62, -girth * 0.8],
          [88, 0],
          [58, girth * 0.8],
          [-4, girth * 1.1],
          [-62, girth * 0.9],
        ]),
        skin,
        { stroke: darker(skin, 0.3), 'stroke-width': 3 },
      ) +
      line(
        `M-62 ${-girth * 0.3}l16 5M-20 ${girth * 0.4}l18 -4M20 ${-girth * 0.5}l16 4M44 ${girth * 0.2}l14 -4`,
        darker(skin, 0.25),
        4,
      ) +
      line(`M-56 ${-girth * 0.7}Q0 ${-girth * 0.95} 46 ${-girth * 0.62}`, lighter(skin, 0.45), 5, {
        opacity: 0.6,
      });
    const slice =
      ellipse(0, 0, [34, 30], flesh, { stroke: skin, 'stroke-width': 7 }) +
      ellipse(0, 0, [14, 12], 'none', { stroke: darker(flesh, 0.1), 'stroke-width': 3 });
    return (
      place(whole, { y: -24, turn: -16 }) +
      place(slice, { x: 26, y: 50 }) +
      place(slice, { x: -34, y: 58, turn: 20, scale: 0.9 })
    );
  };
}
export const cassava = root('#8a5c3a', '#fbf4e2', 28);
export const taro = root('#7a5a40', '#efe3ea', 42);
export const yam = root('#6f5136', '#f3ead2', 46);
export const sweetPotato = root('#a8506a', '#f0a24a', 36);

export const melinjo: Sketch = (random) =>
  scatter(random, 11, 0.08)
    .map(([x, y]) => {
      const colour = random.pick(['#b5301f', '#c9542a', '#7f9a3e']);
      const one =
        ellipse(0, 0, [17, 24], colour, { stroke: darker(colour, 0.3), 'stroke-width': 3 }) +
        line('M-6 -12Q-10 0 -7 10', lighter(colour, 0.5), 4, { opacity: 0.8 }) +
        line('M0 -22V-32', '#6a7a3a', 4);
      return place(one, { x: x * 66, y: y * 60, turn: random.between(-60, 60) });
    })
    .join('');

export const pineapple: Sketch = () => {
  const eyes = [-34, -12, 10, 32, 54].flatMap((y, row) =>
    [-36, -12, 12, 36].map((x) =>
      path('M0 -10L11 0L0 10L-11 0Z', '#f2c75a', {
        transform: `translate(${x + (row % 2 ? 12 : 0) - 6} ${y})`,
      }),
    ),
  );
  const leaves = [-50, -30, -12, 12, 30, 50].map((turn) =>
    place(
      path('M-10 0Q-6 -44 0 -60Q6 -44 10 0Z', turn % 20 ? '#4f8040' : '#659a50', {
        stroke: '#35602c',
        'stroke-width': 2,
      }),
      { y: -44, turn },
    ),
  );
  return (
    leaves.join('') +
    ellipse(0, 14, [54, 68], '#d9982e', { stroke: '#a86d1c', 'stroke-width': 4 }) +
    eyes.join('')
  );
};
