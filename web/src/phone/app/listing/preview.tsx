import { allergens } from '@rasa/domain/market/allergen-hint';
import type { Draft } from '@rasa/domain/market/content';
import { markAllergens } from '../../../parts/market/offer/ingredient.ts';
import { contentText } from '../../../parts/market/offer/measure.ts';
import type { KeptListing } from '../../shelf.ts';
import { type App, rupiah, useApp } from '../app.ts';
import { Photo } from '../product.tsx';

/** `250 g per kemasan`, as far as it is known. */
export function sizeText({ t, locale }: Pick<App, 't' | 'locale'>, { netContent, unit }: Draft): string {
  const { value, unit: measure = 'g' } = netContent ?? {};
  const content = value === undefined ? '' : contentText({ value, unit: measure }, locale);
  return content && unit ? t('offer.content', { content, unit: t(`offer.unit-${unit}`) }) : content;
}

function Ingredients({ draft }: { draft: Draft }) {
  const { t, locale } = useApp();
  const { ingredients = [], allergens: declared = [] } = draft;
  const marked = markAllergens(ingredients, declared);
  const named = declared.map((one) => allergens[one][locale].toLowerCase());
  return (
    <div>
      <dt>{t('offer.ingredients')}</dt>
      <dd>
        {marked.map(({ name, bold }, index) => (
          <>
            {index > 0 && ', '}
            {bold ? <b>{name}</b> : name}
          </>
        ))}
        {named.length > 0 && (
          <p class="allergens">
            {t(marked.some(({ bold }) => bold) ? 'offer.allergens-bold' : 'offer.allergens')} (
            {named.join(', ')})
          </p>
        )}
      </dd>
    </div>
  );
}

function Facts({ draft }: { draft: Draft }) {
  const { t } = useApp();
  const { ingredients, legalClass, permit, halalNumber, shelfLifeDays, storage } = draft;
  const facts = [
    legalClass && [
      t('offer.permit'),
      permit?.number ?? t(legalClass === 'exempt_short_life' ? 'offer.permit-exempt' : 'offer.permit-none'),
    ],
    [t('offer.halal'), halalNumber ?? t('offer.halal-none')],
    shelfLifeDays && [t('offer.shelf-life'), t('offer.shelf-life-days', { days: shelfLifeDays })],
    storage && [t('offer.storage'), t(`offer.storage-${storage}`)],
  ].filter((one) => typeof one === 'object');
  return (
    <dl class="facts">
      {ingredients && ingredients.length > 0 && <Ingredients draft={draft} />}
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The product as buyers will see it, as far as it is written: what waits on the phone is in it too. */
export function Preview({ listing: { draft, shopName } }: { listing: KeptListing }) {
  const app = useApp();
  const { t } = app;
  const { pictureIds = [], priceIdr, description } = draft;
  const name = draft.name ?? t('listing.unnamed');
  const [first, ...others] = pictureIds;
  return (
    <article class="preview card">
      {first && (
        <div class="gallery">
          <div class="gallery-first">
            <Photo pictureId={first} alt={t('offer.picture', { name, number: 1 })} />
          </div>
          {others.length > 0 && (
            <ul class="gallery-others">
              {others.map((pictureId, index) => (
                <li key={pictureId}>
                  <Photo pictureId={pictureId} alt={t('offer.picture', { name, number: index + 2 })} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div class="stack-small">
        <h3>{name}</h3>
        {priceIdr !== undefined && (
          <p class="offer-price">
            <span class="price">{rupiah(priceIdr)}</span>
          </p>
        )}
        <p class="quiet">{sizeText(app, draft)}</p>
        {description && <p class="written">{description}</p>}
        <p class="small quiet">{shopName}</p>
      </div>
      <Facts draft={draft} />
    </article>
  );
}
