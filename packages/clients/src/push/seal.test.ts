import { expect, test } from 'vitest';
import { isPoint, maxTextBytes, sealed } from './seal.ts';

/** RFC 8291, section 5 and appendix A. */
const example = {
  text: 'When I grow up, I want to be a watermelon',
  senderKey: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  receiver: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  sealed:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};
const bytes = (text: string) => Buffer.from(text, 'base64url');
const text = new TextEncoder().encode(example.text);

test('the example of RFC 8291 is sealed byte for byte as it stands there', () => {
  const chance = { salt: bytes(example.salt), privateKey: bytes(example.senderKey) };
  expect(sealed(text, example.receiver, chance).toString('base64url')).toBe(example.sealed);
});

test('the same text is never sealed alike twice', () => {
  const twice = [1, 2].map(() => sealed(text, example.receiver).toString('base64url'));
  expect(twice[0]).not.toBe(twice[1]);
  expect(twice[0]!.slice(0, 22)).not.toBe(twice[1]!.slice(0, 22));
});

test('what no service would take is not sealed, and what is no point of the curve is known', () => {
  expect(sealed(new Uint8Array(maxTextBytes), example.receiver)).toHaveLength(4096);
  expect(() => sealed(new Uint8Array(maxTextBytes + 1), example.receiver)).toThrow(RangeError);
  expect(isPoint(example.receiver.p256dh)).toBe(true);
  expect(isPoint(`B${'A'.repeat(86)}`)).toBe(false);
});
