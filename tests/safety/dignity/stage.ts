import { gunzipSync } from 'node:zlib';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Message } from '@rasa/clients/message';
import { settleEvents } from '../../builders/workshop.ts';
import type { TestWorld } from '../../builders/world.ts';
import { openSiteStage, type SiteStage } from '../stage/site.ts';
import { type Canaries, merchant, nearSide, personal, planted } from './canary.ts';

export type CanaryStage = SiteStage & { canaries: Canaries; sent: Message[]; log: string[] };

/** The whole story with a canary in every field; messages and log lines are kept. */
export async function openCanaryStage(): Promise<CanaryStage> {
  const log: string[] = [];
  // The site logs to the console, as functions in the cloud do.
  const toConsole = console.log;
  console.log = (...line: unknown[]) => {
    log.push(line.map(String).join(' '));
  };
  const sent: Message[] = [];
  const stage = await openSiteStage({ near: nearSide, personal, unit: { merchant }, prepare: keepMessages });
  function keepMessages(world: TestWorld): void {
    world.messages = { send: async (message) => void sent.push(message) };
    const keep = (message: string, fields?: object) =>
      void log.push(JSON.stringify([message, fields], plainError));
    world.log = { info: keep, error: keep };
  }
  await settleEvents(stage.world);
  const canaries = {
    ...planted,
    orderLink: stage.things.near.order.token,
    session: stage.person('seller').cookie.split('=')[1]!.slice(0, 20),
  };
  return {
    ...{ ...stage, canaries, sent, log },
    async [Symbol.asyncDispose]() {
      console.log = toConsole;
      await stage[Symbol.asyncDispose]();
    },
  };
}

/** Errors as the log writes them. */
const plainError = (_: string, value: unknown): unknown =>
  value instanceof Error
    ? { name: value.name, message: value.message, stack: value.stack, cause: value.cause }
    : value;

/** Everything a table holds, as text. */
export async function itemsOf(world: TestWorld, name: 'MARKET_TABLE' | 'PROGRAMME_TABLE'): Promise<string[]> {
  const { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint = '' } = world.environment;
  const client = new DynamoDBClient({ region, endpoint });
  const items: string[] = [];
  let ExclusiveStartKey: ScanCommand['input']['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new ScanCommand({ TableName: world.environment[name], ExclusiveStartKey }),
    );
    items.push(...(page.Items ?? []).map((item) => JSON.stringify(item)));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  client.destroy();
  return items;
}

/** What public pages are drawn from. */
export async function catalogueOf({ store, blobs }: TestWorld): Promise<string> {
  const chain = await store.catalogue.getChain();
  if (!chain) throw new Error('no catalogue was drawn');
  const files = await Promise.all([chain.base, ...chain.links].map(({ blobKey }) => blobs.get(blobKey)));
  return files.map((file) => gunzipSync(file!.bytes).toString()).join('\n');
}
