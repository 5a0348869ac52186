import { createHash, createHmac } from 'node:crypto';

export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined };

export type Signing = {
  service: 's3' | 'ses' | 'sns';
  region: string;
  credentials: Credentials;
  at: Date;
};

export type Unsigned = {
  method: string;
  url: URL;
  /** Besides those that signing adds. */
  headers: Record<string, string>;
  body: Uint8Array;
};

const algorithm = 'AWS4-HMAC-SHA256';
const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** `20261125T030000Z` */
const longDate = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** `scope` bounds what the derived key is good for. */
function derived({ service, region, credentials, at }: Signing) {
  const day = longDate(at).slice(0, 8);
  const steps = [day, region, service, 'aws4_request'];
  const key = steps.reduce<Buffer | string>(hmac, `AWS4${credentials.secretAccessKey}`);
  return { scope: steps.join('/'), key };
}

/**
 * AWS signature version 4 in headers. As in the SDK `cache-control` is left unsigned, since proxies change it. The path of `url` is taken as it is sent, which is what S3 asks for;
 * the query is none.
 */
export function signedHeaders({ method, url, headers, body }: Unsigned, signing: Signing) {
  const { credentials, at } = signing;
  const { scope, key } = derived(signing);
  const payload = sha256(body);
  const all: Record<string, string> = {
    ...headers,
    'x-amz-content-sha256': payload,
    'x-amz-date': longDate(at),
    ...(credentials.sessionToken && { 'x-amz-security-token': credentials.sessionToken }),
  };
  const canonical = Object.entries({ ...all, host: url.host })
    .filter(([name]) => name !== 'cache-control')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = canonical.map(([name]) => name).join(';');
  const lines = canonical.map(([name, value]) => `${name}:${value.trim()}\n`).join('');
  const request = [method, url.pathname, '', lines, names, payload].join('\n');
  const signature = hmac(key, [algorithm, longDate(at), scope, sha256(request)].join('\n')).toString('hex');
  return {
    ...all,
    authorization: `${algorithm} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

export type PostPolicy = {
  /** Fields of the form and conditions beside them. */
  fields: Record<string, string>;
  conditions: readonly unknown[];
  expiresSeconds: number;
};

/** All fields of a form that a browser may post straight to a bucket, each of them bound by the signed policy. */
export function signedForm({ fields, conditions, expiresSeconds }: PostPolicy, signing: Signing) {
  const { credentials, at } = signing;
  const { scope, key } = derived(signing);
  const bound: Record<string, string> = {
    ...fields,
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
    'X-Amz-Date': longDate(at),
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
