import { z } from 'zod';
import { instantSchema } from './time.ts';

/**
 * What happened, by area noun in the past. Ids only: no name, phone or address is ever in an event, and an event of
 * the programme zone says nothing about a person beyond the opaque ids that its reaction needs.
 */
export const eventTypes = [
  'account.created',
  'account.changed',
  'assent.asked',
  'assent.changed',
  'assent.code-asked',
  'mandate.code-asked',
  'mandate.granted',
  'mandate.changed',
  'mandate.ended',
  'seller.registered',
  'seller.changed',
  'clearance.granted',
  'clearance.revoked',
  'listing.created',
  'listing.changed',
  'listing.submitted',
  'listing.removed',
  'listing.withdrawn',
  'listing.approved',
  'listing.changes-requested',
  'listing.rejected',
  'offer.changed',
  'offer.sold-out',
  'batch.recorded',
  'permit.submitted',
  'permit.verified',
  'permit.refused',
  'permit.reminded',
  'permit.expired',
  'permit.handled',
  'permit.recipe-confirmed',
  'support-case.opened',
  'support-case.planned',
  'support-case.started',
  'support-case.changed',
  'support-case.commented',
  'support-case.delivered',
  'support-case.accepted',
  'support-case.sent-back',
  'support-case.cancelled',
  'order.placed',
  'order.proof-submitted',
  'order.proof-rejected',
  'order.paid',
  'order.cancelled',
  'order.expired',
  'payment.checkout-opened',
  'payment.checkout-read',
  'payment.hinted',
  'payment.mismatched',
  'payment.mismatch-returned',
  'payment.mismatch-returning',
  'payment.refund-due',
  'payment.refund-asked',
  'payment.refund-failed',
  'payment.refund-read',
  'payment.refund-stuck',
  'payment.refunded',
  'part.reminded',
  'part.accepted',
  'part.declined',
  'part.packed',
  'part.ready',
  'part.shipped',
  'part.tracked',
  'part.delivered',
  'part.completed',
  'part.cancelled',
  'part.no-show',
  'part.returned',
  'complaint.opened',
  'complaint.contested',
  'complaint.escalated',
  'complaint.settled',
  'complaint.refused',
  'complaint.withdrawn',
  'payout.proposed',
  'payout.paid',
  'payout.confirmed',
  'payout.disputed',
  'payout.cancelled',
  'payout-account.proposed',
  'payout-account.confirmed',
  'payout-account.stopped',
  'payout-account.rejected',
  'picture.uploaded',
  'picture.ready',
  'picture.avif-made',
  'picture.refused',
  'event.died',
  'unit.changed',
  'participant.registered',
  'participant.linked',
  'course.created',
  'course.changed',
  'session.held',
  'session.changed',
  'attendance.recorded',
  'attendance.recounted',
  'skill.earned',
  'skill.lost',
  'grant.changed',
] as const;
export const eventTypeSchema = z.enum(eventTypes);
export type EventType = z.infer<typeof eventTypeSchema>;

/**
 * Where an event waits to be handed over. Pictures take a second each, and a card provider may take its time or not
 * answer at all, so each of them waits by itself and holds nobody up. Nobody waits for AVIF, so it holds up no picture.
 */
export type EventLane = 'common' | 'picture' | 'avif' | 'payment';
const lanes: Partial<Record<EventType, EventLane>> = {
  'picture.uploaded': 'picture',
  'picture.ready': 'avif',
  'payment.hinted': 'payment',
};
export const laneOf = (type: EventType): EventLane => lanes[type] ?? 'common';

export const eventSchema = z.object({
  eventId: z.string(),
  type: eventTypeSchema,
  /** The id of what it happened to. */
  subjectId: z.string(),
  at: instantSchema,
  actorId: z.string(),
  /** The seller in whose name a companion did it. */
  onBehalfOf: z.string().optional(),
  /** Further ids and numbers that reactions need. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
export type DomainEvent = z.infer<typeof eventSchema>;
