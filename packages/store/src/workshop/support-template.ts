import type { SupportCaseKind } from '@rasa/domain/workshop/support-case';
import { supportTemplateSchema } from '@rasa/domain/workshop/support-template';
import { keptVersions } from '../kept-version.ts';
import type { Table } from '../table.ts';

/** The usual tasks of one kind of help in one unit. */
export const supportTemplateStore =
  (table: Table) =>
  ({ unitId, kind }: { unitId: string; kind: SupportCaseKind }) =>
    keptVersions(table, supportTemplateSchema, `UNIT#${unitId}#TEMPLATE#${kind}`);
