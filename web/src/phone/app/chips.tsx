import type { Draft } from '@rasa/domain/market/content';
import { foodNames } from '@rasa/domain/market/food-name';
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
function IngredientPicture({ slug }: { slug: Ingredient }) {
  const { column, row } = ingredientPlace(slug);
  const { path, columns, rows } = ingredientSheet;
  return (
    <svg class="ingredient-picture" viewBox={`${column} ${row} 1 1`} aria-hidden="true">
      <image href={path} width={columns} height={rows} />
    </svg>
  );
}

/** Names of food of her kind, by picture, for the text below. */
export function NameTiles({ category, name: chosen }: Pick<Draft, 'category' | 'name'>) {
  const { t } = useApp();
  if (!category) return null;
  return (
    <div class="stack-small">
      <p>{t('name.pick')}</p>
      <fieldset class="ingredient-tiles" aria-label={t('name.tiles')}>
        {foodNames[category].map(([name, picture]) => (
          <button
            type="button"
            class="ingredient-tile"
            key={name}
            data-fill="name"
            data-value={name}
            aria-pressed={name === chosen}
          >
            {picture ? (
              <IngredientPicture slug={picture} />
            ) : (
              <img src={`/drawing/category-${category}.svg`} alt="" width="48" height="48" />
            )}
            <span>{name}</span>
          </button>
        ))}
      </fieldset>
    </div>
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
