import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sniffPicture } from './sniff.ts';

const picture = (width: number, height: number, alpha = false) =>
  sharp({
    create: { width, height, channels: alpha ? 4 : 3, background: { r: 200, g: 120, b: 40, alpha: 0.5 } },
  });

/** A picture whose header claims other measures than its pixels have. */
function claim(bytes: Buffer, find: (bytes: Buffer) => number, write: (bytes: Buffer, at: number) => void) {
  const changed = Buffer.from(bytes);
  write(changed, find(changed));
  return changed;
}

test('type and size come from the bytes of every kind we take', async () => {
  expect(sniffPicture(await picture(30, 20).jpeg().toBuffer())).toEqual({
    type: 'jpeg',
    width: 30,
    height: 20,
  });
  expect(sniffPicture(await picture(30, 20).jpeg({ progressive: true }).toBuffer())).toMatchObject({
    width: 30,
  });
  expect(sniffPicture(await picture(31, 21, true).png().toBuffer())).toEqual({
    ...{ type: 'png', width: 31, height: 21 },
  });
  const webp = { type: 'webp', width: 33, height: 23 };
  expect(sniffPicture(await picture(33, 23).webp().toBuffer())).toEqual(webp);
  expect(sniffPicture(await picture(33, 23).webp({ lossless: true }).toBuffer())).toEqual(webp);
  expect(sniffPicture(await picture(33, 23, true).webp().toBuffer())).toEqual(webp);
  const avif = await picture(64, 48).avif({ effort: 0 }).toBuffer();
  expect(sniffPicture(avif)).toEqual({ type: 'avif', width: 64, height: 48 });
  expect(sniffPicture(await picture(1, 1).png().toBuffer())).toEqual({ type: 'png', width: 1, height: 1 });
});

test('a picture on its side is measured as it is seen', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const bytes = await picture(30, 20).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
    expect(sniffPicture(bytes)).toEqual({ type: format, width: 20, height: 30 });
  }
});

test('the brand of a phone picture tells HEIC from AVIF', async () => {
  const avif = await picture(64, 48).avif({ effort: 0 }).toBuffer();
  const heic = Buffer.from(avif.toString('latin1').replaceAll('avif', 'heic'), 'latin1');
  expect(sniffPicture(heic)).toMatchObject({ type: 'heic', width: 64 });
  const family = Buffer.from(avif);
  family.write('mif1', 8, 'latin1');
  expect(sniffPicture(family)).toMatchObject({ type: 'avif' });
});

test.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'unsupported-type'],
  ['an SVG after its prolog', '\ufeff<?xml version="1.0"?>\n<!-- x --><svg:svg/>', 'unsupported-type'],
  ['a GIF', 'GIF89a\x01\0\x01\0', 'unsupported-type'],
  ['a bitmap', 'BM1234', 'unsupported-type'],
  ['a TIFF', 'II*\0\x08\0\0\0', 'unsupported-type'],
  ['a PDF', '%PDF-1.7\n', 'not-a-picture'],
  ['a page', '<!doctype html><p>foto</p>', 'not-a-picture'],
  ['a film', '\0\0\0\x18ftypmp42\0\0\0\0', 'not-a-picture'],
  ['a programme', 'MZ\x90\0', 'not-a-picture'],
  ['nothing', '', 'not-a-picture'],
  ['half a start', '\xff\xd8', 'not-a-picture'],
  ['only a start', '\xff\xd8\xff', 'broken'],
])('%s is refused, whatever it is called', (_what, text, refusal) => {
  const bytes = Buffer.from(text, text.includes('\ufeff') ? 'utf8' : 'latin1');
  expect(sniffPicture(bytes)).toEqual({ refusal });
});

test('a header that claims 30,000 by 30,000 pixels is refused before anything is decoded', async () => {
  const refused = { refusal: 'too-many-pixels' };
  const jpeg = claim(
    await picture(30, 20).jpeg().toBuffer(),
    (bytes) => bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5,
    (bytes, at) => bytes.writeUInt32BE(30_000 * 65_536 + 30_000, at),
  );
  expect(sniffPicture(jpeg)).toEqual(refused);
  const png = claim(
    await picture(30, 20).png().toBuffer(),
    () => 16,
    (bytes, at) => {
      bytes.writeUInt32BE(30_000, at);
      bytes.writeUInt32BE(30_000, at + 4);
    },
  );
  expect(sniffPicture(png)).toEqual(refused);
});

test('a picture cut off on the way is broken, at whatever byte', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await picture(120, 80).toFormat(format).toBuffer();
    for (let length = 12; length < whole.length - 1; length += 1) {
      expect(sniffPicture(whole.subarray(0, length))).toEqual({ refusal: 'broken' });
    }
  }
});

test('bytes changed at random never throw', async () => {
  let seed = 20261125;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    const whole = await picture(60, 40).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
    for (let round = 0; round < 500; round += 1) {
      const changed = Buffer.from(whole);
      for (let hit = 0; hit < 4; hit += 1) changed[next(changed.length)] = next(256);
      const result = sniffPicture(changed);
      expect('refusal' in result || result.width * result.height <= 40_000_000).toBe(true);
    }
  }
});
