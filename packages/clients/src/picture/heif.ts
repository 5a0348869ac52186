import type { PictureSize } from './size.ts';

/**
 * Sizes stand in `ispe` boxes within `meta`, one for each tile, thumbnail and the whole; the whole is the
 * largest. A turn (`irot`) changes nothing that is asked of this size: how many pixels there are.
 */
export function readHeif(bytes: Buffer): PictureSize | undefined {
  const meta = findBox(bytes, 'meta');
  if (!meta) return undefined;
  let largest: PictureSize | undefined;
  for (let at = meta.indexOf('ispe'); at >= 0; at = meta.indexOf('ispe', at + 4)) {
    if (at + 16 > meta.length) break;
    const size = { width: meta.readUInt32BE(at + 8), height: meta.readUInt32BE(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function findBox(bytes: Buffer, wanted: string): Buffer | undefined {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length < 8) return undefined;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === wanted) return at + length <= bytes.length ? bytes.subarray(at, at + length) : undefined;
    at += length;
  }
  return undefined;
}
