import type { IconName } from '../../icon-name.ts';
import type { CaseSummary, ListingSummary, SellerLedger, SellerPart } from './answer.ts';
import { looksOf } from './listing/look.ts';
import { needsHer, type PermitView } from './permit/look.ts';

export type Waiting = { icon: IconName; title: string; note?: string | undefined; href: string };

type Facts = {
  parts: readonly SellerPart[];
  listings: readonly ListingSummary[];
  cases: readonly CaseSummary[];
  permits: readonly PermitView[];
  payouts: SellerLedger['payouts'];
};

const items = ({ lines }: SellerPart): string =>
  lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ');

/** What waits for her, what a buyer waits for first. */
export function waitingFor({ t, to }: Pick<App.Locals, 't' | 'to'>, facts: Facts): Waiting[] {
  const { parts, listings, cases, permits, payouts } = facts;
  const unnamed = t('listing.unnamed');
  const ofPart = (part: SellerPart, icon: IconName, title: string): Waiting => ({
    icon,
    title,
    note: items(part),
    href: to.myOrder(part.partId),
  });
  const looks = listings.map((listing) => ({ listing, look: looksOf(listing) }));
  return [
    ...parts.filter((part) => part.status === 'new').map((part) => ofPart(part, 'bell', t('waiting.new'))),
    ...parts
      .filter((part) => part.status === 'accepted')
      .map((part) => ofPart(part, 'package', t('waiting.pack'))),
    ...parts
      .filter((part) => part.status === 'packed')
      .map((part) => ofPart(part, 'truck', t('waiting.hand-over'))),
    ...payouts
      .filter(({ status }) => status === 'paid')
      .map((): Waiting => ({ icon: 'money', title: t('waiting.payout'), href: to.myMoney() })),
    ...permits
      .filter((one) => needsHer(one, permits))
      .map(
        (one): Waiting => ({
          icon: 'file',
          title: t('waiting.permit'),
          note: one.number,
          href: to.myPermit(one.permitId),
        }),
      ),
    ...looks
      .filter(({ look }) => look.includes('changes'))
      .map(
        ({ listing }): Waiting => ({
          icon: 'warning',
          title: t('waiting.mend'),
          note: listing.name ?? unnamed,
          href: to.myListing(listing.listingId),
        }),
      ),
    ...cases
      .filter(({ status }) => status === 'delivered')
      .map(
        (one): Waiting => ({
          icon: 'hand',
          title: t('waiting.case'),
          note: one.title,
          href: to.myCase(one.caseId),
        }),
      ),
    ...looks
      .filter(({ look }) => look[0] === 'draft')
      .map(
        ({ listing }): Waiting => ({
          icon: 'edit',
          title: t('waiting.draft'),
          note: listing.name ?? unnamed,
          href: to.myListing(listing.listingId),
        }),
      ),
    ...looks
      .filter(({ look }) => look[0] === 'sold-out')
      .map(
        ({ listing }): Waiting => ({
          icon: 'clock',
          title: t('waiting.restock'),
          note: listing.name ?? unnamed,
          href: to.myListingSale(listing.listingId),
        }),
      ),
  ];
}
