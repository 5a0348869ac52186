/**
 * Comfort over the plain attendance page: a tick is kept on the phone at once and reaches the API once, now or when
 * there is a network again. Without this script the form posts as it is.
 */
import { localePath } from '../locale.ts';
import { readMount } from '../phone/mount.ts';
import { sayFrom } from '../phone/words.ts';
import { keepList } from './keep.ts';
import { forgetSeen, sendMarks } from './send.ts';
import { addMark, marksOf } from './store.ts';
import type { hallWords } from './words.ts';

type Key = (typeof hallWords)[number];
type Mount = NonNullable<ReturnType<typeof readMount<Key>>> & { accountId: string };

const againMilliseconds = 15_000;

function start({ element, accountId, words }: Mount, form: HTMLFormElement): void {
  const t = sayFrom(words);
  const { session: sessionId = '', drawn = '' } = element.dataset;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=participantIds]')];

  function say(text: string, isBad = false): void {
    element.textContent = text;
    element.hidden = text === '';
    element.classList.toggle('phone-bad', isBad);
  }

  const own = async () => (await marksOf(accountId)).filter((one) => one.sessionId === sessionId);

  /** What was ticked here since the page was drawn. */
  async function show(): Promise<void> {
    const marks = await own();
    for (const { participantId, isThere } of marks) {
      const box = boxes.find(({ value }) => value === participantId);
      if (box) box.checked = isThere;
    }
    const held = marks.find(({ sentAt, problem }) => !sentAt && problem !== undefined);
    const waiting = marks.filter(({ sentAt }) => !sentAt).length;
    if (held) say(`${held.problem} ${t('hall.held', { count: waiting })}`, true);
    else if (waiting > 0) say(t('hall.waiting', { count: waiting }));
    else say(marks.length > 0 ? t('hall.sent') : navigator.onLine ? '' : t('hall.offline'));
  }

  let later: ReturnType<typeof setTimeout> | undefined;
  async function send(again = false): Promise<boolean> {
    clearTimeout(later);
    const outcome = await sendMarks(accountId, again);
    await show();
    if (outcome === 'signed-out') say(t('hall.signed-out'), true);
    if (outcome === 'offline') later = setTimeout(() => void send(), againMilliseconds);
    return outcome === 'done';
  }

  async function tick({ value, checked }: HTMLInputElement): Promise<void> {
    const at = new Date().toISOString();
    const mark = { markId: crypto.randomUUID(), participantId: value, isThere: checked, at };
    await addMark({ ...mark, accountId, sessionId });
    await send();
  }

  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && boxes.includes(target)) void tick(target);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(true);
  });
  document.addEventListener('submit', (event) => {
    const leaves = event.target;
    if (!(leaves instanceof HTMLFormElement) || !leaves.action.includes('/api/sign-in/session')) return;
    const waits = element.dataset.waits === 'yes';
    if (waits && !confirm(t('hall.leave'))) event.preventDefault();
  });
  new MutationObserver(() => {
    void own().then((marks) => {
      element.dataset.waits = marks.some(({ sentAt }) => !sentAt) ? 'yes' : 'no';
    });
  }).observe(element, { childList: true });

  addEventListener('online', () => void send());
  addEventListener('offline', () => void show());
  void forgetSeen(accountId, drawn)
    .then(show)
    .then(() => send());
}

const mount = readMount<Key>('hall');
const form = document.querySelector<HTMLFormElement>('form:has(.ticks)');
if (mount?.accountId && form && 'serviceWorker' in navigator && 'locks' in navigator) {
  const scope = localePath(mount.locale, '/staf/pelatihan');
  // Where there is none (a server with hot reload), the page works as it is.
  navigator.serviceWorker.register('/hadir.js', { scope }).catch(() => undefined);
  start({ ...mount, accountId: mount.accountId }, form);
  addEventListener('load', () => void keepList().catch(() => undefined));
}
