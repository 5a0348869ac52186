import { synonymListSchema } from '@rasa/domain/market/synonym';
import type { Table } from '../table.ts';
import { versionedListStore } from '../versioned-list.ts';

/** Undefined until somebody changes what was there at first. */
export const synonymStore = (table: Table) =>
  versionedListStore(table, 'SYNONYMS', (item) => synonymListSchema.parse(item));
