import sharp from 'sharp';
import { expect, test } from 'vitest';
import { deriveAvif, derivePicture, PictureRefused } from './derive.ts';

/** Left half orange, right half green, with a little grain so that encoders have work. */
async function halves(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const left = at % width < width / 2;
    const grain = (at * 7919) % 9;
    pixels.set(left ? [220 + grain, 120 + grain, 20] : [40, 110 + grain, 50 + grain], at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const refusalOf = (bytes: Uint8Array) =>
  derivePicture(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof PictureRefused ? error.reason : error),
  );
const colourAt = async (bytes: Uint8Array, left: number, top: number) =>
  [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())].slice(0, 3);

test('a large picture becomes three widths in two formats', async () => {
  const picture = await derivePicture(await (await halves(1600, 1200)).jpeg().toBuffer());
  expect([picture.width, picture.height]).toEqual([1280, 960]);
  const found: unknown[] = [];
  for (const file of picture.files) {
    const about = await sharp(file.bytes).metadata();
    found.push([file.width, file.format, about.format, about.width, about.height]);
  }
  expect(found).toEqual([
    [320, 'webp', 'webp', 320, 240],
    [320, 'jpg', 'jpeg', 320, 240],
    [640, 'webp', 'webp', 640, 480],
    [640, 'jpg', 'jpeg', 640, 480],
    [1280, 'webp', 'webp', 1280, 960],
    [1280, 'jpg', 'jpeg', 1280, 960],
  ]);
  expect(picture.dominantColour).toMatch(/^#[0-9a-f]{6}$/);
});

test('as AVIF it has the same widths, upright and without its place', async () => {
  const original = await (await halves(1800, 1400))
    .withExif({ IFD0: { Artist: 'RAHASIA' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 37/1 30/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const files = await deriveAvif(original);
  expect(files.map(({ width, format }) => [width, format])).toEqual([
    [320, 'avif'],
    [640, 'avif'],
    [1280, 'avif'],
  ]);
  for (const { width, bytes } of files) {
    const about = await sharp(bytes).metadata();
    expect([about.format, about.compression, about.width]).toEqual(['heif', 'av1', width]);
    expect(about.height).toBeGreaterThan(width);
    expect(about.exif).toBeUndefined();
  }
});

test('a small picture is not enlarged and has fewer files', async () => {
  const slots = async (width: number) => {
    const picture = await derivePicture(await (await halves(width, 100)).png().toBuffer());
    return { widths: [...new Set(picture.files.map((file) => file.width))], width: picture.width };
  };
  expect(await slots(500)).toEqual({ widths: [320, 640], width: 500 });
  expect(await slots(320)).toEqual({ widths: [320], width: 320 });
  const dot = await derivePicture(
    await sharp(Buffer.from([9, 9, 9]), raw(1, 1))
      .png()
      .toBuffer(),
  );
  expect([dot.width, dot.height, dot.files.length]).toEqual([1, 1, 2]);
});

test('no place, no camera, no comment and no profile survive', async () => {
  const secret = 'RAHASIA-DESA-TAPELAN';
  const original = await (await halves(800, 600))
    .withExif({
      IFD0: { Make: secret, ImageDescription: secret },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 30/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withIccProfile('p3')
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${secret}</note></x:xmpmeta>`)
    .jpeg()
    .toBuffer();
  for (const marker of [secret, 'Exif', 'ICC_PROFILE', 'xmpmeta'])
    expect(original.includes(marker)).toBe(true);

  const { files } = await derivePicture(original);
  for (const file of files) {
    const bytes = Buffer.from(file.bytes);
    for (const marker of [secret, 'Exif', 'EXIF', 'GPS', 'ICC', 'xmp', 'XMP']) {
      expect(bytes.includes(marker), `${marker} in ${file.width}.${file.format}`).toBe(false);
    }
    const about = await sharp(bytes).metadata();
    expect([about.exif, about.icc, about.xmp, about.iptc, about.orientation]).toEqual(
      Array(5).fill(undefined),
    );
  }
});

test('a picture on its side is turned upright', async () => {
  const original = await (await halves(800, 400)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { width, height, files } = await derivePicture(original);
  expect([width, height]).toEqual([400, 800]);
  // Turned right by a quarter, the left half is on top.
  const [topRed = 0] = await colourAt(files.at(-1)?.bytes ?? original, 200, 100);
  const [bottomRed = 0] = await colourAt(files.at(-1)?.bytes ?? original, 200, 700);
  expect(topRed).toBeGreaterThan(180);
  expect(bottomRed).toBeLessThan(80);
});

test('what is clear becomes white, since JPEG has no clear', async () => {
  const clear = { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
  const { files } = await derivePicture(await sharp({ create: clear }).png().toBuffer());
  for (const file of files) {
    const [red = 0, green = 0, blue = 0] = await colourAt(file.bytes, 10, 10);
    expect(Math.min(red, green, blue)).toBeGreaterThan(250);
  }
});

test('printers’ colours, grey and sixteen bits come out as ordinary ones', async () => {
  const base = await halves(400, 300);
  const originals = [
    await base.clone().toColourspace('cmyk').jpeg().toBuffer(),
    await base.clone().toColourspace('b-w').jpeg().toBuffer(),
    await base.clone().toColourspace('rgb16').png().toBuffer(),
  ];
  for (const original of originals) {
    const { files } = await derivePicture(original);
    const about = await sharp(files[0]?.bytes).metadata();
    expect([about.space, about.channels]).toEqual(['srgb', 3]);
  }
  const { files } = await derivePicture(originals[0] ?? Buffer.alloc(0));
  const [red = 0, green = 0, blue = 0] = await colourAt(files[0]?.bytes ?? new Uint8Array(), 20, 20);
  expect(red).toBeGreaterThan(green);
  expect(green).toBeGreaterThan(blue);
});

test('even a busy picture is small enough for a list on 2G', async () => {
  const busy = Buffer.alloc(1280 * 960 * 3);
  let seed = 7;
  for (let at = 0; at < busy.length; at += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    busy[at] = ((at / 900) % 130) + (seed >>> 26);
  }
  const { files } = await derivePicture(await sharp(busy, raw(1280, 960)).jpeg().toBuffer());
  const avif = await deriveAvif(await sharp(busy, raw(1280, 960)).resize(320).jpeg().toBuffer());
  const smallest = [...files, ...avif].filter((file) => file.width === 320);
  expect(smallest).toHaveLength(3);
  for (const file of smallest) expect(file.bytes.length).toBeLessThanOrEqual(15 * 1024);
});

test('a disguised SVG, a cut picture, a bomb and a picture nobody can decode are refused by name', async () => {
  expect(await refusalOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('unsupported-type');
  expect(await refusalOf(Buffer.from('selamat pagi'))).toBe('not-a-picture');
  const jpeg = await (await halves(400, 300)).jpeg().toBuffer();
  expect(await refusalOf(jpeg.subarray(0, jpeg.length / 2))).toBe('broken');

  const png = await (await halves(30, 20)).png().toBuffer();
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  expect(await refusalOf(bomb)).toBe('too-many-pixels');

  const avif = await (await halves(64, 48)).avif({ effort: 0 }).toBuffer();
  expect(await refusalOf(avif)).toBe('taken');
  const heic = avif
    .toString('latin1')
    .replaceAll('avif', 'heic')
    .replaceAll('av01', 'hvc1')
    .replaceAll('av1C', 'hvcC');
  expect(await refusalOf(Buffer.from(heic, 'latin1'))).toBe('unsupported-type');
});

test('an endlessly tall picture keeps within twice its width', async () => {
  const { width, height } = await derivePicture(await (await halves(40, 9000)).png().toBuffer());
  expect(height).toBeLessThanOrEqual(2560);
  expect(width).toBeGreaterThanOrEqual(1);
});

function raw(width: number, height: number) {
  return { raw: { width, height, channels: 3 } } as const;
}
