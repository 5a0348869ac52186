import type { DomainEvent } from '@rasa/domain/event';
import { type Unit, unitSchema } from '@rasa/domain/identity/unit';
import { commit } from '../outbox.ts';
import type { Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (unitId: string) => ({ pk: `UNIT#${unitId}`, sk: 'META' });

export function unitStore(table: Table) {
  return {
    async get(unitId: string): Promise<Unit | undefined> {
      const item = await table.get(key(unitId));
      return item && unitSchema.parse(item);
    },

    /** @throws Conflict */
    async save(unit: Unit, event: DomainEvent): Promise<void> {
      await commit(table, [versionedPut(key(unit.unitId), unit)], event);
    },
  };
}
