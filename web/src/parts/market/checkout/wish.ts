import { deliveryChoiceText, deliveryInputSchema } from '@rasa/domain/market/delivery';
import { maxSellers } from '@rasa/domain/market/order';
import { districtCodeSchema, regencyCodeSchema, regencyOf } from '@rasa/domain/place';
import type { FormState } from '../../../flash.ts';

/** Where to and how, as far as the buyer has said it: what fees hang on. */
export type Wish = {
  regencyCode?: string | undefined;
  districtCode?: string | undefined;
  delivery: string[];
};

/** Name of the one answer per seller. */
export const deliveryName = (index: number): string => `deliveries[${index}]`;

/** From the form that asked for fees or was refused. What is not well formed counts as not said. */
export function readWish(form: Pick<FormState, 'value'>): Wish {
  const regencyCode = regencyCodeSchema.safeParse(form.value('destination.regencyCode')).data;
  const district = districtCodeSchema.safeParse(form.value('destination.districtCode')).data;
  return {
    regencyCode,
    districtCode: district && regencyOf(district) === regencyCode ? district : undefined,
    delivery: Array.from({ length: maxSellers }, (_, index) => form.value(deliveryName(index))).flatMap(
      (text) => {
        const choice = deliveryInputSchema.safeParse(text);
        return choice.success ? [deliveryChoiceText(choice.data)] : [];
      },
    ),
  };
}
