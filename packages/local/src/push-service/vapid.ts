import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';

const claimsSchema = z.object({
  aud: z.string(),
  exp: z.number(),
  sub: z.string().regex(/^(mailto:|https:)/),
});
const headerSchema = z.object({ typ: z.literal('JWT'), alg: z.literal('ES256') });

const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

type Asked = { authorization: string | undefined; audience: string; nowSeconds: number };

/** What is wrong with who says to send; undefined where nothing is (RFC 8292). */
export function vapidFault({ authorization = '', audience, nowSeconds }: Asked): string | undefined {
  const [, token = '', publicKey = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [header, claims, signature, more] = token.split('.');
  if (!header || !claims || !signature || more !== undefined) return 'no vapid token';
  try {
    headerSchema.parse(read(header));
    const { aud, exp } = claimsSchema.parse(read(claims));
    const point = Buffer.from(publicKey, 'base64url');
    const key = createPublicKey({
      format: 'jwk',
      key: {
        ...{ kty: 'EC', crv: 'P-256' },
        ...{ x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
      },
    });
    const told = Buffer.from(`${header}.${claims}`);
    if (!verify('sha256', told, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')))
      return 'signature does not fit';
    if (aud !== audience) return 'meant for another service';
    if (exp <= nowSeconds) return 'over';
    return exp > nowSeconds + 24 * 60 * 60 ? 'valid for too long' : undefined;
  } catch {
    return 'unreadable';
  }
}
