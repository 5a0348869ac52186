import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import subsetFont from 'subset-font';

/** The part of a font that letters are drawn with. */
type Glyph = { path: { toSVG(): string }; advanceWidth: number };
type Outline = {
  unitsPerEm: number;
  layout(text: string, features: { liga: boolean }): { glyphs: Glyph[] };
  hasGlyphForCodePoint(code: number): boolean;
};

/** `fi` drawn as one letter would be read as another one by whoever reads the paper by machine. */
export const features = { liga: false } as const;

export type Weight = 'regular' | 'bold';
export type Font = { bytes: Uint8Array; outline: Outline };

const files = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const satisfies Record<Weight, string>;

const loading = new Map<Weight, Promise<Font>>();

/** Latin letters with all their marks, figures and signs: what Indonesian and English are written with. */
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, n) => from + n));
const written = [range(0x20, 0x7e), range(0xa0, 0x17f), range(0x2010, 0x2026), '€™'].join('');

async function load(weight: Weight): Promise<Font> {
  // Lies beside the function, as the native libraries do: no machine in the cloud has a font of its own.
  const whole = await readFile(createRequire(import.meta.url).resolve(files[weight]));
  // A paper carries its font: 30 KB instead of 600. pdf-lib's own way to leave letters out loses some that are used.
  const bytes = await subsetFont(whole, written, { targetFormat: 'truetype' });
  return { bytes, outline: fontkit.create(bytes) as unknown as Outline };
}

/** Noto Sans, read once in each process. */
export function fontOf(weight: Weight): Promise<Font> {
  const font = loading.get(weight) ?? load(weight);
  loading.set(weight, font);
  return font;
}

/** What the font has no letter for, such as a picture among the letters, is left out rather than drawn as a box. */
export const drawable = ({ outline }: Font, text: string): string =>
  [...text]
    .filter((letter) => outline.hasGlyphForCodePoint(letter.codePointAt(0)!))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** How wide a line is, in the unit of `size`. */
export function widthOf({ outline }: Font, text: string, size: number): number {
  const units = outline.layout(text, features).glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return (units * size) / outline.unitsPerEm;
}

/** Lines no wider than `width`, `most` of them; what is left over ends in `…`. */
export function wrap(
  font: Font,
  text: string,
  { size, width, most }: { size: number; width: number; most: number },
): string[] {
  const fits = (line: string) => widthOf(font, line, size) <= width;
  const lines: string[] = [];
  let rest = drawable(font, text).split(' ').filter(Boolean);
  while (rest.length > 0 && lines.length < most) {
    let count = 1;
    while (count < rest.length && fits(rest.slice(0, count + 1).join(' '))) count += 1;
    const isLast = lines.length === most - 1 && count < rest.length;
    lines.push(shortened(rest.slice(0, count).join(' '), isLast, fits));
    rest = rest.slice(count);
  }
  return lines;
}

function shortened(line: string, goesOn: boolean, fits: (line: string) => boolean): string {
  if (!goesOn && fits(line)) return line;
  let kept = line;
  while (kept.length > 1 && !fits(`${kept}…`)) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A line as the path of an SVG, its letters standing on `y`. */
export function letters(
  { outline }: Font,
  text: string,
  at: { x: number; y: number; size: number; fill: string },
): string {
  const scale = at.size / outline.unitsPerEm;
  let x = 0;
  const glyphs = outline.layout(text, features).glyphs.map((glyph) => {
    const path = glyph.path.toSVG();
    const moved = path ? `<path transform="translate(${x} 0)" d="${path}"/>` : '';
    x += glyph.advanceWidth;
    return moved;
  });
  return `<g fill="${at.fill}" transform="translate(${at.x} ${at.y}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`;
}
