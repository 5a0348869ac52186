import type { JSX } from 'preact';
import {
  nextScreen,
  previousScreen,
  type Screen as ScreenName,
} from '../../../parts/workshop/listing/screen.ts';
import type { KeptListing } from '../../shelf.ts';
import { useApp } from '../app.ts';
import { Form } from '../input.tsx';
import { Button } from '../part.tsx';

export type WizardProps = { listing: KeptListing; screen: ScreenName; fromReview: boolean };

/** Where a screen leads once it is kept. */
export function useWay({ listing, screen, fromReview }: WizardProps, draft = listing.draft): string {
  const { to } = useApp();
  const next = nextScreen(screen, draft);
  const isNumber = screen === 'izin' && next === 'nomor-izin';
  return to.myListingScreen(listing.listingId, fromReview && !isNumber ? 'kirim' : next, {
    dari: fromReview && isNumber ? 'kirim' : undefined,
  });
}

/** One screen's questions: kept on the phone, then on; the way back loses nothing. */
export function Steps(
  props: WizardProps & { children: JSX.Element | (JSX.Element | false)[]; clear?: string[] },
) {
  const { t, to } = useApp();
  const { listing, screen, fromReview, children, clear } = props;
  const before = previousScreen(screen, listing.draft);
  return (
    <Form
      action={`/listings/${listing.listingId}/draft`}
      method="PUT"
      next={useWay(props)}
      seen={listing.version}
      {...(clear && { clear })}
    >
      {children}
      <div class="step-ways">
        {!fromReview && before && (
          <Button kind="quiet" icon="arrow-left" href={to.myListingScreen(listing.listingId, before)}>
            {t('listing-form.back')}
          </Button>
        )}
        <Button icon="check">{t(fromReview ? 'listing-form.save' : 'listing-form.save-on')}</Button>
      </div>
    </Form>
  );
}
