import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Watched } from './alarms.ts';
import { gauge } from './gauges.ts';
import { nameIn, type Stage } from './stage.ts';
import type { Tables } from './tables.ts';

const period = Duration.minutes(5);

/** One page that says whether people can buy, whether money is right, and what it costs. */
export function placeDashboard(
  scope: Construct,
  stage: Stage,
  { api, functions, alarms, tables }: Watched & { alarms: Alarm[]; tables: Tables },
): void {
  const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
    new GraphWidget({ title, left, right, width: 12, height: 6 });
  const all = Object.values(functions).map(({ made }) => made);
  new Dashboard(scope, 'dashboard', {
    dashboardName: nameIn(stage, 'overview'),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
      [
        graph(
          'Answers and refusals of our own',
          [api.metricCount({ period })],
          [api.metricServerError({ period }), api.metricClientError({ period })],
        ),
        graph('How long answers take (ms)', [
          api.metricLatency({ period, statistic: 'p50' }),
          api.metricLatency({ period, statistic: 'p99' }),
        ]),
      ],
      [
        graph(
          'Errors of functions',
          all.map((made) => made.metricErrors({ period })),
        ),
        graph(
          'Run time of functions (ms, p95)',
          all.map((made) => made.metricDuration({ period, statistic: 'p95' })),
        ),
      ],
      [
        graph(
          'Units read and written',
          Object.values(tables).flatMap((table) => [
            table.metricConsumedReadCapacityUnits({ period, statistic: 'Sum' }),
            table.metricConsumedWriteCapacityUnits({ period, statistic: 'Sum' }),
          ]),
        ),
        new SingleValueWidget({
          title: 'Outbox, money and books',
          width: 12,
          height: 6,
          metrics: (
            [
              'outbox-oldest-seconds',
              'events-dead',
              'refunds-due',
              'sign-in-messages-percent',
              'books-broken',
            ] as const
          ).map((name) => gauge(stage, name, 'Maximum', name === 'books-broken' ? Duration.days(1) : period)),
        }),
      ],
    ],
  });
}
