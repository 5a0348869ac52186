import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../guards/nag.ts';
import { misspelt } from '../guards/spec.ts';
import { stars } from '../guards/stars.ts';
import { cloud } from './cloud.ts';
import { functionNames } from './functions.ts';
import { readStage } from './settings.ts';
import { stackNames } from './stacks.ts';

type Part = keyof ReturnType<typeof stackNames>;

const stage = readStage('production');
let app: App;
let templates: Record<Part, Template>;
beforeAll(() => {
  app = cloud(stage);
  const made = Object.entries(stackNames(stage)).map(([part, name]) => [
    part,
    Template.fromStack(app.node.findChild(name) as Stack),
  ]);
  templates = Object.fromEntries(made) as Record<Part, Template>;
}, 120_000);

const all = () => Object.values(templates).map((template) => template.toJSON());
const resourcesOf = (part: Part, type: string) => Object.values(templates[part].findResources(type));

describe('data', () => {
  it('is in two tables with a key each, kept for every second, with streams, and not to be removed', () => {
    const tables = resourcesOf('data', 'AWS::DynamoDB::Table');
    expect(tables).toHaveLength(2);
    for (const { Properties } of tables)
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      });
    const keys = tables.map(({ Properties }) => JSON.stringify(Properties.SSESpecification.KMSMasterKeyId));
    expect(new Set(keys).size).toBe(2);
  });

  it('outlives its stack: whatever holds some is kept when the stack or the thing goes', () => {
    const holding =
      /^AWS::(DynamoDB::Table|S3::Bucket|KMS::Key|SecretsManager::Secret|Backup::BackupVault|Logs::LogGroup)$/;
    const made = all().flatMap(({ Resources }) =>
      Object.entries(Resources as Record<string, { Type: string }>),
    );
    const kept = made.filter(([, { Type }]) => holding.test(Type));
    expect(kept.length).toBeGreaterThan(15);
    for (const [id, one] of kept)
      expect(one, id).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    for (const stack of app.node.findAll().filter(Stack.isStack))
      expect(stack.terminationProtection).toBe(true);
  });

  it('opens the bucket to the edge alone, and of it only what is public', () => {
    templates.data.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    templates.data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'EdgeReadsWhatIsPublic',
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Resource: { 'Fn::Join': ['', [Match.anyValue(), '/public/*']] },
            Condition: { StringEquals: { 'AWS:SourceAccount': stage.account } },
          }),
        ]),
      },
    });
  });

  it('is copied each night into a vault that cannot be emptied at once', () => {
    templates.data.hasResourceProperties('AWS::Backup::BackupVault', {
      LockConfiguration: { MinRetentionDays: 7 },
    });
    const selection = resourcesOf('data', 'AWS::Backup::BackupSelection')[0]!;
    expect(selection.Properties.BackupSelection.Resources).toHaveLength(2);
  });
});

