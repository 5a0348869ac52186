import { Refusal } from '../refusal.ts';
import { step } from '../state-table.ts';
import {
  type CaseFile,
  maxCaseFiles,
  type SupportCase,
  type SupportCaseAct,
  type SupportCaseStatus,
  supportCaseNames,
  supportCaseStates,
  type Task,
  taskTemplates,
} from './support-case.ts';

type Act = { by: string; at: string };

export function openCase(
  about: Pick<SupportCase, 'caseId' | 'sellerId' | 'unitId' | 'kind' | 'listingId' | 'origin'> & {
    title?: string | undefined;
    productName?: string | undefined;
  },
  { by, at }: Act,
): SupportCase {
  const { title, productName, ...ids } = about;
  const usualTitle = [supportCaseNames[about.kind].id, productName].filter(Boolean).join(': ');
  return {
    ...ids,
    title: title ?? usualTitle,
    status: 'requested',
    tasks: [],
    files: [],
    history: [{ status: 'requested', at, by }],
    openedAt: at,
    openedBy: by,
    updatedAt: at,
    version: 1,
  };
}

const change = (supportCase: SupportCase, changes: Partial<SupportCase>, at: string): SupportCase => ({
  ...supportCase,
  ...changes,
  updatedAt: at,
  version: supportCase.version + 1,
});

/** @throws Refusal */
export function moveCase(supportCase: SupportCase, act: SupportCaseAct, { by, at }: Act): SupportCase {
  const status = step(supportCaseStates, supportCase.status, act, 'case.not-in-state');
  return change(supportCase, { status, history: [...supportCase.history, { status, at, by }] }, at);
}

export type CasePlan = Pick<SupportCase, 'dueOn' | 'costIdr' | 'fundSource'> & {
  /** Titles; without them the usual tasks of the kind. */
  tasks?: readonly string[] | undefined;
};

/** Planning again keeps what is done of tasks that stay. @throws Refusal */
export function planCase(
  supportCase: SupportCase,
  { tasks, ...plan }: CasePlan,
  act: Act & { newTaskId: () => string },
): SupportCase {
  const before = supportCase.tasks;
  const titles =
    tasks ?? (before.length > 0 ? before.map(({ title }) => title) : taskTemplates[supportCase.kind]);
  const planned = [...new Set(titles)].map(
    (title): Task =>
      before.find((task) => task.title === title) ?? { taskId: act.newTaskId(), title, done: false },
  );
  const moved = moveCase(supportCase, 'plan', act);
  return { ...moved, ...plan, officerId: act.by, tasks: planned };
}

/** @throws Refusal unless the case is in one of the states. */
function requireState(supportCase: SupportCase, ...states: SupportCaseStatus[]): void {
  if (!states.includes(supportCase.status))
    throw new Refusal('case.not-in-state', { detail: { state: supportCase.status } });
}

/** @throws Refusal */
export function markTask(
  supportCase: SupportCase,
  { taskId, done }: { taskId: string; done: boolean },
  { by, at }: Act,
): SupportCase {
  requireState(supportCase, 'planned', 'in_progress');
  if (!supportCase.tasks.some((task) => task.taskId === taskId)) throw new Refusal('case.task-unknown');
  const mark = ({ taskId: id, title }: Task): Task =>
    done ? { taskId: id, title, done, doneAt: at, doneBy: by } : { taskId: id, title, done };
  const tasks = supportCase.tasks.map((task) => (task.taskId === taskId ? mark(task) : task));
  return change(supportCase, { tasks }, at);
}

/** Whether a result may be added now: asked before an upload is kept, and again when it is added. @throws Refusal */
export function checkRoomForFile(supportCase: SupportCase): void {
  requireState(supportCase, 'planned', 'in_progress');
  if (supportCase.files.length >= maxCaseFiles)
    throw new Refusal('picture.too-many', { params: { most: maxCaseFiles } });
}

/** @throws Refusal */
export function addCaseFile(
  supportCase: SupportCase,
  file: Pick<CaseFile, 'fileId' | 'kind' | 'pictureId' | 'note'>,
  { by, at }: Act,
): SupportCase {
  checkRoomForFile(supportCase);
  const version = 1 + supportCase.files.filter(({ kind }) => kind === file.kind).length;
  const added: CaseFile = { ...file, version, addedAt: at, addedBy: by };
  return change(supportCase, { files: [...supportCase.files, added] }, at);
}

/** Something to show, and nothing left open. @throws Refusal */
export function deliverCase(supportCase: SupportCase, act: Act): SupportCase {
  const moved = moveCase(supportCase, 'deliver', act);
  if (supportCase.files.length === 0) throw new Refusal('case.file-missing');
  if (supportCase.tasks.some((task) => !task.done)) throw new Refusal('case.task-open');
  return moved;
}
