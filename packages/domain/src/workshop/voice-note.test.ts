import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { checkedVoice, voiceLimits } from './voice-note.ts';

const file = (start: readonly number[] | string): Uint8Array => {
  const bytes = new Uint8Array(64);
  bytes.set(typeof start === 'string' ? new TextEncoder().encode(start) : start);
  return bytes;
};
const codeOf = (bytes: Uint8Array): string | undefined => {
  try {
    checkedVoice(bytes);
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.code : 'another error';
  }
};

describe('a recording', () => {
  test.each([
    ['webm', [0x1a, 0x45, 0xdf, 0xa3]],
    ['ogg', 'OggS'],
    ['mp4', '\0\0\0\u0018ftypM4A '],
    ['mp4', '\0\0\0\u0018ftypisom'],
    ['mp3', 'ID3'],
    ['mp3', [0xff, 0xfb, 0x90]],
  ] as const)('is known as %s by its first bytes', (type, start) => {
    expect(checkedVoice(file(start))).toBe(type);
  });

  test.each([
    ['a picture', [0xff, 0xd8, 0xff]],
    ['a HEIC picture', '\0\0\0\u0018ftypheic'],
    ['an AVIF picture', '\0\0\0\u0018ftypavif'],
    ['a page', '<html>'],
    ['a wave file', 'RIFF....WAVE'],
  ] as const)('is not %s', (_, start) => {
    expect(codeOf(file(start))).toBe('voice.unsupported-type');
  });

  test('has bytes, and not too many', () => {
    expect(codeOf(new Uint8Array())).toBe('voice.missing');
    const long = new Uint8Array(voiceLimits.maxBytes + 1);
    long.set([0x1a, 0x45, 0xdf, 0xa3]);
    expect(codeOf(long)).toBe('voice.too-large');
    expect(codeOf(long.subarray(0, voiceLimits.maxBytes))).toBeUndefined();
  });
});
