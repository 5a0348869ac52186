import { AwsRefused, askAws, credentialsOf } from './aws/ask.ts';
import { signedForm } from './aws/post-form.ts';

export type BlobFile = { bytes: Uint8Array; contentType: string };

/** A form that a browser sends straight to the bucket; the file goes last, in the field `file`. */
export type UploadForm = { url: string; fields: Record<string, string> };

export type Blobs = {
  put(
    key: string,
    bytes: Uint8Array,
    about: { contentType: string; cacheControl?: string | undefined },
  ): Promise<void>;
  get(key: string): Promise<BlobFile | undefined>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  /** The bucket itself refuses another key, another type, an empty or larger file, and a late one. */
  presignPost(upload: {
    key: string;
    contentType: string;
    maxBytes: number;
    expiresSeconds: number;
  }): Promise<UploadForm>;
};

/** For what never changes under its key, as all `public/picture/…` do. */
export const immutableCache = 'public, max-age=31536000, immutable';

export type S3BlobsOptions = {
  bucket: string;
  region: string;
  /** Of a stand-in; without it AWS is found by the region. */
  endpoint?: string | undefined;
  /** Without a pair the function's own role is taken. */
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
};

/** Some 500 KB of SDK for five requests would weigh on every cold start; a small signer does. */
export function s3Blobs(options: S3BlobsOptions): Blobs {
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = options;
  const base = endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`;
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  const aws = { service: 's3', region, credentials } as const;

  const ask = async (
    method: string,
    key: string,
    file?: { bytes: Uint8Array; headers: Record<string, string> },
  ) =>
    askAws(
      {
        method,
        url: new URL(`${base}/${escapePath(key)}`),
        headers: file?.headers ?? {},
        body: file?.bytes ?? new Uint8Array(),
      },
      aws,
    );

  return {
    async put(key, bytes, { contentType, cacheControl }) {
      const headers = {
        'content-type': contentType,
        ...(cacheControl ? { 'cache-control': cacheControl } : {}),
      };
      await drained(await ask('PUT', key, { bytes, headers }));
    },

    async get(key) {
      try {
        const answer = await ask('GET', key);
        return {
          bytes: new Uint8Array(await answer.arrayBuffer()),
          contentType: answer.headers.get('content-type') ?? 'application/octet-stream',
        };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    async remove(key) {
      await drained(await ask('DELETE', key));
    },

    async exists(key) {
      try {
        await drained(await ask('HEAD', key));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },

    async presignPost({ key, contentType, maxBytes, expiresSeconds }) {
      const policy = {
        fields: { bucket, key, 'Content-Type': contentType },
        conditions: [
          ['content-length-range', 1, maxBytes],
          ['eq', '$Content-Type', contentType],
        ],
        expiresSeconds,
      };
      const signing = { region, credentials: credentialsOf(aws), at: new Date() };
      return { url: `${base}${endpoint ? '' : '/'}`, fields: signedForm(policy, signing) };
    },
  };
}

const escapePart = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * As S3 reads it: all but unreserved characters and slashes are escaped.
 * @throws TypeError for a key with parts that addresses leave out, as it would reach another file.
 */
function escapePath(key: string): string {
  const parts = key.split('/');
  if (key === '' || parts.some((part) => part === '.' || part === '..'))
    throw new TypeError(`not a key: ${key}`);
  return parts.map(escapePart).join('/');
}

/** Read to its end, so that the connection can be used again. */
const drained = (answer: Response): Promise<ArrayBuffer> => answer.arrayBuffer();

/** A missing bucket is a fault of ours, not a missing file. HEAD has no body that would tell them apart. */
const isMissing = (error: unknown): boolean =>
  error instanceof AwsRefused && error.status === 404 && error.code !== 'NoSuchBucket';
