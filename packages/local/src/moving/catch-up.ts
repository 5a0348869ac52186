import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { Change, Row } from '@rasa/store/copy';

/** A stream remembers a day; whoever takes longer begins anew. */
const mostHours = 20;
/** Records carry the second of their writing, and a clock may stand a little off. */
const marginMilliseconds = 5 * 60_000;

type Read = { client: DynamoDBClient; streams: DynamoDBStreamsClient; tableName: string };

async function streamArn({ client, tableName }: Read): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  if (!Table?.LatestStreamArn) throw new Error(`${tableName} has no stream to read changes from.`);
  return Table.LatestStreamArn;
}

/**
 * What changed since `begun`, in the order in which it did, until nothing more has. A shop that goes on while its table
 * is read page by page leaves half of a transaction in the pages; with these changes after them all is as at one moment.
 * That holds for the one shard of the embedded table, where the records of a transaction are never apart.
 */
export async function* changesSince(read: Read, begun: string): AsyncGenerator<Change> {
  const since = Date.parse(begun) - marginMilliseconds;
  if (Date.now() - since > mostHours * 3_600_000)
    throw new Error(`This export was begun ${begun}, too long ago. Remove its folder and take another.`);
  const StreamArn = await streamArn(read);
  const { StreamDescription } = await read.streams.send(new DescribeStreamCommand({ StreamArn }));
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    let { ShardIterator } = await read.streams.send(new GetShardIteratorCommand(from));
    while (ShardIterator) {
      const answer = await read.streams.send(new GetRecordsCommand({ ShardIterator }));
      for (const { eventName, dynamodb } of answer.Records ?? []) {
        if (Number(dynamodb?.ApproximateCreationDateTime) < since) continue;
        if (eventName === 'REMOVE') yield { row: dynamodb!.Keys as Row, gone: true };
        else yield { row: dynamodb!.NewImage as Row };
      }
      if (answer.Records?.length === 0) break;
      ShardIterator = answer.NextShardIterator;
    }
  }
}
