import type { JSX } from 'preact';
import {
  isScreen,
  type Screen as ScreenName,
  stepCount,
  stepOf,
} from '../../../parts/workshop/listing/screen.ts';
import { useApp } from '../app.ts';
import { Form } from '../input.tsx';
import { Screen } from '../part.tsx';
import { Unknown } from '../unknown.tsx';
import { KindScreen, KindTiles } from './kind.tsx';
import { HalalScreen, PermitNumberScreen, PermitScreen } from './permit.tsx';
import { PhotoScreen } from './photo-screen.tsx';
import {
  AllergenScreen,
  ContentScreen,
  IngredientScreen,
  KeepScreen,
  NameScreen,
  PriceScreen,
  WeightScreen,
} from './question.tsx';
import { ReviewScreen } from './review.tsx';
import type { WizardProps } from './steps.tsx';

const parts: Record<ScreenName, (props: WizardProps) => JSX.Element> = {
  foto: PhotoScreen,
  nama: NameScreen,
  jenis: KindScreen,
  bahan: IngredientScreen,
  alergen: AllergenScreen,
  isi: ContentScreen,
  berat: WeightScreen,
  simpan: KeepScreen,
  izin: PermitScreen,
  'nomor-izin': PermitNumberScreen,
  halal: HalalScreen,
  harga: PriceScreen,
  kirim: ReviewScreen,
};

function Progress({ screen }: { screen: ScreenName }) {
  const { t } = useApp();
  const now = stepOf(screen);
  const numbers = Array.from({ length: stepCount }, (_, index) => index + 1);
  return (
    <div class="progress">
      <p class="small quiet">{t('listing-form.progress', { now, count: stepCount })}</p>
      <ol class="progress-bar" aria-hidden="true">
        {numbers.map((one) => (
          <li key={one} class={one < now ? 'progress-done' : one === now ? 'progress-now' : ''} />
        ))}
      </ol>
    </div>
  );
}

/** One screen of a product's form. */
export function Wizard({ listingId, name }: { listingId: string; name: string }) {
  const { t, to, shelf, query } = useApp();
  const listing = shelf.listings.find((one) => one.listingId === listingId);
  const back = { title: listing?.draft.name ?? t('my-listings.title'), href: to.myListing(listingId) };
  if (!listing || !isScreen(name))
    return <Unknown back={{ title: t('my-listings.title'), href: to.myListings() }} />;
  const fromReview = query.get('dari') === 'kirim' && name !== 'kirim';
  const Part = parts[name];
  return (
    <Screen
      title={t(`screen.${name}`)}
      lead={t(`screen.${name}-lead`)}
      back={fromReview ? { title: t('screen.kirim'), href: to.myListingScreen(listingId, 'kirim') } : back}
      head={!fromReview && <Progress screen={name} />}
    >
      <Part listing={listing} screen={name} fromReview={fromReview} />
    </Screen>
  );
}

/** The first question: the kind begins the product. */
export function NewProduct() {
  const { t, to } = useApp();
  return (
    <Screen
      title={t('new-listing.title')}
      lead={t('new-listing.lead')}
      back={{ title: t('my-listings.title'), href: to.myListings() }}
    >
      <Form action="/listings" next={to.myListingScreen('{listingId}', 'foto')} bare>
        <KindTiles />
      </Form>
    </Screen>
  );
}
