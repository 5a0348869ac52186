import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import { nameIn, type Stage } from './stage.ts';

/** Where Lambda and the scheduler put down what they gave up on; by who was to take it. */
export const deadLetterNames = ['events', 'images', 'jobs', 'books'] as const;
export type DeadLetterName = (typeof deadLetterNames)[number];
export type DeadLetters = Record<DeadLetterName, Queue>;

/**
 * Queues for dead letters, kept for two weeks and looked at by an alarm. Each letter only names a place in a stream
 * or a time of a schedule: the truth stays in the outbox, whose sweep and page `/staf/gagal` hand it out again.
 * `npm run cloud -- letters` shows them, and calls the function anew for each.
 */
export function deadLetters(scope: Construct, stage: Stage): DeadLetters {
  const made = deadLetterNames.map((name) => {
    const queue = new Queue(scope, `${name}-dead`, {
      queueName: nameIn(stage, `${name}-dead`),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    accept(queue, 'AwsSolutions-SQS3', 'It is a queue of dead letters itself.');
    return [name, queue] as const;
  });
  return Object.fromEntries(made) as DeadLetters;
}
