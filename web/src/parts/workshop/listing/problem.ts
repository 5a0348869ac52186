import type { Locale } from '@rasa/domain/language';
import type { Draft } from '@rasa/domain/market/content';
import { refusalText } from '@rasa/domain/refusal-text';
import { jakartaDay } from '@rasa/domain/time';
import { readHalal, readPermit } from '@rasa/domain/workshop/permit';
import type { ListingDetail } from '../answer.ts';
import { problemsOn, type Screen } from './screen.ts';

type Problem = { field: string; text: string };

const read = (screen: Screen, { permit, halalNumber }: Draft, today: string) => {
  if (screen === 'nomor-izin' && permit?.kind && permit.number)
    return { field: 'permit.number', found: readPermit({ kind: permit.kind, number: permit.number }, today) };
  if (screen === 'halal' && halalNumber) return { field: 'halalNumber', found: readHalal(halalNumber) };
  return undefined;
};

/**
 * What is wrong with a number that was saved. A draft may hold any, and the API speaks of it only once every question
 * is answered; she is told while she still has the label in her hand.
 */
export function numberProblem(screen: Screen, draft: Draft, locale: Locale): Problem | undefined {
  const { field, found } = read(screen, draft, jakartaDay(new Date().toISOString())) ?? {};
  return field && found && 'code' in found ? { field, text: refusalText(found, locale) } : undefined;
}

/** The draft's answers under the names of their inputs. */
function typed({ netContent, permit, ingredients, ...draft }: Draft): Record<string, string | string[]> {
  const nested = { 'netContent.value': netContent?.value, 'netContent.unit': netContent?.unit };
  const answers = {
    ...draft,
    ...nested,
    'permit.number': permit?.number,
    ingredients: ingredients?.join('\n'),
  };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) =>
      answer === undefined ? [] : [[name, Array.isArray(answer) ? answer : String(answer)]],
    ),
  );
}

type Given = { listing: ListingDetail; fromReview: boolean; problem: Problem | undefined };

/** A refusal of the last screen that no longer holds: she has mended it meanwhile. */
function isMended(code: string | undefined, { missing, cleared, pictures }: ListingDetail): boolean {
  if (code === 'listing.incomplete') return Object.keys(missing).length === 0;
  if (code === 'clearance.missing') return cleared === true;
  return code === 'picture.processing' && pictures.every(({ status }) => status !== 'processing');
}

/** The refusal that a screen shows at its inputs: of its form, else what is known to be wrong with what was saved. */
export function shownProblems(
  { flash, here }: Pick<App.Locals, 'flash' | 'here'>,
  screen: Screen,
  { listing, fromReview, problem }: Given,
): App.Locals['flash'] {
  if (flash) return screen === 'kirim' && isMended(flash.error?.code, listing) ? undefined : flash;
  const fields = {
    ...(fromReview && screen !== 'kirim' && problemsOn(screen, listing.missing)),
    ...(problem && { [problem.field]: problem.text }),
  };
  if (Object.keys(fields).length === 0) return undefined;
  return { path: here, error: { code: 'body.invalid', message: '', fields }, values: typed(listing.draft) };
}
