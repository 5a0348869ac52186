import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawLabel, drawLogo, drawProof, drawQris } from './paper.ts';

const sizeOf = async (bytes: Buffer) => {
  const { format, width, height } = await sharp(bytes).metadata();
  return [format, width, height];
};

test('papers are JPEG pictures of a useful size', async () => {
  expect(await sizeOf(await drawProof())).toEqual(['jpeg', 900, 1280]);
  expect(await sizeOf(await drawQris())).toEqual(['jpeg', 900, 1150]);
  expect(await sizeOf(await drawLogo('Dapur Bu Siti'))).toEqual(['jpeg', 1000, 1000]);
  expect(await sizeOf(await drawLabel('Dapur Bu Siti'))).toEqual(['jpeg', 1200, 800]);
});

test('a receipt shows its own sum and day, and every brand has its own mark', async () => {
  const [one, other] = [await drawProof({ totalIdr: 45_123 }), await drawProof({ totalIdr: 1_045_123 })];
  expect(one.equals(other)).toBe(false);
  expect((await drawProof({ totalIdr: 45_123 })).equals(one)).toBe(true);
  const later = { totalIdr: 45_123, sentAt: '2026-11-26T02:15:00.000Z' };
  expect((await drawProof(later)).equals(one)).toBe(false);
  expect((await drawLogo('Tani Makmur')).equals(await drawLogo('Sari Rasa'))).toBe(false);
});