describe('functions', () => {
  it('run on Node 24 and arm64, with a role and a log of their own', () => {
    const made = resourcesOf('functions', 'AWS::Lambda::Function');
    expect(made).toHaveLength(functionNames.length);
    for (const { Properties } of made)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    const own = (pick: (properties: Record<string, unknown>) => unknown) =>
      new Set(made.map(({ Properties }) => JSON.stringify(pick(Properties))));
    expect(own(({ Role }) => Role).size).toBe(made.length);
    expect(own(({ LoggingConfig }) => (LoggingConfig as { LogGroup: unknown }).LogGroup).size).toBe(
      made.length,
    );
    templates.functions.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: stage.logDays });
  });

  it('may touch only the items whose keys begin as theirs do', () => {
    for (const [id, { Properties }] of Object.entries(templates.functions.findResources('AWS::IAM::Policy')))
      for (const { Action, Condition } of Properties.PolicyDocument.Statement) {
        const actions = [Action].flat() as string[];
        if (
          !actions.some((one) => /^dynamodb:(Get|Batch|Query|Put|Update|Delete|Condition)/.test(one)) ||
          actions.includes('dynamodb:GetRecords')
        )
          continue;
        expect(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'], id).toBeInstanceOf(Array);
      }
  });

  it('may read all that they may get in one request: kinds of one table stand in one statement', () => {
    for (const [id, { Properties }] of Object.entries(
      templates.functions.findResources('AWS::IAM::Policy'),
    )) {
      const tables = (
        Properties.PolicyDocument.Statement as { Action: string | string[]; Resource: unknown }[]
      )
        .filter(({ Action }) => [Action].flat().includes('dynamodb:BatchGetItem'))
        .map(({ Resource }) => JSON.stringify(Resource));
      expect(new Set(tables).size, id).toBe(tables.length);
    }
  });

  it('of the restricted zone know only those that need to', () => {
    const roles = Object.values(templates.functions.findResources('AWS::IAM::Policy')).filter((policy) =>
      JSON.stringify(policy.Properties.PolicyDocument).includes('programmetable'),
    );
    const names = roles.map(({ Properties }) => /(\w+?)role/.exec(Properties.Roles[0].Ref)![1]).sort();
    expect(names).toEqual(['events', 'staff']);
  });

  it('are woken by new events of the outbox alone, and answer which failed', () => {
    const woken = resourcesOf('functions', 'AWS::Lambda::EventSourceMapping');
    expect(woken).toHaveLength(3);
    for (const { Properties } of woken) {
      expect(Properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 3,
      });
      expect(Properties.DestinationConfig.OnFailure.Destination).toBeDefined();
      const filter = JSON.parse(Properties.FilterCriteria.Filters[0].Pattern);
      expect(filter).toMatchObject({
        eventName: ['INSERT'],
        dynamodb: {
          Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } },
          // Sent ones, as an import writes them, are due no more.
          NewImage: { duePk: { S: [{ exists: true }] } },
        },
      });
    }
  });

  it('hold secrets by name: no template has a value', () => {
    const text = JSON.stringify(all());
    expect(text).toContain('{{resolve:secretsmanager:');
    expect(text).not.toMatch(/sk_(live|test)_|whsec_/);
    const payment = (name: string) =>
      resourcesOf('functions', 'AWS::Lambda::Function')
        .filter(({ Properties }) => name in Properties.Environment.Variables)
        .map(({ Properties }) => Properties.FunctionName.replace('rasa-desa-production-', ''))
        .sort();
    expect(payment('STRIPE_SECRET_KEY')).toEqual(['api', 'events', 'jobs', 'site', 'staff']);
    expect(payment('ORIGIN_KEY')).toEqual(['api', 'auth', 'papers', 'site', 'staff']);
  });

  it('are called by the minute, and the books are read at night', () => {
    const expressions = resourcesOf('functions', 'AWS::Scheduler::Schedule').map(
      ({ Properties }) => Properties.ScheduleExpression,
    );
    expect(expressions.sort()).toEqual(['cron(0 3 * * ? *)', ...Array(3).fill('rate(1 minute)')]);
  });

  it('take a changed secret with the next deployment, once the settings say that one was changed', () => {
    const changed = cloud({ ...stage, secretsChangedOn: '2027-01-01' });
    const again = Template.fromStack(changed.node.findChild(stackNames(stage).functions) as Stack);
    const holding = (template: Template) =>
      Object.entries(template.findResources('AWS::Lambda::Function'))
        .map(([id, { Properties }]) => [id, JSON.stringify(Properties.Environment)] as const)
        .filter(([, environment]) => environment.includes('resolve:secretsmanager'));
    const before = new Map(holding(templates.functions));
    const after = holding(again);
    expect(after.length).toBeGreaterThan(4);
    expect(after.filter(([id, environment]) => before.get(id) === environment)).toEqual([]);
  });
});

