import type { DomainEvent } from '@rasa/domain/event';
import { Conflict } from '@rasa/domain/refusal';
import { commit } from '../outbox.ts';
import type { Table } from '../table.ts';

/** Longer than any provider repeats what it told. */
const keptDays = 30;

/** What a provider told, as it was read from its signed text; never more than ids. */
export type Hint = {
  /** The provider's own id of it. */
  hintId: string;
  type: string;
  orderId?: string | undefined;
  checkoutId?: string | undefined;
  paymentId?: string | undefined;
  refundId?: string | undefined;
  /** When the provider made it. */
  createdAt: string;
  receivedAt: string;
};

export function hintStore(table: Table) {
  return {
    /**
     * Kept once, together with the event that makes somebody look.
     * @returns false where it was told before, which changes nothing
     */
    async save(hint: Hint, event: DomainEvent): Promise<boolean> {
      const ttl = Math.floor(Date.parse(hint.receivedAt) / 1000) + keptDays * 86_400;
      const item = { pk: `HINT#${hint.hintId}`, sk: '-', ...hint, ttl };
      try {
        await commit(table, [{ kind: 'put', item, when: { absent: true } }], event);
        return true;
      } catch (error) {
        if (error instanceof Conflict) return false;
        throw error;
      }
    },
  };
}
