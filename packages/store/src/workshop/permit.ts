import type { DomainEvent } from '@rasa/domain/event';
import { noCover, type PermitCover, permitCoverSchema } from '@rasa/domain/workshop/permit-cover';
import { type PermitDocument, permitDocumentSchema } from '@rasa/domain/workshop/permit-document';
import { permitDueAt } from '@rasa/domain/workshop/permit-timer';
import { itemsDue } from '../due.ts';
import { commit } from '../outbox.ts';
import { shardOf, shards } from '../shard.ts';
import { type Key, type Page, queryAll, type Table, type Write } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (permitId: string): Key => ({ pk: `PERMIT#${permitId}`, sk: 'META' });
const coverKey = (sellerId: string): Key => ({ pk: `SELLER#${sellerId}`, sk: 'PERMITS' });
const sellerPk = (sellerId: string) => `SELLER#${sellerId}#PERMITS`;
const boardPk = (unitId: string) => `UNIT#${unitId}#PERMITS`;
const duePk = (shard: number) => `PERMIT#DUE#${shard}`;

/** What staff have to look at: those that nobody has looked up, and those that have ended. */
export type PermitGroup = 'unverified' | 'expired';

function indexOf(permit: PermitDocument): Record<string, string> {
  const { permitId, sellerId, unitId, status, submittedAt, endsOn, handled } = permit;
  const dueAt = permitDueAt(permit);
  const waits = status === 'unverified' || (status === 'expired' && !handled);
  return {
    sellerPk: sellerPk(sellerId),
    sellerSk: `${submittedAt}#${permitId}`,
    ...(waits && {
      boardPk: boardPk(unitId),
      boardSk: `${status}#${status === 'expired' ? endsOn : submittedAt}#${permitId}`,
    }),
    ...(dueAt && { duePk: duePk(shardOf(permitId)), dueSk: `${dueAt}#${permitId}` }),
  };
}

const permitWrite = (permit: PermitDocument): Write =>
  versionedPut(key(permit.permitId), permit, indexOf(permit));

export function permitStore(table: Table) {
  return {
    async get(permitId: string): Promise<PermitDocument | undefined> {
      const item = await table.get(key(permitId));
      return item && permitDocumentSchema.parse(item);
    },

    /** What her permits mean for her products; empty where she never sent one. */
    async getCover(sellerId: string): Promise<PermitCover> {
      const item = await table.get(coverKey(sellerId));
      return item ? permitCoverSchema.parse(item) : noCover(sellerId);
    },

    /** Newest first, whatever became of them. */
    async listBySeller(sellerId: string): Promise<PermitDocument[]> {
      const query = { pk: sellerPk(sellerId), index: 'bySeller', newestFirst: true } as const;
      return (await queryAll(table, query)).map((item) => permitDocumentSchema.parse(item));
    },

    /** Of one group, the one that has waited longest first. */
    async listByUnit(
      unitId: string,
      group: PermitGroup,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<PermitDocument>> {
      const query = { pk: boardPk(unitId), index: 'byBoard', prefix: `${group}#` } as const;
      const found = await table.query({ ...query, ...page });
      return { ...found, items: found.items.map((item) => permitDocumentSchema.parse(item)) };
    },

    /** Ids of those that a reminder is due for, or whose last day is over. */
    async *listDueBy(now: string, perShard: number): AsyncGenerator<string> {
      for await (const item of itemsDue(table, shards.map(duePk), now, perShard)) yield String(item.permitId);
    },

    /** Permits together with what they mean. @throws Conflict where any changed meanwhile */
    async save(permits: readonly PermitDocument[], cover: PermitCover, event: DomainEvent): Promise<void> {
      const put = versionedPut(coverKey(cover.sellerId), cover);
      await commit(table, [...permits.map(permitWrite), put], event);
    },
  };
}
