import type { Deps } from '@rasa/actions/deps';
import { receiveHint } from '@rasa/actions/market/hint';
import { type DomainEvent, eventTypes, laneOf } from '@rasa/domain/event';
import { type Listeners, sweepEvents } from '@rasa/functions/dispatch';
import { followPayment } from '@rasa/functions/reactions/payment';
import type { Reaction } from '@rasa/functions/reactions/reaction';
import type { World } from '@rasa/functions/world';
import type { Item } from '@rasa/store/table';
import { minute, onBeats, onceOrTwice } from './beats.ts';
import type { Cast } from './cast.ts';
import type { Task } from './scheduler.ts';

/** What the dispatcher uses of a world is among the deps, but for the log. */
const worldOf = (deps: Deps): World =>
  ({ ...deps, log: { info: () => undefined, error: () => undefined } }) as unknown as World;

const most = 3;
/** More sweeps than a poisonous event has tries. */
const lastSweeps = 20;

/** Hands events over, to consumers that fail now and then, and to one that never takes one of them. */
export function createDispatcher(cast: Cast) {
  const { scheduler, faults } = cast;
  const received = { each: new Set<string>(), together: new Set<string>(), poisoned: new Set<string>() };
  let poison: string | undefined;
  const common = eventTypes.filter((type) => laneOf(type) === 'common');
  const fails = (): void => {
    if (!scheduler.strikes(faults.consumer)) return;
    faults.crashed += 1;
    throw new Error('the consumer fails');
  };
  const take = async (into: Set<string>, events: readonly DomainEvent[]): Promise<void> => {
    fails();
    for (const { eventId } of events) into.add(eventId);
    fails();
  };
  const reactions: Reaction[] = [
    {
      name: 'poisoned',
      on: common,
      async each(_, event) {
        if (poison === undefined && scheduler.strikes(0.006)) poison = event.eventId;
        if (event.eventId === poison) throw new Error('poison');
        await take(received.poisoned, [event]);
      },
    },
    { name: 'each', on: common, each: (_, event) => take(received.each, [event]) },
    { name: 'together', on: common, together: (_, events) => take(received.together, events) },
  ];
  const lanes: Listeners[] = [
    { zone: 'market', lane: 'common', reactions },
    { zone: 'market', lane: 'payment', reactions: [followPayment] },
  ];
  const sweep = async (listeners: Listeners): Promise<number> =>
    (await cast.act('dispatcher', `hands over (${listeners.lane})`, (deps) =>
      sweepEvents(worldOf(deps), listeners),
    )) ?? 1;

  async function sweepAll(
    some: readonly Listeners[],
    times: number,
    wait: () => Promise<void>,
  ): Promise<void> {
    for (let time = 1; time <= times; time += 1) {
      const handled = await Promise.all(some.map(sweep));
      if (handled.every((count) => count === 0)) return;
      await wait();
    }
  }

  return {
    task: onBeats(cast, 0.4, async () => {
      const lane = lanes[scheduler.strikes(0.7) ? 0 : 1]!;
      await onceOrTwice(cast, 0.2, () => sweepAll([lane], most, scheduler.pause));
    }) satisfies Task,
    /** The table's stream tells of a new event. */
    wake: (lane: Listeners['lane']) => sweep(lanes.find((one) => one.lane === lane)!),
    drain: () => sweepAll(lanes, lastSweeps, () => scheduler.sleep(10 * minute)),
    /** Each event reached each consumer, whatever happened to another or to another consumer of it. */
    violations(items: readonly Item[]): string[] {
      return items
        .filter((item) => item.pk.startsWith('OUTBOX#'))
        .flatMap((item) => {
          const { sk: eventId, type } = item;
          if (item.duePk) return [`14 event ${eventId} ${type} waits for ever`];
          if (item.boardPk && eventId !== poison) return [`15 event ${eventId} ${type} died of another`];
          if (!common.includes(type as DomainEvent['type'])) return [];
          const missed = Object.entries(received).filter(
            ([name, all]) => !all.has(eventId) && !(name === 'poisoned' && eventId === poison),
          );
          const promise = eventId === poison ? 15 : 14;
          return missed.map(([name]) => `${promise} event ${eventId} ${type} never reached ${name}`);
        });
    },
  };
}
export type Dispatcher = ReturnType<typeof createDispatcher>;

/** Webhooks come late, twice and in any order; each is told again until it is answered, and again for days. */
export function deliverHints(cast: Cast, dispatcher: Dispatcher) {
  const { scheduler, provider } = cast;
  const open = new Map<string, string>();
  let count = 0;
  let injected = 0;

  async function tell(eventId: string, orderId: string): Promise<void> {
    const createdAt = cast.clock().toISOString();
    const hint = { eventId, type: 'checkout.session.completed', orderId, createdAt };
    const isKept = await cast.insist('webhook', `hints at ${orderId}`, (deps) => receiveHint(deps, hint));
    if (isKept === undefined) return;
    open.delete(eventId);
    await scheduler.sleep(scheduler.pick(1500));
    if (isKept && scheduler.strikes(0.7)) await dispatcher.wake('payment');
  }

  provider.onHint((orderId) => {
    count += 1;
    const eventId = `evt_${count}`;
    open.set(eventId, orderId);
    const copies = 1 + scheduler.pick(3);
    injected += copies - 1;
    for (let copy = 1; copy <= copies; copy += 1)
      scheduler.spawn(async () => {
        await scheduler.sleep(scheduler.strikes(0.15) ? scheduler.pick(40) * minute : scheduler.pick(1500));
        await tell(eventId, orderId);
      });
  });
  return {
    injected: () => injected,
    /** What nobody has answered yet. */
    tellAgain: async (): Promise<void> => {
      for (const [eventId, orderId] of open) await tell(eventId, orderId);
    },
  };
}
