import type { ListingDetail } from '../../answer.ts';
import { nextScreen, type Screen } from '../screen.ts';

/** What every screen of the form is given. */
export type ScreenProps = {
  listing: ListingDetail;
  /** Opened from the last screen, to which she goes back when it is saved. */
  fromReview: boolean;
};

type Locals = Pick<App.Locals, 'to'>;

/** Where a screen leads once it is saved. */
export function wayAfter(
  { to }: Locals,
  screen: Screen,
  { listing, fromReview }: ScreenProps,
  draft = listing.draft,
): string {
  const { listingId } = listing;
  // A kind of permit that has a number is not answered by itself.
  const next = nextScreen(screen, draft);
  if (fromReview && !(screen === 'izin' && next === 'nomor-izin'))
    return to.myListingScreen(listingId, 'kirim');
  return to.myListingScreen(listingId, next, { dari: fromReview ? 'kirim' : undefined });
}

/** For screens whose answer is looked at once saved: the same screen, which goes on by itself where all is well. */
export const wayToCheck = ({ to }: Locals, screen: Screen, { listing, fromReview }: ScreenProps): string =>
  to.myListingScreen(listing.listingId, screen, { dari: fromReview ? 'kirim' : undefined, cek: 1 });
