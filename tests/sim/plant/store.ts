import { type Write, WriteRefused } from '@rasa/store/table';
import type { Plant } from '../stage.ts';
import {
  blindly,
  changing,
  isMovement,
  isPart,
  isPut,
  isStock,
  placingOn,
  posts,
  readingThenWriting,
  repeatedly,
  withoutTimer,
} from './write.ts';

const isOutbox = (write: Write): boolean => isPut(write) && write.item.pk.startsWith('OUTBOX#');

/** In the place of a write that is left out, so that the others keep their numbers. */
const nothing = (write: Write): Write => ({
  kind: 'put',
  item: { pk: 'NOTHING', sk: isPut(write) ? `${write.item.pk} ${write.item.sk}` : '-' },
});

/** Two transactions where one is promised. */
const apart =
  (isLater: (write: Write) => boolean): NonNullable<Plant['table']> =>
  (table) => ({
    ...table,
    async transact(writes, token) {
      await table.transact(
        writes.map((write) => (isLater(write) ? nothing(write) : write)),
        token,
      );
      const later = writes.filter(isLater);
      if (later.length > 0) await table.transact(later, token && `${token} later`);
    },
  });

/** What cannot be had is left out, and the rest is ordered. */
const halfBasket: NonNullable<Plant['table']> = (table) => ({
  ...table,
  async transact(writes, token) {
    try {
      await table.transact(writes, token);
    } catch (error) {
      if (!(error instanceof WriteRefused) || !posts(writes, 'sale')) throw error;
      const gone = writes.flatMap((write, index) =>
        isStock(write) && error.has(index) ? [write.key.pk] : [],
      );
      const isGone = (write: Write) =>
        (isStock(write) && gone.includes(write.key.pk)) ||
        (isMovement(write) && gone.includes(write.item.pk));
      if (gone.length === 0) throw error;
      await table.transact(
        writes.filter((write) => !isGone(write)),
        token,
      );
    }
  },
});

/** Bugs of the store: what a transaction no longer asks for, or no longer does. */
export const storePlants: readonly Plant[] = [
  {
    bug: 'no idempotency item',
    table: changing((writes) =>
      writes.map((write) => (isPut(write) && write.item.pk.startsWith('IDEM#') ? nothing(write) : write)),
    ),
  },
  { bug: 'no stock condition', table: placingOn(({ atLeast: _, ...when }) => when) },
  { bug: 'stock is read, then written', table: readingThenWriting },
  {
    bug: 'no price condition',
    table: placingOn(({ equals, ...when }) => ({ ...when, equals: { status: equals?.status ?? 'live' } })),
  },
  {
    bug: 'sold though taken off the shelf',
    table: placingOn(({ equals: { status: _, ...equals } = {}, ...when }) => ({ ...when, equals })),
  },
  {
    bug: 'a payment is posted each time it is told',
    table: repeatedly((writes) => posts(writes, 'payment')),
  },
  { bug: 'blind status write', table: blindly((item) => item.pk.startsWith('ORDER#') && item.sk === 'META') },
  { bug: 'expiry without condition', table: repeatedly((writes) => posts(writes, 'expiry')) },
  {
    bug: 'payout without part condition',
    table: changing((writes) =>
      writes.some((write) => isPut(write) && write.item.pk.startsWith('PAYOUT#'))
        ? writes.map((write) => (isPart(write) ? { kind: 'put', item: write.item } : write))
        : writes,
    ),
  },
  { bug: 'the event comes after the change', table: apart(isOutbox) },
  { bug: 'parts come after the order', table: apart(isPart) },
  { bug: 'half a basket', table: halfBasket },
  {
    bug: 'slots for unpaid orders are taken blindly',
    table: blindly((item) => item.sk.startsWith('UNPAID#')),
  },
  {
    bug: 'a slot for unpaid orders is never given back',
    table: changing((writes) =>
      writes.filter((write) => !(write.kind === 'delete' && write.key.sk.startsWith('UNPAID#'))),
    ),
  },
  {
    bug: 'late money takes no stock',
    table: changing((writes) =>
      posts(writes, 'sale:again') ? writes.filter((write) => !isStock(write) && !isMovement(write)) : writes,
    ),
  },
  {
    bug: 'stock moves without a record',
    table: changing((writes) =>
      writes.filter((write) => !(isPut(write) && write.item.sk.endsWith('#RELEASE'))),
    ),
  },
  { bug: 'the hold is forgotten', table: withoutTimer((item) => item.sk === 'META') },
  { bug: 'the timers of parts are forgotten', table: withoutTimer((item) => item.sk.startsWith('PART#')) },
  {
    bug: 'nobody looks at refunds that are owed',
    table: withoutTimer((item) => item.status === 'refund_due'),
  },
  {
    bug: 'nobody looks at complaints without an answer',
    table: withoutTimer((item) => item.sk.startsWith('COMPLAINT#')),
  },
];
