import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../../api.ts';
import type { IconName } from '../../../icon-name.ts';
import type { TextKey } from '../../../text.ts';

export type Permits = InferResponseType<ApiClient['permits']['$get'], 200>;
export type PermitView = Permits['permits'][number];
export type PermitDetail = InferResponseType<ApiClient['permits'][':permitId']['$get'], 200>;

type Look = {
  tone: 'plain' | 'good' | 'wait' | 'bad';
  icon: IconName;
  word: TextKey & `permit-status.${string}`;
};

const looks: Record<PermitView['status'], Look> = {
  unverified: { tone: 'wait', icon: 'hourglass', word: 'permit-status.unverified' },
  verified: { tone: 'good', icon: 'check', word: 'permit-status.verified' },
  refused: { tone: 'bad', icon: 'cross', word: 'permit-status.refused' },
  expired: { tone: 'bad', icon: 'warning', word: 'permit-status.expired' },
  replaced: { tone: 'plain', icon: 'refresh', word: 'permit-status.replaced' },
};

/** From so many days before its end on she is asked to renew it. */
const soonDays = 90;

export const isEnding = ({ status, daysLeft }: Pick<PermitView, 'status' | 'daysLeft'>): boolean =>
  status === 'verified' && daysLeft !== undefined && daysLeft <= soonDays;

export const permitLook = (permit: Pick<PermitView, 'status' | 'daysLeft'>): Look =>
  isEnding(permit) ? { tone: 'wait', icon: 'clock', word: 'permit-status.ending' } : looks[permit.status];

/** Whether it is hers to do something: an end that comes or has come, or a refusal, while no newer one waits. */
export const needsHer = (permit: PermitView, all: readonly PermitView[]): boolean => {
  const isFollowed = all.some(
    (one) => one.renews?.permitId === permit.permitId || (one !== permit && one.number === permit.number),
  );
  return !isFollowed && (isEnding(permit) || permit.status === 'expired' || permit.status === 'refused');
};
