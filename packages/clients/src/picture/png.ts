import { readOrientation } from './exif.ts';
import { type PictureSize, turned } from './size.ts';

/** Walks the chunks to IEND, so that a file cut off anywhere is found out. */
export function readPng(bytes: Buffer): PictureSize | undefined {
  let size: PictureSize | undefined;
  let orientation = 1;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length < length) return undefined;
    if (kind === 'IHDR' && length === 13) {
      size = { width: content.readUInt32BE(0), height: content.readUInt32BE(4) };
    }
    if (!size) return undefined;
    if (kind === 'eXIf') orientation = readOrientation(content);
    if (kind === 'IEND') return turned(size, orientation);
    at += 12 + length;
  }
  return undefined;
}
