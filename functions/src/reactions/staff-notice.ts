import type { DomainEvent, EventType } from '@rasa/domain/event';
import { orderIdOfPart } from '@rasa/domain/id';
import type { Account } from '@rasa/domain/identity/account';
import type { Role } from '@rasa/domain/identity/role';
import { refundByHandIdr } from '@rasa/domain/market/refund';
import { addMinutes } from '@rasa/domain/time';
import { type StaffTextName, staffTexts } from '../message/text.ts';
import type { World } from '../world.ts';
import type { Reaction } from './reaction.ts';

/** The unit whose people are told; undefined where nothing waits for them. */
type UnitOf = (world: World, event: DomainEvent) => Promise<string | undefined>;

type Notice = {
  on: readonly EventType[];
  text: StaffTextName;
  roles: readonly Role[];
  /** The page where it waits. */
  path: string;
  unitOf: UnitOf;
};

const wholeOrder = ({ store }: World, { subjectId }: DomainEvent) =>
  store.orders.getWhole(subjectId.startsWith('prt_') ? orderIdOfPart(subjectId) : subjectId);

const ofOrder: UnitOf = async (world, event) => (await wholeOrder(world, event))?.order.unitId;

/** Owed back, and the provider does not hold the money or cannot give it back: somebody has to send it. */
const ofRefundByHand: UnitOf = async (world, event) => {
  const whole = await wholeOrder(world, event);
  return whole && refundByHandIdr(whole.payment) > 0 ? whole.order.unitId : undefined;
};

const ofListing: UnitOf = async ({ store }, { subjectId }) => (await store.listings.get(subjectId))?.unitId;
const ofCase: UnitOf = async ({ store }, { subjectId }) => (await store.supportCases.get(subjectId))?.unitId;
const ofPermit: UnitOf = async ({ store }, { subjectId }) => (await store.permits.get(subjectId))?.unitId;
const ofPayout: UnitOf = async ({ store }, { subjectId }) => (await store.payouts.get(subjectId))?.unitId;

const ofReview: UnitOf = async ({ store }, { subjectId }) => (await store.reviews.get(subjectId))?.unitId;
const ofSeller: UnitOf = async ({ store }, { subjectId }) => (await store.sellers.get(subjectId))?.unitId;

/** A curator who asks for changes may open cases with it. */
const ofOpenedCases: UnitOf = async (world, event) =>
  Array.isArray(event.detail.caseIds) && event.detail.caseIds.length > 0
    ? ofListing(world, event)
    : undefined;

/** The shop as a whole is kept by the admins of its own unit. */
const ofMarket: UnitOf = async ({ marketUnitId }) => marketUnitId;

const mayOweByHand = [
  'payment.refund-due',
  'part.declined',
  'part.cancelled',
  'part.returned',
  'complaint.settled',
  'order.cancelled',
] as const;

/** Whom of staff what waits for. A new kind is a line here and its words in `staffTexts`. */
const notices: readonly Notice[] = [
  {
    on: ['order.proof-submitted'],
    text: 'proof',
    roles: ['officer'],
    path: '/staf/transfer',
    unitOf: ofOrder,
  },
  { on: mayOweByHand, text: 'refund', roles: ['officer'], path: '/staf/transfer', unitOf: ofRefundByHand },
  {
    on: ['payment.mismatched', 'payment.refund-stuck'],
    text: 'stray',
    roles: ['officer'],
    path: '/staf/transfer',
    unitOf: ofOrder,
  },
  { on: ['listing.submitted'], text: 'listing', roles: ['curator'], path: '/staf/kurasi', unitOf: ofListing },
  {
    on: ['permit.submitted', 'permit.expired'],
    text: 'permit',
    roles: ['curator', 'officer'],
    path: '/staf/izin',
    unitOf: ofPermit,
  },
  { on: ['support-case.opened'], text: 'case', roles: ['officer'], path: '/staf/bantuan', unitOf: ofCase },
  {
    on: ['listing.changes-requested'],
    text: 'case',
    roles: ['officer'],
    path: '/staf/bantuan',
    unitOf: ofOpenedCases,
  },
  {
    on: ['complaint.contested', 'complaint.escalated'],
    text: 'complaint',
    roles: ['officer'],
    path: '/staf/komplain',
    unitOf: ofOrder,
  },
  {
    on: ['payout.disputed'],
    text: 'dispute',
    roles: ['officer'],
    path: '/staf/pembayaran',
    unitOf: ofPayout,
  },
  {
    on: ['payout-account.proposed'],
    text: 'account',
    roles: ['officer'],
    path: '/staf/pembayaran',
    unitOf: ofSeller,
  },
  {
    on: ['review.written', 'review.answered'],
    text: 'review',
    roles: ['curator'],
    path: '/staf/ulasan',
    unitOf: ofReview,
  },
  { on: ['event.died'], text: 'dead', roles: ['admin'], path: '/staf/gagal', unitOf: ofMarket },
];

/** Nobody is written to more often about things of one kind; what comes meanwhile is on the same page. */
const turnMinutes = 60;

async function tell(world: World, event: DomainEvent, notice: Notice, account: Account): Promise<void> {
  const { text, path } = notice;
  const { eventId } = event;
  const now = world.clock().toISOString();
  const turn = `${text}|${account.accountId}`;
  const endsAt = addMinutes(now, turnMinutes);
  if (!(await world.store.notices.saveTurn(turn, { eventId, now, endsAt }))) return;
  const link = `${world.publicOrigin}${account.locale === 'en' ? '/en' : ''}${path}`;
  await world.messages.send({
    channel: 'mail',
    to: account.email!,
    template: `staff-${text}`,
    locale: account.locale,
    subject: staffTexts[text].subject[account.locale],
    text: staffTexts[text].text[account.locale].replace('{link}', link),
    idempotencyKey: `${eventId}:${text}:${account.accountId}`,
  });
  await world.store.notices.saveSent(turn, { eventId, now });
}

/** Whoever did it herself knows of it. */
const isTold = (account: Account, { roles }: Notice, { actorId }: DomainEvent): boolean =>
  account.status === 'active' &&
  account.email !== undefined &&
  account.accountId !== actorId &&
  account.roles.some((role) => roles.includes(role));

/**
 * Staff hear by e-mail of what waits for them: the page where it waits, and nothing of whom it is about. One who
 * cannot be reached does not keep it from the others.
 */
export const tellStaff: Reaction = {
  name: 'staff-notice',
  on: [...new Set(notices.flatMap(({ on }) => on))],
  async each(world, event) {
    for (const notice of notices.filter(({ on }) => on.includes(event.type))) {
      const unitId = await notice.unitOf(world, event);
      const people = unitId ? await world.store.accounts.listByUnit(unitId) : [];
      const told = people.filter((account) => isTold(account, notice, event));
      const results = await Promise.allSettled(told.map((account) => tell(world, event, notice, account)));
      for (const result of results) if (result.status === 'rejected') throw result.reason;
    }
  },
};

/** Of the restricted zone nothing is told but that something of it could not be handed over. */
export const tellStaffOfProgramme: Reaction = {
  ...tellStaff,
  name: 'staff-notice-programme',
  on: ['event.died'],
};
