import type { Content } from '@rasa/domain/market/content';

/** The part of a text's key that tells the legal classes apart. */
export const legalWords = {
  pirt: 'pirt',
  md_required: 'md-required',
  exempt_short_life: 'exempt-short-life',
  check: 'check',
} as const satisfies Record<Content['legalClass'], string>;
