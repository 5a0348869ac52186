import type { Locale } from '@rasa/domain/language';
import { preorderState } from '@rasa/domain/market/terms';
import { jakartaDay } from '@rasa/domain/time';
import { nearDayText } from '../../../moment.ts';
import type { Text } from '../../../text.ts';
import type { OfferSummary } from './list-state.ts';

/** What a card says of something made to order; it is asked for by days, so the page says it, not the API. */
export function preorderWords(
  preorder: NonNullable<OfferSummary['preorder']>,
  { t, locale, now = new Date() }: { t: Text; locale: Locale; now?: Date },
): string {
  const day = (at: string) => nearDayText(at, locale);
  const words = {
    before: () => t('offer.preorder-before', { day: day(preorder.opensOn) }),
    open: () => t('offer.preorder-open', { day: day(preorder.readyOn) }),
    over: () => t('offer.preorder-over'),
  };
  return words[preorderState(preorder, jakartaDay(now.toISOString()))]();
}
