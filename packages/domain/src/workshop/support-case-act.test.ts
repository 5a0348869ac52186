import { expect, test } from 'vitest';
import {
  addCaseFiles,
  addTask,
  checkOpen,
  deliverCase,
  dropTask,
  markTask,
  moveCase,
  openCase,
  planCase,
} from './support-case-act.ts';
import { firstTemplates } from './support-template.ts';

const at = '2026-11-25T03:00:00.000Z';
const act = { by: 'acc_rina', at };
let count = 0;
const newTaskId = () => {
  count += 1;
  return `tsk_${count}`;
};
const opened = openCase(
  {
    caseId: 'cas_00000000000000000000000001',
    sellerId: 'sel_00000000000000000000000001',
    unitId: 'unt_00000000000000000000000001',
    kind: 'packaging',
    productName: 'Keripik Tempe',
    tasks: firstTemplates.packaging,
  },
  { ...act, newTaskId },
);
const planned = planCase(opened, {}, { ...act, byName: 'Rina', newTaskId });
const file = { fileId: 'fil_1', kind: 'label', pictureId: 'pic_1', note: '' } as const;
const refused = (code: string) => expect.objectContaining({ code });

test('a case is called after its kind and product, unless it is given a title', () => {
  expect(opened.title).toBe('Kemasan dan label: Keripik Tempe');
  const named = openCase({ ...opened, title: 'Label baru', tasks: [] }, { ...act, newTaskId });
  expect(named.title).toBe('Label baru');
});

test('a case begins with the usual tasks and keeps them when it is planned; planning again keeps what is done of those that stay', () => {
  expect(planned.tasks.map((task) => task.title)).toEqual(firstTemplates.packaging);
  const [first] = planned.tasks;
  const marked = markTask(planned, { taskId: first?.taskId ?? '', done: true }, act);
  const again = planCase(
    marked,
    { tasks: [first?.title ?? '', 'Cetak 100 label'] },
    { ...act, byName: 'Rina', newTaskId },
  );
  expect(again.tasks.map(({ title, done }) => [title, done])).toEqual([
    [first?.title, true],
    ['Cetak 100 label', false],
  ]);
});

test('a task is marked and opened again; an unknown one is refused', () => {
  const [first] = planned.tasks;
  const taskId = first?.taskId ?? '';
  const done = markTask(planned, { taskId, done: true }, act);
  expect(done.tasks[0]).toMatchObject({ done: true, doneBy: 'acc_rina', doneAt: at });
  expect(markTask(done, { taskId, done: false }, act).tasks[0]).toEqual(first);
  expect(() => markTask(planned, { taskId: 'tsk_x', done: true }, act)).toThrow(refused('case.task-unknown'));
});

test('a task is added once and dropped once, while there is work', () => {
  const added = addTask(planned, { title: 'Cetak 100 label', taskId: 'tsk_more' }, at);
  expect(added.tasks.at(-1)).toEqual({ taskId: 'tsk_more', title: 'Cetak 100 label', done: false });
  expect(addTask(added, { title: 'Cetak 100 label', taskId: 'tsk_twice' }, at)).toBe(added);
  const dropped = dropTask(added, 'tsk_more', at);
  expect(dropped.tasks).toEqual(planned.tasks);
  expect(dropTask(dropped, 'tsk_more', at)).toBe(dropped);
  for (const state of [opened, moveCase(opened, 'cancel', act)]) {
    expect(() => addTask(state, { title: 'Lain', taskId: 'tsk_x' }, at)).toThrow();
    expect(() => dropTask(state, 'tsk_x', at)).toThrow();
  }
  const full = {
    ...planned,
    tasks: Array.from({ length: 30 }, (_, n) => ({ ...added.tasks[0]!, title: `${n}` })),
  };
  expect(() => addTask(full, { title: 'Lain', taskId: 'tsk_x' }, at)).toThrow(refused('case.too-many-tasks'));
});

test('files come only while there is work, and count their versions per kind', () => {
  const by = { ...act, byName: 'Rina' };
  expect(() => addCaseFiles(opened, [file], by)).toThrow(refused('case.not-in-state'));
  const two = addCaseFiles(addCaseFiles(planned, [file], by), [{ ...file, kind: 'logo' }], by);
  expect(addCaseFiles(two, [file], by).files.map(({ kind, version }) => [kind, version])).toEqual([
    ['label', 1],
    ['logo', 1],
    ['label', 2],
  ]);
});

test('each step is written down, and one that the table does not know is refused', () => {
  const started = moveCase(planned, 'start', act);
  expect(started.history.map((one) => one.status)).toEqual(['requested', 'planned', 'in_progress']);
  expect(started.version).toBe(planned.version + 1);
  expect(() => moveCase(started, 'accept', act)).toThrow(refused('case.not-in-state'));
  expect(() => deliverCase(started, { ...act, pictureId: 'pic_1' })).toThrow(refused('case.file-missing'));
});

test('photos of a set are one version, of another kind only one file comes at once', () => {
  const by = { ...act, byName: 'Rina' };
  const photo = { ...file, kind: 'photo' } as const;
  const [first, second] = [photo, { ...photo, fileId: 'fil_2', pictureId: 'pic_2' }];
  const set = addCaseFiles(planned, [first, second], by);
  expect(addCaseFiles(set, [photo], by).files.map(({ version }) => version)).toEqual([1, 1, 2]);
  expect(() => addCaseFiles(planned, [file, file], by)).toThrow(refused('picture.too-many'));
});

test('nothing is written into a case that is over', () => {
  const over = moveCase(opened, 'cancel', act);
  for (const late of [
    () => checkOpen(over),
    () => moveCase(over, 'cancel', act),
    () => planCase(over, {}, { ...act, byName: 'Rina', newTaskId }),
    () => addCaseFiles(over, [file], { ...act, byName: 'Rina' }),
  ])
    expect(late).toThrow(refused('case.closed'));
});
