import type { AssistedAct } from './answer.ts';

type Word = Parameters<App.Locals['t']>[0];

const words = {
  'listing.created': 'assisted.act-listing-created',
  'listing.changed': 'assisted.act-listing-changed',
  'listing.submitted': 'assisted.act-listing-submitted',
  'listing.withdrawn': 'assisted.act-listing-withdrawn',
  'offer.changed': 'assisted.act-offer-changed',
  'batch.recorded': 'assisted.act-batch-recorded',
  'picture.uploaded': 'assisted.act-picture-uploaded',
  'part.accepted': 'assisted.act-part-accepted',
  'part.declined': 'assisted.act-part-declined',
  'part.packed': 'assisted.act-part-packed',
  'part.ready': 'assisted.act-part-ready',
  'part.shipped': 'assisted.act-part-shipped',
  'part.tracked': 'assisted.act-part-tracked',
  'part.delivered': 'assisted.act-part-delivered',
  'part.no-show': 'assisted.act-part-no-show',
  'complaint.contested': 'assisted.act-complaint-contested',
  'support-case.opened': 'assisted.act-support-case-opened',
  'support-case.commented': 'assisted.act-support-case-commented',
  'support-case.accepted': 'assisted.act-support-case-accepted',
  'support-case.sent-back': 'assisted.act-support-case-sent-back',
  'support-case.cancelled': 'assisted.act-support-case-cancelled',
  'payout-account.proposed': 'assisted.act-payout-account-proposed',
} as const satisfies Partial<Record<AssistedAct['type'], Word>>;

/** What was done, in the seller's words. */
export const actWord = (type: AssistedAct['type']) =>
  type in words ? words[type as keyof typeof words] : 'assisted.act-other';
