import { type LabelShape, labelShapes } from '@rasa/domain/workshop/label-shape';
import type { Brand } from './brand.ts';
import { type Fonts, flow, lineHeight, type Room, type Run, type Written } from './flow.ts';
import { widthOf } from './font.ts';
import { pointsPerMm } from './sheet.ts';

/** What one label shows, in the order in which it is read. */
export type LabelWords = { name: string; brand: string; lines: readonly { runs: readonly Run[] }[] };

type Box = { x: number; y: number; width: number; height: number };

/** A label in points, from its upper left corner downwards. */
export type LaidLabel = {
  width: number;
  height: number;
  /** The radius of a round one. */
  radius?: number | undefined;
  /** Painted in the brand's colour. */
  band?: Box | undefined;
  /** Width of the ring of a round one. */
  ring: number;
  logo?: Box | undefined;
  code: Box;
  /** In the order of reading; `onBand` is white. */
  words: (Written & { ink: 'dark' | 'brand' | 'onBand' })[];
};

/** A lower-case letter is 1 mm high, the least that the law allows: 0.536 of its size in this font. */
const leastLetter = 5.3;
/** Where each item has a line of its own, letters are larger than that, or the items share lines. */
const leastAiry = 6.2;
const step = 0.2;
const pad = 1.9 * pointsPerMm;

/** @returns undefined where the words do not fit in letters that may still be read */
export function layLabel(
  fonts: Fonts,
  words: LabelWords,
  brand: Brand,
  shape: LabelShape,
): LaidLabel | undefined {
  const { letter, round } = labelShapes[shape];
  const lay = round ? layRound : layStraight;
  const airy = { given: words, least: leastAiry };
  for (const { given, least } of [airy, { given: dense(words), least: leastLetter }])
    for (let size = letter as number; size >= least; size -= step) {
      const laid = lay(fonts, given, brand, shape, size);
      if (laid) return laid;
    }
  return undefined;
}

/** One item after the other without a new line: on small labels every bit of paper is needed. */
const dense = (words: LabelWords): LabelWords => ({
  ...words,
  lines: [
    {
      runs: words.lines.flatMap(({ runs }, n) => [...(n > 0 ? [{ text: ' · ', bold: false }] : []), ...runs]),
    },
  ],
});

const bold = (text: string): Run[] => [{ text, bold: true }];
const plain = (text: string): Run[] => [{ text, bold: false }];

/** The small print, line by line; undefined where it comes below `floor`. */
function smallPrint(
  fonts: Fonts,
  { lines }: LabelWords,
  at: { size: number; top: number; floor: number; room: Room; centred?: boolean },
): Written[] | undefined {
  let { top } = at;
  const written: Written[] = [];
  for (const { runs } of lines) {
    const said = flow(fonts, runs, { ...at, top });
    top = said.bottom + at.size * 0.12;
    if (said.bottom > at.floor) return undefined;
    written.push(...said.written);
  }
  return written;
}

const sizeOf = (shape: LabelShape) => {
  const { width, height, code, name } = labelShapes[shape];
  return {
    width: width * pointsPerMm,
    height: height * pointsPerMm,
    code: code * pointsPerMm,
    nameMost: name,
  };
};

