import { outboxStore } from './outbox.ts';
import type { Table } from './table.ts';

/** Everything the restricted zone remembers: another table, another key, other permissions. */
export function createProgrammeStore(table: Table) {
  return { outbox: outboxStore(table) };
}
export type ProgrammeStore = ReturnType<typeof createProgrammeStore>;
