import type { ComplaintReason, ComplaintStatus } from '@rasa/domain/market/complaint';
import type { IconName } from '../../../icon-name.ts';
import type { TextKey } from '../../../text.ts';
import type { BuyerPart } from '../order/buyer-order.ts';

/** A complaint as everybody who may see it sees it. */
export type Complaint = BuyerPart['complaints'][number];
export type PartReturn = BuyerPart['returns'][number];

type Look = {
  tone: 'plain' | 'good' | 'wait' | 'bad';
  icon: IconName;
  word: TextKey & `complaint.${string}`;
};

export const complaintLooks: Record<ComplaintStatus, Look> = {
  open: { tone: 'wait', icon: 'hourglass', word: 'complaint.open' },
  disputed: { tone: 'wait', icon: 'people', word: 'complaint.disputed' },
  settled: { tone: 'good', icon: 'check', word: 'complaint.settled' },
  refused: { tone: 'bad', icon: 'cross', word: 'complaint.refused' },
  withdrawn: { tone: 'plain', icon: 'refresh', word: 'complaint.withdrawn' },
};

export const reasonWords: Record<ComplaintReason, TextKey & `complaint.reason-${string}`> = {
  not_arrived: 'complaint.reason-not-arrived',
  missing: 'complaint.reason-missing',
  damaged: 'complaint.reason-damaged',
  wrong_item: 'complaint.reason-wrong-item',
  spoiled: 'complaint.reason-spoiled',
  other: 'complaint.reason-other',
};

export const isWaiting = ({ status }: Pick<Complaint, 'status'>): boolean =>
  status === 'open' || status === 'disputed';
