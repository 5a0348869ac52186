import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Answer,
  deleteObject,
  getObject,
  headObject,
  listObjects,
  type ObjectRequest,
  putObject,
} from './object.ts';
import { S3Refusal } from './refusal.ts';
import { checkHeaderSignature, type KeyPair } from './signature.ts';
import { postObject } from './upload.ts';
import { errorXml } from './xml.ts';

export type BlobsOptions = KeyPair & {
  /** Holds one bucket. Made when it does not exist. */
  folder: string;
  bucket: string;
  /** 0 or nothing: any free one. */
  port?: number | undefined;
  now?: (() => Date) | undefined;
};
export type RunningBlobs = { endpoint: string; port: number; close(): Promise<void> };

/** More than any file of the project; S3 itself takes 5 GB in one request. */
const longestBodyBytes = 64 * 1024 * 1024;

/** S3 for one bucket on loopback: the part of its protocol that the project's adapter and browsers speak. */
export async function startBlobs(options: BlobsOptions): Promise<RunningBlobs> {
  const server = createServer((request, response) => {
    answer(request, options)
      .catch((error: unknown) => refusalAnswer(error, request))
      .then((result) => send(request, response, result))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(message: IncomingMessage, options: BlobsOptions): Promise<Answer> {
  const { folder, bucket, now } = options;
  const method = message.method ?? 'GET';
  if (method === 'OPTIONS') return { status: 204, headers: {} };
  const [path = '/', query = ''] = splitOnce(message.url ?? '/', '?');
  const target = readTarget(path);
  if (target.bucket !== bucket) throw new S3Refusal('NoSuchBucket', 'The specified bucket does not exist');
  const request = {
    ...{ method, path, query: new URLSearchParams(query), headers: message.headers, folder, bucket },
    body: await readBody(message),
    at: now?.() ?? new Date(),
  };
  if (method === 'POST' && target.key === '' && query === '') return postObject(request, options);
  checkHeaderSignature(request, options);
  if (target.key === '') {
    if (method === 'GET') return listObjects(request);
    throw new S3Refusal('NotImplemented', `This stand-in does not ${method} a bucket.`);
  }
  const subresource = [...request.query.keys()].find((name) => name !== 'x-id');
  if (subresource) throw new S3Refusal('NotImplemented', `This stand-in does not know ?${subresource}.`);
  return doOnObject({ ...request, key: target.key });
}

function doOnObject(request: ObjectRequest): Promise<Answer> {
  if (request.method === 'PUT') return putObject(request);
  if (request.method === 'GET') return getObject(request);
  if (request.method === 'HEAD') return headObject(request);
  if (request.method === 'DELETE') return deleteObject(request);
  throw new S3Refusal('MethodNotAllowed', 'The specified method is not allowed against this resource.');
}

/** Path style alone: `/<bucket>/<key>`. */
function readTarget(path: string): { bucket: string; key: string } {
  try {
    const [bucket = '', key = ''] = splitOnce(path.slice(1), '/').map(decodeURIComponent);
    return { bucket, key };
  } catch {
    throw new S3Refusal('InvalidURI', "Couldn't parse the specified URI.");
  }
}

function splitOnce(text: string, sign: string): string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped, so that the sender gets the refusal and not a broken connection.
    if (size <= longestBodyBytes) chunks.push(chunk);
  }
  if (size > longestBodyBytes) {
    throw new S3Refusal('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  return Buffer.concat(chunks);
}

function refusalAnswer(error: unknown, request: IncomingMessage): Answer {
  const known = error instanceof S3Refusal;
  if (!known) console.error('blob stand-in', error);
  const refusal = known ? error : new S3Refusal('InternalError', 'We encountered an internal error.');
  return {
    status: refusal.status,
    headers: { 'content-type': 'application/xml' },
    body: errorXml(refusal, splitOnce(request.url ?? '/', '?')[0] ?? '/'),
  };
}

/** As a bucket's CORS rule would allow it, since locally the pages stand on another port. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'etag',
};

function send(request: IncomingMessage, response: ServerResponse, result: Answer): void {
  response.writeHead(result.status, {
    ...(result.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(result.body)) }),
    ...result.headers,
    ...cors,
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : result.body);
}
