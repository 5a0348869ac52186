import {
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  type ServiceInputTypes,
  TransactionCanceledException,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Scheduler } from '../sim/scheduler.ts';

/** Chances, between 0 and 1. */
export type ClientFaults = {
  lostBefore: number;
  lostAfter: number;
  conflict: number;
  throttle: number;
  slow: number;
};

/** How long a slow call waits, in real milliseconds. */
const slowMilliseconds = 20;

const metadata = { httpStatusCode: 400, attempts: 1, totalRetryDelay: 0 };

/** As Node says it when the other side hangs up. */
const hungUp = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

const isTransaction = (input: object): input is TransactWriteItemsCommandInput => 'TransactItems' in input;

function itemNames({ TransactItems = [] }: TransactWriteItemsCommandInput): string[] {
  return TransactItems.map(({ Put, Update, Delete, ConditionCheck }) => {
    const { pk, sk } = Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key ?? {};
    return `${pk?.S} ${sk?.S}`;
  });
}

const cancelled = (codes: readonly string[]): TransactionCanceledException =>
  new TransactionCanceledException({
    $metadata: metadata,
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/**
 * The SDK's own client with what AWS does under load and a local engine never does, put in beneath its retries: answers
 * get lost before or after the work, load is refused, calls are slow, and of two transactions that are under way on one
 * item the later is told of the conflict.
 */
export function faultyClient(options: { endpoint: string; scheduler: Scheduler; faults: ClientFaults }) {
  const { endpoint, scheduler, faults } = options;
  const client = new DynamoDBClient({
    region: 'local',
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const underWay = new Set<string>();
  let injected = 0;
  const strikes = (chance: number): boolean => {
    const struck = scheduler.strikes(chance);
    if (struck) injected += 1;
    return struck;
  };

  /** Holds the items of a transaction for as long as it takes. */
  async function alone<T>(input: ServiceInputTypes, work: () => Promise<T>): Promise<T> {
    if (!isTransaction(input)) return work();
    const names = itemNames(input);
    const taken = names.map((name) => underWay.has(name));
    const byChance = strikes(faults.conflict);
    if (byChance || taken.includes(true)) {
      if (!byChance) injected += 1;
      throw cancelled(names.map((_, index) => (taken[index] || byChance ? 'TransactionConflict' : 'None')));
    }
    for (const name of names) underWay.add(name);
    try {
      return await work();
    } finally {
      for (const name of names) underWay.delete(name);
    }
  }

  client.middlewareStack.add(
    (next) => async (args) => {
      if (strikes(faults.slow)) await new Promise((done) => setTimeout(done, slowMilliseconds));
      if (strikes(faults.throttle))
        throw new ProvisionedThroughputExceededException({ $metadata: metadata, message: 'Too much' });
      if (strikes(faults.lostBefore)) throw hungUp();
      const answer = await alone(args.input, () => next(args));
      if (strikes(faults.lostAfter)) throw hungUp();
      return answer;
    },
    // The SDK signs and sends after this, and asks again before it.
    { step: 'finalizeRequest', priority: 'low', name: 'faults' },
  );
  client.middlewareStack.add((next) => (args) => scheduler.outside(() => next(args)), {
    step: 'initialize',
    priority: 'high',
    name: 'realTime',
  });
  return { client, injected: () => injected };
}
