import { expect, test } from 'vitest';
import { looksLike } from './photo.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)),
  );

/** A JPEG with a small picture in its first segment, as cameras write it. */
const jpeg = (end: number[]) =>
  bytes([0xff, 0xd8], [0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9], [0xff, 0xda, 0, 2, 1, 2, 3], end);

test('a picture that was cut off is known by its missing end, not by the end of the small picture in it', () => {
  expect(looksLike(jpeg([0xff, 0xd9]))).toBe('whole');
  expect(looksLike(jpeg([0xff, 0xd9, 1, 2, 3]))).toBe('whole');
  expect(looksLike(jpeg([]))).toBe('broken');
  expect(looksLike(bytes([0x89], 'PNG....', 'IEND', [0, 0, 0, 0]))).toBe('whole');
  expect(looksLike(bytes([0x89], 'PNG....IDAT....'))).toBe('broken');
  expect(looksLike(bytes('RIFF', [8, 0, 0, 0], 'WEBPVP8 '))).toBe('whole');
  expect(looksLike(bytes('RIFF', [80, 0, 0, 0], 'WEBPVP8 '))).toBe('broken');
});

test('what phones call HEIC is known, and what is no picture', () => {
  expect(looksLike(bytes([0, 0, 0, 24], 'ftypheic'))).toBe('heic');
  expect(looksLike(bytes([0, 0, 0, 24], 'ftypmif1'))).toBe('heic');
  expect(looksLike(bytes([0, 0, 0, 24], 'ftypavif'))).toBe('whole');
  expect(looksLike(bytes('%PDF-1.7'))).toBe('not-a-picture');
  expect(looksLike(bytes())).toBe('not-a-picture');
});
