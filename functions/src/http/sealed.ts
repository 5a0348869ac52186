import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];

/** Each purpose has a key of its own, so that what was sealed for one opens for no other. */
const keyFor = (secret: string, purpose: string): Buffer =>
  createHmac('sha256', secret).update(`seal:${purpose}`).digest();

export type Seal = { secret: string; purpose: string };

/** Text that only we can read, and that nobody else can write. */
export function seal(text: string, { secret, purpose }: Seal): string {
  const iv = randomBytes(ivBytes);
  const closing = createCipheriv(cipher, keyFor(secret, purpose), iv, { authTagLength: tagBytes });
  const closed = Buffer.concat([closing.update(text, 'utf8'), closing.final()]);
  return Buffer.concat([iv, closing.getAuthTag(), closed]).toString('base64url');
}

/** Undefined for whatever was not sealed so. */
export function unseal(sealed: string, { secret, purpose }: Seal): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return undefined;
  const iv = bytes.subarray(0, ivBytes);
  const opening = createDecipheriv(cipher, keyFor(secret, purpose), iv, { authTagLength: tagBytes });
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const closed = bytes.subarray(ivBytes + tagBytes);
    return Buffer.concat([opening.update(closed), opening.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
