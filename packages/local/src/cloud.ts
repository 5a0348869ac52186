import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { newVapidPair, type VapidPair } from '@rasa/clients/push/vapid';
import { tableDefinition, ttlAttribute } from '@rasa/store/schema';
import { startBlobs } from './blob/server.ts';
import { type LocalClock, openClock } from './clock/clock.ts';
import { type RunningMessageBox, startMessageBox } from './message-box/start.ts';
import { type RunningPushService, startPushService } from './push-service/start.ts';
import { type StartedStripe, startStripe } from './stripe/start.ts';
import { startTableWorker } from './table/worker.ts';

export const bucket = 'rasa-desa-blobs';
export const tables = { MARKET_TABLE: 'rasa-desa-market', PROGRAMME_TABLE: 'rasa-desa-programme' };
export const region = 'ap-southeast-3';
/** The unit that `sample data` makes first and whose merchant of record receives online money. */
export const marketUnitId = 'unt_01J00000000000000000000000';

/** What keeps data on this machine. */
export type Stores = {
  /** What points the unmodified SDKs at it. */
  environment: Record<string, string>;
  blobFolder: string;
  close(): Promise<void>;
};

/** And what stands in for everybody else: the card provider, phones and browsers. */
export type Cloud = Stores & {
  clock: LocalClock;
  messageBox: RunningMessageBox;
  push: RunningPushService;
  stripe: StartedStripe;
};

/**
 * What must stay the same over restarts: secrets that signed cookies and links, the pair that browsers listen to, and
 * the payment page's port.
 */
type Kept = {
  authSecret: string;
  blobKey: string;
  webhookSecret: string;
  vapid: VapidPair;
  stripePort?: number;
};

async function readKept(folder: string): Promise<Partial<Kept>> {
  try {
    return JSON.parse(await readFile(join(folder, 'kept.json'), 'utf8')) as Kept;
  } catch {
    return {};
  }
}

async function saveKept(folder: string, kept: Kept): Promise<void> {
  const path = join(folder, 'kept.json');
  await writeFile(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

const runningPath = (folder: string): string => join(folder, 'running.json');

/** Where the table of a running shop is, for whoever takes an export meanwhile. */
const tellRunning = (folder: string, table: string): Promise<void> =>
  writeFile(runningPath(folder), JSON.stringify({ table }), { mode: 0o600 });

/** As it was told at the last start; after a kill nobody may be there any more. */
export async function runningTable(folder: string): Promise<string | undefined> {
  const text = await readFile(runningPath(folder), 'utf8').catch(() => undefined);
  return text && (JSON.parse(text) as { table: string }).table;
}

const newSecret = (): string => randomBytes(32).toString('base64url');

/** The port of before where it is free, so that payment pages opened earlier still work. */
async function stripeOnPort(port: number | undefined, options: Parameters<typeof startStripe>[0]) {
  try {
    return await startStripe({ ...options, ...(port !== undefined && { port }) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return startStripe(options);
  }
}

export type StoresOptions = {
  folder: string;
  publicOrigin: string;
  /** A key pair of AWS, where messages go out by it: one environment has one pair. It never leaves this machine for data. */
  pair?: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** Waits for the disk, so that a loss of power takes nothing either. */
  sync?: boolean;
};

/** The database and the bucket, on loopback, kept in `folder` with the secrets that are made once. */
export async function startStores(options: StoresOptions): Promise<Stores & { kept: Kept }> {
  const { folder, publicOrigin, sync = false } = options;
  await mkdir(folder, { recursive: true });
  const before = await readKept(folder);
  const kept: Kept = {
    authSecret: before.authSecret ?? newSecret(),
    blobKey: before.blobKey ?? newSecret(),
    webhookSecret: before.webhookSecret ?? `whsec_${newSecret()}`,
    vapid: before.vapid ?? newVapidPair(),
    ...(before.stripePort !== undefined && { stripePort: before.stripePort }),
  };
  await saveKept(folder, kept);
  const pair = options.pair ?? { accessKeyId: 'local', secretAccessKey: kept.blobKey };
  const blobFolder = join(folder, 'blobs');
  const [table, blobs] = await Promise.all([
    startTableWorker({ path: join(folder, 'table'), sync }),
    startBlobs({ ...pair, folder: blobFolder, bucket }),
  ]);
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? table.endpoint;
  const client = new DynamoDBClient({ region, endpoint, credentials: pair });
  await makeTables(client);
  client.destroy();
  await tellRunning(folder, endpoint);
  return {
    environment: {
      PUBLIC_ORIGIN: publicOrigin,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: pair.accessKeyId,
      AWS_SECRET_ACCESS_KEY: pair.secretAccessKey,
      ...tables,
      DYNAMODB_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      S3_ENDPOINT: blobs.endpoint,
      VAPID_PUBLIC_KEY: kept.vapid.publicKey,
      VAPID_PRIVATE_KEY: kept.vapid.privateKey,
      AUTH_SECRET: kept.authSecret,
      MARKET_UNIT_ID: marketUnitId,
    },
    blobFolder,
    kept,
    async close() {
      await blobs.close();
      await table.close();
      await rm(runningPath(folder), { force: true });
    },
  };
}

/** The cloud on one machine: a database, a bucket, a card provider and a message box, on loopback, kept in `folder`. */
export async function startCloud(folder: string, publicOrigin: string): Promise<Cloud> {
  const { kept, ...stores } = await startStores({ folder, publicOrigin });
  const clock = openClock(folder);
  const [messageBox, push, stripe] = await Promise.all([
    startMessageBox({ folder: join(folder, 'messages'), now: clock.now }),
    startPushService({ now: clock.now }),
    stripeOnPort(kept.stripePort, {
      folder: join(folder, 'stripe'),
      webhookUrl: `${publicOrigin}/api/webhooks/stripe`,
      webhookSecret: kept.webhookSecret,
      now: () => clock.now().getTime(),
    }),
  ]);
  await saveKept(folder, { ...kept, stripePort: stripe.port });
  const environment = {
    ...stores.environment,
    STRIPE_SECRET_KEY: 'sk_test_local',
    STRIPE_WEBHOOK_SECRET: kept.webhookSecret,
    STRIPE_API_BASE: stripe.endpoint,
    MESSAGE_BOX_URL: messageBox.url,
    PUSH_SERVICE_URL: push.url,
    PROXY_HOPS: '0',
    CLOCK_FILE: clock.file,
  };
  return {
    ...{ environment, blobFolder: stores.blobFolder, clock, messageBox, push, stripe },
    async close() {
      await Promise.all([stripe.close(), messageBox.close(), push.close()]);
      await stores.close();
    },
  };
}

/** Both tables, unless they are there. */
export async function makeTables(client: DynamoDBClient): Promise<void> {
  for (const TableName of Object.values(tables))
    try {
      await client.send(new CreateTableCommand(tableDefinition(TableName)));
      const TimeToLiveSpecification = { Enabled: true, AttributeName: ttlAttribute };
      await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
}
