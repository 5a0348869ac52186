import { offerIdOf } from '@rasa/domain/id';
import { isLabelShape, type LabelShape } from '@rasa/domain/workshop/label-shape';
import type { ApiClient } from '../../../api.ts';

/** What the address of a label's page asks for; odd words are the usual ones. */
export function askedLabel(query: URLSearchParams): { shape: LabelShape; batch?: string } {
  const wanted = query.get('ukuran') ?? '';
  const chosen = query.get('batch') ?? '';
  return {
    shape: isLabelShape(wanted) ? wanted : 'sedang',
    ...(chosen && chosen !== '-' && { batch: chosen }),
  };
}

/** The label of a product and the batches it may be printed for. */
export function askLabel(api: ApiClient, listingId: string, batch: string | undefined) {
  const param = { offerId: offerIdOf(listingId) };
  return [
    api.offers[':offerId'].label.$get({ param, query: { batch } }),
    api.offers[':offerId'].batches.$get({ param }),
  ] as const;
}
