import type { OfferStatus } from '@rasa/domain/market/offer';
import type { ListingStatus } from '@rasa/domain/workshop/listing';
import type { IconName } from '../../../icon-name.ts';

type Look = { tone: 'plain' | 'good' | 'wait' | 'bad'; icon: IconName };

/** How a product stands, for its seller. */
export const looks = {
  draft: { tone: 'plain', icon: 'edit' },
  submitted: { tone: 'wait', icon: 'hourglass' },
  changes: { tone: 'bad', icon: 'warning' },
  rejected: { tone: 'bad', icon: 'cross' },
  live: { tone: 'good', icon: 'check' },
  paused: { tone: 'wait', icon: 'pause' },
  'sold-out': { tone: 'bad', icon: 'clock' },
  suspended: { tone: 'bad', icon: 'lock' },
  retired: { tone: 'plain', icon: 'cross' },
} as const satisfies Record<string, Look>;

export type ListingLook = keyof typeof looks;

type Standing = {
  status: ListingStatus;
  offer?: { status: OfferStatus; available: number } | undefined;
};

const sold = ({ status, available }: NonNullable<Standing['offer']>): ListingLook =>
  status === 'live' && available === 0 ? 'sold-out' : status;

const written: Record<ListingStatus, ListingLook | undefined> = {
  draft: 'draft',
  submitted: 'submitted',
  changes_requested: 'changes',
  approved: undefined,
  rejected: 'rejected',
};

/** First what the public sees, then what is under way; a draft beside an offer is only a thought. */
export function looksOf({ status, offer }: Standing): ListingLook[] {
  if (offer?.status === 'retired') return ['retired'];
  const own = offer && status === 'draft' ? undefined : written[status];
  return [...(offer ? [sold(offer)] : []), ...(own ? [own] : [])];
}

/** What she would do with it next. */
export type NextAct = 'continue' | 'wait' | 'mend' | 'restock' | 'sell' | 'see';

export function nextAct(standing: Standing): NextAct {
  const [first] = looksOf(standing);
  if (standing.status === 'changes_requested') return 'mend';
  if (first === 'draft') return 'continue';
  if (first === 'submitted') return 'wait';
  if (first === 'sold-out') return 'restock';
  return first === 'live' || first === 'paused' ? 'sell' : 'see';
}
