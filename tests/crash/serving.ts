import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Stock } from '@rasa/domain/market/offer';
import { sum } from '@rasa/domain/money';
import { dynamoTable } from '@rasa/store/dynamodb';
import { createStore } from '@rasa/store/store';
import { type Child, startChild } from '../builders/child.ts';
import { addressOf, firstOffers, orderBody, orderHeaders } from '../builders/http-order.ts';

type Placed = { orderId: string; token: string };
type Sent = { key: string; buyer: number; stock: Stock; placed?: Placed };

export type CrashReport = {
  kills: number;
  acknowledged: number;
  /** Acknowledged and not there after the restart. */
  lost: number;
  /** Orders of which only some is there. */
  torn: number;
  /** Offers whose movements do not add up, postings that do not sum to zero, keys answered with another order. */
  mismatches: number;
};

export type CrashOptions = {
  folder: string;
  port: number;
  kills: number;
  ordersPerKill: number;
  seed: number;
  /** Settings beside those of a practice shop; with a PUBLIC_ORIGIN it is a real one behind a proxy. */
  env?: Record<string, string>;
};

const buyers = 12;

/**
 * Kills the serving process, database and all, in the middle of orders, and starts it again on the same folder: what
 * was acknowledged must be there, what was not answered must be there whole or not at all, and sending it again with
 * the same key must give one order.
 */
export async function crash(options: CrashOptions): Promise<CrashReport> {
  const { kills, folder, port, env } = options;
  const start = () =>
    startChild({
      folder,
      port,
      script: 'tests/builders/shop-child.ts',
      env: { OFFERS: '8', UNITS: '100000', ...env },
    });
  const report: CrashReport = { kills: 0, acknowledged: 0, lost: 0, torn: 0, mismatches: 0 };
  const all: Sent[] = [];
  let child = await start();
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const sent = await orderUntilKilled(child, options, kill);
      report.kills += 1;
      child = await start();
      all.push(...sent);
      report.acknowledged += sent.filter((one) => one.placed).length;
      report.lost += await countLost(child, sent);
      report.mismatches += await resend(child, sent);
    }
    const { torn, mismatches } = await audit(child, all);
    report.torn += torn;
    report.mismatches += mismatches;
    return report;
  } finally {
    await child.kill();
  }
}

async function post(child: Child, one: Sent): Promise<Placed | undefined> {
  const answer = await fetch(`${child.origin}/api/orders`, {
    method: 'POST',
    // As a proxy on this machine would say, since one address may order no more than so often; else nobody listens.
    headers: { ...orderHeaders(one.key), 'x-forwarded-for': addressOf(one.buyer) },
    body: JSON.stringify(orderBody(one.stock, one.buyer)),
  }).catch(() => undefined);
  if (!answer) return undefined;
  const text = await answer.text().catch(() => undefined);
  if (text === undefined) return undefined;
  if (answer.status !== 201)
    throw new Error(`order: ${answer.status} ${text}\n${child.output().slice(-3000)}`);
  return JSON.parse(text) as Placed;
}

/** Kills after a number of acknowledgements, with orders of all other buyers under way. */
async function orderUntilKilled(child: Child, options: CrashOptions, kill: number): Promise<Sent[]> {
  const offers = firstOffers(child);
  const sent: Sent[] = [];
  const killAt = options.ordersPerKill + ((kill * 37 + options.seed * 11) % 23);
  let acknowledged = 0;
  let people = kill * 100_000;
  let dead: Promise<void> | undefined;
  const buyer = async (number: number) => {
    for (let turn = 0; !dead; turn += 1) {
      const one: Sent = {
        key: `crash-test-${options.seed}-${kill}-${number}-${turn}`,
        // Each order is another buyer's, since one may have few unpaid.
        buyer: ++people,
        stock: offers[(number + turn) % offers.length]!,
      };
      sent.push(one);
      const placed = await post(child, one);
      if (placed) one.placed = placed;
      acknowledged += placed ? 1 : 0;
      if (acknowledged >= killAt) dead ??= child.kill();
    }
  };
  await Promise.all(Array.from({ length: buyers }, (_, number) => buyer(number)));
  await dead;
  return sent;
}

/** As many at once as there are buyers. */
async function forEach<One>(list: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const rest = list.values();
  const lane = async () => {
    for (const one of rest) await work(one);
  };
  await Promise.all(Array.from({ length: buyers }, lane));
}

async function countLost(child: Child, sent: readonly Sent[]): Promise<number> {
  let lost = 0;
  await forEach(sent, async ({ placed }) => {
    if (!placed) return;
    const answer = await fetch(`${child.origin}/api/orders/${placed.orderId}?token=${placed.token}`);
    if (!answer.ok) lost += 1;
    await answer.arrayBuffer();
  });
  return lost;
}

/** Everybody sends again, answered or not; an answer of before must be given again. */
async function resend(child: Child, sent: Sent[]): Promise<number> {
  let mismatches = 0;
  await forEach(sent, async (one) => {
    const again = await post(child, one);
    if (!again || (one.placed && one.placed.orderId !== again.orderId)) mismatches += 1;
    if (again) one.placed = again;
  });
  return mismatches;
}

/** Reads the table itself: whole orders, balanced postings, stock that equals its movements. */
async function audit(child: Child, sent: readonly Sent[]): Promise<{ torn: number; mismatches: number }> {
  const line = child
    .output()
    .split('\n')
    .find((one) => one.startsWith('{"offers"'));
  const { endpoint } = JSON.parse(line!) as { endpoint: string };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ region: 'ap-southeast-3', endpoint, credentials });
  const store = createStore(dynamoTable({ client, tableName: 'rasa-desa-market' }));
  let torn = 0;
  let mismatches = 0;
  const orderIds = new Set(sent.map((one) => one.placed!.orderId));
  if (orderIds.size !== sent.length) mismatches += 1;
  const reserved = new Map<string, number>();
  await forEach([...orderIds], async (orderId) => {
    const [whole, postings] = await Promise.all([
      store.orders.getWhole(orderId),
      store.orders.listPostings(orderId),
    ]);
    if (!whole || whole.parts.length !== whole.order.partIds.length || postings.length === 0) {
      torn += 1;
      return;
    }
    if (postings.some((one) => sum(one.entries.map((entry) => entry.amountIdr)) !== 0)) mismatches += 1;
    for (const { offerId, quantity } of whole.parts.flatMap((part) => part.lines))
      reserved.set(offerId, (reserved.get(offerId) ?? 0) + quantity);
  });
  for (const { stock } of await store.offers.listAll()) {
    const movements = await store.offers.listMovements(stock.offerId);
    const moved = sum(movements.map((one) => one.quantity));
    const taken = -sum(movements.filter((one) => one.cause === 'reserve').map((one) => one.quantity));
    if (moved !== stock.available || taken !== (reserved.get(stock.offerId) ?? 0)) mismatches += 1;
  }
  client.destroy();
  return { torn, mismatches };
}
