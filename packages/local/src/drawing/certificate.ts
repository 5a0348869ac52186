import { lettering } from './lettering.ts';
import { toJpeg } from './picture.ts';
import { line, rect } from './svg.ts';

const pageWidth = 420;
const pageHeight = 595;

/** Within a string of a PDF. */
const escaped = (text: string): string => text.replace(/[\\()]/g, (letter) => `\\${letter}`);

type Line = { text: string; size: number; y: number; bold?: boolean };

const draw = ({ text, size, y, bold = false }: Line): string =>
  `BT /${bold ? 'B' : 'R'} ${size} Tf 40 ${y} Td (${escaped(text)}) Tj ET`;

type Certificate = { title: string; rows: readonly (readonly [string, string])[] };

/** A certificate of no office, marked as an example: one page of A5 with its text as text. */
export function certificatePdf(about: Certificate): Uint8Array {
  const content = [
    'q 0.55 0.35 0.2 RG 2 w 20 20 380 555 re S Q',
    draw({ text: 'CONTOH', size: 11, y: 540 }),
    draw({ text: about.title, size: 17, y: 500, bold: true }),
    ...about.rows.flatMap(([name, value], index) => [
      draw({ text: name, size: 10, y: 450 - index * 48 }),
      draw({ text: value, size: 13, y: 434 - index * 48, bold: true }),
    ]),
    draw({ text: 'Hanya contoh. Bukan dokumen resmi.', size: 9, y: 50 }),
  ].join('\n');
  const font = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Contents 4 0 R/Resources<</Font<</R 5 0 R/B 6 0 R>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** The same as somebody photographs it. */
export function drawCertificate({ title, rows }: Certificate): Promise<Buffer> {
  const ink = '#3a2618';
  const drawn = rows.map(([name, value], index) => {
    const y = 470 + index * 150;
    return (
      lettering(name, { x: 110, y, height: 24, colour: '#8a7460', weight: 0.12 }) +
      lettering(value, { x: 110, y: y + 56, height: 34, colour: ink, weight: 0.14, maxWidth: 680 }) +
      line(`M110 ${y + 82}H790`, '#e8dcc8', 2)
    );
  });
  return toJpeg(
    rect([0, 0, 900, 1280], '#d9c7ab') +
      rect([40, 40, 820, 1200], '#fffdf8') +
      rect([70, 70, 760, 1140], '#fffdf8', { stroke: '#8c5a32', 'stroke-width': 5 }) +
      lettering('CONTOH', { x: 450, y: 190, height: 30, colour: '#b4532a', weight: 0.14, align: 'middle' }) +
      lettering(title, {
        x: 450,
        y: 300,
        height: 44,
        colour: ink,
        weight: 0.16,
        align: 'middle',
        maxWidth: 660,
      }) +
      drawn.join('') +
      lettering('Hanya contoh. Bukan dokumen resmi.', {
        ...{ x: 450, y: 1150, height: 22, colour: '#8a7460', weight: 0.12 },
        align: 'middle',
      }),
    900,
    1280,
  );
}
