import { type App, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from './access.ts';
import { placeAlarms } from './alarms.ts';
import { nightlyBackup } from './backup.ts';
import { blobBucket, blobBucketName } from './bucket.ts';
import { monthlyBudget } from './budget.ts';
import { placeDashboard } from './dashboard.ts';
import { type Placed, type PlacedFunction, placeFunction } from './function.ts';
import { functionNames, shapes } from './functions.ts';
import { gauges, readGauge } from './gauges.ts';
import { httpApi, originHost } from './http-api.ts';
import { zoneKeys } from './keys.ts';
import { publish } from './parameters.ts';
import { deadLetters } from './queues.ts';
import { callOnSchedule } from './schedules.ts';
import { stageSecrets } from './secrets.ts';
import { shield } from './shield.ts';
import { keepsData, nameIn, type Stage } from './stage.ts';
import { wakeByStream } from './stream.ts';
import { zoneTables } from './tables.ts';
import { alarmTopic } from './topic.ts';

/** What tells our stacks from somebody else's of the same name. */
export const stageTag = 'rasa-desa:stage';

export const stackNames = (stage: Pick<Stage, 'name'>) => ({
  data: nameIn(stage, 'data'),
  functions: nameIn(stage, 'functions'),
  watch: nameIn(stage, 'watch'),
  global: nameIn(stage, 'global'),
});

/** All that CDK makes for a stage: data, functions and their watch in its region, and what must be in us-east-1. */
export function placeStage(app: App, stage: Stage): void {
  const names = stackNames(stage);
  const here = { account: stage.account, region: stage.region };
  const stackOf = (stackName: string, props: StackProps = { env: here }) => {
    const stack = new Stack(app, stackName, { stackName, terminationProtection: keepsData(stage), ...props });
    Tags.of(stack).add(stageTag, stage.name);
    return stack;
  };
  const data = placeData(stackOf(names.data), stage);
  const run = placeFunctions(stackOf(names.functions), data);
  placeWatch(stackOf(names.watch), data, run);
  placeGlobal(stackOf(names.global, { env: { ...here, region: 'us-east-1' } }), stage);
}

function placeData(scope: Stack, stage: Stage) {
  const keys = zoneKeys(scope, stage);
  const tables = zoneTables(scope, stage, keys);
  const bucket = blobBucket(scope, stage);
  const secrets = stageSecrets(scope, stage, keys.market);
  nightlyBackup(scope, stage, { tables, key: keys.market });
  publish(scope, stage, {
    blobBucket: bucket.bucketName,
    blobBucketHost: bucket.bucketRegionalDomainName,
    marketTable: tables.market.tableName,
    programmeTable: tables.programme.tableName,
    originKeyArn: secrets.originKey.secretArn,
  });
  return { stage, keys, tables, secrets };
}
type Data = ReturnType<typeof placeData>;

function placeFunctions(scope: Stack, data: Data) {
  const { stage, tables } = data;
  const placed: Placed = {
    ...data,
    environment: {
      PUBLIC_ORIGIN: `https://${stage.domain}`,
      MARKET_TABLE: tables.market.tableName,
      PROGRAMME_TABLE: tables.programme.tableName,
      S3_BUCKET: blobBucketName(stage),
      SMS_REGION: stage.smsRegion,
      MAIL_FROM: stage.mailFrom,
      WHATSAPP_PHONE_NUMBER_ID: stage.whatsAppPhoneNumberId,
      VAPID_PUBLIC_KEY: stage.vapidPublicKey,
      SECRETS_CHANGED_ON: stage.secretsChangedOn,
      SIGN_IN_DAILY_BUDGET: String(stage.signInDailyBudget),
      MARKET_UNIT_ID: stage.marketUnitId,
      IS_FOUND: stage.name === 'production' ? 'yes' : 'no',
      // CloudFront, and the HTTP API behind it.
      PROXY_HOPS: '2',
      NODE_OPTIONS: '--enable-source-maps',
    },
  };
  const functions = Object.fromEntries(
    functionNames.map((name) => [name, placeFunction(scope, name, shapes[name], placed)]),
  ) as Record<FunctionName, PlacedFunction>;
  const dead = deadLetters(scope, stage);
  const { events, images, jobs, books } = functions;
  wakeByStream(scope, placed, events, { zone: 'market', lane: 'common', dead: dead.events });
  wakeByStream(scope, placed, events, { zone: 'programme', lane: 'common', dead: dead.events });
  wakeByStream(scope, placed, images, { zone: 'market', lane: 'picture', dead: dead.images });
  for (const [name, one] of Object.entries({ events, images, jobs }))
    callOnSchedule(scope, stage, one, { every: 'rate(1 minute)', dead: dead[name as 'jobs'] });
  callOnSchedule(scope, stage, books, {
    every: 'cron(0 3 * * ? *)',
    timeZone: 'Asia/Jakarta',
    dead: dead.books,
  });
  const made = Object.fromEntries(Object.entries(functions).map(([name, one]) => [name, one.made]));
  const api = httpApi(scope, stage, made as Record<string, Lambda>);
  publish(scope, stage, { originHost: originHost(api) });
  return { functions, dead, api };
}

function placeWatch(scope: Stack, { stage, tables }: Data, run: ReturnType<typeof placeFunctions>): void {
  for (const [name, by] of Object.entries(gauges))
    readGauge(scope, stage, name as keyof typeof gauges, run.functions[by].logGroup);
  const topic = alarmTopic(scope, stage);
  const watched = { ...run, topic };
  const alarms = placeAlarms(scope, stage, watched);
  placeDashboard(scope, stage, { ...watched, alarms, tables });
  publish(scope, stage, { alarmTopicArn: topic.topicArn });
}

function placeGlobal(scope: Stack, stage: Stage): void {
  monthlyBudget(scope, stage);
  publish(scope, stage, { shieldArn: stage.shield ? shield(scope, stage).attrArn : 'none' });
}
