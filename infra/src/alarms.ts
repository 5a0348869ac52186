import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { FunctionName } from './access.ts';
import type { PlacedFunction } from './function.ts';
import { gauge } from './gauges.ts';
import type { DeadLetters } from './queues.ts';
import { nameIn, type Stage } from './stage.ts';

export type Watched = {
  api: HttpApi;
  functions: Record<FunctionName, PlacedFunction>;
  dead: DeadLetters;
  topic: ITopic;
};

type Rule = {
  metric: IMetric;
  /** It rings above this. */
  above: number;
  /** So many times in a row. */
  times?: number;
  /** No word at all is bad news as well. */
  silenceRings?: true;
  /** What it means, and what to do. */
  says: string;
};

const minutes = (count: number) => ({ period: Duration.minutes(count) });

/** One alarm for each thing that somebody has to get up for, and none besides. */
export function rules(stage: Stage, { api, functions, dead }: Omit<Watched, 'topic'>): Record<string, Rule> {
  const letters = Object.entries(dead).map(([name, queue]): [string, Rule] => [
    `${name}-dead-letters`,
    {
      metric: queue.metricApproximateNumberOfMessagesVisible({ ...minutes(5), statistic: 'Maximum' }),
      above: 0,
      says: `Lambda gave up on something for ${name}. Look at its log and mend it; the outbox hands out again by itself what waits. Then: npm run cloud -- letters --stage ${stage.name}`,
    },
  ]);
  const failing = (['events', 'images', 'jobs'] as const).map((name): [string, Rule] => [
    `${name}-failing`,
    {
      metric: functions[name].made.metricErrors({ ...minutes(5), statistic: 'Sum' }),
      above: 0,
      times: 3,
      says: `${name} failed for a quarter of an hour. Its log says why; roll back when it began with a deployment.`,
    },
  ]);
  return {
    'answers-failing': {
      metric: new MathExpression({
        expression: 'IF(all > 20, 100 * failed / all, 0)',
        usingMetrics: {
          failed: api.metricServerError({ ...minutes(5), statistic: 'Sum' }),
          all: api.metricCount({ ...minutes(5), statistic: 'Sum' }),
        },
        ...minutes(5),
        label: 'answers of 5xx, percent',
      }),
      above: 1,
      times: 2,
      says: 'More than one answer in a hundred is a 5xx. Look at the logs of site and api; roll back when it began with a deployment.',
    },
    'answers-slow': {
      metric: api.metricLatency({ ...minutes(5), statistic: 'p99' }),
      above: 3000,
      times: 3,
      says: 'One answer in a hundred takes over three seconds. Look for throttling of the table, cold starts, a slow provider.',
    },
    'outbox-old': {
      metric: gauge(stage, 'outbox-oldest-seconds', 'Maximum', Duration.minutes(5)),
      above: 300,
      times: 2,
      silenceRings: true,
      says: 'An event has waited for five minutes, or events is silent: messages and the catalogue are late. Look at the logs of events, images and jobs.',
    },
    'events-dead': {
      metric: gauge(stage, 'events-dead', 'Maximum', Duration.minutes(5)),
      above: 0,
      says: 'Events were tried eight times and laid aside. The page /staf/gagal shows them to admins; mend the cause, then send them again there.',
    },
    'refunds-waiting': {
      metric: gauge(stage, 'refunds-due', 'Minimum', Duration.hours(1)),
      above: 0,
      times: 24,
      says: 'For a whole day there was money to give back. Look at the log of jobs, and at the provider’s dashboard.',
    },
    'books-broken': {
      metric: gauge(stage, 'books-broken', 'Maximum', Duration.days(1)),
      above: 0,
      silenceRings: true,
      says: 'Money or stock does not add up, or nobody looked for a day. The log of books names the items; docs/operations.md says how to go on.',
    },
    'sign-in-messages': {
      metric: gauge(stage, 'sign-in-messages-percent', 'Maximum', Duration.minutes(15)),
      above: 80,
      says: 'Four fifths of the day’s messages with sign-in codes are spent. At all of them nobody signs in: look for pumping before raising signInDailyBudget.',
    },
    throttled: {
      metric: new MathExpression({
        expression: 'SUM(METRICS())',
        usingMetrics: Object.fromEntries(
          (['api', 'site', 'auth'] as const).map((name) => [
            name,
            functions[name].made.metricThrottles({ ...minutes(5), statistic: 'Sum' }),
          ]),
        ),
        ...minutes(5),
        label: 'refused for want of concurrency',
      }),
      above: 0,
      times: 2,
      says: 'People are turned away because the account’s Lambda concurrency is used up. Ask AWS for more (Service Quotas).',
    },
    ...Object.fromEntries(failing),
    ...Object.fromEntries(letters),
  };
}

export function placeAlarms(scope: Construct, stage: Stage, watched: Watched): Alarm[] {
  const action = new SnsAction(watched.topic);
  return Object.entries(rules(stage, watched)).map(([name, rule]) => {
    const alarm = new Alarm(scope, name, {
      alarmName: nameIn(stage, name),
      alarmDescription: rule.says,
      metric: rule.metric,
      threshold: rule.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: rule.times ?? 1,
      treatMissingData: rule.silenceRings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  });
}
