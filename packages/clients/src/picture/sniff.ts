import { readHeif } from './heif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { PictureSize } from './size.ts';
import { readWebp } from './webp.ts';

export type PictureType = 'jpeg' | 'png' | 'webp' | 'heic' | 'avif';
export type PictureRefusalReason = 'not-a-picture' | 'unsupported-type' | 'too-many-pixels' | 'broken';

export type Sniffed = ({ type: PictureType } & PictureSize) | { refusal: PictureRefusalReason };

export const pictureLimits = { maxBytes: 8 * 1024 * 1024, maxPixels: 40_000_000 } as const;

/**
 * What a file is, from its own bytes: names and declared types lie. Reads headers only, so it is cheap enough
 * for the function that answers people; whether the pixels can be decoded is for `derivePicture` to find out.
 */
export function sniffPicture(bytes: Uint8Array): Sniffed {
  const type = pictureTypeOf(bytes);
  if (type === undefined) return { refusal: isOtherPicture(bytes) ? 'unsupported-type' : 'not-a-picture' };
  const size = readers[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!size || size.width < 1 || size.height < 1) return { refusal: 'broken' };
  if (size.width * size.height > pictureLimits.maxPixels) return { refusal: 'too-many-pixels' };
  return { type, ...size };
}

/** Each gives back undefined for a file that is cut off or contradicts itself. */
const readers: Record<PictureType, (bytes: Buffer) => PictureSize | undefined> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
  heic: readHeif,
  avif: readHeif,
};

function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')) return 'webp';
  if (!startsWith(bytes.subarray(4), 'ftyp')) return undefined;
  return heifTypeOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** The main brand may be the family's `mif1`, so that only the list of brands tells the two apart. */
function heifTypeOf(bytes: Buffer): 'heic' | 'avif' | undefined {
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 256));
  if (/avi[fs]/.test(brands)) return 'avif';
  return /^(hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(brands) ? 'heic' : undefined;
}

/** Pictures we do not take: SVG can carry script, the others move or are not what phones make. */
function isOtherPicture(bytes: Uint8Array): boolean {
  const starts = ['GIF8', 'BM', 'II*\0', 'MM\0*', '\0\0\x01\0', '\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\0\x0cjP'];
  if (starts.some((start) => startsWith(bytes, start))) return true;
  const text = latin(bytes.subarray(0, 4096)).replaceAll('\0', '');
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(text) && /<(\w+:)?svg[\s/>]/i.test(text);
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const startsWith = (bytes: Uint8Array, start: string) => latin(bytes.subarray(0, start.length)) === start;
