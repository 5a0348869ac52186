import { createHmac } from 'node:crypto';
import type { Credentials } from './ask.ts';

export type PostPolicy = {
  /** Fields of the form and conditions beside them. */
  fields: Record<string, string>;
  conditions: readonly unknown[];
  expiresSeconds: number;
};

const algorithm = 'AWS4-HMAC-SHA256';
const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/**
 * All fields of a form that a browser may post straight to a bucket, each of them bound by the signed policy. No
 * library makes these but the S3 SDK, which is heavier than everything else that a function holds.
 */
export function signedForm(
  { fields, conditions, expiresSeconds }: PostPolicy,
  { region, credentials, at }: { region: string; credentials: Credentials; at: Date },
) {
  /** `20261125T030000Z` */
  const date = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const steps = [date.slice(0, 8), region, 's3', 'aws4_request'];
  const key = steps.reduce<Buffer | string>(hmac, `AWS4${credentials.secretAccessKey}`);
  const bound: Record<string, string> = {
    ...fields,
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': [credentials.accessKeyId, ...steps].join('/'),
    'X-Amz-Date': date,
    ...(credentials.sessionToken && { 'X-Amz-Security-Token': credentials.sessionToken }),
  };
  const policy = Buffer.from(
    JSON.stringify({
      expiration: new Date(at.getTime() + expiresSeconds * 1000).toISOString(),
      conditions: [...conditions, ...Object.entries(bound).map(([name, value]) => ({ [name]: value }))],
    }),
  ).toString('base64');
  return { ...bound, Policy: policy, 'X-Amz-Signature': hmac(key, policy).toString('hex') };
}
