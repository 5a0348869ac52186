import type { Movement } from '@rasa/domain/market/offer';
import type { OrderPart } from '@rasa/domain/market/order';

/** What gives the reserved units of parts back to their offers; the cause makes it happen once. */
export const releases = (
  parts: readonly OrderPart[],
  causeId: string,
  at: string,
  actorId: string,
): Movement[] =>
  parts
    .flatMap((part) => part.lines)
    .map((line) => ({
      offerId: line.offerId,
      cause: 'release',
      causeId,
      quantity: line.quantity,
      at,
      actorId,
    }));
