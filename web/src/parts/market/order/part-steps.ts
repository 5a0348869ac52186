import type { DeliveryMethod } from '@rasa/domain/market/delivery';
import type { PartStatus } from '@rasa/domain/market/order';
import type { IconName } from '../../../icon-name.ts';

type Step = { status: PartStatus; state: 'done' | 'now' | 'todo' | 'bad'; at?: string; icon?: IconName };
type Part = {
  status: PartStatus;
  delivery: { method: DeliveryMethod };
  history: readonly { status: PartStatus; at: string }[];
};

const broken: readonly PartStatus[] = ['declined', 'cancelled', 'returned'];
const pickedUp: readonly PartStatus[] = ['new', 'accepted', 'packed', 'ready_for_pickup', 'delivered'];
const sent: readonly PartStatus[] = ['new', 'accepted', 'packed', 'shipped', 'delivered'];

const icons: Partial<Record<PartStatus, IconName>> = {
  new: 'bell',
  accepted: 'hand',
  packed: 'package',
  ready_for_pickup: 'shop',
  shipped: 'truck',
  delivered: 'check',
};

/** What has happened to one seller's part, then what is still to come on its way; nothing comes after a bad end. */
export function partSteps({ status, delivery, history }: Part): Step[] {
  const past = history.map(({ status: one, at }, index): Step => {
    const isLast = index === history.length - 1;
    const state = broken.includes(one) ? 'bad' : isLast && one !== 'completed' ? 'now' : 'done';
    return { status: one, state, at, ...(state !== 'bad' && icons[one] && { icon: icons[one] }) };
  });
  const way = delivery.method === 'pickup' ? pickedUp : sent;
  const reached = way.indexOf(status);
  const future = reached === -1 ? [] : way.slice(reached + 1);
  return [...past, ...future.map((one): Step => ({ status: one, state: 'todo' }))];
}
