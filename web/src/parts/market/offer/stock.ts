import type { IconName } from '../../../icon-name.ts';
import type { Text } from '../../../text.ts';

/** From here on down the number itself matters to a buyer. */
const fewUnits = 5;

/** What a buyer needs to know of the units on the shelf: word, colour and icon. */
export function stockWords(
  available: number,
  t: Text,
): { tone: 'good' | 'wait' | 'bad'; icon: IconName; words: string } {
  if (available === 0) return { tone: 'bad', icon: 'cross', words: t('offer.sold-out') };
  if (available > fewUnits) return { tone: 'good', icon: 'check', words: t('offer.in-stock') };
  return { tone: 'wait', icon: 'clock', words: t('offer.few-left', { count: available }) };
}
