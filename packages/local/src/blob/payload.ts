import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Refusal } from './refusal.ts';

/**
 * The object's bytes out of a signed request's body, checked against the signed hash and every checksum sent.
 * The SDK sends a byte array whole and a stream in `aws-chunked` pieces with its checksum in a trailer.
 */
export function readPayload(body: Buffer, headers: IncomingHttpHeaders): Buffer {
  const hash = String(headers['x-amz-content-sha256']);
  if (hash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return readChunked(body, headers);
  if (hash.startsWith('STREAMING-')) {
    throw new S3Refusal('NotImplemented', `This stand-in does not read ${hash}.`);
  }
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256Hex(body)) {
    throw new S3Refusal(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  checkChecksums(body, headers);
  return body;
}

/** `<hex length>\r\n<bytes>\r\n … 0\r\n<trailer>\r\n\r\n` */
function readChunked(body: Buffer, headers: IncomingHttpHeaders): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16);
    if (!Number.isInteger(size)) throw incomplete();
    at = end + 2;
    if (size === 0) break;
    if (body.toString('latin1', at + size, at + size + 2) !== '\r\n') throw incomplete();
    chunks.push(body.subarray(at, at + size));
    at += size + 2;
  }
  const bytes = Buffer.concat(chunks);
  const trailer = readTrailer(body.toString('latin1', at));
  const promised = String(headers['x-amz-trailer'] ?? '').toLowerCase();
  if (promised && trailer[promised] === undefined) throw incomplete();
  if (Number(headers['x-amz-decoded-content-length']) !== bytes.length) throw incomplete();
  checkChecksums(bytes, trailer);
  return bytes;
}

function readTrailer(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

const checksums: Record<string, (bytes: Buffer) => string> = {
  'content-md5': (bytes) => createHash('md5').update(bytes).digest('base64'),
  'x-amz-checksum-crc32': crc32Base64,
  'x-amz-checksum-sha1': (bytes) => createHash('sha1').update(bytes).digest('base64'),
  'x-amz-checksum-sha256': (bytes) => createHash('sha256').update(bytes).digest('base64'),
};
const notChecksums = new Set(['x-amz-checksum-mode', 'x-amz-checksum-algorithm', 'x-amz-checksum-type']);

function checkChecksums(bytes: Buffer, given: Record<string, string | string[] | undefined>): void {
  for (const [name, value] of Object.entries(given)) {
    if (name !== 'content-md5' && (!name.startsWith('x-amz-checksum-') || notChecksums.has(name))) continue;
    const compute = checksums[name];
    if (!compute) throw new S3Refusal('NotImplemented', `This stand-in does not compute ${name}.`);
    if (compute(bytes) !== value) {
      throw new S3Refusal('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
    }
  }
}

export function crc32Base64(bytes: Uint8Array): string {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(crc32(bytes));
  return four.toString('base64');
}

const sha256Hex = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const incomplete = () =>
  new S3Refusal('IncompleteBody', 'The request body terminated unexpectedly or is not well formed.');
