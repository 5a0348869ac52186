import { createHash, createHmac } from 'node:crypto';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import { expect, test } from 'vitest';
import { signedForm, signedHeaders } from './signature.ts';

/** What the SDK's signer asks for: SHA-256, with a key or without. */
class Sha256 {
  readonly #sum;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#sum = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Uint8Array);
  }
  update(data: string | Uint8Array): void {
    this.#sum.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.#sum.digest();
  }
  reset(): void {
    throw new Error('is not asked for');
  }
}

const at = new Date('2026-11-25T03:04:05.678Z');
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret/of+the=example' };
const body = new TextEncoder().encode('kripik pisang é');

test.each([
  { service: 's3', session: undefined, path: '/bucket/original/pic_01' },
  { service: 's3', session: 'token//of+a=session', path: '/proof%20of%20payment/%C3%A9' },
  { service: 'sns', session: 'token', path: '/' },
  { service: 'ses', session: undefined, path: '/v2/email/outbound-emails' },
] as const)('$service $path is signed as the SDK signs it', async ({ service, session, path }) => {
  const all = { ...credentials, sessionToken: session };
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'public', 'x-amz-meta-by': '  ibu  ' };
  const url = new URL(`http://127.0.0.1:4567${path}`);
  const ours = signedHeaders(
    { method: 'PUT', url, headers, body },
    {
      service,
      region: 'ap-southeast-3',
      credentials: all,
      at,
    },
  );
  const signer = new SignatureV4({
    service,
    region: 'ap-southeast-3',
    credentials: { ...credentials, ...(session && { sessionToken: session }) },
    sha256: Sha256,
    uriEscapePath: false,
  });
  const request = new HttpRequest({
    method: 'PUT',
    protocol: 'http:',
    hostname: '127.0.0.1',
    port: 4567,
    path,
    headers: { ...headers, host: url.host },
    body,
  });
  const { headers: theirs } = await signer.sign(request, { signingDate: at });
  const { host: _, ...expected } = theirs;
  expect(ours).toEqual(expected);
});

test('a form is bound in each of its fields, for its time, and by the day, region and service', () => {
  const signing = { service: 's3', region: 'ap-southeast-3', credentials, at } as const;
  const policy = { fields: { bucket: 'b', key: 'k' }, conditions: [['x']], expiresSeconds: 60 };
  const form: Record<string, string> = signedForm(policy, signing);
  const { Policy, 'X-Amz-Signature': signature, ...fields } = form;
  const { expiration, conditions } = JSON.parse(Buffer.from(Policy!, 'base64').toString());
  expect(expiration).toBe('2026-11-25T03:05:05.678Z');
  expect(conditions).toEqual([['x'], ...Object.entries(fields).map(([name, value]) => ({ [name]: value }))]);
  expect(fields['X-Amz-Credential']).toBe('AKIDEXAMPLE/20261125/ap-southeast-3/s3/aws4_request');
  for (const other of [{ region: 'us-east-1' }, { service: 'sns' as const }])
    expect(signedForm(policy, { ...signing, ...other })['X-Amz-Signature']).not.toBe(signature);
});
