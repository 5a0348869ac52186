import { type Content, contentSchema, type Draft, unitsSchema } from '../market/content.ts';
import { priceIdrSchema } from '../money.ts';
import type { FieldRefusal } from '../refusal.ts';
import { permitRules, readHalal, readPermit } from './permit.ts';

const submittableSchema = contentSchema.extend({ priceIdr: priceIdrSchema, stock: unitsSchema });

/** What may be submitted: the content to be frozen, with the price and the units to start with. */
export type Submittable = { content: Content; priceIdr: number; stock: number };

/**
 * A permit without its number is an unanswered question, not a half permit. A product needs no story: she may not write,
 * or have said it and nobody has written it down yet.
 */
const answered = (draft: Draft): Draft => {
  const { permit, description = '', ...others } = draft;
  const rest = { ...others, description };
  return permit?.kind && permit.number ? { ...rest, permit } : rest;
};

/** @returns undefined while anything is missing. */
export function submittableFrom(draft: Draft, today: string): Submittable | undefined {
  if (Object.keys(missingIn(draft, today)).length > 0) return undefined;
  const { priceIdr, stock, ...content } = submittableSchema.parse(answered(draft));
  return { content, priceIdr, stock };
}

/**
 * What a draft still misses before it may be submitted, by field; empty when complete. `today` is a calendar day,
 * since permits end. The rules of permits speak only once every question is answered.
 */
export function missingIn(draft: Draft, today: string): Record<string, FieldRefusal> {
  const parsed = submittableSchema.safeParse(answered(draft));
  if (parsed.success) return permitProblems(parsed.data, today);
  const missing: Record<string, FieldRefusal> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.');
    missing[field] ??= { code: field === 'pictureIds' ? 'picture.missing' : 'field.required' };
  }
  return missing;
}

function permitProblems(content: Content, today: string): Record<string, FieldRefusal> {
  const problem = legalProblem(content);
  if (problem) return problem;
  const problems: Record<string, FieldRefusal> = {};
  const permit = content.permit && readPermit(content.permit, today);
  if (permit && 'code' in permit) problems['permit.number'] = permit;
  const halal = content.halalNumber === undefined ? undefined : readHalal(content.halalNumber);
  if (halal && 'code' in halal) problems.halalNumber = halal;
  return problems;
}

function legalProblem(content: Content): Record<string, FieldRefusal> | undefined {
  const { legalClass, permit, storage, shelfLifeDays } = content;
  const isShortLife = shelfLifeDays < permitRules.shortLifeDays;
  if (storage === 'beku' && !isShortLife && permit?.kind !== 'md')
    return { storage: { code: 'listing.category-frozen' } };
  if (legalClass === 'pirt' && (storage === 'beku' || storage === 'dingin'))
    return { storage: { code: 'listing.pirt-chilled' } };
  if (legalClass === 'exempt_short_life' && !isShortLife)
    return {
      shelfLifeDays: { code: 'listing.not-short-life', params: { days: permitRules.shortLifeDays } },
    };
  const isMissing = legalClass === 'pirt' ? !permit : legalClass === 'md_required' && permit?.kind !== 'md';
  return isMissing ? { 'permit.number': { code: 'field.required' } } : undefined;
}
