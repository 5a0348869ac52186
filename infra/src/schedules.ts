import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { PlacedFunction } from './function.ts';
import { nameIn, type Stage } from './stage.ts';

type Timed = { every: string; timeZone?: string; dead: Queue };

/** Calls a function on time, and puts a call that could not be made with the dead letters. */
export function callOnSchedule(scope: Construct, stage: Stage, { made }: PlacedFunction, timed: Timed): void {
  const name = made.node.id;
  const role = new Role(scope, `${name}-schedule-role`, {
    roleName: nameIn(stage, `${name}-schedule`),
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': stage.account } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [made.functionArn] }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [timed.dead.queueArn] }));
  const schedule = new CfnSchedule(scope, `${name}-schedule`, {
    name: nameIn(stage, name),
    scheduleExpression: timed.every,
    ...(timed.timeZone && { scheduleExpressionTimezone: timed.timeZone }),
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: made.functionArn,
      roleArn: role.roleArn,
      input: JSON.stringify({ source: 'schedule' }),
      deadLetterConfig: { arn: timed.dead.queueArn },
      // What a minute's run missed, the next one finds.
      retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 1 },
    },
  });
  schedule.node.addDependency(role);
}
