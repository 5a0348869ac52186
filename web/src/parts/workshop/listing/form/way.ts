import type { ListingDetail } from '../../answer.ts';
import { nextNoted } from '../note.ts';
import { nextScreen, type Screen } from '../screen.ts';

/** What every screen of the form is given. */
export type ScreenProps = {
  listing: ListingDetail;
  /** Opened from the last screen or from a curator's notes: she goes back, or on to the next note, when it is saved. */
  fromReview: boolean;
  /** From the notes. */
  mends: boolean;
};

type Locals = Pick<App.Locals, 'to'>;

/** Where a screen leads once it is saved. */
export function wayAfter(
  { to }: Locals,
  screen: Screen,
  { listing, fromReview, mends }: ScreenProps,
  draft = listing.draft,
): string {
  const { listingId } = listing;
  // A kind of permit that has a number is not answered by itself.
  const next = nextScreen(screen, draft);
  const dari = cameFrom({ fromReview, mends });
  if (!fromReview || (screen === 'izin' && next === 'nomor-izin'))
    return to.myListingScreen(listingId, next, { dari });
  const noted = mends ? nextNoted(screen, listing) : undefined;
  return noted ? to.myListingScreen(listingId, noted, { dari }) : to.myListingScreen(listingId, 'kirim');
}

const cameFrom = ({ fromReview, mends }: Pick<ScreenProps, 'fromReview' | 'mends'>) =>
  mends ? 'perbaiki' : fromReview ? 'kirim' : undefined;

/** For screens whose answer is looked at once saved: the same screen, which goes on by itself where all is well. */
export const wayToCheck = ({ to }: Locals, screen: Screen, { listing, ...way }: ScreenProps): string =>
  to.myListingScreen(listing.listingId, screen, { dari: cameFrom(way), cek: 1 });
