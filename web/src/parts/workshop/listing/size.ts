import type { Draft } from '@rasa/domain/market/content';
import { contentText } from '../../market/offer/measure.ts';

/** `250 g per kemasan`, as far as it is known. */
export function sizeText(
  { t, locale }: Pick<App.Locals, 't' | 'locale'>,
  { netContent, unit }: Draft,
): string {
  const { value, unit: measure = 'g' } = netContent ?? {};
  const content = value === undefined ? '' : contentText({ value, unit: measure }, locale);
  return content && unit ? t('offer.content', { content, unit: t(`offer.unit-${unit}`) }) : content;
}
