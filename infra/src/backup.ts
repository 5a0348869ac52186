import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import { keepsData, nameIn, type Stage } from './stage.ts';
import type { Tables } from './tables.ts';

/** Copies that outlive the tables: each night for 35 days, each month for a year. Night in Jakarta is 19.00 UTC. */
export function nightlyBackup(scope: Construct, stage: Stage, { tables, key }: { tables: Tables; key: Key }) {
  const vault = new BackupVault(scope, 'vault', {
    backupVaultName: nameIn(stage, 'vault'),
    encryptionKey: key,
    removalPolicy: keepsData(stage) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    // A thief of rights cannot take the copies along; the lock may be lifted by who may change the vault.
    ...(keepsData(stage) && { lockConfiguration: { minRetention: Duration.days(7) } }),
  });
  const plan = new BackupPlan(scope, 'backup', {
    backupPlanName: nameIn(stage, 'backup'),
    backupVault: vault,
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: 'nightly',
        scheduleExpression: Schedule.cron({ minute: '0', hour: '19' }),
        deleteAfter: Duration.days(35),
      }),
      new BackupPlanRule({
        ruleName: 'monthly',
        scheduleExpression: Schedule.cron({ minute: '0', hour: '20', day: '1' }),
        deleteAfter: Duration.days(366),
      }),
    ],
  });
  const role = new Role(scope, 'backup-role', {
    assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    managedPolicies: [
      ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup'),
    ],
  });
  accept(
    role,
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
    "AWS Backup's own policy: it is kept up to date by AWS with what the service needs.",
  );
  plan.addSelection('tables', {
    role,
    resources: [
      BackupResource.fromDynamoDbTable(tables.market),
      BackupResource.fromDynamoDbTable(tables.programme),
    ],
    disableDefaultBackupPolicy: true,
  });
}
