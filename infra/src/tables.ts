import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Zone } from './keys.ts';
import { keepsData, nameIn, type Stage } from './stage.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** As `packages/store/src/schema.ts` has them; `template.test.ts` compares. */
const indexes = {
  bySeller: ['sellerPk', 'sellerSk'],
  byBoard: ['boardPk', 'boardSk'],
  byDue: ['duePk', 'dueSk'],
} as const;

/** A brake on the bill: what is asked beyond is refused for the moment and tried again. */
const mostRequestUnits = { dev: 500, staging: 2_000, production: 20_000 } as const;

export type Tables = Record<Zone, Table>;

/** Paid by request, with every second of the last 35 days to go back to, and a stream that tells of new events. */
export function zoneTables(scope: Construct, stage: Stage, keys: Record<Zone, Key>): Tables {
  const tableOf = (zone: Zone): Table => {
    const table = new Table(scope, `${zone}-table`, {
      tableName: nameIn(stage, zone),
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      maxReadRequestUnits: mostRequestUnits[stage.name],
      maxWriteRequestUnits: mostRequestUnits[stage.name],
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: keys[zone],
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'ttl',
      deletionProtection: keepsData(stage),
      removalPolicy: keepsData(stage) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const [indexName, [pk, sk]] of Object.entries(indexes))
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(pk),
        sortKey: text(sk),
        maxReadRequestUnits: mostRequestUnits[stage.name],
        maxWriteRequestUnits: mostRequestUnits[stage.name],
      });
    return table;
  };
  return { market: tableOf('market'), programme: tableOf('programme') };
}
