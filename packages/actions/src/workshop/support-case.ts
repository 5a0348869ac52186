import type { EventType } from '@rasa/domain/event';
import type { Asker, Principal } from '@rasa/domain/identity/account';
import {
  hasRole,
  maySeeSeller,
  requireRole,
  type SellerPrincipal,
  type StaffPrincipal,
} from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import type {
  Comment,
  SupportCase,
  SupportCaseAct,
  SupportCaseKind,
} from '@rasa/domain/workshop/support-case';
import {
  addTask,
  type CasePlan,
  checkOpen,
  dropTask,
  markTask,
  moveCase,
  openCase,
  planCase,
} from '@rasa/domain/workshop/support-case-act';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { usualTasks } from './support-template.ts';

/** The seller's own and her unit's. @throws Refusal `case.unknown` for anybody else. */
export async function seeCase(deps: Deps, asker: Asker, caseId: string): Promise<SupportCase> {
  const supportCase = await deps.store.supportCases.get(caseId);
  if (!supportCase || !maySeeSeller(asker, supportCase, 'curator', 'officer', 'admin'))
    throw new Refusal('case.unknown');
  return supportCase;
}

export type CaseRequest = {
  kind: SupportCaseKind;
  title?: string | undefined;
  listingId?: string | undefined;
  /** Asked for by an officer on behalf of a seller of her unit. */
  sellerId?: string | undefined;
  text?: string | undefined;
};

/** By the seller for herself, or by an officer for a seller of her unit. @throws Refusal */
export async function openSupportCase(
  deps: Deps,
  principal: Principal,
  request: CaseRequest,
): Promise<SupportCase> {
  const { sellerId, unitId } = await subjectOf(deps, principal, request);
  const { kind, title, listingId, text } = request;
  const listing = listingId && (await deps.store.listings.get(listingId));
  if (listingId && (!listing || listing.sellerId !== sellerId)) throw new Refusal('listing.unknown');
  const caseId = deps.newId('supportCase');
  return retrying(deps, async () => {
    const openId = await deps.store.supportCases.getOpenId({ sellerId, listingId, kind });
    if (openId) throw new Refusal('case.kind-open-already', { detail: { caseId: openId } });
    const act = { by: principal.accountId, at: deps.clock().toISOString() };
    const productName = listing ? listing.draft.name : undefined;
    const tasks = await usualTasks(deps, { unitId, kind });
    const about = {
      ...{ caseId, sellerId, unitId, kind, title, productName, tasks },
      ...(listingId && { listingId }),
    };
    const supportCase = openCase(about, { ...act, newTaskId: () => deps.newId('task') });
    const event = caseEvent(deps, supportCase, 'support-case.opened', act);
    const comment = text ? commentBy(deps, principal, supportCase, text, act.at) : undefined;
    await deps.store.supportCases.saveNew(supportCase, event, comment);
    return supportCase;
  });
}

async function subjectOf(deps: Deps, principal: Principal, { sellerId }: CaseRequest) {
  const wantedId = sellerId ?? principal.sellerId;
  if (wantedId === undefined)
    throw new Refusal('body.invalid', { fields: { sellerId: { code: 'field.required' } } });
  const seller = await deps.store.sellers.get(wantedId);
  if (!seller || !maySeeSeller(principal, seller, 'officer')) throw new Refusal('seller.unknown');
  return seller;
}

type Change = { supportCase: SupportCase; event: EventType; text?: string | undefined };
type Act = { by: string; at: string };

async function changeCase(
  deps: Deps,
  principal: Principal,
  caseId: string,
  /** Undefined where everything is so already. */
  decide: (before: SupportCase, act: Act) => Change | undefined,
): Promise<SupportCase> {
  return retrying(deps, async () => {
    const before = await seeCase(deps, principal, caseId);
    const act = { by: principal.accountId, at: deps.clock().toISOString() };
    const change = decide(before, act);
    if (!change) return before;
    const { supportCase, event, text } = change;
    const comment = text ? commentBy(deps, principal, supportCase, text, act.at) : undefined;
    await deps.store.supportCases.save(supportCase, caseEvent(deps, supportCase, event, act), comment);
    return supportCase;
  });
}

/** @throws Refusal */
export async function changeByOfficer(
  deps: Deps,
  officer: StaffPrincipal,
  caseId: string,
  decide: Parameters<typeof changeCase>[3],
): Promise<SupportCase> {
  requireRole(officer, 'officer');
  return changeCase(deps, officer, caseId, decide);
}

