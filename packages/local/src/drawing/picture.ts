import sharp from 'sharp';
import { el } from './svg.ts';

/** Every drawing is a JPEG, as what people upload mostly is. A smaller `pixelWidth` takes less time and shows less. */
export function toJpeg(drawn: string, width: number, height: number, pixelWidth = width): Promise<Buffer> {
  const xmlns = 'http://www.w3.org/2000/svg';
  const pixels = { width: pixelWidth, height: Math.round((height * pixelWidth) / width) };
  const svg = el('svg', { xmlns, ...pixels, viewBox: `0 0 ${width} ${height}` }, drawn);
  return sharp(Buffer.from(svg)).flatten({ background: '#fdf6ec' }).jpeg({ quality: 88 }).toBuffer();
}
