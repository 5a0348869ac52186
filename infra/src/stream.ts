import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Placed, PlacedFunction } from './function.ts';
import type { Zone } from './keys.ts';

/** The events of both of the pictures' lanes; `laneOf` in `packages/domain/src/event.ts` says the same, and the tests compare. */
export const pictureEvents: readonly string[] = ['picture.uploaded', 'picture.ready'];

/** What was sent long ago and comes in by an import wakes nobody: it is due no more. */
const due = { duePk: { S: [{ exists: true }] } } as const;

/** Only what is newly in the outbox wakes a function, and only the one whose lane it is in. */
const patterns = {
  common: { ...due, type: { S: [{ 'anything-but': [...pictureEvents] }] } },
  picture: { ...due, type: { S: [...pictureEvents] } },
} as const;

const outboxFilter = (lane: keyof typeof patterns) =>
  FilterCriteria.filter({
    eventName: ['INSERT'],
    dynamodb: { Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } }, NewImage: patterns[lane] },
  });

type Waking = { zone: Zone; lane: keyof typeof patterns; dead: Queue };

/**
 * A table's stream wakes a function. It answers which records failed, is tried again a few times with ever fewer of
 * them, and then the sweep goes on: the outbox knows what failed.
 */
export function wakeByStream(
  scope: Construct,
  placed: Placed,
  { made, role }: PlacedFunction,
  waking: Waking,
) {
  const { zone, lane, dead } = waking;
  const table = placed.tables[zone];
  role.addToPolicy(
    new PolicyStatement({
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      resources: [table.tableStreamArn!],
    }),
  );
  new EventSourceMapping(scope, `${made.node.id}-${zone}-stream`, {
    target: made,
    eventSourceArn: table.tableStreamArn!,
    startingPosition: StartingPosition.LATEST,
    batchSize: 25,
    maxBatchingWindow: Duration.seconds(1),
    filters: [outboxFilter(lane)],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 3,
    maxRecordAge: Duration.hours(1),
    onFailure: new SqsDlq(dead),
  });
}
