import { type Allergen, allergensIn } from '@rasa/domain/market/allergen-hint';

/** Each ingredient, and whether it is set in bold because it holds an allergen that the label names. */
export const markAllergens = (
  ingredients: readonly string[],
  declared: readonly Allergen[],
): { name: string; bold: boolean }[] =>
  ingredients.map((name) => ({
    name,
    bold: allergensIn([name]).some((allergen) => declared.includes(allergen)),
  }));
