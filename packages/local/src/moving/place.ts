import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { startBlobs } from '../blob/server.ts';
import { bucket, makeTables, region, runningTable, tables } from '../cloud.ts';
import { startTable } from '../table/server.ts';
import type { Zone } from './folder.ts';

/** Where data is: the folder of one machine, or tables and a bucket at AWS. The SDKs see no difference. */
export type Place = {
  /** The same words for the same place, so that what was begun there is known again. */
  label: string;
  client: DynamoDBClient;
  /** Tells what changed while a table was read; only where the whole order of changes can be had. */
  streams?: DynamoDBStreamsClient;
  tables: Partial<Record<Zone, string>>;
  s3: S3Client;
  bucket?: string;
  close(): Promise<void>;
};

export type PlaceOptions = {
  /** A folder of `npm start`. */
  data?: string | undefined;
  /** A stage at AWS, whose tables are called after it. */
  stage?: string | undefined;
  /** Names at AWS, such as those of restored tables. */
  market?: string | undefined;
  programme?: string | undefined;
  bucket?: string | undefined;
  region?: string | undefined;
};

const pair = { accessKeyId: 'local', secretAccessKey: 'local' };
/** Nothing is deleted and nothing forgotten while it is read. */
const neverTidy = { tidyMilliseconds: 2_000_000_000 };

/** @returns the address of the shop that runs on this folder, if one does */
async function livingTable(folder: string): Promise<string | undefined> {
  const endpoint = await runningTable(folder);
  if (!endpoint) return undefined;
  const client = new DynamoDBClient({ endpoint, region, credentials: pair, maxAttempts: 1 });
  const answers = await client.send(new ListTablesCommand({})).then(
    () => true,
    () => false,
  );
  client.destroy();
  return answers ? endpoint : undefined;
}

async function openFolder(folder: string, { isNew }: { isNew: boolean }): Promise<Place> {
  const path = join(folder, 'table');
  // An empty table would be made where none is, and its export be worth nothing.
  if (!isNew) await stat(path);
  await mkdir(folder, { recursive: true });
  const living = await livingTable(folder);
  if (living && isNew) throw new Error(`A shop runs on ${folder}. Stop it before anything is imported.`);
  const table = living ? undefined : await startTable({ path, ...neverTidy });
  const blobs = await startBlobs({ ...pair, folder: join(folder, 'blobs'), bucket });
  const config = { endpoint: living ?? table!.endpoint, region, credentials: pair };
  const client = new DynamoDBClient(config);
  const streams = new DynamoDBStreamsClient(config);
  const s3 = new S3Client({ endpoint: blobs.endpoint, region, credentials: pair, forcePathStyle: true });
  if (isNew) await makeTables(client);
  return {
    label: folder,
    client,
    streams,
    tables: { market: tables.MARKET_TABLE, programme: tables.PROGRAMME_TABLE },
    ...{ s3, bucket },
    async close() {
      for (const one of [client, streams, s3]) one.destroy();
      await Promise.all([blobs.close(), table?.close()]);
    },
  };
}

function openAws(options: PlaceOptions): Place {
  const { stage } = options;
  const named = (zone: Zone) => options[zone] ?? (stage ? `rasa-desa-${stage}-${zone}` : undefined);
  const [market, programme] = [named('market'), named('programme')];
  const config = { region: options.region ?? region, maxAttempts: 10 };
  const [client, s3] = [new DynamoDBClient(config), new S3Client(config)];
  return {
    label: [config.region, market, programme, options.bucket].join(' '),
    client,
    tables: { ...(market && { market }), ...(programme && { programme }) },
    s3,
    ...(options.bucket && { bucket: options.bucket }),
    async close() {
      client.destroy();
      s3.destroy();
    },
  };
}

/** @throws Error with words that say what to give */
export async function openPlace(options: PlaceOptions, { isNew = false } = {}): Promise<Place> {
  if (options.data) return openFolder(options.data, { isNew });
  if (options.stage || options.market || options.programme || options.bucket) return openAws(options);
  throw new Error(
    'Say where: --data FOLDER of one machine, or --stage STAGE --bucket NAME, or --market, --programme and --bucket with names at AWS.',
  );
}
