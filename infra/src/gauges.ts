import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/** What functions read off and write to their log as `{"message":"gauge","name":…,"value":…}`; by who does. */
export const gauges = {
  'outbox-oldest-seconds': 'events',
  'events-dead': 'events',
  'refunds-due': 'jobs',
  'sign-in-messages-percent': 'jobs',
  'books-broken': 'books',
} as const;
export type GaugeName = keyof typeof gauges;

const namespaceOf = (stage: Stage): string => `RasaDesa/${stage.name}`;

/** A log's lines become a metric, so that functions need neither a library nor a right for it. */
export function readGauge(scope: Construct, stage: Stage, name: GaugeName, logGroup: ILogGroup): void {
  new MetricFilter(scope, `gauge-${name}`, {
    logGroup,
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue('$.message', '=', 'gauge'),
      FilterPattern.stringValue('$.name', '=', name),
    ),
    metricNamespace: namespaceOf(stage),
    metricName: name,
    metricValue: '$.value',
  });
}

export const gauge = (
  stage: Stage,
  name: GaugeName,
  statistic: 'Maximum' | 'Minimum',
  period: Duration,
): Metric => new Metric({ namespace: namespaceOf(stage), metricName: name, statistic, period });
