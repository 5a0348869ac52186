import { collectionListSchema } from '@rasa/domain/market/collection';
import type { Table } from '../table.ts';
import { versionedListStore } from '../versioned-list.ts';

/** Undefined until somebody has put something together. */
export const collectionStore = (table: Table) =>
  versionedListStore(table, 'COLLECTIONS', (item) => collectionListSchema.parse(item));
