import { createHmac } from 'node:crypto';
import type { Message } from '@rasa/clients/message';
import { stripeCheckout } from '@rasa/clients/payment/stripe';
import { createApp } from '@rasa/functions/api';
import { sweepEvents } from '@rasa/functions/dispatch';
import { readEnvironment } from '@rasa/functions/environment';
import { marketListeners, paymentListeners } from '@rasa/functions/reactions/all';
import type { World } from '@rasa/functions/world';
import { createStore } from '@rasa/store/store';
import type { Item } from '@rasa/store/table';
import { countingIds } from '../builders/chance.ts';
import { memoryTable } from '../sim/memory-table.ts';
import type { Scheduler } from '../sim/scheduler.ts';
import { begin } from '../sim/setting.ts';
import { createStage } from '../sim/stage.ts';

const keys = { secretKey: 'sk_test_webhook', webhookSecret: 'whsec_webhook' };
const noFaults = { conflict: 0, lostBefore: 0, lostAfter: 0, indexLag: 0 };
/** Shorter waits are the pauses of who tries again; longer ones are a bank's. */
const bankMilliseconds = 60_000;

/** Time that passes when the test says so; nothing fails, and nobody comes in between. */
function quietScheduler() {
  let now = 0;
  let waiting: { at: number; wake: () => void }[] = [];
  const scheduler: Scheduler = {
    random: () => 0.5,
    spawn: (task) => void task(),
    sleep: async (milliseconds) => {
      if (milliseconds < bankMilliseconds) return;
      await new Promise<void>((wake) => waiting.push({ at: now + milliseconds, wake }));
    },
    pick: (most) => Math.min(1, most - 1),
    strikes: (chance) => chance >= 1,
    pause: async () => undefined,
    until: async () => undefined,
    now: () => now,
    steps: () => 0,
    run: async () => [],
    outside: (work) => work(),
  };
  const pass = async (minutes: number): Promise<void> => {
    now += minutes * 60_000;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { wake } of due) wake();
    await new Promise((done) => setImmediate(done));
  };
  return { scheduler, pass };
}

export type Told = { id: string; type: string; object: object };

/** The shop's own door with everything behind it, over a table and a card provider in memory. */
export async function openTill() {
  const { scheduler, pass } = quietScheduler();
  let memory = memoryTable(scheduler, { ...noFaults });
  const stage = await createStage(1, { scheduler, openDatabase: () => memory });
  for (const name of Object.keys(stage.provider.faults)) Object.assign(stage.provider.faults, { [name]: 0 });
  const clock = () => new Date(begin + scheduler.now());
  const { readEvent } = stripeCheckout({ ...keys, now: () => clock().getTime() });
  const sent: Message[] = [];
  const errors: string[] = [];
  const world: World = {
    ...stage.deps(),
    checkout: { ...stage.provider.checkout, readEvent },
    messages: { send: async (message) => void sent.push(message) },
    environment: readEnvironment({
      ...{ PUBLIC_ORIGIN: 'http://shop.test', AWS_REGION: 'ap-southeast-3', S3_BUCKET: 'blobs' },
      ...{
        MARKET_TABLE: 'market',
        PROGRAMME_TABLE: 'programme',
        AUTH_SECRET: 'a secret of tests, long enough to sign',
      },
      ...{ STRIPE_SECRET_KEY: keys.secretKey, STRIPE_WEBHOOK_SECRET: keys.webhookSecret },
    }),
    // Nobody looks at the shelf here.
    catalogue: {} as World['catalogue'],
    log: { info: () => undefined, error: (message) => void errors.push(message) },
  };
  const app = createApp(world);
  const reactions = marketListeners.reactions.filter(({ name }) => name === 'message');
  const listeners = [paymentListeners, { ...marketListeners, reactions }];

  return {
    ...{ world, stage, pass, sent, errors },
    items: (): Item[] => memory.items(),
    /** The table as it was; the provider keeps what it knows. */
    restore(items: readonly Item[]): void {
      memory = memoryTable(scheduler, { ...noFaults });
      memory.lay(items.map((item) => ({ kind: 'put', item })));
      const newId = countingIds(clock, 100_000);
      Object.assign(world, { store: createStore(memory.table), newId });
      sent.length = 0;
      errors.length = 0;
    },
    async dispatch(): Promise<void> {
      for (let handled = 1; handled > 0; ) {
        handled = 0;
        for (const one of listeners) handled += await sweepEvents(world, one);
      }
    },
    /** Through the real route, signed as the provider signs; `touch` changes what is sent. */
    async tell(told: Told, touch: Touch = {}): Promise<number> {
      const seconds = Math.floor(clock().getTime() / 1000) - (touch.ageSeconds ?? 0);
      const event = { ...told, object: 'event', created: seconds, data: { object: told.object } };
      const body = JSON.stringify(event);
      const secret = touch.secret ?? keys.webhookSecret;
      const v1 = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
      const answer = await app.request('http://shop.test/api/webhooks/stripe', {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...(touch.signature === null
            ? {}
            : { 'stripe-signature': touch.signature ?? `t=${seconds},v1=${v1}` }),
        },
        body: touch.body?.(body) ?? body,
      });
      return answer.status;
    },
  };
}
export type Till = Awaited<ReturnType<typeof openTill>>;

type Touch = {
  secret?: string;
  ageSeconds?: number;
  signature?: string | null;
  body?: (text: string) => string;
};
