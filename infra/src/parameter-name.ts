import type { Stage } from './stage.ts';

/**
 * What the stacks tell others, in Parameter Store. SST's edge reads these and nothing else; a name that one side does
 * not know does not compile.
 */
export const parameterNames = {
  /** In the region of the data. */
  originHost: 'origin-host',
  originKeyArn: 'origin-key-arn',
  blobBucket: 'blob-bucket',
  blobBucketHost: 'blob-bucket-host',
  marketTable: 'market-table',
  programmeTable: 'programme-table',
  alarmTopicArn: 'alarm-topic-arn',
  /** In us-east-1. */
  shieldArn: 'shield-arn',
} as const;
export type ParameterName = keyof typeof parameterNames;

export const parameterPath = (stage: Pick<Stage, 'name'>, name: ParameterName): string =>
  `/rasa-desa/${stage.name}/${parameterNames[name]}`;
