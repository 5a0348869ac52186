import type { PresignedPostOptions } from '@aws-sdk/s3-presigned-post';

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
  /** Of a stand-in; without it the SDK finds AWS by the region. */
  endpoint?: string | undefined;
  /** Without a pair the SDK takes the function's own role. */
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
};

type Sdk = typeof import('@aws-sdk/client-s3');
type Client = InstanceType<Sdk['S3Client']>;

/** The SDK takes some 150 ms to load, so that only a request which touches a blob pays for it. */
export function s3Blobs(options: S3BlobsOptions): Blobs {
  let opening: Promise<{ sdk: Sdk; client: Client }> | undefined;
  const open = () => {
    opening ??= connect(options);
    return opening;
  };
  const at = (key: string) => ({ Bucket: options.bucket, Key: key });

  return {
    async put(key, bytes, { contentType, cacheControl }) {
      const { sdk, client } = await open();
      const about = { ContentType: contentType, ...(cacheControl ? { CacheControl: cacheControl } : {}) };
      await client.send(new sdk.PutObjectCommand({ ...at(key), Body: bytes, ...about }));
    },

    async get(key) {
      const { sdk, client } = await open();
      try {
        const answer = await client.send(new sdk.GetObjectCommand(at(key)));
        const bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
        return { bytes, contentType: answer.ContentType ?? 'application/octet-stream' };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    async remove(key) {
      const { sdk, client } = await open();
      await client.send(new sdk.DeleteObjectCommand(at(key)));
    },

    async exists(key) {
      const { sdk, client } = await open();
      try {
        await client.send(new sdk.HeadObjectCommand(at(key)));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },

    async presignPost({ key, contentType, maxBytes, expiresSeconds }) {
      const { client } = await open();
      const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post');
      const post: PresignedPostOptions = {
        ...at(key),
        Conditions: [
          ['content-length-range', 1, maxBytes],
          ['eq', '$Content-Type', contentType],
        ],
        Fields: { 'Content-Type': contentType },
        Expires: expiresSeconds,
      };
      return createPresignedPost(client, post);
    },
  };
}

async function connect(options: S3BlobsOptions): Promise<{ sdk: Sdk; client: Client }> {
  const sdk = await import('@aws-sdk/client-s3');
  const { region, endpoint, accessKeyId, secretAccessKey } = options;
  const client = new sdk.S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 20_000 },
  });
  return { sdk, client };
}

/** GetObject says NoSuchKey; HeadObject has no body to say so in and is called NotFound by the SDK. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}
