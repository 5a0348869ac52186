import type { FormState } from '../../../flash.ts';
import type { Quote } from '../cart/quote.ts';

/** What the refused order said of single lines, by the name that the buyer knows. */
export function changedLines(
  form: Pick<FormState, 'value' | 'error'>,
  quote: Quote,
): { name: string; message: string }[] {
  const lines = quote.parts.flatMap((part) => part.lines);
  return Array.from({ length: lines.length }, (_, index) => index).flatMap((index) => {
    const message = form.error(`lines[${index}]`);
    const offerId = form.value(`lines[${index}].offerId`);
    const line = lines.find((one) => one.offerId === offerId);
    return message && line ? [{ name: line.name, message }] : [];
  });
}
