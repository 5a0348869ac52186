import type { PDFDocument, PDFPage } from 'pdf-lib';
import { drawable, type Weight } from './font.ts';
import { broken, colour, type Ink, newDocument } from './sheet.ts';

export type ReceiptPaper = {
  language: 'id' | 'en';
  title: string;
  /** Whose order, of when, how it is paid. */
  head: readonly string[];
  /** `Lunas`. */
  stamp: { text: string; good: boolean };
  blocks: readonly { title: string; note?: string; rows: readonly { text: string; amount: string }[] }[];
  sums: readonly { text: string; amount: string; strong: boolean }[];
  foot: readonly string[];
};

/** A5, which is half of A4 and also printed on it. */
const page = { width: 419.53, height: 595.28, margin: 36 };
const right = page.width - page.margin;
const tones = {
  dark: '#1c1410',
  quiet: '#6b5240',
  accent: '#9c4520',
  line: '#d8c4ae',
  good: '#2f6b34',
  wait: '#8a4b00',
};
const amountRoom = 110;

type Pen = { pdf: PDFDocument; ink: Ink; page: PDFPage; y: number };

/** A new page where there is no room left. */
function need(pen: Pen, height: number): void {
  if (pen.y - height >= page.margin) return;
  pen.page = pen.pdf.addPage([page.width, page.height]);
  pen.y = page.height - page.margin;
}

type Style = { size: number; weight?: Weight; fill?: string; gap?: number };

/** Words at the left, as many lines as they need, and an amount at the right of the first. */
function write(pen: Pen, text: string, style: Style, amount?: string): void {
  const { size, weight = 'regular', fill = tones.dark, gap = 0 } = style;
  const room = page.width - 2 * page.margin - (amount === undefined ? 0 : amountRoom);
  const lines = broken(pen.ink, { text, weight, size, fill }, room, 3);
  pen.y -= gap;
  need(pen, size * 1.35 * Math.max(1, lines.length));
  const { drawn, font } = pen.ink[weight];
  for (const [n, line] of lines.entries()) {
    pen.y -= size * 1.35;
    const at = { y: pen.y, size, font: drawn, color: colour(fill) };
    pen.page.drawText(line.text, { x: page.margin, ...at });
    if (n === 0 && amount !== undefined) {
      const said = drawable(font, amount);
      pen.page.drawText(said, { x: right - drawn.widthOfTextAtSize(said, size), ...at });
    }
  }
}

function rule(pen: Pen): void {
  pen.y -= 8;
  need(pen, 2);
  pen.page.drawLine({
    ...{ start: { x: page.margin, y: pen.y }, end: { x: right, y: pen.y } },
    ...{ thickness: 0.7, color: colour(tones.line) },
  });
}

/** @returns a PDF of as many pages as it takes, whose words are text */
export async function drawReceipt(paper: ReceiptPaper): Promise<Uint8Array> {
  const { pdf, ink } = await newDocument(paper.title, paper.language);
  const pen: Pen = { pdf, ink, page: pdf.addPage([page.width, page.height]), y: page.height - page.margin };
  write(pen, 'Rasa Desa', { size: 11, weight: 'bold', fill: tones.accent });
  write(pen, paper.title, { size: 18, weight: 'bold', gap: 2 });
  for (const line of paper.head) write(pen, line, { size: 9.5, fill: tones.quiet });
  write(pen, paper.stamp.text, {
    ...{ size: 12, weight: 'bold', gap: 6, fill: paper.stamp.good ? tones.good : tones.wait },
  });
  for (const { title, note, rows } of paper.blocks) {
    rule(pen);
    write(pen, title, { size: 11, weight: 'bold', gap: 4 });
    if (note) write(pen, note, { size: 9, fill: tones.wait });
    for (const { text, amount } of rows) write(pen, text, { size: 10, gap: 1 }, amount);
  }
  rule(pen);
  for (const { text, amount, strong } of paper.sums)
    write(pen, text, { size: strong ? 12.5 : 10, weight: strong ? 'bold' : 'regular', gap: 2 }, amount);
  rule(pen);
  for (const line of paper.foot) write(pen, line, { size: 8.5, fill: tones.quiet, gap: 1 });
  return pdf.save();
}
