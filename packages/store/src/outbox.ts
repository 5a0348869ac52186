import { type DomainEvent, type EventLane, eventSchema, laneOf } from '@rasa/domain/event';
import { Conflict } from '@rasa/domain/refusal';
import { assistedWrites } from './identity/assisted-act.ts';
import { shardOf, shards } from './shard.ts';
import type { Item, Key, Page, Table, Write } from './table.ts';
import { WriteRefused } from './table.ts';

/** How long a sent event stays readable: longer than any consumer may be behind. */
const keptDays = 30;
/** Half of what a transaction takes, so that each is small. */
const maxPerTransaction = 50;
const deadBoard = 'OUTBOX#DEAD';

const outboxKey = (eventId: string): Key => ({ pk: `OUTBOX#${shardOf(eventId)}`, sk: eventId });
const dueKey = (lane: EventLane, shard: number): string =>
  lane === 'common' ? `OUTBOX#${shard}` : `OUTBOX#${lane}#${shard}`;

export type OutboxEntry = { event: DomainEvent; attempts: number; lastError?: string };

/** Events whose turn has come, and the ids of those that cannot be read and would fail for ever. */
export type DueEvents = { entries: OutboxEntry[]; unreadable: string[] };

/** The event as a write of the transaction that makes it true. */
export function outboxWrite(event: DomainEvent): Write {
  const key = outboxKey(event.eventId);
  return {
    kind: 'put',
    item: {
      ...key,
      ...event,
      attempts: 0,
      duePk: dueKey(laneOf(event.type), shardOf(event.eventId)),
      dueSk: `${event.at}#${event.eventId}`,
    },
    when: { absent: true },
  };
}

/**
 * Saves one change with its one event, all or nothing. What a companion did in a seller's name is written down for her
 * in the same moment.
 * @throws Conflict when any condition failed: the caller loads anew and decides again.
 */
export async function commit(
  table: Table,
  writes: readonly Write[],
  event: DomainEvent,
  token?: string,
): Promise<void> {
  try {
    await table.transact([...writes, outboxWrite(event), ...assistedWrites(event)], token);
  } catch (error) {
    if (error instanceof WriteRefused) throw new Conflict('changed meanwhile', { cause: error });
    throw error;
  }
}

function readEvents(items: readonly Item[]): DueEvents {
  const entries: OutboxEntry[] = [];
  const unreadable: string[] = [];
  for (const item of items) {
    const event = eventSchema.safeParse(item);
    if (event.success) entries.push({ event: event.data, attempts: Number(item.attempts) });
    else unreadable.push(item.sk);
  }
  return { entries, unreadable };
}

/** Nobody is handed it any more until somebody looks at it. */
export type DeadEvent = {
  eventId: string;
  /** As stored, known or not. */
  type: string;
  isReadable: boolean;
  at: string;
  diedAt: string;
  attempts: number;
  lastError: string;
};

/** `not-dead`: it waits already, or has been delivered. */
export type Revival = 'revived' | 'not-dead' | 'unreadable' | 'unknown';

function deadEvent(item: Item): DeadEvent {
  return {
    eventId: item.sk,
    type: String(item.type ?? ''),
    isReadable: eventSchema.safeParse(item).success,
    at: String(item.at ?? ''),
    diedAt: String(item.boardSk).split('#')[0] ?? '',
    attempts: Number(item.attempts ?? 0),
    lastError: String(item.lastError ?? ''),
  };
}

function sentWrite(eventId: string, now: string): Write {
  const ttl = Math.floor(Date.parse(now) / 1000) + keptDays * 86_400;
  return {
    kind: 'update',
    key: outboxKey(eventId),
    set: { sentAt: now, ttl },
    remove: ['duePk', 'dueSk', 'boardPk', 'boardSk'],
    when: { present: true },
  };
}

