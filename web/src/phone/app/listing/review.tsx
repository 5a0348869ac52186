import { allergens } from '@rasa/domain/market/allergen-hint';
import { legalWords } from '../../../parts/workshop/listing/legal.ts';
import type { Screen as ScreenName } from '../../../parts/workshop/listing/screen.ts';
import { rupiah, useApp } from '../app.ts';
import { Form } from '../input.tsx';
import { Button, Icon, Notice } from '../part.tsx';
import { missingOf } from './missing.ts';
import { Preview, sizeText } from './preview.tsx';
import type { WizardProps } from './steps.tsx';

/** Each answer read back, with what is missing and the way to it. */
export function ReviewScreen({ listing }: WizardProps) {
  const app = useApp();
  const { t, to, shelf, kinds, locale } = app;
  const { draft, listingId } = listing;
  const missing = missingOf(draft);
  const kind = kinds.find(([slug]) => slug === draft.category)?.[1] ?? '';
  const isCleared = draft.category !== undefined && shelf.cleared.includes(draft.category);
  const named = (draft.allergens ?? []).map((one) => allergens[one][locale]).join('; ');
  const isNumbered = draft.legalClass === 'pirt' || draft.legalClass === 'md_required';
  const answers: [ScreenName, string][] = [
    ['foto', String(draft.pictureIds?.length ?? '')],
    ['nama', [draft.name, draft.description].filter(Boolean).join('\n')],
    ['jenis', kind],
    ['bahan', draft.ingredients?.join(', ') ?? ''],
    ['alergen', draft.allergens ? named || t('allergens.none') : ''],
    ['isi', sizeText(app, draft)],
    ['berat', draft.shippingWeightGrams === undefined ? '' : `${draft.shippingWeightGrams} gram`],
    [
      'simpan',
      [
        draft.shelfLifeDays && `${draft.shelfLifeDays} ${t('keep.day')}`,
        draft.storage && t(`storage.${draft.storage}`),
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['izin', draft.legalClass ? t(`legal-class.${legalWords[draft.legalClass]}`) : ''],
    ...(isNumbered ? [['nomor-izin', draft.permit?.number ?? ''] satisfies [ScreenName, string]] : []),
    ['halal', draft.halalNumber ?? t('review.none')],
    [
      'harga',
      [
        draft.priceIdr !== undefined && rupiah(draft.priceIdr),
        !listing.offer && draft.stock !== undefined && t('review.stock', { count: draft.stock }),
      ]
        .filter(Boolean)
        .join(', '),
    ],
  ];
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warning" title={t('phone.incomplete', { count: missing.length })}>
          <ul class="missing-list">
            {missing.map((screen) => (
              <li key={screen}>
                <Button
                  kind="secondary"
                  icon="edit"
                  href={to.myListingScreen(listingId, screen, { dari: 'kirim' })}
                >
                  {t('review.fill')}: {t(`screen.${screen}`)}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
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
        <h2>{t('send.preview')}</h2>
        <Preview listing={listing} />
      </section>
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
