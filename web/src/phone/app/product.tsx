import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { looks, looksOf } from '../../parts/workshop/listing/look.ts';
import { textOf } from '../act.ts';
import type { KeptListing } from '../shelf.ts';
import { rupiah, useApp } from './app.ts';
import { Field, Form, Stepper } from './input.tsx';
import { missingOf } from './listing/missing.ts';
import { More } from './more.tsx';
import { Badge, Button, Card, Icon, Notice, Screen } from './part.tsx';
import { Unknown } from './unknown.tsx';
import { usePhotos } from './use-photos.ts';

type PhotoProps = { pictureId?: string | undefined; alt: string; instead?: ComponentChildren };

/** The phone's own as long as it waits; `instead` where there is none, or none that was seen before the network went. */
export function Photo({ pictureId, alt, instead }: PhotoProps) {
  const photoUrl = usePhotos();
  const [isMissing, setMissing] = useState(false);
  if (!pictureId || isMissing) return <>{instead}</>;
  return (
    <img src={photoUrl(pictureId)} alt={alt} width="320" height="320" onError={() => setMissing(true)} />
  );
}

/** A small one, or a jar. */
export function Thumb({ pictureId }: { pictureId?: string | undefined }) {
  return (
    <span class="thumb">
      <Photo pictureId={pictureId} alt="" instead={<Icon name="jar" />} />
    </span>
  );
}

function Badges({ listing }: { listing: KeptListing }) {
  const { t, acts } = useApp();
  const waits = acts.some(({ subject, status }) => subject === listing.listingId && status !== 'sent');
  return (
    <span class="badges">
      {looksOf(listing).map((look) => (
        <Badge key={look} {...looks[look]}>
          {t(`listing-look.${look}`)}
        </Badge>
      ))}
      {waits && (
        <Badge tone="wait" icon="upload">
          {t('phone.waits')}
        </Badge>
      )}
    </span>
  );
}

export function Products() {
  const { t, to, shelf } = useApp();
  return (
    <Screen title={t('my-listings.title')}>
      <div class="row">
        <Button icon="plus" href={to.newListing()}>
          {t('my-listings.new')}
        </Button>
      </div>
      {shelf.listings.length === 0 && (
        <Notice title={t('my-listings.empty')}>
          <p>{t('my-listings.empty-text')}</p>
        </Notice>
      )}
      <div class="entry-list">
        {shelf.listings.map((listing) => {
          const priceIdr = listing.offer?.priceIdr ?? listing.draft.priceIdr;
          return (
            <a class="card entry entry-link" href={to.myListing(listing.listingId)} key={listing.listingId}>
              <span class="entry-main">
                <Thumb pictureId={listing.draft.pictureIds?.[0]} />
                <span class="stack-small">
                  <span class="entry-name">{listing.draft.name ?? t('listing.unnamed')}</span>
                  <Badges listing={listing} />
                  <span class="small">
                    {priceIdr !== undefined && rupiah(priceIdr)}
                    {listing.offer && ` · ${t('listing.left', { count: listing.offer.available })}`}
                  </span>
                </span>
              </span>
            </a>
          );
        })}
      </div>
    </Screen>
  );
}

export function Product({ listingId }: { listingId: string }) {
  const { t, to, shelf } = useApp();
  const listing = shelf.listings.find((one) => one.listingId === listingId);
  if (!listing) return <Unknown back={{ title: t('my-listings.title'), href: to.myListings() }} />;
  const [first] = missingOf(listing.draft);
  const mayEdit = listing.status !== 'submitted' && listing.acts.includes('edit');
  return (
    <Screen
      title={listing.draft.name ?? t('listing.unnamed')}
      back={{ title: t('my-listings.title'), href: to.myListings() }}
      head={
        <div class="entry-main">
          <Thumb pictureId={listing.draft.pictureIds?.[0]} />
          <Badges listing={listing} />
        </div>
      }
    >
      {listing.status === 'submitted' && (
        <Notice>
          <p>{t('listing.submitted-wait')}</p>
        </Notice>
      )}
      <div class="stack">
        {listing.offer && (
          <Button icon="tag" iconAfter="arrow-right" href={to.myListingSale(listingId)}>
            {t('listing-next.sell')}
          </Button>
        )}
        {mayEdit && (
          <Button
            kind={listing.offer ? 'secondary' : 'primary'}
            iconAfter="arrow-right"
            href={to.myListingScreen(listingId, first ?? 'kirim')}
          >
            {t(first ? 'listing-next.continue' : 'listing.check-send')}
          </Button>
        )}
      </div>
    </Screen>
  );
}