export function outboxStore(table: Table) {
  return {
    /** Events of a lane whose turn has come, oldest first within a shard. */
    async listDue(now: string, perShard: number, lane: EventLane = 'common'): Promise<DueEvents> {
      const pages = await Promise.all(
        shards.map((shard) =>
          table.query({ pk: dueKey(lane, shard), index: 'byDue', to: `${now}$`, limit: perShard }),
        ),
      );
      return readEvents(pages.flatMap((page) => page.items));
    },

    /** Those of the events that wait in the lane, due or not, as they are now; sent and dead ones are left out. */
    async listWaiting(eventIds: readonly string[], lane: EventLane): Promise<DueEvents> {
      const items = await table.getMany(eventIds.map(outboxKey));
      return readEvents(items.filter((item) => item.duePk === dueKey(lane, shardOf(item.sk))));
    },

    async get(eventId: string): Promise<OutboxEntry | undefined> {
      const item = await table.get(outboxKey(eventId));
      return item && { event: eventSchema.parse(item), attempts: Number(item.attempts) };
    },

    /** Every consumer has them: out of the index, gone in some weeks. */
    async saveSent(eventIds: readonly string[], now: string): Promise<void> {
      for (let start = 0; start < eventIds.length; start += maxPerTransaction) {
        const writes = eventIds.slice(start, start + maxPerTransaction).map((id) => sentWrite(id, now));
        try {
          await table.transact(writes);
        } catch (error) {
          // One of them is gone; the others are noted all the same.
          const others = error instanceof WriteRefused ? writes.filter((_, at) => !error.has(at)) : [];
          if (others.length === 0) throw error;
          await table.transact(others);
        }
      }
    },

    /** A consumer failed, and is tried again at `dueAt`. */
    async saveFailure(eventId: string, { error, dueAt }: { error: string; dueAt: string }): Promise<void> {
      await table.transact([
        {
          kind: 'update',
          key: outboxKey(eventId),
          set: { lastError: error, dueSk: `${dueAt}#${eventId}` },
          add: { attempts: 1 },
          when: { present: true },
        },
      ]);
    },

    /** Tried often enough, or beyond reading: put on the board of the dead, with the event that tells of it. */
    async saveDead(
      eventId: string,
      { error, at, told }: { error: string; at: string; told?: DomainEvent | undefined },
    ): Promise<void> {
      await table.transact([
        {
          kind: 'update',
          key: outboxKey(eventId),
          set: { lastError: error, boardPk: deadBoard, boardSk: `${at}#${eventId}` },
          add: { attempts: 1 },
          remove: ['duePk', 'dueSk'],
          when: { present: true },
        },
        ...(told ? [outboxWrite(told)] : []),
      ]);
    },

    /** The dead, the longest first; also those that cannot be read. */
    async listDead(cursor?: string): Promise<Page<DeadEvent>> {
      const page = await table.query({ pk: deadBoard, index: 'byBoard', limit: 50, cursor });
      return { ...page, items: page.items.map(deadEvent) };
    },

    /**
     * A dead event gets its tries again, all but one: with none behind it, it would be new to those who have it.
     * One that cannot be read would die at once; it is repaired first.
     */
    async saveRevived(eventId: string, now: string): Promise<Revival> {
      const item = await table.get(outboxKey(eventId));
      if (!item) return 'unknown';
      if (item.boardPk !== deadBoard) return 'not-dead';
      const event = eventSchema.safeParse(item);
      if (!event.success) return 'unreadable';
      const duePk = dueKey(laneOf(event.data.type), shardOf(eventId));
      try {
        await table.transact([
          {
            kind: 'update',
            key: outboxKey(eventId),
            set: { attempts: 1, duePk, dueSk: `${now}#${eventId}` },
            remove: ['boardPk', 'boardSk'],
            when: { equals: { boardPk: deadBoard } },
          },
        ]);
        return 'revived';
      } catch (error) {
        if (error instanceof WriteRefused) return 'not-dead';
        throw error;
      }
    },

    /**
     * Marks an event as applied by one consumer.
     * @returns false when it was before, so that the consumer does nothing.
     */
    async saveConsumed(consumer: string, eventId: string, now: string): Promise<boolean> {
      const ttl = Math.floor(Date.parse(now) / 1000) + keptDays * 86_400;
      try {
        await table.transact([
          {
            kind: 'put',
            item: { pk: `CONSUMED#${consumer}#${eventId}`, sk: '-', at: now, ttl },
            when: { absent: true },
          },
        ]);
        return true;
      } catch (error) {
        if (error instanceof WriteRefused) return false;
        throw error;
      }
    },

    async wasConsumed(consumer: string, eventId: string): Promise<boolean> {
      return (await table.get({ pk: `CONSUMED#${consumer}#${eventId}`, sk: '-' })) !== undefined;
    },
  };
}
