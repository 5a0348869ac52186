import { newEvent } from '@rasa/actions/event';
import type { DomainEvent, EventLane } from '@rasa/domain/event';
import { addMinutes } from '@rasa/domain/time';
import type { DueEvents, OutboxEntry } from '@rasa/store/outbox';
import type { Reaction } from './reactions/reaction.ts';
import { withoutPeople } from './without-people.ts';
import type { World } from './world.ts';

/** Those who listen to one lane of one outbox. */
export type Listeners = {
  zone: 'market' | 'programme';
  lane: EventLane;
  reactions: readonly Reaction[];
  /** Of one sweep, where each takes long. */
  perShard?: number;
  /** How many subjects a reaction looks at at once. */
  sideBySide?: number;
};

type Outbox = World['store']['outbox'];
const outboxOf = (world: World, { zone }: Listeners): Outbox =>
  zone === 'market' ? world.store.outbox : world.programme.outbox;

const usualPerShard = 25;
const usualSideBySide = 8;
/** After this many tries an event goes to the dead, where people look at it. */
const maxAttempts = 8;

/**
 * Hands every event whose turn has come to those who listen, and notes it as sent. One that fails is tried again later
 * and never holds up the others. Where something else hands events over first, the sweep leaves it `headStartMinutes`.
 * @returns how many events were handled, so that a caller knows whether to go on
 */
export async function sweepEvents(world: World, listeners: Listeners, headStartMinutes = 0): Promise<number> {
  const until = addMinutes(world.clock().toISOString(), -headStartMinutes);
  const due = await outboxOf(world, listeners).listDue(
    until,
    listeners.perShard ?? usualPerShard,
    listeners.lane,
  );
  await handOver(world, listeners, due);
  return due.entries.length + due.unreadable.length;
}

/**
 * Hands over the named events, as a stream names them; those that do not wait any more are left alone.
 * @returns the ids of those that failed. The outbox knows of them, and the sweep tries again
 */
export async function deliverEvents(
  world: World,
  listeners: Listeners,
  eventIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return handOver(world, listeners, await outboxOf(world, listeners).listWaiting(eventIds, listeners.lane));
}

async function handOver(
  world: World,
  listeners: Listeners,
  { entries, unreadable }: DueEvents,
): Promise<ReadonlySet<string>> {
  const outbox = outboxOf(world, listeners);
  const at = world.clock().toISOString();
  for (const eventId of unreadable) {
    world.log.error('event unreadable', { eventId });
    await outbox.saveDead(eventId, { error: 'unreadable', at, told: died(world, eventId, at) });
  }
  const failures = new Map<string, Error>();
  const done = new Map<string, string[]>();
  for (const reaction of listeners.reactions) {
    const mine = await unconsumed(outbox, reaction, entries);
    if (mine.length === 0) continue;
    for (const [event, error] of await runIsolated(world, reaction, mine, listeners.sideBySide)) {
      if (error) failures.set(event.eventId, error);
      else done.set(event.eventId, [...(done.get(event.eventId) ?? []), reaction.name]);
    }
  }
  const sent = entries.filter(({ event }) => !failures.has(event.eventId));
  await Promise.all([
    outbox.saveSent(
      sent.map(({ event }) => event.eventId),
      at,
    ),
    ...entries.map(async (entry) => {
      const error = failures.get(entry.event.eventId);
      if (error) await noteFailure(world, outbox, entry, { error, done });
    }),
  ]);
  return new Set([...unreadable, ...failures.keys()]);
}

/** Only an event that was tried before can have been consumed by some. */
async function unconsumed(
  outbox: Outbox,
  reaction: Reaction,
  entries: readonly OutboxEntry[],
): Promise<DomainEvent[]> {
  const listened = entries.filter(({ event }) => reaction.on.includes(event.type));
  const fresh = await Promise.all(
    listened.map(
      async ({ event, attempts }) =>
        attempts === 0 || !(await outbox.wasConsumed(reaction.name, event.eventId)),
    ),
  );
  return listened.filter((_, index) => fresh[index]).map(({ event }) => event);
}

/**
 * A poisonous event is alone with its failure: one that a reaction looks at by itself is not run because of another,
 * and a reaction to many at once is, where it fails, run again with each.
 */
async function runIsolated(
  world: World,
  reaction: Reaction,
  events: readonly DomainEvent[],
  sideBySide = usualSideBySide,
): Promise<[DomainEvent, Error | undefined][]> {
  if ('together' in reaction) {
    const error = await failureOf(() => reaction.together(world, events));
    if (!error || events.length === 1) return events.map((event) => [event, error]);
  }
  // Side by side, but what is about one subject in its order.
  const bySubject = [...Map.groupBy(events, (event) => event.subjectId).values()];
  const results = await inLanes(bySubject, sideBySide, async (ofOne) => {
    const outcomes: [DomainEvent, Error | undefined][] = [];
    for (const event of ofOne) outcomes.push([event, await failureOf(() => runOne(world, reaction, event))]);
    return outcomes;
  });
  return results.flat();
}

const runOne = (world: World, reaction: Reaction, event: DomainEvent): Promise<void> =>
  'together' in reaction ? reaction.together(world, [event]) : reaction.each(world, event);

/** Done by a few at a time, answered in order. */
async function inLanes<One, Result>(
  list: readonly One[],
  sideBySide: number,
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const entries = list.entries();
  const lane = async () => {
    for (const [index, one] of entries) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
  return results;
}

async function failureOf(work: () => Promise<void>): Promise<Error | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function noteFailure(
  world: World,
  outbox: Outbox,
  { event, attempts }: OutboxEntry,
  { error, done }: { error: Error; done: ReadonlyMap<string, string[]> },
): Promise<void> {
  const at = world.clock().toISOString();
  world.log.error('reaction failed', { eventId: event.eventId, type: event.type, attempts, error });
  for (const name of done.get(event.eventId) ?? []) await outbox.saveConsumed(name, event.eventId, at);
  const words = withoutPeople(error.message);
  if (attempts + 1 < maxAttempts) {
    await outbox.saveFailure(event.eventId, { error: words, dueAt: addMinutes(at, 2 ** attempts / 30) });
    return;
  }
  // The death of the one that tells of deaths is not told, or there would be no end to it.
  const told = event.type === 'event.died' ? undefined : died(world, event.eventId, at);
  await outbox.saveDead(event.eventId, { error: words, at, told });
}

const died = (world: World, eventId: string, at: string): DomainEvent =>
  newEvent(world, { type: 'event.died', subjectId: eventId, at, actorId: 'outbox' });
