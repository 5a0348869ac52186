import sharp from 'sharp';
import { qrPath } from './qr.ts';
import { broken, centred, colour, type Line, newDocument } from './sheet.ts';

export type Poster = {
  title: string;
  /** `Rp 15.000`; a shop has none. */
  price?: string | undefined;
  lines: readonly string[];
  /** JPEG or WebP. */
  picture?: Uint8Array | undefined;
  /** What the QR code leads to, whole. */
  address: string;
  /** `Pindai untuk memesan`, and what to do, in the reader's language. */
  call: string;
  how: string;
  language: 'id' | 'en';
};

/** A6 is a quarter of A4: half as wide and half as high. */
export const posterSizes = { a4: { width: 595.28, scale: 1 }, a6: { width: 297.64, scale: 0.5 } } as const;
export type PosterSize = keyof typeof posterSizes;
const ratio = 841.89 / 595.28;

const ink = { dark: '#3a2618', quiet: '#6b5240', accent: '#9c4520', stripe: '#b4532a' };

/** @returns a PDF of one page whose words are text */
export async function drawPoster(poster: Poster, size: PosterSize): Promise<Uint8Array> {
  const { width, scale: s } = posterSizes[size];
  const height = width * ratio;
  const { pdf, ink: letters } = await newDocument(poster.title, poster.language);
  const page = pdf.addPage([width, height]);
  page.drawRectangle({ x: 0, y: height - 22 * s, width, height: 22 * s, color: colour(ink.stripe) });
  let top = height - 48 * s;
  if (poster.picture) {
    const side = { width: 480 * s, height: 331 * s };
    // Printed at about 200 dots an inch.
    const pixels = { width: 1170, height: 808 };
    const jpeg = await sharp(poster.picture)
      .resize(pixels.width, pixels.height, { fit: 'cover' })
      .jpeg({ quality: 84 })
      .toBuffer();
    const image = await pdf.embedJpg(jpeg);
    page.drawImage(image, { x: (width - side.width) / 2, y: top - side.height, ...side });
    top -= side.height + 10 * s;
  }
  const room = width - 80 * s;
  const line = (text: string, weight: Line['weight'], points: number, fill: string): Line => ({
    text,
    weight,
    size: points * s,
    fill,
  });
  const said = [
    ...broken(letters, line(poster.title, 'bold', 34, ink.dark), room, 2),
    ...(poster.price ? [line(poster.price, 'bold', 34, ink.accent)] : []),
    ...poster.lines.flatMap((text) => broken(letters, line(text, 'regular', 17, ink.quiet), room, 1)),
  ];
  top = centred(page, letters, top, said) - 14 * s;
  const square = Math.min(230 * s, top - 110 * s);
  page.drawRectangle({
    x: (width - square) / 2,
    y: top - square,
    width: square,
    height: square,
    color: colour('#ffffff'),
  });
  page.drawSvgPath(qrPath(poster.address, square), {
    x: (width - square) / 2,
    y: top,
    color: colour('#000000'),
    borderWidth: 0,
  });
  centred(page, letters, top - square, [
    line(poster.call, 'bold', 22, ink.accent),
    ...broken(letters, line(poster.how, 'regular', 14, ink.quiet), room, 2),
    line(new URL(poster.address).host, 'bold', 14, ink.dark),
  ]);
  return pdf.save();
}
