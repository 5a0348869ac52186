import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import type { DeadEvent } from '@rasa/store/outbox';
import type { Deps } from './deps.ts';

export const eventZones = ['market', 'programme'] as const;
export type EventZone = (typeof eventZones)[number];

const outboxOf = ({ store, programme }: Deps, zone: EventZone) =>
  zone === 'market' ? store.outbox : programme.outbox;

/** So many in one go: there are few, and what has been revived leaves the list. */
const maxPages = 20;

/** What could not be handed over in either zone: the first of each, and whether there are more. */
export async function listDeadEvents(
  deps: Deps,
  asker: Asker,
): Promise<{ events: (DeadEvent & { zone: EventZone })[]; hasMore: boolean }> {
  requireStaff(asker, 'admin');
  const pages = await Promise.all(
    eventZones.map(async (zone) => {
      const { items, cursor } = await outboxOf(deps, zone).listDead();
      return { items: items.map((item) => ({ ...item, zone })), hasMore: cursor !== undefined };
    }),
  );
  return {
    events: pages.flatMap(({ items }) => items).sort((a, b) => (a.diedAt < b.diedAt ? -1 : 1)),
    hasMore: pages.some(({ hasMore }) => hasMore),
  };
}

/** Told twice, it is done once. @throws Refusal `event.unknown`, or `event.unreadable` for one that has to be repaired first. */
export async function reviveEvent(
  deps: Deps,
  asker: Asker,
  { zone, eventId }: { zone: EventZone; eventId: string },
): Promise<void> {
  requireStaff(asker, 'admin');
  const revival = await outboxOf(deps, zone).saveRevived(eventId, deps.clock().toISOString());
  if (revival === 'unknown' || revival === 'unreadable') throw new Refusal(`event.${revival}`);
}

/** All that can be read, in both zones. @returns how many */
export async function reviveEvents(deps: Deps, asker: Asker): Promise<number> {
  requireStaff(asker, 'admin');
  const counts = await Promise.all(eventZones.map((zone) => reviveZone(deps, zone)));
  return counts.reduce((all, count) => all + count, 0);
}

async function reviveZone(deps: Deps, zone: EventZone): Promise<number> {
  const outbox = outboxOf(deps, zone);
  const now = deps.clock().toISOString();
  let revived = 0;
  let cursor: string | undefined;
  for (let count = 0; count < maxPages; count += 1) {
    const page = await outbox.listDead(cursor);
    for (const { eventId, isReadable } of page.items)
      if (isReadable && (await outbox.saveRevived(eventId, now)) === 'revived') revived += 1;
    cursor = page.cursor;
    if (!cursor) break;
  }
  return revived;
}
