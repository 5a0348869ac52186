import { flashStore } from './flash.ts';
import { accountStore } from './identity/account.ts';
import { unitStore } from './identity/unit.ts';
import { outboxStore } from './outbox.ts';
import type { Table } from './table.ts';

/** Everything the market remembers, by noun. */
export function createStore(table: Table) {
  return {
    outbox: outboxStore(table),
    flashes: flashStore(table),
    accounts: accountStore(table),
    units: unitStore(table),
  };
}
export type Store = ReturnType<typeof createStore>;