/** As large as fits, its sides in proportion, in the middle of the square. */
function logoIn(square: Box, { logo }: Brand): Box | undefined {
  if (!logo) return undefined;
  const scale = Math.min(square.width / logo.width, square.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  return {
    x: square.x + (square.width - width) / 2,
    y: square.y + (square.height - height) / 2,
    ...{ width, height },
  };
}

/** A band with name and brand across the top, the small print under it, the code in the lower right corner. */
function layStraight(
  fonts: Fonts,
  words: LabelWords,
  brand: Brand,
  shape: LabelShape,
  size: number,
): LaidLabel | undefined {
  const { width, height, code: side, nameMost } = sizeOf(shape);
  const nameSize = Math.min(nameMost, size * 1.8);
  const isSmall = words.lines.length === 1;
  const logoSide = brand.logo ? nameSize * (isSmall ? 1.3 : 2.2) : 0;
  const left = pad + (brand.logo ? logoSide + pad * 0.7 : 0);
  const inBand: Room = () => ({ x: left, width: width - left - pad });
  const top = pad * 0.6;
  const name = flow(fonts, bold(words.name), { size: nameSize, top, room: inBand });
  const makerSize = Math.max(leastLetter, nameSize * 0.6);
  const makerWidth = widthOf(fonts.regular, words.brand, makerSize);
  const beside = isSmall && name.lines === 1 && name.right + pad + makerWidth <= width - pad;
  const maker = flow(fonts, plain(words.brand), {
    size: makerSize,
    // On the line that the name's letters stand on.
    top: beside ? name.bottom - nameSize * 0.25 - makerSize * 0.92 : name.bottom,
    room: beside ? () => ({ x: width - pad - makerWidth, width: makerWidth + 1 }) : inBand,
  });
  const bandHeight = Math.max(name.bottom, maker.bottom, logoSide + top) + pad * 0.4;
  const code: Box = {
    ...{ x: width - side - pad * 0.4, y: height - side - pad * 0.4 },
    ...{ width: side, height: side },
  };
  const room: Room = (_, bottom) => ({ x: pad, width: (bottom > code.y ? code.x : width - pad) - pad });
  const printed = smallPrint(fonts, words, {
    ...{ size, top: bandHeight + pad * 0.5, floor: height - pad * 0.6, room },
  });
  if (!printed || code.y < bandHeight || name.lines > 3) return undefined;
  return {
    ...{ width, height, ring: 0, code, band: { x: 0, y: 0, width, height: bandHeight } },
    logo: logoIn({ x: pad, y: (bandHeight - logoSide) / 2, width: logoSide, height: logoSide }, brand),
    words: [
      ...[...name.written, ...maker.written].map((one) => ({ ...one, ink: 'onBand' as const })),
      ...printed.map((one) => ({ ...one, ink: 'dark' as const })),
    ],
  };
}

/** Centred in a circle: logo, name, brand, small print, and the code at the bottom. */
function layRound(
  fonts: Fonts,
  words: LabelWords,
  brand: Brand,
  shape: LabelShape,
  size: number,
): LaidLabel | undefined {
  const { width, height, code: side, nameMost } = sizeOf(shape);
  const radius = width / 2;
  const ring = 1.6 * pointsPerMm;
  const inner = radius - ring - 0.8 * pointsPerMm;
  const room: Room = (top, bottom) => {
    const far = Math.max(Math.abs(top - radius), Math.abs(bottom - radius));
    const half = Math.sqrt(Math.max(0, inner ** 2 - far ** 2));
    return { x: radius - half, width: 2 * half };
  };
  const centred = true;
  // The quiet zone of the code may touch the ring: it is white.
  const codeTop = radius + Math.sqrt(inner ** 2 - (side * 0.42) ** 2) - side;
  const code: Box = { x: radius - side / 2, y: codeTop, width: side, height: side };
  const nameSize = Math.min(nameMost, size * 1.6);
  const logoSide = brand.logo ? size * 3.4 : 0;
  const top = radius - inner + size;
  const name = flow(fonts, bold(words.name), {
    ...{ size: nameSize, top: top + logoSide, room, centred },
  });
  const maker = flow(fonts, plain(words.brand), {
    ...{ size: Math.max(leastLetter, nameSize * 0.62), top: name.bottom, room, centred },
  });
  const printed = smallPrint(fonts, words, {
    ...{ size, top: maker.bottom + size * (lineHeight - 1), floor: codeTop + side * 0.08, room, centred },
  });
  if (!printed) return undefined;
  return {
    ...{ width, height, radius, ring, code },
    logo: logoIn({ x: radius - logoSide / 2, y: top, width: logoSide, height: logoSide }, brand),
    words: [
      ...name.written.map((one) => ({ ...one, ink: 'brand' as const })),
      ...[...maker.written, ...printed].map((one) => ({ ...one, ink: 'dark' as const })),
    ],
  };
}
