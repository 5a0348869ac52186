import { drawable, type Font, type Weight, widthOf } from './font.ts';

export type Fonts = Record<Weight, Font>;
export type Run = { text: string; bold: boolean };

/** Where a line between two heights may stand; heights go downwards. */
export type Room = (top: number, bottom: number) => { x: number; width: number };

/** Letters of one weight, standing on `y`. */
export type Written = { text: string; weight: Weight; size: number; x: number; y: number };

export const lineHeight = 1.17;
/** What stands above the line that letters stand on, as a part of their size. */
const above = 0.92;
/** A word that is longer goes on in the next line: nothing on a label is ever cut off. */
const longestWord = 22;

type Piece = { text: string; weight: Weight };
type Word = Piece[];

const cut = (text: string): string[] => text.match(new RegExp(`.{1,${longestWord}}`, 'gu')) ?? [];

/** Words with the weights of their letters: `**kedelai**,` is one word of two weights. */
function wordsOf(fonts: Fonts, runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const run of runs) {
    const weight = run.bold ? 'bold' : 'regular';
    const said = drawable(fonts[weight], run.text);
    const starts = /^\s/.test(run.text);
    for (const [n, part] of said.split(' ').filter(Boolean).entries()) {
      const [head = '', ...rest] = cut(part);
      const last = words.at(-1);
      if (n === 0 && isOpen && !starts && last) last.push({ text: head, weight });
      else words.push([{ text: head, weight }]);
      for (const text of rest) words.push([{ text, weight }]);
    }
    if (said !== '') isOpen = !/\s$/.test(run.text);
    else if (run.text !== '') isOpen = false;
  }
  return words;
}

/**
 * Writes one paragraph downwards from `top`.
 * @returns what is written and where it ends
 */
export function flow(
  fonts: Fonts,
  runs: readonly Run[],
  { size, top, room, centred = false }: { size: number; top: number; room: Room; centred?: boolean },
): { written: Written[]; bottom: number; right: number; lines: number } {
  const measure = (word: Word) =>
    word.reduce((sum, { text, weight }) => sum + widthOf(fonts[weight], text, size), 0);
  const blank = widthOf(fonts.regular, ' ', size);
  const written: Written[] = [];
  const height = size * lineHeight;
  let [y, right, lines] = [top, 0, 0];
  let rest = wordsOf(fonts, runs).map((word) => ({ word, width: measure(word) }));
  while (rest.length > 0) {
    const { x, width } = room(y, y + height);
    let count = 1;
    let used = rest[0]!.width;
    while (count < rest.length && used + blank + rest[count]!.width <= width)
      used += blank + rest[count++]!.width;
    // Nothing fits at this height, as in the tips of a circle: further down there is more room.
    if (used <= width || count > 1 || lines > maxLines) {
      const at = { x: centred ? x + (width - used) / 2 : x, y: y + size * above, size };
      written.push(...lineOf(fonts, rest.slice(0, count), blank, at));
      rest = rest.slice(count);
      right = Math.max(right, at.x + used);
    }
    y += height;
    lines += 1;
  }
  return { written, bottom: y, right, lines };
}

/** No label is so long; it ends what would go on for ever. */
const maxLines = 400;

/** Neighbours of one weight are one text, so that whoever reads the paper by machine finds words with blanks. */
function lineOf(
  fonts: Fonts,
  words: readonly { word: Word }[],
  blank: number,
  at: { x: number; y: number; size: number },
): Written[] {
  const written: Written[] = [];
  let { x } = at;
  for (const [n, { word }] of words.entries())
    for (const [m, { text, weight }] of word.entries()) {
      const isNew = m === 0 && n > 0;
      const last = written.at(-1);
      if (isNew) x += blank;
      if (last && last.weight === weight) last.text += isNew ? ` ${text}` : text;
      else written.push({ text, weight, size: at.size, x, y: at.y });
      x += widthOf(fonts[weight], text, at.size);
    }
  return written;
}
