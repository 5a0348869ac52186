import { type AuditEntry, auditEntrySchema } from '@rasa/domain/identity/audit';
import { Conflict } from '@rasa/domain/refusal';
import { type Item, type Key, type Page, type Table, WriteRefused } from '../table.ts';

const prefix = 'AUDIT#';
const pk = (accountId: string) => `${prefix}${accountId}`;
const key = ({ accountId, number }: AuditEntry): Key => ({
  pk: pk(accountId),
  sk: String(number).padStart(9, '0'),
});
const board = (unitId: string) => `${prefix}${unitId}`;

/** The log of what staff read of people: it grows, and nothing else. */
export function auditStore(table: Table) {
  return {
    async getLast(accountId: string): Promise<AuditEntry | undefined> {
      const { items } = await table.query({ pk: pk(accountId), newestFirst: true, limit: 1 });
      return items[0] && auditEntrySchema.parse(items[0]);
    },

    /** Of the unit, newest first. */
    async list(unitId: string, limit: number, cursor?: string): Promise<Page<AuditEntry>> {
      const query = { pk: board(unitId), index: 'byBoard', newestFirst: true, limit, cursor } as const;
      const page = await table.query(query);
      return { ...page, items: page.items.map((item) => auditEntrySchema.parse(item)) };
    },

    /** @throws Conflict where the same account has read something else in the same moment */
    async save(entry: AuditEntry): Promise<void> {
      const at = { boardPk: board(entry.unitId), boardSk: `${entry.at}#${entry.accountId}#${entry.number}` };
      const item = { ...entry, ...key(entry), ...at };
      try {
        await table.transact([{ kind: 'put', item, when: { absent: true } }]);
      } catch (error) {
        if (error instanceof WriteRefused) throw new Conflict('the log has grown', { cause: error });
        throw error;
      }
    },
  };
}

/** The log's entries among all items of a table; one that cannot be read is missing from its chain. */
export function readAudit(items: Iterable<Item>): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const item of items) {
    const entry = item.pk.startsWith(prefix) ? auditEntrySchema.safeParse(item) : undefined;
    if (entry?.success) entries.push(entry.data);
  }
  return entries;
}
