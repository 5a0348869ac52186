import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { Subscription } from '@rasa/domain/identity/push-device';

const curve = 'prime256v1';
const recordBytes = 4096;
/** One record holds its text, a mark of its end and the tag; the header comes before. */
export const maxTextBytes = recordBytes - 17 - 86;

const hkdf = (salt: Uint8Array, secret: Uint8Array, info: Uint8Array, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));

/** Chance, which the test of the RFC's own example gives instead. */
type Chance = { salt: Uint8Array; privateKey: Uint8Array };

function newChance(): Chance {
  const sender = createECDH(curve);
  sender.generateKeys();
  return { salt: randomBytes(16), privateKey: sender.getPrivateKey() };
}

/** Whether it is a point of the curve. */
export function isPoint(p256dh: string): boolean {
  const some = createECDH(curve);
  some.generateKeys();
  try {
    some.computeSecret(Buffer.from(p256dh, 'base64url'));
    return true;
  } catch {
    return false;
  }
}

/** A text that only the subscribed browser can open: RFC 8291 in one `aes128gcm` record (RFC 8188). */
export function sealed(
  text: Uint8Array,
  { p256dh, auth }: Pick<Subscription, 'p256dh' | 'auth'>,
  { salt, privateKey }: Chance = newChance(),
): Buffer {
  if (text.length > maxTextBytes) throw new RangeError(`a push holds ${maxTextBytes} bytes`);
  const sender = createECDH(curve);
  sender.setPrivateKey(privateKey);
  const receiver = Buffer.from(p256dh, 'base64url');
  const own = sender.getPublicKey();
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, own]);
  const shared = hkdf(Buffer.from(auth, 'base64url'), sender.computeSecret(receiver), about, 32);
  const key = hkdf(salt, shared, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(salt, shared, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2: the last record, and nothing is added to it.
  const record = Buffer.concat([
    cipher.update(text),
    cipher.update(Uint8Array.of(2)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const head = Buffer.alloc(21);
  head.set(salt);
  head.writeUInt32BE(recordBytes, 16);
  head.writeUInt8(own.length, 20);
  return Buffer.concat([head, own, record]);
}
