import { orderIdOfPart } from '@rasa/domain/id';
import { type Complaint, complaintAnswerDueAt, complaintSchema } from '@rasa/domain/market/complaint';
import { itemsDue } from '../due.ts';
import { shardOf, shards } from '../shard.ts';
import { type Attributes, type Page, queryAll, type Table, type Write } from '../table.ts';
import { versionedPut } from '../versioned.ts';

/** Beside its order, so that one transaction of the order holds it. */
const complaintKey = (complaintId: string) => ({
  pk: `ORDER#${orderIdOfPart(complaintId)}`,
  sk: `COMPLAINT#${complaintId}`,
});
const ofUnit = (unitId: string) => `UNIT#${unitId}#COMPLAINTS`;
const dueKey = (shard: number) => `COMPLAINT-DUE#${shard}`;

/** With the clock until its seller answers, on the unit's board once an officer decides. Its part stands open with her. */
const indexOf = (complaint: Complaint): Attributes => ({
  ...(complaint.status === 'disputed' && {
    boardPk: ofUnit(complaint.unitId),
    boardSk: `${complaint.openedAt}#${complaint.complaintId}`,
  }),
  ...(complaint.status === 'open' && {
    duePk: dueKey(shardOf(complaint.complaintId)),
    dueSk: `${complaintAnswerDueAt(complaint)}#${complaint.complaintId}`,
  }),
});

/** Saved with its part (`OrderChange.complaint`), never alone. */
export const complaintWrite = (complaint: Complaint): Write =>
  versionedPut(complaintKey(complaint.complaintId), complaint, indexOf(complaint));

export function complaintStore(table: Table) {
  return {
    async get(complaintId: string): Promise<Complaint | undefined> {
      const item = await table.get(complaintKey(complaintId));
      return item && complaintSchema.parse(item);
    },

    /** Every complaint about an order, by part and oldest first. */
    async listByOrder(orderId: string): Promise<Complaint[]> {
      const items = await queryAll(table, { pk: `ORDER#${orderId}`, prefix: 'COMPLAINT#' });
      return items.map((item) => complaintSchema.parse(item));
    },

    /** Those that an officer has to decide, oldest first. */
    async listDisputedByUnit(
      unitId: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<Complaint>> {
      const found = await table.query({ pk: ofUnit(unitId), index: 'byBoard', ...page });
      return { ...found, items: found.items.map((item) => complaintSchema.parse(item)) };
    },

    /** Ids of those whose seller has not answered in time. */
    async *listUnansweredBy(now: string, perShard: number): AsyncGenerator<string> {
      for await (const item of itemsDue(table, shards.map(dueKey), now, perShard))
        yield String(item.complaintId);
    },
  };
}