describe('watch', () => {
  it('has an alarm for each thing that somebody has to get up for, each with words', () => {
    const alarms = resourcesOf('watch', 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    const names = alarms.map(({ AlarmName }) => AlarmName.replace('rasa-desa-production-', '')).sort();
    expect(names).toEqual(
      [
        ...['answers-failing', 'answers-slow', 'books-broken', 'books-dead-letters', 'events-dead'],
        ...['events-dead-letters', 'events-failing', 'images-dead-letters', 'images-failing'],
        ...[
          'jobs-dead-letters',
          'jobs-failing',
          'outbox-old',
          'refunds-waiting',
          'sign-in-messages',
          'throttled',
        ],
      ].sort(),
    );
    for (const { AlarmDescription, AlarmActions } of alarms) {
      expect(AlarmDescription.length).toBeGreaterThan(40);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('turns floods away at the edge, and tells of money spent', () => {
    templates.global.hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' });
    templates.global.resourceCountIs('AWS::Budgets::Budget', 1);
    expect((app.node.findChild(stackNames(stage).global) as Stack).region).toBe('us-east-1');
  });
});

describe('guards', () => {
  it('cdk-nag finds nothing that was not accepted with a reason', () => {
    expect(findings(app)).toEqual([]);
  });

  it('cdk-nag finds an open bucket', () => {
    const stack = new Stack(new App(), 'careless');
    new Bucket(stack, 'open', { removalPolicy: RemovalPolicy.DESTROY });
    expect(findings(stack)).toContainEqual(expect.stringMatching(/^AwsSolutions-S10 careless\/open/));
    expect(findings(new Key(new Stack(new App(), 'lazy'), 'key'))).toEqual([expect.stringMatching(/KMS5/)]);
  });

  it('every property is spelt as AWS does', () => {
    expect(all().flatMap(misspelt)).toEqual([]);
  });

  it('a misspelt, a nested and a missing property are found', () => {
    const template = {
      Resources: {
        Queue: { Type: 'AWS::SQS::Queue', Properties: { QueName: 'x' } },
        Mapping: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { FunctionName: 'f', FilterCriteria: { Filters: [{ Patern: '{}' }] } },
        },
        Schedule: { Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(1 minute)' } },
        Thing: { Type: 'AWS::Made::Up' },
      },
    };
    expect(misspelt(template)).toEqual([
      expect.stringContaining('there is no QueName'),
      expect.stringContaining('Filters[0]: there is no Patern'),
      expect.stringContaining('Target is missing'),
      expect.stringContaining('FlexibleTimeWindow is missing'),
      expect.stringContaining('AWS knows no AWS::Made::Up'),
    ]);
  });

  it('every star in a permission is one of these', () => {
    const below = (prefix: string) => `arn:aws:s3:::rasa-desa-production-blobs-${stage.account}/${prefix}*`;
    expect(all().flatMap(stars)).toEqual([
      `s3:DeleteObject s3:GetObject s3:PutObject on ${below('private/catalogue/')}`,
      `s3:DeleteObject s3:GetObject s3:PutObject on ${below('private/voice/')}`,
      `s3:GetObject on ${below('private/catalogue/')}`,
      `s3:GetObject on ${below('private/original/')}`,
      `s3:GetObject on ${below('private/picture/')}`,
      `s3:GetObject on ${below('public/picture/')}`,
      `s3:GetObject s3:PutObject on ${below('private/case-file/')}`,
      `s3:GetObject s3:PutObject on ${below('private/mandate/')}`,
      `s3:GetObject s3:PutObject on ${below('private/part/')}`,
      `s3:GetObject s3:PutObject on ${below('private/permit/')}`,
      `s3:PutObject on ${below('private/original/')}`,
      `s3:PutObject on ${below('private/picture/')}`,
      `s3:PutObject on ${below('public/picture/')}`,
      // A phone number is no resource of AWS: whatever has a name is refused, which leaves the numbers.
      'sns:Publish on all but arn:aws:sns:*:*:*',
    ]);
  });

  it('a star is seen', () => {
    const Statement = [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:x' }];
    const template = {
      Resources: { P: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement } } } },
    };
    expect(stars(template)).toEqual(['s3:* on arn:x']);
  });
});
