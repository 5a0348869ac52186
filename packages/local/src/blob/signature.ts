import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { S3Refusal } from './refusal.ts';

export type KeyPair = { accessKeyId: string; secretAccessKey: string };
export type SignedRequest = {
  method: string;
  /** As it came: a URL parser would resolve the `..` that a key may hold, and the signature would differ. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  at: Date;
};

const algorithm = 'AWS4-HMAC-SHA256';
const longestSkewMilliseconds = 15 * 60_000;

/** Refuses a request that the holder of the pair did not sign, headers, query and payload hash included. */
export function checkHeaderSignature(request: SignedRequest, pair: KeyPair): void {
  const header = request.headers.authorization;
  if (!header) throw new S3Refusal('AccessDenied', 'Access Denied');
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(header);
  if (!parts) throw malformed('The authorization header is malformed.');
  const [, credential = '', signedHeaders = '', signature = ''] = parts;
  const amzDate = String(request.headers['x-amz-date'] ?? '');
  checkTime(amzDate, request.at);
  const scope = readCredential(credential, pair, amzDate);
  const names = signedHeaders.split(';');
  checkCoverage(names, request.headers);
  const canonical = canonicalRequest(request, names);
  const toSign = [algorithm, amzDate, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  checkSignature(toSign, signature, scope, pair);
}

/** `<key>/<day>/<region>/s3/aws4_request`; gives back what stands behind the key. */
export function readCredential(credential: string, pair: KeyPair, amzDate: string): string {
  const [accessKeyId, day, region, service, end, ...more] = credential.split('/');
  if (service !== 's3' || end !== 'aws4_request' || !region || more.length > 0) {
    throw malformed('The credential is mal-formed; expecting "<key>/YYYYMMDD/REGION/s3/aws4_request".');
  }
  if (day !== amzDate.slice(0, 8)) throw malformed('Invalid credential date: it is not that of x-amz-date.');
  if (accessKeyId !== pair.accessKeyId) {
    throw new S3Refusal(
      'InvalidAccessKeyId',
      'The Access Key Id you provided does not exist in our records.',
    );
  }
  return `${day}/${region}/s3/aws4_request`;
}

export function checkSignature(toSign: string, signature: string, scope: string, pair: KeyPair): void {
  const steps = scope.split('/');
  const key = steps.reduce<Buffer>(hmac, Buffer.from(`AWS4${pair.secretAccessKey}`));
  const expected = hmac(key, toSign);
  const given = Buffer.from(signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new S3Refusal(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
}

/** `20261125T010203Z`, or undefined. */
export function readAmzDate(text: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function checkTime(amzDate: string, at: Date): void {
  const date = readAmzDate(amzDate);
  if (!date) throw new S3Refusal('AccessDenied', 'AWS authentication requires a valid x-amz-date header');
  if (Math.abs(date.getTime() - at.getTime()) > longestSkewMilliseconds) {
    throw new S3Refusal(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
}

/** The host, the type and every x-amz- header must be signed, else they could be changed on the way. */
function checkCoverage(names: string[], headers: IncomingHttpHeaders): void {
  const must = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  const left = must.filter((name) => !names.includes(name));
  if (left.length > 0) {
    throw new S3Refusal(
      'AccessDenied',
      `There were headers present which were not signed: ${left.join(', ')}`,
    );
  }
  if (!headers['x-amz-content-sha256']) {
    throw new S3Refusal('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
}

function canonicalRequest({ method, path, query, headers }: SignedRequest, names: string[]): string {
  const sorted = [...query]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='));
  const lines = names.map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}\n`,
  );
  return [
    method,
    path.split('/').map(recode).join('/'),
    sorted.join('&'),
    lines.join(''),
    names.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n');
}

function recode(segment: string): string {
  try {
    return encode(decodeURIComponent(segment));
  } catch {
    throw new S3Refusal('InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** RFC 3986: `encodeURIComponent` leaves five signs that AWS encodes. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const malformed = (message: string) => new S3Refusal('AuthorizationHeaderMalformed', message);
