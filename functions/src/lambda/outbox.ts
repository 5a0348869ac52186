import { deliverEvents, type Listeners, sweepEvents } from '../dispatch.ts';
import { type World, world } from '../world.ts';

/** What is used of a DynamoDB stream's record. */
type StreamRecord = {
  eventSourceARN: string;
  dynamodb: { SequenceNumber: string; Keys: { sk: { S: string } } };
};

/** A table's stream, filtered to what is newly in the outbox; anything else is the schedule. */
type OutboxWaking = { Records?: StreamRecord[] };
type Context = { getRemainingTimeInMillis(): number };

/** Lambda takes the first of them up again, and what follows it in the stream. */
export type BatchAnswer = { batchItemFailures: { itemIdentifier: string }[] };

/** The schedule is there for what the stream missed, so it leaves the stream this much time. */
const headStartMinutes = 1;
/** A sweep that is cut off half-way repeats what it had not noted yet. */
const reserveMilliseconds = 10_000;

/**
 * Hands over events when the stream tells of them, and on schedule whatever the stream missed. What failed is known to
 * the outbox before it is reported, so that the sweep goes on with it after Lambda has given up.
 */
export function outboxHandler(all: readonly Listeners[]) {
  return async (waking: OutboxWaking, context: Context): Promise<BatchAnswer> => {
    const { Records: records } = waking;
    const answers = await Promise.allSettled(
      all.map((listeners) =>
        records ? deliver(world(), listeners, records) : sweep(world(), listeners, context),
      ),
    );
    // Each has had its turn before one that is broken is told of.
    const failed = answers.flatMap((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
    return {
      batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })),
    };
  };
}

async function sweep(here: World, listeners: Listeners, context: Context): Promise<[]> {
  while (context.getRemainingTimeInMillis() > reserveMilliseconds)
    if ((await sweepEvents(here, listeners, headStartMinutes)) === 0) break;
  return [];
}

/** @returns the records that failed */
async function deliver(
  here: World,
  listeners: Listeners,
  records: readonly StreamRecord[],
): Promise<StreamRecord[]> {
  const mine = records.filter((record) => tableOf(record) === tableRead(here, listeners));
  if (mine.length === 0) return [];
  const failures = await deliverEvents(here, listeners, mine.map(eventIdOf));
  return mine.filter((record) => failures.has(eventIdOf(record)));
}

const eventIdOf = ({ dynamodb }: StreamRecord): string => dynamodb.Keys.sk.S;

/** `arn:aws:dynamodb:<region>:<account>:table/<name>/stream/<label>` */
const tableOf = ({ eventSourceARN }: StreamRecord): string | undefined => eventSourceARN.split('/')[1];

const tableRead = ({ environment }: World, { zone }: Listeners): string =>
  zone === 'market' ? environment.MARKET_TABLE : environment.PROGRAMME_TABLE;
