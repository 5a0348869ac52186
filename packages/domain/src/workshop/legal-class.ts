import type { Content } from '../market/content.ts';
import type { FieldRefusal } from '../refusal.ts';
import { beyondPirtWords, claimWords } from './check-words.ts';

const wordIn = (text: string, words: RegExp): string | undefined => words.exec(text)?.[0]?.toLowerCase();

/**
 * What cannot be sold under P-IRT however good its number is (BPOM 4/2024): food that promises health, and kinds that
 * are for BPOM. Told by words, at the answer that has them; empty where nothing stands against it.
 */
export function refusedByClass({ legalClass, name, description }: Content): Record<string, FieldRefusal> {
  if (legalClass !== 'pirt') return {};
  const kind = wordIn(name, beyondPirtWords);
  const fields: Record<string, FieldRefusal> = kind
    ? { legalClass: { code: 'listing.pirt-kind', params: { word: kind } } }
    : {};
  for (const [field, text] of Object.entries({ name, description })) {
    const word = wordIn(text, claimWords);
    if (word) fields[field] = { code: 'listing.pirt-claim', params: { word } };
  }
  return fields;
}
