import { darker, lighter } from '../colour.ts';
import { ellipse, line, path, smooth } from '../svg.ts';
import { body, light, type Piece, r } from './piece.ts';

/** A fried peanut, whole or as a half with its germ; now and then a slice of garlic. */
export const peanut: Piece = (random, size, tone) => {
  if (tone.spot && random.next() < 0.14) return garlicSlice(random, size * 0.8, { base: tone.spot });
  const rim = { stroke: darker(tone.base, 0.34), 'stroke-width': size * 0.08 };
  const whole = ellipse(0, 0, [size, size * 0.68], tone.base, rim);
  if (random.next() < 0.35) {
    return (
      whole +
      ellipse(0, 0, [size * 0.74, size * 0.44], lighter(tone.base, 0.35)) +
      line(`M${r(-size * 0.5)} 0H${r(size * 0.45)}`, darker(tone.base, 0.22), size * 0.07)
    );
  }
  return (
    whole +
    light(
      `M${r(-size * 0.55)} ${r(-size * 0.25)}Q0 ${r(-size * 0.55)} ${r(size * 0.5)} ${r(-size * 0.28)}`,
      tone,
      size * 1.3,
    )
  );
};

const garlicSlice: Piece = (_random, size, tone) =>
  body(
    smooth([
      [-size, size * 0.1],
      [-size * 0.2, -size * 0.6],
      [size, -size * 0.1],
      [size * 0.3, size * 0.55],
    ]),
    tone,
    size,
  ) +
  line(
    `M${r(-size * 0.6)} ${r(size * 0.05)}Q0 ${r(-size * 0.25)} ${r(size * 0.6)} 0`,
    darker(tone.base, 0.2),
    size * 0.06,
  );

/** Corn fried until it bursts a little. */
export const kernel: Piece = (_random, size, tone) => {
  const d = smooth([
    [0, -size],
    [size * 0.78, -size * 0.55],
    [size * 0.62, size * 0.55],
    [0, size * 0.9],
    [-size * 0.62, size * 0.55],
    [-size * 0.78, -size * 0.55],
  ]);
  return (
    body(d, tone, size * 1.3) +
    path(
      smooth([
        [0, size * 0.85],
        [size * 0.34, size * 0.4],
        [0, size * 0.12],
        [-size * 0.34, size * 0.4],
      ]),
      lighter(tone.base, 0.6),
    ) +
    light(
      `M${r(-size * 0.4)} ${r(-size * 0.5)}Q0 ${r(-size * 0.85)} ${r(size * 0.4)} ${r(-size * 0.5)}`,
      tone,
      size * 1.3,
    ) +
    (tone.spot
      ? line(
          `M${r(size * 0.15)} ${r(-size * 0.25)}L${r(size * 0.4)} ${r(-size * 0.05)}`,
          tone.spot,
          size * 0.14,
        )
      : '')
  );
};

export const coffeeBean: Piece = (_random, size, tone) =>
  ellipse(0, 0, [size, size * 0.68], tone.base, {
    stroke: darker(tone.base, 0.4),
    'stroke-width': size * 0.08,
  }) +
  line(
    `M${r(-size * 0.85)} ${r(size * 0.08)}C${r(-size * 0.3)} ${r(-size * 0.3)} ${r(size * 0.3)} ${r(size * 0.3)} ${r(size * 0.85)} ${r(-size * 0.08)}`,
    darker(tone.base, 0.55),
    size * 0.11,
  ) +
  line(
    `M${r(-size * 0.5)} ${r(-size * 0.36)}Q0 ${r(-size * 0.56)} ${r(size * 0.4)} ${r(-size * 0.4)}`,
    lighter(tone.base, 0.3),
    size * 0.1,
  );
