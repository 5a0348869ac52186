import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';

const hkdf = (salt: Uint8Array, secret: Uint8Array, info: Uint8Array, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));

/** The half of a browser: what it gives out, and what it opens a push with. */
export type Receiver = { p256dh: string; auth: string; open(body: Uint8Array): string };

function opened(body: Buffer, keys: ECDH, auth: Uint8Array): string {
  const salt = body.subarray(0, 16);
  const size = body.readUInt32BE(16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const record = body.subarray(21 + sender.length);
  if (record.length > size) throw new RangeError('more than one record');
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const shared = hkdf(auth, keys.computeSecret(sender), about, 32);
  const key = hkdf(salt, shared, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(salt, shared, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0 || padded.subarray(end + 1).some((one) => one !== 0)) throw new RangeError('no end of record');
  return padded.subarray(0, end).toString('utf8');
}

/** Made anew, or of the keys that are given. */
export function newReceiver(given?: { privateKey: Uint8Array; auth: Uint8Array }): Receiver {
  const keys = createECDH('prime256v1');
  if (given) keys.setPrivateKey(given.privateKey);
  else keys.generateKeys();
  const auth = given?.auth ?? randomBytes(16);
  return {
    p256dh: keys.getPublicKey('base64url'),
    auth: Buffer.from(auth).toString('base64url'),
    open: (body) => opened(Buffer.from(body), keys, auth),
  };
}
