import type { DomainEvent } from '@rasa/domain/event';
import { Conflict } from '@rasa/domain/refusal';
import { type Clearance, clearanceSchema } from '@rasa/domain/workshop/seller';
import { commit } from '../outbox.ts';
import { type Item, queryAll, type Table } from '../table.ts';

const key = (sellerId: string, kind: string) => ({ pk: `SELLER#${sellerId}`, sk: `CLEARANCE#${kind}` });

/** A withdrawn clearance stays as a mark, so that an old grant which arrives late does not bring it back. */
const isLive = (item: Item): boolean => item.revokedAt === undefined;

export function clearanceStore(table: Table) {
  return {
    async get(sellerId: string, kind: Clearance['kind']): Promise<Clearance | undefined> {
      const item = await table.get(key(sellerId, kind));
      return item && isLive(item) ? clearanceSchema.parse(item) : undefined;
    },

    async listBySeller(sellerId: string): Promise<Clearance[]> {
      const items = await queryAll(table, { pk: `SELLER#${sellerId}`, prefix: 'CLEARANCE#' });
      return items.filter(isLive).map((item) => clearanceSchema.parse(item));
    },

    /**
     * Changes nothing where the clearance stands already, or where it was revoked after `earnedAt`.
     * @returns whether it was granted by this call. @throws Conflict
     */
    async saveGranted(
      clearance: Clearance,
      event: DomainEvent,
      earnedAt: string = clearance.grantedAt,
    ): Promise<boolean> {
      const at = key(clearance.sellerId, clearance.kind);
      const stored = await table.get(at);
      if (stored && (isLive(stored) || String(stored.revokedAt) > earnedAt)) return false;
      const when = stored ? { equals: { revokedAt: String(stored.revokedAt) } } : { absent: true as const };
      await commit(table, [{ kind: 'put', item: { ...clearance, ...at }, when }], event);
      return true;
    },

    /** @returns whether there was one to revoke. */
    async saveRevoked(sellerId: string, kind: Clearance['kind'], event: DomainEvent): Promise<boolean> {
      try {
        await commit(
          table,
          [
            {
              kind: 'update',
              key: key(sellerId, kind),
              set: { revokedAt: event.at, revokedBy: event.actorId },
              when: { equals: { revokedAt: null } },
            },
          ],
          event,
        );
        return true;
      } catch (error) {
        if (error instanceof Conflict) return false;
        throw error;
      }
    },
  };
}
