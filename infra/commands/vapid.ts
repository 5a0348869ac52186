import { createECDH } from 'node:crypto';

const curve = 'prime256v1';

/** A pair for Web Push, base64url: the point that browsers listen to, and the number that only who sends has. */
export function newPair(): { publicKey: string; privateKey: string } {
  const pair = createECDH(curve);
  pair.generateKeys();
  const number = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32);
  return { publicKey: pair.getPublicKey('base64url'), privateKey: number.toString('base64url') };
}

/** With halves of two pairs every push would be refused, and no template would show it. */
export function isPair(publicKey: string, privateKey: string): boolean {
  const pair = createECDH(curve);
  try {
    pair.setPrivateKey(privateKey, 'base64url');
    return pair.getPublicKey('base64url') === publicKey;
  } catch {
    return false;
  }
}
