/** Why a picture cannot be used; each has a sentence. */
export type PhotoProblem = 'heic' | 'broken' | 'not-a-picture';

const longestSides = [1280, 1024, 800, 640];
const qualities = [0.82, 0.74, 0.66, 0.58, 0.5, 0.42];
/** What a village's line takes in some seconds; above the most, it is made smaller still. */
const wantedBytes = 120_000;
const mostBytes = 150_000;

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** Whether a JPEG reaches its end: it was cut off where no end follows the picture itself. */
function jpegEnds(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
  for (let index = at; index + 1 < bytes.length; index += 1)
    if (bytes[index] === 0xff && bytes[index + 1] === 0xd9) return true;
  return false;
}

/** What can be said from the bytes alone. */
export function looksLike(bytes: Uint8Array): 'whole' | PhotoProblem {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegEnds(bytes) ? 'whole' : 'broken';
  if (startsWith(bytes, 1, 'PNG')) return startsWith(bytes.subarray(-8), 0, 'IEND') ? 'whole' : 'broken';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) {
    const told = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
    return told + 8 <= bytes.length ? 'whole' : 'broken';
  }
  if (startsWith(bytes, 4, 'ftyp')) return /^(hei|hev|mif|msf)/.test(brand(bytes)) ? 'heic' : 'whole';
  return 'not-a-picture';
}

const brand = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(8, 12));

async function decode(file: Blob): Promise<ImageBitmap | undefined> {
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
}

function drawn(bitmap: ImageBitmap, longestSide: number): HTMLCanvasElement {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));

/**
 * A photo made small on the phone: upright, 1280 px, about 120 KB, without place or time. A picture that the browser
 * reads is sent whatever it was taken with; what it cannot read is said at once, not after a slow upload.
 */
export async function shrunk(file: Blob): Promise<Blob | PhotoProblem> {
  const looks = looksLike(new Uint8Array(await file.arrayBuffer()));
  if (looks === 'broken' || looks === 'not-a-picture') return looks;
  const bitmap = await decode(file);
  if (!bitmap) return looks === 'heic' ? 'heic' : 'broken';
  try {
    let smallest: Blob | undefined;
    for (const side of longestSides) {
      const canvas = drawn(bitmap, side);
      for (const quality of qualities) {
        const blob = await encoded(canvas, quality);
        if (!blob) return 'broken';
        smallest = blob;
        if (blob.size <= wantedBytes) return blob;
      }
      if (smallest && smallest.size <= mostBytes) return smallest;
    }
    return smallest ?? 'broken';
  } finally {
    bitmap.close();
  }
}
