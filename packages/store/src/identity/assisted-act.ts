import type { DomainEvent } from '@rasa/domain/event';
import { type AssistedAct, assistedActSchema } from '@rasa/domain/identity/assisted-act';
import { type Page, queryAll, type Table, type Write } from '../table.ts';

const pk = (sellerId: string) => `SELLER#${sellerId}#ASSISTED`;

/** Belongs into the transaction of every act that was done in a seller's name. */
export function assistedWrites(event: DomainEvent): Write[] {
  const { onBehalfOf: sellerId, subjectId, type, actorId, at, eventId } = event;
  if (sellerId === undefined) return [];
  const item = {
    ...{ pk: pk(sellerId), sk: `${subjectId}#${at}#${eventId}` },
    ...{ sellerPk: pk(sellerId), sellerSk: `${at}#${eventId}` },
    ...{ sellerId, subjectId, type, actorId, at },
  };
  return [{ kind: 'put', item, when: { absent: true } }];
}

export function assistedActStore(table: Table) {
  return {
    /** All that companions did in her name, newest first. */
    async listBySeller(
      sellerId: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<AssistedAct>> {
      const query = { pk: pk(sellerId), index: 'bySeller', newestFirst: true, ...page } as const;
      const found = await table.query(query);
      return { ...found, items: found.items.map((item) => assistedActSchema.parse(item)) };
    },

    /** What was done to one thing, oldest first. */
    async listBySubject(sellerId: string, subjectId: string): Promise<AssistedAct[]> {
      const items = await queryAll(table, { pk: pk(sellerId), prefix: `${subjectId}#` });
      return items.map((item) => assistedActSchema.parse(item));
    },
  };
}
