import sharp from 'sharp';
import { el } from './svg.ts';

/** Every drawing is a JPEG, as what people upload mostly is. */
export function toJpeg(drawn: string, width: number, height: number): Promise<Buffer> {
  const xmlns = 'http://www.w3.org/2000/svg';
  const svg = el('svg', { xmlns, width, height, viewBox: `0 0 ${width} ${height}` }, drawn);
  return sharp(Buffer.from(svg)).flatten({ background: '#fdf6ec' }).jpeg({ quality: 88 }).toBuffer();
}
