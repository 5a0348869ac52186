import { type LabelShape, labelGapMm, labelShapes } from '@rasa/domain/workshop/label-shape';
import type { PDFImage, PDFPage } from 'pdf-lib';
import { type Brand, plainBrand } from './brand.ts';
import { type LabelWords, type LaidLabel, layLabel } from './label.ts';
import { qrPath } from './qr.ts';
import { colour, type Ink, newDocument, pointsPerMm } from './sheet.ts';

export type LabelSheet = LabelWords & {
  /** What the QR code leads to, whole. */
  address: string;
  design?: Brand | undefined;
};

const a4 = { width: 595.28, height: 841.89 };
const gap = labelGapMm * pointsPerMm;
const ink = { dark: '#1c1410', onBand: '#ffffff', cut: '#777777' };
const thin = 0.35;

/**
 * One sheet of A4 full of the same label, with marks to cut along: 24 of the small ones.
 * @returns a PDF whose words are text, in the order of the label's items; undefined where they do not fit the shape
 */
export async function drawLabelSheet(sheet: LabelSheet, shape: LabelShape): Promise<Uint8Array | undefined> {
  const { design: brand = plainBrand } = sheet;
  const { pdf, ink: letters } = await newDocument(`Label ${sheet.name}`, 'id');
  const fonts = { regular: letters.regular.font, bold: letters.bold.font };
  const laid = layLabel(fonts, sheet, brand, shape);
  if (!laid) return undefined;
  const page = pdf.addPage([a4.width, a4.height]);
  const logo = brand.logo && (await pdf.embedJpg(brand.logo.jpeg));
  const code = qrPath(sheet.address, laid.code.width);
  for (const at of places(laid, shape)) {
    drawLabel(page, letters, { laid, brand, logo, code, at });
    if (laid.radius === undefined) drawCutMarks(page, laid, at);
  }
  return pdf.save();
}

type At = { x: number; y: number };

/** The upper left corners, in PDF's own upward count; the whole stands in the middle of the page. */
function places({ width, height }: LaidLabel, shape: LabelShape): At[] {
  const { columns, rows } = labelShapes[shape];
  const left = (a4.width - columns * width - (columns - 1) * gap) / 2;
  const top = (a4.height + rows * height + (rows - 1) * gap) / 2;
  return Array.from({ length: rows * columns }, (_, n) => ({
    x: left + (n % columns) * (width + gap),
    y: top - Math.floor(n / columns) * (height + gap),
  }));
}

function drawLabel(
  page: PDFPage,
  letters: Ink,
  {
    laid,
    brand,
    logo,
    code,
    at,
  }: { laid: LaidLabel; brand: Brand; logo: PDFImage | undefined; code: string; at: At },
): void {
  const box = (one: { x: number; y: number; width: number; height: number }) => ({
    ...{ x: at.x + one.x, y: at.y - one.y - one.height, width: one.width, height: one.height },
  });
  if (laid.radius !== undefined) drawRing(page, laid, brand, at);
  if (laid.band) page.drawRectangle({ ...box(laid.band), color: colour(brand.colour) });
  if (logo && laid.logo) page.drawImage(logo, box(laid.logo));
  for (const { text, weight, size, x, y, ink: tone } of laid.words)
    page.drawText(text, {
      ...{ x: at.x + x, y: at.y - y, size, font: letters[weight].drawn },
      color: colour(tone === 'brand' ? brand.colour : ink[tone]),
    });
  page.drawSvgPath(code, {
    ...{ x: at.x + laid.code.x, y: at.y - laid.code.y, color: colour('#000000'), borderWidth: 0 },
  });
}

function drawRing(page: PDFPage, { radius = 0, ring }: LaidLabel, brand: Brand, at: At): void {
  const centre = { x: at.x + radius, y: at.y - radius };
  const outer = { xScale: radius, yScale: radius, color: colour(brand.colour) };
  page.drawEllipse({ ...centre, ...outer, borderColor: colour(ink.cut), borderWidth: thin });
  page.drawEllipse({ ...centre, xScale: radius - ring, yScale: radius - ring, color: colour('#ffffff') });
}

/** Two short lines at each corner, outside the label, so that nothing of them is left on it. */
function drawCutMarks(page: PDFPage, { width, height }: LaidLabel, at: At): void {
  const [near, far] = [0.4 * pointsPerMm, 1.9 * pointsPerMm];
  const line = { thickness: thin, color: colour(ink.cut) };
  for (const [x, outX] of [
    [at.x, -1],
    [at.x + width, 1],
  ] as const)
    for (const [y, outY] of [
      [at.y, 1],
      [at.y - height, -1],
    ] as const) {
      page.drawLine({ start: { x: x + outX * near, y }, end: { x: x + outX * far, y }, ...line });
      page.drawLine({ start: { x, y: y + outY * near }, end: { x, y: y + outY * far }, ...line });
    }
}
