import { broken, centred, colour, type Line, newDocument } from './sheet.ts';

/** What is said, line by line, in the reader's language. */
export type CertificatePaper = {
  language: 'id' | 'en';
  title: string;
  given: string;
  name: string;
  attended: string;
  course: string;
  when: string;
  unit: string;
  signed: string;
};

/** A4 lying on its side. */
const page = { width: 841.89, height: 595.28 };
const tones = { dark: '#3a2618', quiet: '#6b5240', accent: '#9c4520', stripe: '#b4532a', pale: '#e8c9a8' };

/** @returns a PDF of one page whose words are text */
export async function drawCertificate(paper: CertificatePaper): Promise<Uint8Array> {
  const { pdf, ink } = await newDocument(`${paper.title}: ${paper.name}`, paper.language);
  const sheet = pdf.addPage([page.width, page.height]);
  for (const [inset, thickness, tone] of [
    [24, 5, tones.stripe],
    [34, 1, tones.pale],
  ] as const)
    sheet.drawRectangle({
      ...{ x: inset, y: inset, width: page.width - 2 * inset, height: page.height - 2 * inset },
      ...{ borderWidth: thickness, borderColor: colour(tone) },
    });
  const room = page.width - 160;
  const line = (text: string, weight: Line['weight'], size: number, fill: string): Line => ({
    ...{ text, weight, size, fill },
  });
  let top = centred(sheet, ink, page.height - 70, [line(paper.title, 'bold', 44, tones.accent)]);
  top = centred(sheet, ink, top - 22, [line(paper.given, 'regular', 16, tones.quiet)]);
  top = centred(sheet, ink, top - 8, broken(ink, line(paper.name, 'bold', 36, tones.dark), room, 2));
  top = centred(sheet, ink, top - 14, [line(paper.attended, 'regular', 16, tones.quiet)]);
  top = centred(sheet, ink, top - 6, broken(ink, line(paper.course, 'bold', 26, tones.dark), room, 2));
  centred(sheet, ink, top - 8, [line(paper.when, 'regular', 15, tones.quiet)]);
  const half = 110;
  sheet.drawLine({
    ...{ start: { x: page.width / 2 - half, y: 104 }, end: { x: page.width / 2 + half, y: 104 } },
    ...{ thickness: 0.8, color: colour(tones.quiet) },
  });
  centred(sheet, ink, 104, [
    line(paper.signed, 'regular', 12, tones.quiet),
    ...broken(ink, line(paper.unit, 'bold', 14, tones.dark), room, 1),
  ]);
  return pdf.save();
}
