import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { drawable, type Font, features, fontOf, type Weight, wrap } from './font.ts';

export const pointsPerMm = 72 / 25.4;

/** `#rrggbb` as a PDF wants it. */
export function colour(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  return rgb(red, green, blue);
}

export type Ink = Record<Weight, { drawn: PDFFont; font: Font }>;

/** An empty document that says its title and language, with the letters embedded. */
export async function newDocument(
  title: string,
  language: 'id' | 'en',
): Promise<{ pdf: PDFDocument; ink: Ink }> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  pdf.setProducer('Rasa Desa');
  pdf.setCreator('Rasa Desa');
  const [regular, bold] = await Promise.all([fontOf('regular'), fontOf('bold')]);
  const embed = async (font: Font) => ({
    drawn: await pdf.embedFont(font.bytes, { subset: false, features }),
    font,
  });
  return { pdf, ink: { regular: await embed(regular), bold: await embed(bold) } };
}

export type Line = { text: string; weight: Weight; size: number; fill: string };

/** Writes lines in the middle of the page's width, downwards from `top`. @returns where the next would begin */
export function centred(page: PDFPage, ink: Ink, top: number, lines: readonly Line[]): number {
  let y = top;
  for (const { text, weight, size, fill } of lines) {
    const { drawn, font } = ink[weight];
    const said = drawable(font, text);
    y -= size * 1.25;
    page.drawText(said, {
      x: (page.getWidth() - drawn.widthOfTextAtSize(said, size)) / 2,
      y,
      size,
      font: drawn,
      color: colour(fill),
    });
  }
  return y;
}

/** A text broken into lines of one style. */
export const broken = (ink: Ink, line: Line, width: number, most: number): Line[] =>
  wrap(ink[line.weight].font, line.text, { size: line.size, width, most }).map((text) => ({ ...line, text }));
