import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Hashed names never change under their name; others are asked for again soon, the phones' workers each time. */
function cacheControl(file: string): string {
  if (file.startsWith('_astro/')) return 'public, max-age=31536000, immutable';
  return file === 'sw.js' || file === 'hadir.js'
    ? 'public, max-age=0, must-revalidate'
    : 'public, max-age=300';
}

/** A private bucket with the built files, which the distribution alone may read. */
export function assetBucket(folder: string, files: readonly string[]) {
  const bucket = new aws.s3.Bucket('Assets', { forceDestroy: true });
  new aws.s3.BucketPublicAccessBlock('AssetsShut', {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  for (const file of files)
    new aws.s3.BucketObjectv2(`Asset-${file}`, {
      bucket: bucket.id,
      key: file,
      source: new $util.asset.FileAsset(join(folder, file)),
      contentType: types[extname(file)] ?? 'application/octet-stream',
      cacheControl: cacheControl(file),
    });
  return bucket;
}

/** Who may read it is known once the distribution is. */
export function letEdgeRead(bucket: aws.s3.Bucket, distributionArn: $util.Output<string>): void {
  const policy = aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        principals: [{ type: 'Service', identifiers: ['cloudfront.amazonaws.com'] }],
        actions: ['s3:GetObject'],
        resources: [$interpolate`${bucket.arn}/*`],
        conditions: [{ test: 'StringEquals', variable: 'AWS:SourceArn', values: [distributionArn] }],
      },
    ],
  });
  new aws.s3.BucketPolicy('AssetsRead', { bucket: bucket.id, policy: policy.json });
}
