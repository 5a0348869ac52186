import type { ListingDetail } from '../answer.ts';
import { askedChanges, type Decision } from './note.ts';
import { type Screen, screenOfReason } from './screen.ts';

type Reason = Decision['reasons'][number];
export type Resend = { screen: Screen; word: 'put' | 'mend' | 'send' };

/** Kinds of help whose result is to be put into the product's form. */
const bringsAnswer = ({ caseKind }: Reason): boolean => caseKind === 'photo' || caseKind === 'permit';

/**
 * Where she goes on when help has solved what a curator wrote: to the screen that takes its result, to what is still to
 * be mended, or to sending it again. Undefined where no help was accepted, or nothing is asked of her.
 */
export function resendOf(
  listing: Pick<ListingDetail, 'status' | 'updatedAt' | 'draft' | 'revisions'>,
): Resend | undefined {
  const decision = askedChanges(listing);
  if (!decision) return undefined;
  const solved = decision.reasons.filter(({ solvedAt }) => solvedAt !== undefined);
  if (solved.length === 0) return undefined;
  const screenFor = (reasons: readonly Reason[]) =>
    reasons.flatMap(({ target }) => screenOfReason(target, listing.draft) ?? [])[0];
  const brought = solved.filter((one) => bringsAnswer(one) && listing.updatedAt < one.solvedAt!);
  const put = screenFor(brought);
  if (put) return { screen: put, word: 'put' };
  const isUntouched = listing.updatedAt <= decision.decidedAt;
  const mend = isUntouched ? screenFor(decision.reasons.filter((one) => !solved.includes(one))) : undefined;
  return mend ? { screen: mend, word: 'mend' } : { screen: 'kirim', word: 'send' };
}
