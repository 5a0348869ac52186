import { immutableCache } from '@rasa/clients/blob';
import { readBlob } from './folder.ts';

export type PublicFile = { bytes: Uint8Array; headers: Record<string, string> };

const start = '/media/';

/**
 * What the CDN serves in the cloud: `/media/<x>` is the blob `public/<x>`, and nothing else is ever served.
 * `path` is a URL's path as it came; undefined means 404.
 */
export async function publicFile(folder: string, path: string): Promise<PublicFile | undefined> {
  if (!path.startsWith(start)) return undefined;
  const key = publicKey(path.slice(start.length));
  const blob = key === undefined ? undefined : await readBlob(folder, key);
  if (!blob) return undefined;
  return {
    bytes: blob.bytes,
    headers: {
      'content-type': blob.about.contentType,
      'content-length': String(blob.bytes.length),
      'cache-control': immutableCache,
      etag: blob.about.etag,
      'x-content-type-options': 'nosniff',
    },
  };
}

/** Plain segments only, so that no spelling of a path can mean a blob that is not public. */
function publicKey(rest: string): string | undefined {
  const segments = rest.split('/');
  const plain = segments.every((segment) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment));
  return plain && rest.length <= 200 ? `public/${rest}` : undefined;
}
