import type { ListingDetail } from '../answer.ts';
import { type Screen, screenOfReason, screens } from './screen.ts';

export type Decision = NonNullable<ListingDetail['revisions'][number]['decision']>;
type Reason = Decision['reasons'][number];
type Noted = Pick<ListingDetail, 'status' | 'draft' | 'revisions'>;

/** What a curator asks to be mended; undefined where nothing is asked of her now. */
export function askedChanges({ status, revisions }: Noted): Decision | undefined {
  const newest = revisions.toSorted((a, b) => b.number - a.number)[0];
  return status === 'changes_requested' ? newest?.decision : undefined;
}

/** What she is asked to mend on one screen. */
export const notesOn = (screen: Screen, listing: Noted): Reason[] =>
  (askedChanges(listing)?.reasons ?? []).filter(
    ({ target }) => screenOfReason(target, listing.draft) === screen,
  );

/** The next screen with something to mend, in the order of the form. */
export const nextNoted = (screen: Screen, listing: Noted): Screen | undefined =>
  screens.slice(screens.indexOf(screen) + 1).find((one) => notesOn(one, listing).length > 0);
