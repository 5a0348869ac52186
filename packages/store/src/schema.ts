import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { indexes } from './table.ts';

/** The attribute that DynamoDB's TTL looks at, in seconds. Only for what may vanish late or never: no business rule waits for it. */
export const ttlAttribute = 'ttl';

/** The shape of either table (market, programme), for local engines and as the text of the cloud's. */
export function tableDefinition(tableName: string): CreateTableCommandInput {
  const keys = ['pk', 'sk', ...Object.values(indexes).flatMap(({ pk, sk }) => [pk, sk])];
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, { pk, sk }]) => ({
      IndexName,
      KeySchema: [
        { AttributeName: pk, KeyType: 'HASH' },
        { AttributeName: sk, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  };
}
