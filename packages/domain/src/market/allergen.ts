import { z } from 'zod';
import { type Allergen, allergens } from './allergen-hint.ts';

export { type Allergen, allergens, allergensIn } from './allergen-hint.ts';

export const allergenSchema = z.enum(Object.keys(allergens) as [Allergen, ...Allergen[]]);
