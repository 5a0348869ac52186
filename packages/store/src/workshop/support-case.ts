import type { DomainEvent } from '@rasa/domain/event';
import {
  type Comment,
  commentSchema,
  isOpen,
  type SupportCase,
  type SupportCaseKind,
  type SupportCaseStatus,
  supportCaseSchema,
} from '@rasa/domain/workshop/support-case';
import { commit } from '../outbox.ts';
import { type Item, type Key, type Page, queryAll, type Table, type Write } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const pk = (caseId: string) => `CASE#${caseId}`;
const key = (caseId: string): Key => ({ pk: pk(caseId), sk: 'META' });
const sellerPk = (sellerId: string) => `SELLER#${sellerId}#CASES`;
const boardPk = (unitId: string) => `UNIT#${unitId}#CASES`;
const officerPk = (unitId: string, officerId: string) => `UNIT#${unitId}#OFFICER#${officerId}#CASES`;
/** Sorts after every day. */
const noDay = '~';

/** What a case is about: a product, or the shop as a whole. One open case of a kind about each. */
export type CaseSubject = { sellerId: string; listingId?: string | undefined; kind: SupportCaseKind };

const openKey = ({ sellerId, listingId, kind }: CaseSubject): Key => ({
  pk: listingId ? `LISTING#${listingId}` : `SELLER#${sellerId}`,
  sk: `OPENCASE#${kind}`,
});

/** By status, then by due day; those without one come last. On the unit's board, and on her officer's own. */
const indexOf = ({ sellerId, unitId, officerId, status, dueOn, caseId, openedAt }: SupportCase) => {
  const boardSk = `${status}#${dueOn ?? noDay}#${caseId}`;
  return {
    ...{ sellerPk: sellerPk(sellerId), sellerSk: `${openedAt}#${caseId}` },
    ...{ boardPk: boardPk(unitId), boardSk },
    ...(officerId && { duePk: officerPk(unitId, officerId), dueSk: boardSk }),
  };
};

/** Days from the first on and before the other; or cases without a day. */
export type DueDays = { from?: string; before: string } | 'none';

export type CasePage = {
  limit: number;
  cursor?: string | undefined;
  officerId?: string | undefined;
  due?: DueDays | undefined;
};

const dueBounds = (status: SupportCaseStatus, due: DueDays | undefined) => {
  if (due === undefined) return { prefix: `${status}#` };
  if (due === 'none') return { prefix: `${status}#${noDay}` };
  return { from: `${status}#${due.from ?? '0'}`, to: `${status}#${due.before}` };
};

const caseWrite = (supportCase: SupportCase): Write =>
  versionedPut(key(supportCase.caseId), supportCase, indexOf(supportCase));

/** The case, and the claim that keeps a second one of its kind away until it is closed. */
export const newCaseWrites = (supportCase: SupportCase): Write[] => [
  caseWrite(supportCase),
  {
    kind: 'put',
    item: { ...openKey(supportCase), caseId: supportCase.caseId },
    when: { absent: true },
  },
];

const closingWrites = (supportCase: SupportCase): Write[] =>
  isOpen(supportCase.status)
    ? []
    : [
        {
          kind: 'delete',
          key: openKey(supportCase),
          when: { equals: { caseId: supportCase.caseId } },
        },
      ];

const commentWrite = (comment: Comment): Write => ({
  kind: 'put',
  item: { ...comment, pk: pk(comment.caseId), sk: `COMMENT#${comment.commentId}` },
  when: { absent: true },
});

const toCase = (item: Item): SupportCase => supportCaseSchema.parse(item);

export function supportCaseStore(table: Table) {
  return {
    async get(caseId: string): Promise<SupportCase | undefined> {
      const item = await table.get(key(caseId));
      return item && toCase(item);
    },

    /** Those that are there, whatever their seller. */
    async getMany(caseIds: readonly string[]): Promise<SupportCase[]> {
      return (await table.getMany(caseIds.map(key))).map(toCase);
    },

    async getOpenId(subject: CaseSubject): Promise<string | undefined> {
      const item = await table.get(openKey(subject));
      return item && String(item.caseId);
    },

    /** Newest first. */
    async listBySeller(sellerId: string): Promise<SupportCase[]> {
      const query = { pk: sellerPk(sellerId), index: 'bySeller', newestFirst: true } as const;
      return (await queryAll(table, query)).map(toCase);
    },

    /** Of one status, what is due first; an officer's own where one is named. */
    async listByUnit(
      unitId: string,
      status: SupportCaseStatus,
      { limit, cursor, officerId, due }: CasePage,
    ): Promise<Page<SupportCase>> {
      const board =
        officerId === undefined
          ? ({ pk: boardPk(unitId), index: 'byBoard' } as const)
          : ({ pk: officerPk(unitId, officerId), index: 'byDue' } as const);
      const found = await table.query({ ...board, ...dueBounds(status, due), limit, cursor });
      return { ...found, items: found.items.map(toCase) };
    },

    /** Oldest first. */
    async listComments(caseId: string): Promise<Comment[]> {
      const items = await queryAll(table, { pk: pk(caseId), prefix: 'COMMENT#' });
      return items.map((item) => commentSchema.parse(item));
    },

    /** @throws Conflict also where one of its kind is open already. */
    async saveNew(supportCase: SupportCase, event: DomainEvent, comment?: Comment): Promise<void> {
      await commit(
        table,
        [...newCaseWrites(supportCase), ...(comment ? [commentWrite(comment)] : [])],
        event,
      );
    },

    /** @throws Conflict */
    async save(supportCase: SupportCase, event: DomainEvent, comment?: Comment): Promise<void> {
      await commit(
        table,
        [caseWrite(supportCase), ...closingWrites(supportCase), ...(comment ? [commentWrite(comment)] : [])],
        event,
      );
    },

    /** @throws Conflict where the case is not as it was seen, or the comment is there already. */
    async saveComment(
      { caseId, status }: Pick<SupportCase, 'caseId' | 'status'>,
      comment: Comment,
      event: DomainEvent,
    ): Promise<void> {
      const seen: Write = { kind: 'check', key: key(caseId), when: { equals: { status } } };
      await commit(table, [seen, commentWrite(comment)], event);
    },
  };
}
