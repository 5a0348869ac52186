import { readOrientation } from './exif.ts';
import { type PictureSize, turned } from './size.ts';

/** RIFF pieces of even length: `VP8X` tells the canvas, else the picture data itself does. */
export function readWebp(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 20 || bytes.readUInt32LE(4) + 8 > bytes.length) return undefined;
  let size: PictureSize | undefined;
  let hasData = false;
  let orientation = 1;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    const kind = bytes.toString('latin1', at, at + 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length < length) return undefined;
    size ??= sizeIn(kind, content);
    hasData ||= kind === 'VP8 ' || kind === 'VP8L' || kind === 'ANMF';
    if (kind === 'EXIF') orientation = readOrientation(withoutPrefix(content));
    at += 8 + length + (length % 2);
  }
  return size && hasData ? turned(size, orientation) : undefined;
}

function sizeIn(kind: string, content: Buffer): PictureSize | undefined {
  if (kind === 'VP8X' && content.length >= 10) {
    return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 };
  }
  if (kind === 'VP8 ' && content.length >= 10 && content.readUIntBE(3, 3) === 0x9d012a) {
    return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff };
  }
  if (kind === 'VP8L' && content.length >= 5 && content[0] === 0x2f) {
    const bits = content.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
}

/** Some writers keep JPEG's prefix before the TIFF block. */
function withoutPrefix(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}
