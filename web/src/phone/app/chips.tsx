import {
  commonIngredients,
  type Ingredient,
  ingredientPlace,
  ingredientSheet,
  ingredientSlugs,
} from '@rasa/domain/market/ingredient';
import { type ChipName, chipsOf, chipText } from '../chips.ts';
import { useApp } from './app.ts';

/** Usual answers to a number; `taps.ts` fills them in. */
export function Chips({ name, value }: { name: ChipName; value?: number | undefined }) {
  const { t } = useApp();
  return (
    <fieldset class="chips" aria-label={t('chips.label')}>
      {chipsOf[name].map((one) => (
        <button
          type="button"
          class="chip"
          key={one}
          data-fill={name}
          data-value={one}
          aria-pressed={one === value}
        >
          {chipText(one)}
        </button>
      ))}
    </fieldset>
  );
}

/** One of the sheet's pictures. */
export function IngredientPicture({ slug }: { slug: Ingredient }) {
  const { column, row } = ingredientPlace(slug);
  const { path, columns, rows } = ingredientSheet;
  return (
    <svg class="ingredient-picture" viewBox={`${column} ${row} 1 1`} aria-hidden="true">
      <image href={path} width={columns} height={rows} />
    </svg>
  );
}

/** Ingredients by picture, for the text beside them. */
export function IngredientTiles({ chosen }: { chosen: readonly string[] }) {
  const { t, locale } = useApp();
  return (
    <fieldset class="ingredient-tiles" aria-label={t('ingredients.tiles')}>
      {ingredientSlugs.map((slug) => {
        const { id: line } = commonIngredients[slug];
        return (
          <button
            type="button"
            class="ingredient-tile"
            key={slug}
            data-line={line}
            data-into="ingredients"
            aria-pressed={chosen.includes(line)}
          >
            <IngredientPicture slug={slug} />
            <span>{commonIngredients[slug][locale]}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
