import type { DomainEvent } from '@rasa/domain/event';
import { type Checklist, checklistSchema, startingChecklist } from '@rasa/domain/workshop/checklist';
import { commit } from '../outbox.ts';
import { type Key, queryAll, type Table } from '../table.ts';

const pk = (unitId: string) => `UNIT#${unitId}#CHECKLIST`;
const key = (unitId: string, number: number): Key => ({
  pk: pk(unitId),
  sk: String(number).padStart(5, '0'),
});

/** Versions of a unit's checklist, append-only; the first is everybody's and written nowhere. */
export function checklistStore(table: Table) {
  return {
    async getCurrent(unitId: string): Promise<Checklist> {
      const { items } = await table.query({ pk: pk(unitId), newestFirst: true, limit: 1 });
      return items[0] ? checklistSchema.parse(items[0]) : startingChecklist;
    },

    async get(unitId: string, version: string): Promise<Checklist | undefined> {
      if (version === startingChecklist.version) return startingChecklist;
      const number = Number(/^v([1-9]\d{0,4})$/.exec(version)?.[1]);
      const item = Number.isNaN(number) ? undefined : await table.get(key(unitId, number));
      return item && checklistSchema.parse(item);
    },

    /** Newest first; always at least the first. */
    async list(unitId: string): Promise<Checklist[]> {
      const items = await queryAll(table, { pk: pk(unitId), newestFirst: true });
      return [...items.map((item) => checklistSchema.parse(item)), startingChecklist];
    },

    /** @throws Conflict where somebody else has made this version */
    async save(unitId: string, checklist: Checklist, event: DomainEvent): Promise<void> {
      const item = { ...checklist, ...key(unitId, checklist.number) };
      await commit(table, [{ kind: 'put', item, when: { absent: true } }], event);
    },
  };
}
