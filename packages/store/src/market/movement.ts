import type { Movement } from '@rasa/domain/market/offer';
import type { Write } from '../table.ts';

export const stockKey = (offerId: string) => ({ pk: `OFFER#${offerId}`, sk: 'STOCK' });
export const movementSk = (movement: Pick<Movement, 'causeId' | 'cause'>): string =>
  `MOVE#${movement.causeId}#${movement.cause.toUpperCase()}`;

/** Recorded once: the same cause never moves the same offer twice. */
export const movementWrite = (movement: Movement): Write => ({
  kind: 'put',
  item: { pk: `OFFER#${movement.offerId}`, sk: movementSk(movement), ...movement },
  when: { absent: true },
});

/** The stock side of a movement; never a bare update, so that a lost answer cannot take units twice. */
export const stockMoveWrite = (movement: Movement): Write => ({
  kind: 'update',
  key: stockKey(movement.offerId),
  add: { available: movement.quantity },
  set: { updatedAt: movement.at },
  when: movement.quantity < 0 ? { atLeast: { available: -movement.quantity } } : { present: true },
});
