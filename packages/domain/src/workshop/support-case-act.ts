import { Refusal } from '../refusal.ts';
import { step } from '../state-table.ts';
import { type CaseFile, maxPhotosOfSet, type NewCaseFile } from './case-file.ts';
import {
  isOpen,
  maxCaseFiles,
  maxTasks,
  type SupportCase,
  type SupportCaseAct,
  type SupportCaseStatus,
  supportCaseNames,
  supportCaseStates,
  type Task,
} from './support-case.ts';

type Act = { by: string; at: string };

export function openCase(
  about: Pick<SupportCase, 'caseId' | 'sellerId' | 'unitId' | 'kind' | 'listingId' | 'origin'> & {
    title?: string | undefined;
    productName?: string | undefined;
    /** What is usual for its kind at this moment. */
    tasks: readonly string[];
  },
  { by, at, newTaskId }: Act & { newTaskId: () => string },
): SupportCase {
  const { title, productName, tasks, ...ids } = about;
  const usualTitle = [supportCaseNames[about.kind].id, productName].filter(Boolean).join(': ');
  return {
    ...ids,
    title: title ?? usualTitle,
    status: 'requested',
    tasks: tasks.map((one) => ({ taskId: newTaskId(), title: one, done: false })),
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

/** Nothing is written into what is over. @throws Refusal */
export function checkOpen({ status }: SupportCase): void {
  if (!isOpen(status)) throw new Refusal('case.closed', { detail: { state: status } });
}

/** @throws Refusal */
export function moveCase(supportCase: SupportCase, act: SupportCaseAct, { by, at }: Act): SupportCase {
  checkOpen(supportCase);
  const status = step(supportCaseStates, supportCase.status, act, 'case.not-in-state');
  return change(supportCase, { status, history: [...supportCase.history, { status, at, by }] }, at);
}

export type CasePlan = Pick<SupportCase, 'dueOn' | 'costIdr' | 'fundSource'> & {
  /** Titles; without them, those that it has. */
  tasks?: readonly string[] | undefined;
};

/** Planning again keeps what is done of tasks that stay. @throws Refusal */
export function planCase(
  supportCase: SupportCase,
  { tasks, ...plan }: CasePlan,
  act: Act & { byName: string; newTaskId: () => string },
): SupportCase {
  const before = supportCase.tasks;
  const titles = tasks ?? before.map(({ title }) => title);
  const planned = [...new Set(titles)].map(
    (title): Task =>
      before.find((task) => task.title === title) ?? { taskId: act.newTaskId(), title, done: false },
  );
  const moved = moveCase(supportCase, 'plan', act);
  return { ...moved, ...plan, officerId: act.by, officerName: act.byName, tasks: planned };
}

/** @throws Refusal unless the case is in one of the states. */
function requireState(supportCase: SupportCase, ...states: SupportCaseStatus[]): void {
  checkOpen(supportCase);
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

/** What shows up to be done on the way; a title that is there already is there once. @throws Refusal */
export function addTask(
  supportCase: SupportCase,
  { title, taskId }: { title: string; taskId: string },
  at: string,
): SupportCase {
  requireState(supportCase, 'planned', 'in_progress');
  const { tasks } = supportCase;
  if (tasks.some((task) => task.title === title)) return supportCase;
  if (tasks.length >= maxTasks) {
    const said = { code: 'case.too-many-tasks', params: { most: maxTasks } } as const;
    throw new Refusal(said.code, { params: said.params, fields: { title: said } });
  }
  return change(supportCase, { tasks: [...tasks, { taskId, title, done: false }] }, at);
}

/** What is not needed after all; what is gone already stays gone. @throws Refusal */
export function dropTask(supportCase: SupportCase, taskId: string, at: string): SupportCase {
  requireState(supportCase, 'planned', 'in_progress');
  const tasks = supportCase.tasks.filter((task) => task.taskId !== taskId);
  return tasks.length === supportCase.tasks.length ? supportCase : change(supportCase, { tasks }, at);
}

const tooMany = (most: number): Refusal => {
  const said = { code: 'picture.too-many', params: { most } } as const;
  return new Refusal(said.code, { params: said.params, fields: { picture: said } });
};

/** Whether results may be added now: asked before an upload is kept, and again when it is added. @throws Refusal */
export function checkRoomForFiles(supportCase: SupportCase, kind: CaseFile['kind'], count: number): void {
  requireState(supportCase, 'planned', 'in_progress');
  const mostAtOnce = kind === 'photo' ? maxPhotosOfSet : 1;
  if (count > mostAtOnce) throw tooMany(mostAtOnce);
  if (supportCase.files.length + count > maxCaseFiles) throw tooMany(maxCaseFiles);
}

/** One version of one kind: a file, or the pictures of a set. @throws Refusal */
export function addCaseFiles(
  supportCase: SupportCase,
  files: readonly [NewCaseFile, ...NewCaseFile[]],
  { by, byName, at }: Act & { byName: string },
): SupportCase {
  const [{ kind }] = files;
  checkRoomForFiles(supportCase, kind, files.length);
  const before = supportCase.files.filter((one) => one.kind === kind).map(({ version }) => version);
  const version = 1 + Math.max(0, ...before);
  const added = files.map(
    (file): CaseFile => ({ ...file, version, addedAt: at, addedBy: by, addedByName: byName }),
  );
  return change(supportCase, { files: [...supportCase.files, ...added] }, at);
}

/** Something to show, and nothing left open. @throws Refusal */
export function checkDeliverable(supportCase: SupportCase): void {
  moveCase(supportCase, 'deliver', { by: '', at: supportCase.updatedAt });
  if (supportCase.files.length === 0) throw new Refusal('case.file-missing');
  if (supportCase.tasks.some((task) => !task.done)) throw new Refusal('case.task-open');
}

/** Handed over, with the picture that shows it. @throws Refusal */
export function deliverCase(
  supportCase: SupportCase,
  { by, at, pictureId }: Act & { pictureId: string },
): SupportCase {
  checkDeliverable(supportCase);
  const moved = moveCase(supportCase, 'deliver', { by, at });
  const history = moved.history.with(-1, { status: moved.status, at, by, pictureId });
  return { ...moved, history };
}
