import { budgetName } from '@rasa/actions/identity/sign-in';
import type { SignInReceiver } from '@rasa/domain/identity/sign-in';
import type { Listeners } from './dispatch.ts';
import type { World } from './world.ts';

const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

/** One line a reading. In the cloud a filter on the log makes a metric of each, and alarms look at those. */
const write = (world: World, name: string, value: number): void => world.log.info('gauge', { name, value });

/** Named by themselves: those who listen bring along what they work with. */
const lanes: Pick<Listeners, 'zone' | 'lane'>[] = [
  { zone: 'market', lane: 'common' },
  { zone: 'market', lane: 'payment' },
  { zone: 'market', lane: 'picture' },
  { zone: 'market', lane: 'avif' },
  { zone: 'programme', lane: 'common' },
];

/** How long the oldest event waits to be handed over, and how many were given up. */
export async function readOutboxGauges(world: World): Promise<void> {
  const now = world.clock().toISOString();
  const outboxes = { market: world.store.outbox, programme: world.programme.outbox };
  const waiting = await Promise.all(lanes.map(({ zone, lane }) => outboxes[zone].listDue(now, 1, lane)));
  const ages = waiting.flatMap(({ entries }) => entries.map(({ event }) => secondsBetween(event.at, now)));
  const dead = await Promise.all(Object.values(outboxes).map((outbox) => outbox.listDead()));
  write(world, 'outbox-oldest-seconds', Math.max(0, ...ages));
  write(world, 'events-dead', dead.flatMap(({ items }) => items).length);
}

const mostCounted = 100;
const channels: SignInReceiver['channel'][] = ['phone', 'mail'];

/** What is owed to buyers (some of it, where it is much), and how much of the day's sign-in messages is spent. */
export async function readMoneyGauges(world: World): Promise<void> {
  let due = 0;
  for await (const _ of world.store.orders.listRefundsDueBy(world.clock().toISOString(), 25)) {
    due += 1;
    if (due >= mostCounted) break;
  }
  const sent = await Promise.all(
    channels.map((channel) => world.store.rates.getCount(budgetName(world, channel))),
  );
  write(world, 'refunds-due', due);
  const most = Math.max(1, world.signInDailyBudget);
  write(world, 'sign-in-messages-percent', Math.round((100 * Math.max(...sent)) / most));
}
