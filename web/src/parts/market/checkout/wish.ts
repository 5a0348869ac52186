import { deliveryChoiceText, deliveryInputSchema } from '@rasa/domain/market/delivery';
import { maxSellers } from '@rasa/domain/market/order';
import {
  districtCodeSchema,
  districtOf,
  regencyCodeSchema,
  regencyOf,
  villageCodeSchema,
} from '@rasa/domain/place';
import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../../api.ts';
import type { FormState } from '../../../flash.ts';

export type RememberedAddress = NonNullable<
  InferResponseType<ApiClient['remembered-address']['$get'], 200>['address']
>;

/** Where to and how, as far as the buyer has said it: what fees hang on. */
export type Wish = {
  regencyCode?: string | undefined;
  districtCode?: string | undefined;
  /** For the address alone: no fee hangs on it. */
  villageCode?: string | undefined;
  delivery: string[];
};

/** Name of the one answer per seller. */
export const deliveryName = (index: number): string => `deliveries[${index}]`;

type Place = Pick<Wish, 'regencyCode' | 'districtCode' | 'villageCode'>;

/** Each step counts only within the one before. */
function readPlace(given: Place): Place {
  const regencyCode = regencyCodeSchema.safeParse(given.regencyCode).data;
  const district = districtCodeSchema.safeParse(given.districtCode).data;
  const districtCode = district && regencyOf(district) === regencyCode ? district : undefined;
  const village = villageCodeSchema.safeParse(given.villageCode).data;
  const villageCode = village && districtOf(village) === districtCode ? village : undefined;
  return { regencyCode, districtCode, ...(villageCode && { villageCode }) };
}

/**
 * From the form that asked for fees or was refused, else from what this phone remembers. What is not well formed counts
 * as not said.
 */
export function readWish(form: Pick<FormState, 'value'>, remembered?: Place): Wish {
  const given = {
    regencyCode: form.value('destination.regencyCode'),
    districtCode: form.value('destination.districtCode'),
    villageCode: form.value('destination.villageCode'),
  };
  return {
    ...readPlace(given.regencyCode === undefined ? (remembered ?? {}) : given),
    delivery: Array.from({ length: maxSellers }, (_, index) => form.value(deliveryName(index))).flatMap(
      (text) => {
        const choice = deliveryInputSchema.safeParse(text);
        return choice.success ? [deliveryChoiceText(choice.data)] : [];
      },
    ),
  };
}
