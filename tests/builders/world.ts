import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { newVapidPair } from '@rasa/clients/push/vapid';
import { readEnvironment } from '@rasa/functions/environment';
import { createWorld, type World } from '@rasa/functions/world';
import { startBlobs } from '@rasa/local/blob/server';
import { startTable, type TableOptions } from '@rasa/local/table/server';
import { tableDefinition } from '@rasa/store/schema';
import { countingIds, seededRandom, seededSecret } from './chance.ts';

export type WorldOptions = {
  seed?: number;
  /** ISO; where the clock stands at first. */
  now?: string;
  /** Of the environment, such as STRIPE_API_BASE. */
  environment?: Record<string, string>;
  /** Of the embedded table, such as faults. */
  table?: TableOptions;
};

export type TestWorld = World & {
  /** The clock stands still until it is moved. */
  moveClock(by: { minutes?: number; days?: number }): void;
  setClock(now: string): void;
  [Symbol.asyncDispose](): Promise<void>;
};

const region = 'ap-southeast-3';
const tableNames = { MARKET_TABLE: 'market', PROGRAMME_TABLE: 'programme' };
const bucket = 'blobs';
const vapid = newVapidPair();
const pair = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * The real parts over an embedded table in memory and a bucket in a temporary folder, each world alone:
 * `await using world = await testWorld()`. Time, ids and chance are the test's.
 */
export async function testWorld(options: WorldOptions = {}): Promise<TestWorld> {
  // The SDKs look for a key pair in the environment; the stand-ins take this one alone.
  process.env.AWS_ACCESS_KEY_ID = pair.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = pair.secretAccessKey;
  const table = await startTable(options.table);
  const folder = await mkdtemp(join(tmpdir(), 'rasa-blobs-'));
  const blobs = await startBlobs({ ...pair, folder, bucket });
  await createTables(table.endpoint);

  const environment = readEnvironment({
    PUBLIC_ORIGIN: 'http://shop.test',
    AWS_REGION: region,
    ...tableNames,
    DYNAMODB_ENDPOINT: table.endpoint,
    S3_BUCKET: bucket,
    S3_ENDPOINT: blobs.endpoint,
    AUTH_SECRET: 'a secret of tests, long enough to sign',
    VAPID_PUBLIC_KEY: vapid.publicKey,
    VAPID_PRIVATE_KEY: vapid.privateKey,
    STRIPE_SECRET_KEY: 'sk_test_local',
    STRIPE_WEBHOOK_SECRET: 'whsec_local',
    ...options.environment,
  });
  const random = seededRandom(options.seed ?? 1);
  let now = new Date(options.now ?? '2026-11-25T03:00:00.000Z');
  const clock = () => now;
  const world = createWorld(environment);
  return {
    ...world,
    // Nobody is written to; `mailboxWorld` keeps what would be sent.
    messages: { send: async () => undefined },
    pushes: { ...world.pushes, send: async () => 'sent' },
    clock,
    random,
    newId: countingIds(clock),
    secret: seededSecret(random),
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, Math.min(milliseconds, 5))),
    log: { info: () => undefined, error: (message, fields) => console.error(message, fields) },
    moveClock({ minutes = 0, days = 0 }) {
      now = new Date(now.getTime() + (minutes + days * 24 * 60) * 60_000);
    },
    setClock(instant) {
      now = new Date(instant);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([table.close(), blobs.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createTables(endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ region, endpoint });
  for (const name of Object.values(tableNames))
    await client.send(new CreateTableCommand(tableDefinition(name)));
  client.destroy();
}
