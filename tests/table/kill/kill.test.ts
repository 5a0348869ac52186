import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  DynamoDBClient,
  paginateScan,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPlainTable, type Item, key, number, text } from '../engine.ts';
import { damageOf, type LedgerState, type Transfer } from './ledger.ts';

const kills = 20;
const writers = 8;
const accounts = 12;
const TableName = 'ledger';

let folder: string;
let child: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-kill-'));
});
afterAll(async () => {
  if (child) await kill(child);
  await rm(folder, { recursive: true });
});

async function start(): Promise<DynamoDBClient> {
  const program = fileURLToPath(new URL('./child.ts', import.meta.url));
  child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const died = once(child, 'exit').then(() =>
    Promise.reject(new Error('The table died before it was killed')),
  );
  died.catch(() => undefined);
  const [endpoint] = (await Promise.race([once(createInterface(child.stdout!), 'line'), died])) as [string];
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
}

async function kill(running: ChildProcess): Promise<void> {
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await gone;
  child = undefined;
}

/** Numbers that look random and are the same in each run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function transferOf(id: string, next: (below: number) => number): Transfer {
  const from = next(accounts);
  const to = (from + 1 + next(accounts - 1)) % accounts;
  return { id, from: `account-${from}`, to: `account-${to}`, amount: 1 + next(100) };
}

/** Moves each account's index entry as well: its rank is its balance. */
function move(account: string, amount: number): TransactWriteItem {
  return {
    Update: {
      TableName,
      Key: key(account),
      UpdateExpression: 'SET #o = :o ADD #r :n',
      ExpressionAttributeNames: { '#o': 'owner', '#r': 'rank' },
      ExpressionAttributeValues: { ':o': text('accounts'), ':n': number(amount) },
    },
  };
}

function send(client: DynamoDBClient, { id, from, to, amount }: Transfer): Promise<unknown> {
  const kept = { ...key(id), owner: text(from), rank: number(amount), to: text(to) };
  const TransactItems = [
    move(from, -amount),
    move(to, amount),
    { Put: { TableName, Item: kept, ConditionExpression: 'attribute_not_exists(pk)' } },
  ];
  return client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken: id }));
}

async function readState(client: DynamoDBClient): Promise<LedgerState> {
  const items = await readAll(client);
  const entry = ({ pk, owner, rank }: Item) => `${pk?.S}/${owner?.S}/${rank?.N}`;
  const isAccount = (item: Item) => item.pk!.S!.startsWith('account-');
  const transfer = ({ pk, owner, rank, to }: Item): Transfer => ({
    id: pk!.S!,
    from: owner!.S!,
    to: to!.S!,
    amount: Number(rank!.N),
  });
  const transfers = items.filter((item) => !isAccount(item)).map(transfer);
  return {
    balances: new Map(items.filter(isAccount).map((item) => [item.pk!.S!, Number(item.rank!.N)])),
    transfers: new Map(transfers.map((each) => [each.id, each])),
    expectedEntries: items.map(entry),
    indexEntries: (await readAll(client, 'by-owner')).map(entry),
  };
}

async function readAll(client: DynamoDBClient, IndexName?: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName, IndexName })) items.push(...page.Items!);
  return items;
}

interface Outcome {
  readonly acknowledged: Set<string>;
  /** Sent, but the answer never came: done or not, never half. */
  readonly unanswered: Transfer[];
}

/** Writes until `enough` are acknowledged, then kills in the middle of the next ones. */
async function writeUntilKilled(client: DynamoDBClient, round: number, enough: number): Promise<Outcome> {
  const outcome: Outcome = { acknowledged: new Set(), unanswered: [] };
  const running = child!;
  let killed: Promise<void> | undefined;
  const write = async (writer: number) => {
    const next = sequence(round * 100 + writer);
    for (let n = 0; !killed; n += 1) {
      const transfer = transferOf(`transfer-${round}-${writer}-${n}`, next);
      try {
        await send(client, transfer);
        outcome.acknowledged.add(transfer.id);
      } catch (error) {
        if (!killed) throw error;
        outcome.unanswered.push(transfer);
      }
      if (outcome.acknowledged.size >= enough) killed ??= kill(running);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  await killed;
  client.destroy();
  return outcome;
}

test(`${kills} kills under load lose nothing that was acknowledged and tear nothing`, {
  timeout: 300_000,
}, async () => {
  const acknowledged = new Set<string>();
  const next = sequence(1);
  let unanswered: Transfer[] = [];
  let client = await start();
  const stream = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const;
  await createPlainTable(client, { TableName, StreamSpecification: stream });
  for (let round = 1; round <= kills; round += 1) {
    const outcome = await writeUntilKilled(client, round, 100 + next(200));
    for (const id of outcome.acknowledged) acknowledged.add(id);
    unanswered = outcome.unanswered;
    client = await start();
    expect(damageOf(await readState(client), acknowledged)).toEqual([]);
    for (const transfer of unanswered) {
      await send(client, transfer);
      acknowledged.add(transfer.id);
    }
    const resent = await readState(client);
    expect(damageOf(resent, acknowledged)).toEqual([]);
    expect(resent.transfers.size).toBe(acknowledged.size);
  }
  client.destroy();
  console.log(`${kills} kills, ${acknowledged.size} transfers acknowledged, none lost`);
});
