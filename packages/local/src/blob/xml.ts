import type { S3Refusal } from './refusal.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function errorXml(refusal: S3Refusal, resource: string): string {
  const message = escapeXml(refusal.message);
  return `${head}<Error><Code>${refusal.code}</Code><Message>${message}</Message><Resource>${escapeXml(resource)}</Resource></Error>`;
}

export type Listing = {
  bucket: string;
  prefix: string;
  maxKeys: number;
  entries: { key: string; size: number; etag: string; modifiedAt: Date }[];
  token: string | undefined;
  nextToken: string | undefined;
  /** The asker wants keys percent-encoded, since XML cannot carry every sign that a key may hold. */
  encoded: boolean;
};

export function listingXml(listing: Listing): string {
  const spell = (key: string) => escapeXml(listing.encoded ? encodeURIComponent(key) : key);
  const contents = listing.entries.map(
    (entry) =>
      `<Contents><Key>${spell(entry.key)}</Key><LastModified>${entry.modifiedAt.toISOString()}</LastModified>` +
      `<ETag>${escapeXml(entry.etag)}</ETag><Size>${entry.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const optional = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  return (
    `${head}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">` +
    `<Name>${escapeXml(listing.bucket)}</Name><Prefix>${spell(listing.prefix)}</Prefix>` +
    `<KeyCount>${listing.entries.length}</KeyCount><MaxKeys>${listing.maxKeys}</MaxKeys>` +
    `<IsTruncated>${listing.nextToken !== undefined}</IsTruncated>` +
    optional('EncodingType', listing.encoded ? 'url' : undefined) +
    optional('ContinuationToken', listing.token) +
    optional('NextContinuationToken', listing.nextToken) +
    `${contents.join('')}</ListBucketResult>`
  );
}
