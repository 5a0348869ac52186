import { createECDH, createPrivateKey, sign } from 'node:crypto';

/** Half a day; a service takes no more than a whole one. */
const validSeconds = 12 * 60 * 60;

export type VapidPair = { publicKey: string; privateKey: string };

/** A pair as browsers and services want it: base64url of an uncompressed point and of its number. */
export function newVapidPair(): VapidPair {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
      .subarray(-32)
      .toString('base64url'),
  };
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

type Told = VapidPair & {
  /** Where it is sent. */
  endpoint: string;
  /** Whom a push service writes to about us: a mail address behind `mailto:`. */
  subject: string;
  nowSeconds: number;
};

/** Says who sends, to one service and for half a day (RFC 8292). */
export function vapidHeader({ publicKey, privateKey, endpoint, subject, nowSeconds }: Told): string {
  const claims = { aud: new URL(endpoint).origin, exp: nowSeconds + validSeconds, sub: subject };
  const told = `${encoded({ typ: 'JWT', alg: 'ES256' })}.${encoded(claims)}`;
  const point = Buffer.from(publicKey, 'base64url');
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      ...{ kty: 'EC', crv: 'P-256', d: privateKey },
      ...{ x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
    },
  });
  const signature = sign('sha256', Buffer.from(told), { key, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${told}.${signature.toString('base64url')}, k=${publicKey}`;
}
