import type { Push } from '@rasa/clients/push';
import type { DomainEvent, EventType } from '@rasa/domain/event';
import { orderIdOfPart } from '@rasa/domain/id';
import type { PushDevice } from '@rasa/domain/identity/push-device';
import { type OrderPart, shortNumber } from '@rasa/domain/market/order';
import { type PushTextName, pushTexts } from '../message/push-text.ts';
import type { World } from '../world.ts';
import { complaintTold } from './complaint-message.ts';
import { accountChangeTold } from './payout-account-message.ts';
import { permitTold } from './permit-message.ts';
import type { Reaction } from './reaction.ts';

/** What one seller is told, and the page that it opens. */
type Told = { sellerId: string; text: PushTextName; path: string; number?: string };

type Teller = (world: World, event: DomainEvent) => Promise<Told[]>;

const toldOfPart =
  (text: PushTextName) =>
  ({ sellerId, partId, orderId }: OrderPart): Told => ({
    ...{ sellerId, text, path: `/penjual/pesanan/${partId}`, number: shortNumber(orderId) },
  });

const wholeOf = ({ store }: World, { subjectId }: DomainEvent) =>
  store.orders.getWhole(subjectId.startsWith('prt_') ? orderIdOfPart(subjectId) : subjectId);

async function partOf(world: World, event: DomainEvent): Promise<OrderPart | undefined> {
  return (await wholeOf(world, event))?.parts.find(({ partId }) => partId === event.subjectId);
}

const ofPart =
  (text: PushTextName): Teller =>
  async (world, event) => {
    const part = await partOf(world, event);
    return part ? [toldOfPart(text)(part)] : [];
  };

/** As with messages, she who did it herself is told nothing. */
const ofComplaint: Teller = async (world, event) => {
  const part = await partOf(world, event);
  if (!part || !(await complaintTold(world, event, part)).seller) return [];
  return [toldOfPart(event.type === 'complaint.opened' ? 'complaint' : 'complaintNews')(part)];
};

const ofSeller =
  (text: PushTextName, path: (event: DomainEvent) => string): Teller =>
  async (_, event) => {
    const { sellerId } = event.detail;
    return typeof sellerId === 'string' ? [{ sellerId, text, path: path(event) }] : [];
  };

const ofAccount: Teller = async (world, event) => {
  const told = await accountChangeTold(world, event);
  return told ? [{ sellerId: event.subjectId, text: 'account', path: told.about.path }] : [];
};

const ofProduct = ofSeller('product', ({ subjectId }) => `/penjual/produk/${subjectId}`);
const ofPermit: Teller = async (world, event) => {
  const told = await permitTold(world, event);
  return told ? [{ sellerId: told.sellerId, text: 'permit', path: told.about.path }] : [];
};
const ofHelp = ofSeller('help', ({ subjectId }) => `/penjual/bantuan/${subjectId}`);

/** The same events that a seller is written to about. */
const tellers: Partial<Record<EventType, Teller>> = {
  // Cash is placed at once; what is paid before is told of once it is paid.
  'order.placed': async (world, event) => {
    const whole = await wholeOf(world, event);
    return whole?.order.status === 'placed' ? whole.parts.map(toldOfPart('newOrder')) : [];
  },
  'order.paid': async (world, event) =>
    (await wholeOf(world, event))?.parts.map(toldOfPart('newOrder')) ?? [],
  'order.cancelled': async (world, event) => {
    const { sellerIds } = event.detail;
    const parts = (await wholeOf(world, event))?.parts ?? [];
    return parts
      .filter(({ sellerId }) => Array.isArray(sellerIds) && sellerIds.includes(sellerId))
      .map(toldOfPart('cancelled'));
  },
  'part.reminded': ofPart('reminder'),
  'part.cancelled': ofPart('tooLate'),
  'part.returned': ofComplaint,
  'complaint.opened': ofComplaint,
  'complaint.escalated': ofComplaint,
  'complaint.settled': ofComplaint,
  'complaint.refused': ofComplaint,
  'complaint.withdrawn': ofComplaint,
  'listing.approved': ofProduct,
  'listing.changes-requested': ofProduct,
  'listing.rejected': ofProduct,
  'permit.verified': ofPermit,
  'permit.refused': ofPermit,
  'permit.reminded': ofPermit,
  'permit.expired': ofPermit,
  'support-case.planned': ofHelp,
  'support-case.delivered': ofHelp,
  'payout-account.proposed': ofAccount,
  'payout-account.confirmed': ofAccount,
  'payout-account.rejected': ofAccount,
  'payout.paid': ofSeller('money', () => '/penjual/uang'),
};

/** A phone that was off for longer is told by the page itself. */
const ttlSeconds = 24 * 60 * 60;
const urgent: readonly PushTextName[] = ['newOrder', 'reminder', 'account'];

/** What the worker on the phone reads (`web/src/phone/push.ts`). */
function pushOf({ accountId, locale }: PushDevice, told: Told, topic: string): Push {
  const { title, body } = pushTexts[told.text];
  const path = `${locale === 'en' ? '/en' : ''}${told.path}`;
  const words = {
    ...{ accountId, path, tag: `${told.text} ${told.path}` },
    ...{ title: title[locale], body: body[locale].replace('{number}', told.number ?? '') },
  };
  return { text: JSON.stringify(words), ttlSeconds, topic, isUrgent: urgent.includes(told.text) };
}

/** Where one device cannot be reached, the next try is for it alone. */
async function sendTo(world: World, event: DomainEvent, told: Told, device: PushDevice): Promise<void> {
  const { outbox, pushDevices } = world.store;
  const { deviceId, sellerId } = device;
  const reader = `push|${deviceId}`;
  if (await outbox.wasConsumed(reader, event.eventId)) return;
  // The same event once more takes the place of itself, at the service and on the phone.
  const topic = (await world.hash(`${event.eventId}|${told.path}`)).slice(0, 32);
  const outcome = await world.pushes.send(device, pushOf(device, told, topic));
  if (outcome === 'gone') await pushDevices.remove(sellerId, deviceId);
  if (outcome === 'refused') world.log.error('push refused', { host: new URL(device.endpoint).host });
  await outbox.saveConsumed(reader, event.eventId, world.clock().toISOString());
}

/** The devices that listen to the key of today, of people who may still sign in for this seller. */
async function devicesOf(world: World, sellerId: string): Promise<PushDevice[]> {
  const { pushDevices, accounts } = world.store;
  const devices = await pushDevices.listBySeller(sellerId);
  const isHers = await Promise.all(
    devices.map(async ({ accountId, publicKey }) => {
      if (publicKey !== world.pushes.publicKey) return false;
      const account = await accounts.get(accountId);
      return account?.status === 'active' && account.sellerId === sellerId;
    }),
  );
  return devices.filter((_, index) => isHers[index]);
}

/** A seller's phone tells her of what waits, beside the message that she gets anyway. */
export const pushToSellers: Reaction = {
  name: 'push',
  on: Object.keys(tellers) as EventType[],
  async each(world, event) {
    if (!world.pushes.publicKey) return;
    const told = (await tellers[event.type]?.(world, event)) ?? [];
    const sends = await Promise.all(
      told.map(async (one) => {
        const devices = await devicesOf(world, one.sellerId);
        return devices.map((device) => sendTo(world, event, one, device));
      }),
    );
    for (const result of await Promise.allSettled(sends.flat()))
      if (result.status === 'rejected') throw result.reason;
  },
};
