import { type LabelShape, labelShapes } from '@rasa/domain/workshop/label-shape';
import { plainBrand } from './brand.ts';
import { flow } from './flow.ts';
import { fontOf, letters } from './font.ts';
import { type LaidLabel, layLabel } from './label.ts';
import type { LabelSheet } from './label-sheet.ts';
import { qrPath } from './qr.ts';
import { pointsPerMm } from './sheet.ts';

const ink = { dark: '#1c1410', onBand: '#ffffff', edge: '#999999' };
const doesNotFit = 'Tulisan tidak muat. Pilih ukuran yang lebih besar.';

/** One label as it will be printed, or the sentence that it does not fit. @returns an SVG without any script */
export async function drawLabelPicture(sheet: LabelSheet, shape: LabelShape): Promise<string> {
  const [regular, bold] = await Promise.all([fontOf('regular'), fontOf('bold')]);
  const { design: brand = plainBrand } = sheet;
  const fonts = { regular, bold };
  const laid = layLabel(fonts, sheet, brand, shape);
  if (!laid) return nothing(shape, { fonts });
  const { band, logo, code } = laid;
  const words = laid.words.map(({ text, weight, size, x, y, ink: tone }) =>
    letters(fonts[weight], text, { x, y, size, fill: tone === 'brand' ? brand.colour : ink[tone] }),
  );
  const image =
    logo && brand.logo
      ? `<image x="${logo.x}" y="${logo.y}" width="${logo.width}" height="${logo.height}" href="data:image/jpeg;base64,${Buffer.from(brand.logo.jpeg).toString('base64')}"/>`
      : '';
  return svg(
    laid,
    [
      ground(laid, brand.colour),
      band ? `<rect width="${band.width}" height="${band.height}" fill="${brand.colour}"/>` : '',
      image,
      ...words,
      `<path transform="translate(${code.x} ${code.y})" d="${qrPath(sheet.address, code.width)}"/>`,
    ].join(''),
  );
}

function ground({ width, height, radius, ring }: Size & { ring: number }, brand: string): string {
  const edge = `stroke="${ink.edge}" stroke-width="0.5"`;
  return radius === undefined
    ? `<rect width="${width}" height="${height}" fill="#fff" ${edge}/>`
    : `<circle cx="${radius}" cy="${radius}" r="${radius}" fill="${brand}"/><circle cx="${radius}" cy="${radius}" r="${radius - ring}" fill="#fff"/>`;
}

type Size = Pick<LaidLabel, 'width' | 'height' | 'radius'>;

const svg = ({ width, height }: Size, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 2}" height="${height * 2}">${inside}</svg>`;

function nothing(shape: LabelShape, { fonts }: { fonts: Parameters<typeof flow>[0] }): string {
  const { width, height, round } = labelShapes[shape];
  const size = { width: width * pointsPerMm, height: height * pointsPerMm };
  const radius = round ? size.width / 2 : undefined;
  const margin = size.width * 0.18;
  const { written } = flow(fonts, [{ text: doesNotFit, bold: true }], {
    ...{ size: 9, top: size.height * 0.35, centred: true },
    room: () => ({ x: margin, width: size.width - 2 * margin }),
  });
  const words = written.map(({ text, weight, ...at }) =>
    letters(fonts[weight], text, { ...at, fill: '#9c2020' }),
  );
  return svg(size, ground({ ...size, radius, ring: 2 }, ink.edge) + words.join(''));
}
