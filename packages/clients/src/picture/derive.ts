import { firstFormats, type PictureFormat, type PictureWidth } from '@rasa/domain/picture';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { type PictureRefusalReason, type PictureType, pictureLimits, sniffPicture } from './sniff.ts';

/** The file is at fault, so trying again changes nothing. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused';
  readonly reason: PictureRefusalReason;

  constructor(reason: PictureRefusalReason, cause?: unknown) {
    super(`Picture refused: ${reason}`, { cause });
    this.reason = reason;
  }
}

export type DerivedFile = {
  /** The slot's width. The last slot of a small original holds it in its own size: nothing is enlarged. */
  width: PictureWidth;
  format: PictureFormat;
  bytes: Uint8Array;
};
export type DerivedPicture = {
  /** Of the largest file, in pixels. */
  width: number;
  height: number;
  files: DerivedFile[];
  /** `#rrggbb`, to fill the place until the picture comes. */
  dominantColour: string;
};

/** A list shows dozens of the smallest to people on 2G. */
const smallestMaxBytes = 15 * 1024;
const qualities = [76, 66, 56, 44, 32];
/** Of the same look, AVIF calls its quality lower. */
const avifQualities = [50, 42, 34, 26, 18];
/** Taller than this is a screenshot of a chat, not food; WebP ends at 16,383 pixels anyway. */
const tallestRatio = 2;

type Pixels = { data: Buffer; width: number; height: number };

/**
 * The only pictures that are ever served: decoded, turned upright, brought to sRGB and encoded anew, so that
 * neither EXIF, GPS nor hidden content of the original survives. Throws PictureRefused.
 */
export async function derivePicture(bytes: Uint8Array): Promise<DerivedPicture> {
  const sniffed = sniffPicture(bytes);
  if ('refusal' in sniffed) throw new PictureRefused(sniffed.refusal);
  const largest = await decode(bytes, sniffed.type);
  const files: DerivedFile[] = [];
  for (const width of slotsFor(largest.width)) {
    const pixels = await shrink(largest, width);
    for (const format of firstFormats) {
      files.push({ width, format, bytes: await encode(pixels, format, width) });
    }
  }
  const { width, height } = largest;
  return { width, height, files, dominantColour: await dominantColour(await shrink(largest, 320)) };
}

/**
 * The same pictures once more, a third smaller than as WebP. Half as much effort again would save a fiftieth more.
 * Throws PictureRefused.
 */
export async function deriveAvif(bytes: Uint8Array): Promise<DerivedFile[]> {
  const sniffed = sniffPicture(bytes);
  if ('refusal' in sniffed) throw new PictureRefused(sniffed.refusal);
  const largest = await decode(bytes, sniffed.type);
  const files: DerivedFile[] = [];
  for (const width of slotsFor(largest.width)) {
    const pixels = await shrink(largest, width);
    files.push({ width, format: 'avif', bytes: await encode(pixels, 'avif', width) });
  }
  return files;
}

/** Every picture has the smallest slot; a larger one only when it shows more than the one before. */
function slotsFor(width: number): PictureWidth[] {
  if (width <= 320) return [320];
  return width <= 640 ? [320, 640] : [320, 640, 1280];
}

const formats: Record<PictureType, string> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  heic: 'heif',
  avif: 'heif',
};

async function decode(bytes: Uint8Array, type: PictureType): Promise<Pixels> {
  // Not on warnings: some phones write a few odd bytes before the end mark of good pictures.
  const picture = sharp(bytes, { limitInputPixels: pictureLimits.maxPixels, failOn: 'error' });
  try {
    if ((await picture.metadata()).format !== formats[type]) throw new Error(`sharp does not see ${type}`);
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: 1280, height: 1280 * tallestRatio, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return await threeChannels(data, info);
  } catch (error) {
    // Phones of one maker save HEIC; its decoder is patented and not in the library.
    throw new PictureRefused(type === 'heic' ? 'unsupported-type' : 'broken', error);
  }
}

/** A grey picture stays grey through the pipeline. */
async function threeChannels(data: Buffer, info: OutputInfo): Promise<Pixels> {
  const { width, height, channels } = info;
  if (channels === 3) return { data, width, height };
  const raw = { width, height, channels };
  return { data: await sharp(data, { raw }).toColourspace('srgb').raw().toBuffer(), width, height };
}

async function shrink(pixels: Pixels, width: number): Promise<Pixels> {
  if (pixels.width <= width) return pixels;
  const { data, info } = await open(pixels).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const encoders: Record<PictureFormat, (picture: Sharp, quality: number) => Sharp> = {
  webp: (picture, quality) => picture.webp({ quality, effort: 4 }),
  jpg: (picture, quality) => picture.jpeg({ quality, mozjpeg: true }),
  avif: (picture, quality) => picture.avif({ quality, effort: 1 }),
};

async function encode(pixels: Pixels, format: PictureFormat, slot: PictureWidth): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (const quality of format === 'avif' ? avifQualities : qualities) {
    bytes = await encoders[format](open(pixels), quality).toBuffer();
    if (slot !== 320 || bytes.length <= smallestMaxBytes) return bytes;
  }
  return bytes;
}

async function dominantColour(pixels: Pixels): Promise<string> {
  const { dominant } = await open(pixels).stats();
  const parts = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}

function open({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}
