import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  type Access,
  type BlobVerb,
  type ByKind,
  blobActions,
  type TableVerb,
  tableActions,
  verbsIn,
} from './access.ts';
import { blobBucketName } from './bucket.ts';
import type { Zone } from './keys.ts';
import type { Stage } from './stage.ts';
import type { Tables } from './tables.ts';

export type Granted = { stage: Stage; tables: Tables; keys: Record<Zone, Key> };

/** A kind stands before `#`, or is the whole of a key; a thing of which there is one has no id behind it. */
const patternsOf = (kind: string): string[] => [kind, `${kind}#*`];

/** The kinds that may be treated alike, by their verbs: one statement for each. */
function byVerbs(kinds: ByKind): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [kind, verbs] of Object.entries(kinds)) groups.set(verbs, [...(groups.get(verbs) ?? []), kind]);
  return groups;
}

/** All kinds that one thing may be done to: a request that names several must be allowed by one statement. */
function byVerb(kinds: ByKind): Map<TableVerb, string[]> {
  const groups = new Map<TableVerb, string[]>();
  for (const [kind, verbs] of Object.entries(kinds))
    for (const verb of verbsIn<TableVerb>(verbs)) groups.set(verb, [...(groups.get(verb) ?? []), kind]);
  return groups;
}

function onTable(zone: Zone, kinds: ByKind, { tables, keys }: Granted): PolicyStatement[] {
  const table = tables[zone];
  const { region } = Stack.of(table);
  const items = [...byVerb(kinds)].map(
    ([verb, group]) =>
      new PolicyStatement({
        actions: [...tableActions[verb]],
        resources: [
          table.tableArn,
          ...(verb === 'query'
            ? [
                `${table.tableArn}/index/bySeller`,
                `${table.tableArn}/index/byBoard`,
                `${table.tableArn}/index/byDue`,
              ]
            : []),
        ],
        // A scan has no leading key: whoever may scan may read it all, and is given nothing else.
        ...(verb !== 'scan' && {
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': group.flatMap(patternsOf) } },
        }),
      }),
  );
  // DynamoDB asks the key in the name of who asks DynamoDB.
  const decrypt = new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:DescribeKey'],
    resources: [keys[zone].keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } },
  });
  return [...items, decrypt];
}

const bucketArn = (stage: Stage): string => `arn:aws:s3:::${blobBucketName(stage)}`;
export const blobsBelow = (stage: Stage, prefix: string): string => `${bucketArn(stage)}/${prefix}*`;

function onBlobs(blobs: Record<string, string>, stage: Stage): PolicyStatement[] {
  const objects = [...byVerbs(blobs)].map(
    ([verbs, prefixes]) =>
      new PolicyStatement({
        actions: verbsIn<BlobVerb>(verbs).map((verb) => blobActions[verb]),
        resources: prefixes.map((prefix) => blobsBelow(stage, prefix)),
      }),
  );
  const reads = Object.values(blobs).some((verbs) => verbsIn<BlobVerb>(verbs).includes('get'));
  // Without it S3 says "forbidden" of what is not there, and nobody could tell one from the other.
  const list = new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn(stage)] });
  return reads ? [...objects, list] : objects;
}

function toSend(sends: readonly string[], { stage }: Granted): PolicyStatement[] {
  const address = /<(.+)>/.exec(stage.mailFrom)?.[1] ?? stage.mailFrom;
  const domain = address.slice(address.indexOf('@') + 1);
  const identity = (name: string) => `arn:aws:ses:${stage.region}:${stage.account}:identity/${name}`;
  return sends.map((kind) =>
    kind === 'sms'
      ? // A phone number is no resource: whatever has a name is refused, which leaves the numbers.
        new PolicyStatement({ actions: ['sns:Publish'], notResources: [`arn:aws:sns:*:*:*`] })
      : new PolicyStatement({
          actions: ['ses:SendEmail'],
          resources: [identity(domain), identity(address)],
          conditions: { StringEquals: { 'ses:FromAddress': address } },
        }),
  );
}

/** What a function may do, and nothing else. */
export function statementsFor(access: Access, granted: Granted): PolicyStatement[] {
  return [
    ...(['market', 'programme'] as const).flatMap((zone) =>
      access[zone] ? onTable(zone, access[zone], granted) : [],
    ),
    ...(access.blobs ? onBlobs(access.blobs, granted.stage) : []),
    ...(access.sends ? toSend(access.sends, granted) : []),
  ];
}