/** Price, units and pause of a product on the shop. */
export function Sale({ listingId }: { listingId: string }) {
  const { t, to, shelf, acts } = useApp();
  const offer = shelf.offers.find((one) => one.listingId === listingId);
  if (!offer) return <Unknown back={{ title: t('my-listings.title'), href: to.myListings() }} />;
  const { available, priceIdr } = offer;
  // What she did before rests on what she saw before it.
  const mine = acts.filter(({ subject, status }) => subject === offer.offerId && status !== 'sent');
  const waits = mine.some(({ fields }) => textOf(fields, 'available') !== undefined);
  const action = `/offers/${offer.offerId}`;
  const next = to.myListingSale(listingId);
  const [look = 'live'] = looksOf({ status: 'approved', offer });
  return (
    <Screen
      title={t('sale.title')}
      back={{ title: offer.name, href: to.myListing(listingId) }}
      head={
        <p class="badges">
          <Badge {...looks[look]}>{t(`listing-look.${look}`)}</Badge>
          {mine.length > 0 && (
            <Badge tone="wait" icon="upload">
              {t('phone.waits')}
            </Badge>
          )}
        </p>
      }
    >
      <Card title={t('sale.stock')} key={`stock-${available}-${waits}`}>
        <p>{t('sale.stock-now', { count: available })}</p>
        <Form action={action} method="PATCH" next={next}>
          <input type="hidden" name="expectedAvailable" value={available} />
          <Stepper name="available" label={t('sale.stock-new')} value={available} max={100_000} />
          <Button icon="check">{t('sale.stock-save')}</Button>
        </Form>
        {available > 0 && (
          <Form action={action} method="PATCH" next={next} bare>
            <input type="hidden" name="expectedAvailable" value={available} />
            <input type="hidden" name="available" value="0" />
            <Button kind="secondary" icon="cross">
              {t('sale.stock-none')}
            </Button>
          </Form>
        )}
      </Card>
      <More from={2} title={t('sale.price')}>
        <Card title={t('sale.price')} key={`price-${priceIdr}`}>
          <Form action={action} method="PATCH" next={next}>
            <input type="hidden" name="expectedPriceIdr" value={priceIdr} />
            <Field
              name="priceIdr"
              label={t('sale.price-new')}
              value={priceIdr}
              before="Rp"
              inputmode="numeric"
              maxlength={12}
            />
            <Button icon="check">{t('sale.price-save')}</Button>
          </Form>
        </Card>
      </More>
      <More from={3}>
        {(offer.acts.includes('pause') || offer.acts.includes('resume')) && (
          <Card title={t(offer.status === 'paused' ? 'sale.resume' : 'sale.pause')}>
            <p>{t(offer.status === 'paused' ? 'sale.resume-text' : 'sale.pause-text')}</p>
            <Form action={action} method="PATCH" next={next} bare>
              <input type="hidden" name="paused" value={String(offer.status !== 'paused')} />
              <Button kind="secondary" icon={offer.status === 'paused' ? 'check' : 'pause'}>
                {t(offer.status === 'paused' ? 'sale.resume-now' : 'sale.pause-now')}
              </Button>
            </Form>
          </Card>
        )}
      </More>
    </Screen>
  );
}
