import { synonymListSchema } from '@rasa/domain/market/synonym';
import { keptVersions } from '../kept-version.ts';
import type { Table } from '../table.ts';

export const synonymStore = (table: Table) => keptVersions(table, synonymListSchema, 'SYNONYMS');
