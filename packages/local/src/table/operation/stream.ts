import type { Engine } from '../engine.ts';
import type { Table } from '../storage/catalog.ts';
import { streamEntries, trimEntry, within } from '../storage/database.ts';
import { type StreamRecord, sequenceText } from '../storage/stream-log.ts';
import { invalid, refusal } from '../table-error.ts';
import { type Body, constraint, readText, readWord } from './request.ts';
import { arnPrefix } from './table.ts';

/** A stream has one shard, which never splits. */
const shardId = 'shardId-00000000000000000000-00000000';
const maxRecords = 1000;
const maxBytes = 1024 * 1024;
const beginning = '';

/** `after`: the sequence number of the last record read. */
interface Iterator {
  readonly arn: string;
  readonly after: string;
}

function streamOf({ catalog }: Engine, arn: string): Table {
  const name = arn.startsWith(arnPrefix) ? arn.slice(arnPrefix.length).split('/')[0]! : '';
  const table = catalog.find(name);
  if (table?.description.LatestStreamArn === arn) return table;
  throw refusal('ResourceNotFoundException', `Requested resource not found: Stream: ${arn} not found`);
}

export async function listStreams({ catalog }: Engine, input: Body): Promise<Body> {
  const names = input.TableName == null ? catalog.names() : [readText(input, 'TableName')];
  const streams = names.flatMap((name) => {
    const { LatestStreamArn, LatestStreamLabel } = catalog.find(name)?.description ?? {};
    return LatestStreamArn
      ? [{ StreamArn: LatestStreamArn, StreamLabel: LatestStreamLabel, TableName: name }]
      : [];
  });
  return { Streams: streams };
}

export async function describeStream(engine: Engine, input: Body): Promise<Body> {
  const arn = readText(input, 'StreamArn');
  const { description } = streamOf(engine, arn);
  const [first] = await engine.database
    .keys({ ...within(streamEntries(description.TableName)), limit: 1 })
    .all();
  const sequence = first?.slice(streamEntries(description.TableName).length) ?? sequenceText(0);
  const { StreamSpecification: specification } = description;
  return {
    StreamDescription: {
      StreamArn: arn,
      StreamLabel: description.LatestStreamLabel,
      StreamStatus: specification ? 'ENABLED' : 'DISABLED',
      ...(specification && { StreamViewType: specification.StreamViewType }),
      TableName: description.TableName,
      KeySchema: description.KeySchema,
      Shards: [{ ShardId: shardId, SequenceNumberRange: { StartingSequenceNumber: sequence } }],
    },
  };
}

export async function getShardIterator(engine: Engine, input: Body): Promise<Body> {
  const arn = readText(input, 'StreamArn');
  const { name } = streamOf(engine, arn);
  if (readText(input, 'ShardId') !== shardId) {
    throw refusal(
      'ResourceNotFoundException',
      `Requested resource not found: Shard: ${input.ShardId} not found`,
    );
  }
  readText(input, 'ShardIteratorType');
  const kinds = ['TRIM_HORIZON', 'LATEST', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'] as const;
  const kind = readWord(input, 'ShardIteratorType', kinds);
  const after = kind === 'LATEST' ? await lastSequence(engine, name) : startOf(kind, input);
  await refuseTrimmed(engine, name, after);
  return { ShardIterator: encode({ arn, after }) };
}

function startOf(kind: string | undefined, input: Body): string {
  if (kind === 'TRIM_HORIZON') return beginning;
  const text = readText(input, 'SequenceNumber');
  if (!/^\d{1,21}$/.test(text)) throw constraint(text, 'SequenceNumber', 'Member must be a sequence number');
  const number = Number(text);
  return sequenceText(kind === 'AT_SEQUENCE_NUMBER' ? number - 1 : number);
}

async function lastSequence({ commits, database }: Engine, table: string): Promise<string> {
  await commits.settled();
  const prefix = streamEntries(table);
  const [last] = await database.keys({ ...within(prefix), reverse: true, limit: 1 }).all();
  return last?.slice(prefix.length) ?? beginning;
}

async function refuseTrimmed({ database }: Engine, table: string, after: string): Promise<void> {
  const trimmed = database.getSync(trimEntry(table));
  if (trimmed === undefined || after === beginning || after >= trimmed) return;
  throw refusal(
    'TrimmedDataAccessException',
    'The operation attempted to read past the oldest stream record in a shard',
  );
}

export async function getRecords(engine: Engine, input: Body): Promise<Body> {
  const { arn, after } = decode(readText(input, 'ShardIterator'));
  const { name, description } = streamOf(engine, arn);
  await refuseTrimmed(engine, name, after);
  const records = await readRecords(engine, name, after, readLimit(input));
  const next = { arn, after: records.at(-1)?.dynamodb.SequenceNumber ?? after };
  const isOver = records.length === 0 && !description.StreamSpecification;
  return { Records: records, ...(!isOver && { NextShardIterator: encode(next) }) };
}

function readLimit({ Limit: limit = maxRecords }: Body): number {
  if (Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= maxRecords) return Number(limit);
  throw constraint(limit, 'Limit', `Member must have value from 1 to ${maxRecords}`);
}

async function readRecords(
  { database }: Engine,
  table: string,
  after: string,
  limit: number,
): Promise<StreamRecord[]> {
  const records: StreamRecord[] = [];
  let bytes = 0;
  const prefix = streamEntries(table);
  for await (const text of database.values({ gt: prefix + after, lt: within(prefix).lt, limit })) {
    records.push(JSON.parse(text) as StreamRecord);
    bytes += text.length;
    if (bytes >= maxBytes) break;
  }
  return records;
}

function encode({ arn, after }: Iterator): string {
  return Buffer.from(`${arn}|${after}`).toString('base64url');
}

function decode(text: string): Iterator {
  const [arn, after, ...rest] = Buffer.from(text, 'base64url').toString().split('|');
  if (arn && after !== undefined && /^\d*$/.test(after) && rest.length === 0) return { arn, after };
  throw invalid('Invalid ShardIterator');
}
