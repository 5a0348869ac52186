import { readOrientation } from './exif.ts';
import { type PictureSize, turned } from './size.ts';

const marker = { exif: 0xe1, startOfScan: 0xda, endOfImage: Buffer.from([0xff, 0xd9]) };

/** Walks the segments up to the first scan; a file without its end mark was cut off on the way. */
export function readJpeg(bytes: Buffer): PictureSize | undefined {
  let size: PictureSize | undefined;
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || segment.length < length - 2) return undefined;
    if (kind === marker.startOfScan) {
      const ended = bytes.lastIndexOf(marker.endOfImage) > at;
      return size && ended ? turned(size, orientation) : undefined;
    }
    if (isFrame(kind)) size = frameSize(segment);
    if (kind === marker.exif && segment.toString('latin1', 0, 6) === 'Exif\0\0') {
      orientation = readOrientation(segment.subarray(6));
    }
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15, without the three in between that are tables. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
}

function frameSize(segment: Buffer): PictureSize | undefined {
  if (segment.length < 6) return undefined;
  return { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3) };
}
