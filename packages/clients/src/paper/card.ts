import sharp from 'sharp';
import { type Font, fontOf, letters, wrap } from './font.ts';

/** What a share card says: all of it is public. */
export type Card = {
  title: string;
  /** `Rp 15.000`; a shop has none. */
  price?: string | undefined;
  /** Whose it is, where it comes from. */
  lines: readonly string[];
  /** Up to four, JPEG or WebP, the first one largest. */
  pictures: readonly Uint8Array[];
  /** The shop's own address, such as `rasadesa.id`. */
  host: string;
};

/** Wide for previews of links, square for statuses and profiles. Pixels. */
export const cardShapes = {
  lebar: { width: 1200, height: 630, picture: { left: 0, top: 0, width: 600, height: 630 } },
  persegi: { width: 1080, height: 1080, picture: { left: 0, top: 0, width: 1080, height: 620 } },
} as const;
export type CardShape = keyof typeof cardShapes;

const colours = { paper: '#fdf6ec', ink: '#3a2618', quiet: '#6b5240', accent: '#9c4520', stripe: '#b4532a' };
const quality = 82;

type Box = { left: number; top: number; width: number; height: number };

/** One picture fills the place; several share it side by side. */
function places(box: Box, count: number): Box[] {
  if (count <= 1) return [box];
  const width = Math.floor(box.width / 2);
  if (count < 4) return [0, 1].map((n) => ({ ...box, left: box.left + n * width, width }));
  const height = Math.floor(box.height / 2);
  return [0, 1, 2, 3].map((n) => ({
    left: box.left + (n % 2) * width,
    top: box.top + Math.floor(n / 2) * height,
    width,
    height,
  }));
}

/** The striped awning of the shop along one edge of the words. */
function awning({ left, top, width }: Box): string {
  const step = 40;
  return Array.from({ length: Math.ceil(width / step) }, (_, n) => {
    const fill = n % 2 === 0 ? colours.stripe : '#fffcf7';
    const [x, y] = [left + n * step, top];
    return `<path fill="${fill}" d="M${x} ${y}h${step}v26a20 16 0 0 1-${step} 0z"/>`;
  }).join('');
}

type Row = { text: string; font: Font; size: number; fill: string; gap: number };

function rows({ title, price, lines }: Card, fonts: { regular: Font; bold: Font }, width: number): Row[] {
  const said: Row[] = wrap(fonts.bold, title, { size: 58, width, most: 3 }).map((text, n) => ({
    ...{ text, font: fonts.bold, size: 58, fill: colours.ink, gap: n === 0 ? 0 : 70 },
  }));
  if (price) said.push({ text: price, font: fonts.bold, size: 64, fill: colours.accent, gap: 90 });
  for (const [n, line] of lines.entries())
    for (const text of wrap(fonts.regular, line, { size: 32, width, most: 2 }))
      said.push({ text, font: fonts.regular, size: 32, fill: colours.quiet, gap: n === 0 ? 64 : 46 });
  return said;
}

function words(card: Card, fonts: { regular: Font; bold: Font }, box: Box): string {
  const inner = { x: box.left + 56, width: box.width - 112 };
  let y = box.top + 132;
  const drawn = rows(card, fonts, inner.width).map(({ text, gap, ...row }) => {
    y += gap;
    return letters(row.font, text, { x: inner.x, y, ...row });
  });
  const [host = ''] = wrap(fonts.bold, card.host, { size: 30, width: inner.width, most: 1 });
  const foot = letters(fonts.bold, host, {
    x: inner.x,
    y: box.top + box.height - 40,
    size: 30,
    fill: colours.accent,
  });
  return awning(box) + drawn.join('') + foot;
}

/** @returns JPEG of the shape's size */
export async function drawCard(card: Card, shape: CardShape): Promise<Uint8Array> {
  const { width, height, picture } = cardShapes[shape];
  const [regular, bold] = await Promise.all([fontOf('regular'), fontOf('bold')]);
  const beside = picture.height === height;
  const box: Box = beside
    ? { left: picture.width, top: 0, width: width - picture.width, height }
    : { left: 0, top: picture.height, width, height: height - picture.height };
  const shown = places(picture, card.pictures.length);
  const pictures = await Promise.all(
    card.pictures.slice(0, shown.length).map(async (bytes, n) => {
      const { left, top, width, height } = shown[n]!;
      return { input: await sharp(bytes).resize(width, height, { fit: 'cover' }).toBuffer(), left, top };
    }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${words(card, { regular, bold }, box)}</svg>`;
  return sharp({ create: { width, height, channels: 3, background: colours.paper } })
    .composite([...pictures, { input: Buffer.from(svg), left: 0, top: 0 }])
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}
