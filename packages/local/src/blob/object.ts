import { byBytes, listKeys, readBlob, removeBlob, type StoredBlob, writeBlob } from './folder.ts';
import { crc32Base64, readPayload } from './payload.ts';
import { S3Refusal } from './refusal.ts';
import type { SignedRequest } from './signature.ts';
import { listingXml } from './xml.ts';

export type Answer = { status: number; headers: Record<string, string>; body?: Buffer | string };
export type ObjectRequest = SignedRequest & { folder: string; bucket: string; key: string; body: Buffer };

export async function putObject(request: ObjectRequest): Promise<Answer> {
  const { folder, key, headers, body, at } = request;
  refuseUnknown(request, ['x-amz-copy-source', 'if-match', 'if-none-match']);
  const cacheControl = headers['cache-control'];
  const about = await writeBlob(folder, key, readPayload(body, headers), {
    contentType: headers['content-type'] ?? 'binary/octet-stream',
    ...(cacheControl ? { cacheControl } : {}),
    metadata: metadataOf(headers),
    at,
  });
  return { status: 200, headers: { etag: about.etag } };
}

export async function getObject(request: ObjectRequest): Promise<Answer> {
  const blob = await readBlob(request.folder, request.key);
  if (!blob) throw new S3Refusal('NoSuchKey', 'The specified key does not exist.');
  const headers = headersOf(blob);
  if (request.headers['if-none-match'] === blob.about.etag) return { status: 304, headers };
  const range = readRange(request.headers.range, blob.bytes.length);
  if (range) {
    const piece = blob.bytes.subarray(range.from, range.to + 1);
    const contentRange = `bytes ${range.from}-${range.to}/${blob.bytes.length}`;
    return { status: 206, headers: { ...headers, 'content-range': contentRange }, body: piece };
  }
  const checked = request.headers['x-amz-checksum-mode'] === 'ENABLED';
  const checksum: Record<string, string> = checked ? { 'x-amz-checksum-crc32': crc32Base64(blob.bytes) } : {};
  return { status: 200, headers: { ...headers, ...checksum }, body: blob.bytes };
}

export async function headObject(request: ObjectRequest): Promise<Answer> {
  const blob = await readBlob(request.folder, request.key);
  if (!blob) throw new S3Refusal('NoSuchKey', 'The specified key does not exist.');
  return { status: 200, headers: { ...headersOf(blob), 'content-length': String(blob.bytes.length) } };
}

export async function deleteObject({ folder, key }: ObjectRequest): Promise<Answer> {
  await removeBlob(folder, key);
  return { status: 204, headers: {} };
}

const pageLimit = 1000;

export async function listObjects(request: Omit<ObjectRequest, 'key'>): Promise<Answer> {
  const { folder, bucket, query } = request;
  if (query.get('list-type') !== '2')
    throw new S3Refusal('NotImplemented', 'Only ListObjectsV2 is known here.');
  if (query.has('delimiter')) throw new S3Refusal('NotImplemented', 'A delimiter is not known here.');
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token') ?? undefined;
  const after = token === undefined ? query.get('start-after') : Buffer.from(token, 'base64url').toString();
  const maxKeys = Math.min(Number(query.get('max-keys') ?? pageLimit), pageLimit);
  if (!Number.isInteger(maxKeys) || maxKeys < 1)
    throw new S3Refusal('InvalidArgument', 'max-keys is no count');

  const left = (await listKeys(folder, prefix)).filter((key) => !after || byBytes(key, after) > 0);
  const page = left.slice(0, maxKeys);
  const blobs = await Promise.all(page.map(async (key) => ({ key, blob: await readBlob(folder, key) })));
  const last = left.length > page.length ? page.at(-1) : undefined;
  const body = listingXml({
    ...{ bucket, prefix, maxKeys, token, encoded: query.get('encoding-type') === 'url' },
    nextToken: last === undefined ? undefined : Buffer.from(last).toString('base64url'),
    entries: blobs.flatMap(({ key, blob }) => (blob ? [entryOf(key, blob)] : [])),
  });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

function entryOf(key: string, { about, bytes }: StoredBlob) {
  return { key, size: bytes.length, etag: about.etag, modifiedAt: new Date(about.modifiedAt) };
}

function headersOf({ about }: StoredBlob): Record<string, string> {
  const metadata = Object.entries(about.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
  return {
    'accept-ranges': 'bytes',
    'content-type': about.contentType,
    etag: about.etag,
    'last-modified': new Date(about.modifiedAt).toUTCString(),
    ...(about.cacheControl ? { 'cache-control': about.cacheControl } : {}),
    ...Object.fromEntries(metadata),
  };
}

function metadataOf(headers: ObjectRequest['headers']): Record<string, string> {
  const start = 'x-amz-meta-';
  const own = Object.entries(headers).filter(([name]) => name.startsWith(start));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(start.length), String(value)]));
}

/** Doing less than was asked without saying so would hide a difference to S3. */
function refuseUnknown({ headers }: ObjectRequest, names: string[]): void {
  const asked = names.filter((name) => headers[name] !== undefined);
  if (asked.length > 0)
    throw new S3Refusal('NotImplemented', `This stand-in does not do ${asked.join(', ')}.`);
}

/** One range as in RFC 9110; anything else is no range and the whole is given. */
function readRange(header: string | undefined, size: number): { from: number; to: number } | undefined {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!parts || (parts[1] === '' && parts[2] === '')) return undefined;
  const [first, last] = [parts[1] ?? '', parts[2] ?? ''];
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size || to < from)
    throw new S3Refusal('InvalidRange', 'The requested range is not satisfiable');
  return { from, to };
}
