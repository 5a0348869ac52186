import { z } from '@hono/zod-openapi';
import type { Principal } from '@rasa/domain/identity/account';
import { hasRole } from '@rasa/domain/identity/permission';
import type { Locale } from '@rasa/domain/language';
import { can } from '@rasa/domain/state-table';
import { caseFileKindSchema } from '@rasa/domain/workshop/case-file';
import {
  type Comment,
  type SupportCase,
  supportCaseKindSchema,
  supportCaseNames,
  supportCaseStates,
  supportCaseStatusSchema,
} from '@rasa/domain/workshop/support-case';
import { assistedActSchema } from '../identity/mandate-view.ts';

export const caseActs = ['plan', 'start', 'deliver', 'accept', 'send_back', 'cancel'] as const;
type Act = (typeof caseActs)[number];

export const caseSummarySchema = z
  .object({
    caseId: z.string(),
    kind: supportCaseKindSchema,
    kindName: z.string(),
    status: supportCaseStatusSchema,
    title: z.string(),
    sellerId: z.string(),
    shopName: z.string(),
    listingId: z.string().optional(),
    dueOn: z.string().optional(),
    /** Who does it. */
    officerId: z.string().optional(),
    officerName: z.string().optional(),
    openedAt: z.string(),
    updatedAt: z.string(),
    tasksDone: z.int(),
    tasksAll: z.int(),
  })
  .openapi('SupportCaseSummary');

export const commentViewSchema = z
  .object({
    commentId: z.string(),
    authorName: z.string(),
    bySeller: z.boolean(),
    text: z.string(),
    at: z.string(),
  })
  .openapi('SupportCaseComment');

export const caseDetailSchema = caseSummarySchema
  .extend({
    /** What the curator wrote, where a decision opened it. */
    origin: z.object({ revisionId: z.string(), reason: z.string() }).optional(),
    /** For staff alone. */
    costIdr: z.int().optional(),
    fundSource: z.string().optional(),
    tasks: z.array(z.object({ taskId: z.string(), title: z.string(), done: z.boolean() })),
    files: z.array(
      z.object({
        fileId: z.string(),
        kind: caseFileKindSchema,
        /** A picture, or else a PDF of so many bytes. */
        pictureId: z.string().optional(),
        pdfBytes: z.int().optional(),
        note: z.string(),
        version: z.int(),
        addedAt: z.string(),
        addedByName: z.string().optional(),
      }),
    ),
    /** What shows the last hand-over. */
    handover: z.object({ pictureId: z.string(), at: z.string() }).optional(),
    history: z.array(z.object({ status: supportCaseStatusSchema, at: z.string() })),
    comments: z.array(commentViewSchema),
    /** What companions did with it in the seller's name, newest first. */
    assisted: z.array(assistedActSchema),
    /** What the asker may do next. */
    acts: z.array(z.enum(caseActs)),
  })
  .openapi('SupportCase');

export function toCaseSummary(
  supportCase: SupportCase,
  shopName: string,
  locale: Locale,
): z.infer<typeof caseSummarySchema> {
  const { caseId, kind, status, title, sellerId, listingId, dueOn, openedAt, updatedAt, tasks } = supportCase;
  const { officerId, officerName } = supportCase;
  return {
    ...{ caseId, kind, status, title, sellerId, shopName, listingId, dueOn, openedAt, updatedAt },
    ...{ officerId, officerName },
    kindName: supportCaseNames[kind][locale],
    tasksDone: tasks.filter((task) => task.done).length,
    tasksAll: tasks.length,
  };
}

export const commentView = ({
  commentId,
  authorName,
  bySeller,
  text,
  at,
}: Comment): z.infer<typeof commentViewSchema> => ({ commentId, authorName, bySeller, text, at });

function actsFor(supportCase: SupportCase, asker: Principal): Act[] {
  const isHers = asker.sellerId === supportCase.sellerId;
  const isOfficer = hasRole(asker, 'officer') && asker.unitId === supportCase.unitId;
  const may: Record<Act, boolean> = {
    plan: isOfficer,
    start: isOfficer,
    deliver: isOfficer,
    accept: isHers,
    send_back: isHers,
    cancel: isOfficer || (isHers && supportCase.status === 'requested'),
  };
  return caseActs.filter((act) => may[act] && can(supportCaseStates, supportCase.status, act));
}

function handoverOf({ history }: SupportCase) {
  const last = history.findLast(({ status }) => status === 'delivered');
  return last?.pictureId ? { pictureId: last.pictureId, at: last.at } : undefined;
}

export function toCaseDetail(
  facts: { supportCase: SupportCase; shopName: string; comments: readonly Comment[] },
  asker: Principal,
  locale: Locale,
): Omit<z.infer<typeof caseDetailSchema>, 'assisted'> {
  const { supportCase, shopName, comments } = facts;
  const { origin, costIdr, fundSource, tasks, files, history } = supportCase;
  const isStaff = asker.sellerId !== supportCase.sellerId;
  return {
    ...toCaseSummary(supportCase, shopName, locale),
    origin: origin && { revisionId: origin.revisionId, reason: origin.reason },
    ...(isStaff && { costIdr, fundSource }),
    tasks: tasks.map(({ taskId, title, done }) => ({ taskId, title, done })),
    files: files.map(({ fileId, kind, pictureId, pdfBytes, note, version, addedAt, addedByName }) => ({
      ...{ fileId, kind, pictureId, pdfBytes, note, version, addedAt, addedByName },
    })),
    handover: handoverOf(supportCase),
    history: history.map(({ status, at }) => ({ status, at })),
    comments: comments.map(commentView),
    acts: actsFor(supportCase, asker),
  };
}
