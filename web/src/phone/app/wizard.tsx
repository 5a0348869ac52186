import { type Allergen, allergens, allergensIn } from '@rasa/domain/market/allergen-hint';
import type { JSX } from 'preact';
import { legalWords } from '../../parts/workshop/listing/legal.ts';
import {
  isScreen,
  nextScreen,
  previousScreen,
  type Screen as ScreenName,
  stepCount,
  stepOf,
} from '../../parts/workshop/listing/screen.ts';
import { answerText } from '../draft.ts';
import type { KeptListing } from '../shelf.ts';
import { rupiah, useApp } from './app.ts';
import { Choice, Field, Form, Stepper } from './input.tsx';
import { missingOf } from './missing.ts';
import { Button, Icon, Notice, Screen } from './part.tsx';
import { PhotoScreen } from './photo-screen.tsx';
import { Unknown } from './unknown.tsx';

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

function Steps(props: WizardProps & { children: JSX.Element | (JSX.Element | false)[]; clear?: string[] }) {
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

/** Kinds as buttons of the form around them. */
function KindTiles({ chosen }: { chosen?: string | undefined }) {
  const { t, kinds, shelf } = useApp();
  const isCleared = ([slug]: readonly [string, string]) => shelf.cleared.includes(slug);
  const sorted = [...kinds].sort((a, b) => Number(isCleared(b)) - Number(isCleared(a)));
  return (
    <div class="tiles">
      {sorted.map((kind) => (
        <button
          class={`tile${kind[0] === chosen ? ' tile-chosen' : ''}`}
          name="category"
          value={kind[0]}
          key={kind[0]}
          type="submit"
        >
          <img src={`/drawing/category-${kind[0]}.svg`} alt="" width="96" height="96" />
          <span class="tile-label">{kind[1]}</span>
          <span class={`tile-note ${isCleared(kind) ? 'tile-note-good' : 'quiet'}`}>
            <Icon name={isCleared(kind) ? 'check' : 'school'} />
            {t(isCleared(kind) ? 'kind.cleared' : 'kind.not-cleared')}
          </span>
        </button>
      ))}
    </div>
  );
}

function KindScreen(props: WizardProps) {
  return (
    <Form
      action={`/listings/${props.listing.listingId}/draft`}
      method="PUT"
      next={useWay(props)}
      seen={props.listing.version}
      bare
    >
      <KindTiles chosen={props.listing.draft.category} />
    </Form>
  );
}

function NameScreen(props: WizardProps) {
  const { t } = useApp();
  const { name, description } = props.listing.draft;
  return (
    <Steps {...props}>
      <Field
        name="name"
        label={t('name.name')}
        hint={t('name.name-hint')}
        value={name}
        minlength={3}
        maxlength={80}
      />
      <Field
        name="description"
        label={t('name.description')}
        hint={t('name.description-hint')}
        value={description}
        rows={4}
        maxlength={1000}
      />
    </Steps>
  );
}

function IngredientScreen(props: WizardProps) {
  const { t } = useApp();
  return (
    <Steps {...props}>
      <Field
        name="ingredients"
        label={t('ingredients.label')}
        hint={t('ingredients.hint')}
        value={props.listing.draft.ingredients?.join('\n')}
        rows={8}
        maxlength={2000}
      />
    </Steps>
  );
}

function AllergenScreen(props: WizardProps) {
  const { t, locale } = useApp();
  const { draft } = props.listing;
  const found = allergensIn(draft.ingredients ?? []);
  const order = [...found, ...(Object.keys(allergens) as Allergen[]).filter((one) => !found.includes(one))];
  const names = found.map((one) => allergens[one][locale]).join('; ');
  return (
    <>
      {found.length > 0 && (
        <Notice title={t('allergens.found')}>
          <p>{t('allergens.found-text', { names })}</p>
        </Notice>
      )}
      <Steps {...props}>
        <input type="hidden" name="allergens" value="" />
        <Choice
          name="allergens"
          label={t('allergens.label')}
          hint={t('allergens.hint')}
          many
          rows
          values={draft.allergens ?? found}
          options={order.map((one) => ({
            value: one,
            label: allergens[one][locale],
            hint: found.includes(one) ? t('allergens.seen') : undefined,
          }))}
        />
      </Steps>
    </>
  );
}

const units = ['kemasan', 'pcs', 'toples', 'botol', 'kotak', 'renteng', 'lusin', 'dus'] as const;

function ContentScreen(props: WizardProps) {
  const { t } = useApp();
  const { netContent, unit } = props.listing.draft;
  return (
    <Steps {...props}>
      <Field
        name="netContent.value"
        label={t('content.value')}
        hint={t('content.value-hint')}
        value={netContent?.value}
        inputmode="numeric"
        maxlength={6}
      />
      <Choice
        name="netContent.unit"
        label={t('content.measure')}
        values={[netContent?.unit ?? 'g']}
        options={[
          { value: 'g', label: t('content.gram') },
          { value: 'ml', label: t('content.ml') },
        ]}
      />
      <Choice
        name="unit"
        label={t('content.unit')}
        values={unit ? [unit] : []}
        options={units.map((one) => ({ value: one, label: t(`offer.unit-${one}`) }))}
      />
    </Steps>
  );
}

function WeightScreen(props: WizardProps) {
  const { t } = useApp();
  const { netContent, shippingWeightGrams } = props.listing.draft;
  const guess = netContent?.value && Math.ceil((netContent.value * 1.1) / 10) * 10;
  return (
    <Steps {...props}>
      <Field
        name="shippingWeightGrams"
        label={t('weight.label')}
        hint={t('weight.hint')}
        value={shippingWeightGrams ?? guess}
        after="gram"
        inputmode="numeric"
        maxlength={7}
      />
    </Steps>
  );
}

const storages = ['kering', 'sejuk', 'dingin', 'beku'] as const;

function KeepScreen(props: WizardProps) {
  const { t } = useApp();
  const { shelfLifeDays, storage } = props.listing.draft;
  return (
    <Steps {...props}>
      <Stepper
        name="shelfLifeDays"
        label={t('keep.days')}
        hint={t('keep.days-hint')}
        value={shelfLifeDays}
        min={1}
        max={1095}
        unit={t('keep.day')}
      />
      <Choice
        name="storage"
        label={t('keep.storage')}
        rows
        values={storage ? [storage] : []}
        options={storages.map((one) => ({
          value: one,
          label: t(`storage.${one}`),
          hint: t(`storage.${one}-hint`),
        }))}
      />
    </Steps>
  );
}

type LegalClass = keyof typeof legalWords;
const permitOf: Partial<Record<LegalClass, 'pirt' | 'md'>> = { pirt: 'pirt', md_required: 'md' };

function PermitAnswer({ legalClass, ...props }: WizardProps & { legalClass: LegalClass }) {
  const { t } = useApp();
  const { listing } = props;
  const { permit } = listing.draft;
  const kind = permitOf[legalClass];
  const isChosen = listing.draft.legalClass === legalClass;
  return (
    <Form
      action={`/listings/${listing.listingId}/draft`}
      method="PUT"
      next={useWay(props, { ...listing.draft, legalClass })}
      seen={listing.version}
      bare
      {...(!kind && { clear: ['permit'] })}
    >
      <input type="hidden" name="legalClass" value={legalClass} />
      {kind && <input type="hidden" name="permit.kind" value={kind} />}
      {permit?.kind === kind && permit?.number && (
        <input type="hidden" name="permit.number" value={permit.number} />
      )}
      <button class={`answer${isChosen ? ' answer-chosen' : ''}`} aria-pressed={isChosen} type="submit">
        <Icon name={kind ? 'file' : legalClass === 'check' ? 'hand' : 'clock'} />
        <span>
          <span class="answer-title">{t(`legal-class.${legalWords[legalClass]}`)}</span>
          <span class="small quiet">{t(`legal-class.${legalWords[legalClass]}-hint`)}</span>
        </span>
        <Icon name={isChosen ? 'check' : 'arrow-right'} />
      </button>
    </Form>
  );
}

function PermitScreen(props: WizardProps) {
  return (
    <div class="answers">
      {(Object.keys(legalWords) as LegalClass[]).map((one) => (
        <PermitAnswer legalClass={one} key={one} {...props} />
      ))}
    </div>
  );
}

function PermitNumberScreen(props: WizardProps) {
  const { t } = useApp();
  const { legalClass, permit } = props.listing.draft;
  const kind = legalClass === 'md_required' ? 'md' : 'pirt';
  return (
    <Steps {...props}>
      <input type="hidden" name="permit.kind" value={kind} />
      <Field
        name="permit.number"
        label={t(`permit.${kind}-number`)}
        hint={t(`permit.${kind}-number-hint`)}
        value={permit?.kind === kind ? permit.number : undefined}
        maxlength={40}
      />
    </Steps>
  );
}

function HalalScreen(props: WizardProps) {
  const { t } = useApp();
  const { listing } = props;
  const next = useWay(props);
  return (
    <>
      <Steps {...props} clear={['halalNumber']}>
        <Field
          name="halalNumber"
          label={t('halal.number')}
          hint={t('halal.number-hint')}
          value={listing.draft.halalNumber}
          maxlength={40}
          required={false}
        />
      </Steps>
      <Button kind="secondary" icon="arrow-right" href={next}>
        {t('halal.none')}
      </Button>
    </>
  );
}

function PriceScreen(props: WizardProps) {
  const { t } = useApp();
  const { draft, offer } = props.listing;
  return (
    <Steps {...props}>
      <Field
        name="priceIdr"
        label={t('price.label')}
        hint={t('price.hint')}
        value={draft.priceIdr}
        before="Rp"
        inputmode="numeric"
        maxlength={12}
      />
      {!offer && (
        <Stepper
          name="stock"
          label={t('price.stock')}
          hint={t('price.stock-hint')}
          value={draft.stock}
          max={100_000}
        />
      )}
    </Steps>
  );
}

/** Each answer read back, with what is missing and the way to it. */
function ReviewScreen({ listing }: WizardProps) {
  const { t, to, shelf, kinds } = useApp();
  const { draft, listingId } = listing;
  const missing = missingOf(draft);
  const kind = kinds.find(([slug]) => slug === draft.category)?.[1] ?? '';
  const isCleared = draft.category !== undefined && shelf.cleared.includes(draft.category);
  const answers: [ScreenName, string][] = [
    ['foto', String(draft.pictureIds?.length ?? '')],
    ['nama', [draft.name, draft.description].filter(Boolean).join('\n')],
    ['jenis', kind],
    ['bahan', answerText(draft.ingredients)],
    ['alergen', draft.allergens?.length === 0 ? t('allergens.none') : answerText(draft.allergens)],
    ['isi', answerText(draft.netContent)],
    ['berat', draft.shippingWeightGrams === undefined ? '' : `${draft.shippingWeightGrams} gram`],
    ['simpan', draft.shelfLifeDays === undefined ? '' : `${draft.shelfLifeDays} ${t('keep.day')}`],
    ['izin', draft.legalClass ? t(`legal-class.${legalWords[draft.legalClass]}`) : ''],
    ['nomor-izin', draft.permit?.number ?? ''],
    ['halal', draft.halalNumber ?? t('review.none')],
    ['harga', draft.priceIdr === undefined ? '' : rupiah(draft.priceIdr)],
  ];
  return (
    <>
      {draft.category && !isCleared && (
        <Notice tone="warning" title={t('send.training', { kind })}>
          <p>{t('send.training-text')}</p>
        </Notice>
      )}
      {missing.length === 0 && isCleared && listing.acts.includes('submit') && (
        <Form action={`/listings/${listingId}/submissions`} next={to.myListing(listingId)}>
          <p>{t('send.ready')}</p>
          <p class="quiet">{t('phone.submit-waits')}</p>
          <Button kind="good" icon="check">
            {t('send.send')}
          </Button>
        </Form>
      )}
      <section class="stack">
        <h2>{t('send.answers')}</h2>
        <dl class="readback">
          {answers.map(([screen, answer]) => (
            <div class="readback-line" key={screen}>
              <dt>{t(`screen.${screen}`)}</dt>
              <dd class="written">
                {answer}
                {missing.includes(screen) && (
                  <span class="readback-missing">
                    <Icon name="warning" />
                    <span>{t('phone.missing')}</span>
                  </span>
                )}
              </dd>
              <dd class="readback-edit">
                <Button
                  kind={missing.includes(screen) ? 'primary' : 'quiet'}
                  icon="edit"
                  href={to.myListingScreen(listingId, screen, { dari: 'kirim' })}
                >
                  {t(missing.includes(screen) ? 'review.fill' : 'review.change')}
                  <span class="hidden-text">: {t(`screen.${screen}`)}</span>
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

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