const caseEvent = (deps: Deps, { caseId, sellerId }: SupportCase, type: EventType, { by, at }: Act) =>
  newEvent(deps, { type, subjectId: caseId, at, actorId: by, detail: { sellerId } });

const commentBy = (
  deps: Deps,
  principal: Principal,
  { caseId, sellerId }: SupportCase,
  text: string,
  at: string,
): Comment => ({
  commentId: deps.newId('comment'),
  caseId,
  authorId: principal.accountId,
  authorName: principal.name,
  bySeller: principal.sellerId === sellerId,
  text,
  at,
});

/** Who does it, when and for how much; with its tasks unless others are named. */
export const planSupportCase = (deps: Deps, officer: StaffPrincipal, caseId: string, plan: CasePlan) =>
  changeByOfficer(deps, officer, caseId, (before, act) => ({
    supportCase: planCase(before, plan, {
      ...act,
      byName: officer.name,
      newTaskId: () => deps.newId('task'),
    }),
    event: 'support-case.planned',
  }));

export const startSupportCase = (deps: Deps, officer: StaffPrincipal, caseId: string) =>
  changeByOfficer(deps, officer, caseId, (before, act) => ({
    supportCase: moveCase(before, 'start', act),
    event: 'support-case.started',
  }));

export const setCaseTask = (
  deps: Deps,
  officer: StaffPrincipal,
  caseId: string,
  mark: { taskId: string; done: boolean },
) =>
  changeByOfficer(deps, officer, caseId, (before, act) => ({
    supportCase: markTask(before, mark, act),
    event: 'support-case.changed',
  }));

export const addCaseTask = (deps: Deps, officer: StaffPrincipal, caseId: string, title: string) =>
  changeByOfficer(deps, officer, caseId, (before, { at }) =>
    changed(before, addTask(before, { title, taskId: deps.newId('task') }, at)),
  );

export const dropCaseTask = (deps: Deps, officer: StaffPrincipal, caseId: string, taskId: string) =>
  changeByOfficer(deps, officer, caseId, (before, { at }) => changed(before, dropTask(before, taskId, at)));

const changed = (before: SupportCase, supportCase: SupportCase): Change | undefined =>
  supportCase === before ? undefined : { supportCase, event: 'support-case.changed' };

/** By the officer, or by the seller as long as nobody has planned anything. */
export const cancelSupportCase = (deps: Deps, principal: Principal, caseId: string, text?: string) =>
  changeCase(deps, principal, caseId, (before, act) => {
    const isEarly = before.sellerId === principal.sellerId && before.status === 'requested';
    if (!isEarly && !hasRole(principal, 'officer')) throw new Refusal('permission.denied');
    return { supportCase: moveCase(before, 'cancel', act), event: 'support-case.cancelled', text };
  });

const answerTypes = { accept: 'support-case.accepted', send_back: 'support-case.sent-back' } as const;

/** What was delivered is the seller's to accept, or to send back with what does not fit. */
export const answerDelivery = (
  deps: Deps,
  seller: SellerPrincipal,
  caseId: string,
  answer: { act: Extract<SupportCaseAct, 'accept' | 'send_back'>; text?: string | undefined },
) =>
  changeCase(deps, seller, caseId, (before, act) => {
    if (before.sellerId !== seller.sellerId) throw new Refusal('case.accept-by-seller-only');
    // Taken twice, from two phones or by a double press, is taken once.
    if (answer.act === 'accept' && before.status === 'accepted') return undefined;
    const supportCase = moveCase(before, answer.act, act);
    return { supportCase, event: answerTypes[answer.act], text: answer.text };
  });

/** Between the seller and the staff of her unit, as long as the case is open. @throws Refusal */
export async function commentOnCase(
  deps: Deps,
  principal: Principal,
  caseId: string,
  text: string,
): Promise<Comment> {
  return retrying(deps, async () => {
    const supportCase = await seeCase(deps, principal, caseId);
    checkOpen(supportCase);
    const act = { by: principal.accountId, at: deps.clock().toISOString() };
    const comment = commentBy(deps, principal, supportCase, text, act.at);
    const event = caseEvent(deps, supportCase, 'support-case.commented', act);
    await deps.store.supportCases.saveComment(supportCase, comment, event);
    return comment;
  });
}
