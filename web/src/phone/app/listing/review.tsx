import { legalWords } from '../../../parts/workshop/listing/legal.ts';
import type { Screen as ScreenName } from '../../../parts/workshop/listing/screen.ts';
import { answerText } from '../../draft.ts';
import { rupiah, useApp } from '../app.ts';
import { Form } from '../input.tsx';
import { Button, Icon, Notice } from '../part.tsx';
import { missingOf } from './missing.ts';
import type { WizardProps } from './steps.tsx';

/** Each answer read back, with what is missing and the way to it. */
export function ReviewScreen({ listing }: WizardProps) {
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
