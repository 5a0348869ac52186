import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import { keepsData, nameIn, type Stage } from './stage.ts';

/** The only part of the bucket that the edge may read: pictures that were encoded anew. */
export const publicPrefix = 'public/';

/** Names of buckets are shared by everybody in AWS, so the account's number makes it ours. */
export const blobBucketName = (stage: Stage): string => `${nameIn(stage, 'blobs')}-${stage.account}`;

const shut = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
} as const;

/** Pictures, proofs and snapshots of the catalogue. Private; what is overwritten or removed can be had back for a while. */
export function blobBucket(scope: Construct, stage: Stage): Bucket {
  const { account } = Stack.of(scope);
  const removalPolicy = keepsData(stage) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const access = new Bucket(scope, 'blob-access', {
    ...shut,
    bucketName: `${nameIn(stage, 'blob-access')}-${account}`,
    // Whose log it is cannot be told to it by an access list.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    lifecycleRules: [{ expiration: Duration.days(stage.logDays) }],
    removalPolicy,
  });
  accept(access, 'AwsSolutions-S1', 'It is where the log of the other bucket is kept.');
  const bucket = new Bucket(scope, 'blobs', {
    ...shut,
    bucketName: blobBucketName(stage),
    versioned: true,
    serverAccessLogsBucket: access,
    serverAccessLogsPrefix: 'blobs/',
    lifecycleRules: [
      { noncurrentVersionExpiration: Duration.days(30), expiredObjectDeleteMarker: true },
      { abortIncompleteMultipartUploadAfter: Duration.days(2) },
      // Pieces of photos that were put together, or never came whole.
      {
        prefix: 'private/part/',
        expiration: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(1),
      },
      // Each change of the catalogue draws a new one; the newest five are in use.
      { prefix: 'private/catalogue/', noncurrentVersionExpiration: Duration.days(1) },
    ],
    removalPolicy,
  });
  // The distribution is made after this stack, by SST: any of this account may read, and nothing but what is public.
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'EdgeReadsWhatIsPublic',
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects(`${publicPrefix}*`)],
      conditions: { StringEquals: { 'AWS:SourceAccount': account } },
    }),
  );
  return bucket;
}
