/**
 * Comfort over a seller's plain pages: what she sends is kept on the phone first and reaches the API once, now or when
 * there is a network again. Without this script the forms post as they are.
 */
import { localePath } from '../locale.ts';
import type { Act } from './act.ts';
import { announce, channelName, deliver, fetchAsk, skewLimitMilliseconds } from './courier.ts';
import { type ReadForm, readForm } from './form.ts';
import { keepAct, keepNoted } from './keep.ts';
import { lockWhenLeft } from './leave.ts';
import { readMount } from './mount.ts';
import { changePhone, isLocked, keptAccounts, lockOf, phoneState } from './phone.ts';
import { shrunk } from './photo.ts';
import { guardYes } from './pin-gate.ts';
import type { Outcome } from './sender.ts';
import { storeOf } from './store.ts';
import { dropCaches, leaveBehind } from './wipe.ts';
import { type pageWords, sayFrom } from './words.ts';
import { askWithProgress } from './xhr.ts';

type Key = (typeof pageWords)[number];

const againMilliseconds = 20_000;
const patience = { text: 10_000, photo: 90_000 };

const later = (milliseconds: number): Promise<{ outcome: Outcome }> =>
  new Promise((done) => setTimeout(() => done({ outcome: 'offline' }), milliseconds));

type Mount = NonNullable<ReturnType<typeof readMount<Key>>> & { accountId: string };

function start({ accountId, locale, words, element }: Mount): void {
  guardYes(accountId);
  const t = sayFrom(words);
  const store = storeOf(accountId);
  const queue = localePath(locale, '/penjual/antrean');
  const strip = element.querySelector<HTMLAnchorElement>('a');
  const note = element.querySelector<HTMLElement>('p');
  const sent = askWithProgress((share) => {
    if (share !== undefined) say(t('phone.sending-photo', { share: Math.round(share * 100) }));
  });

  function say(text: string, tone: 'busy' | 'bad' = 'busy'): void {
    if (!note) return;
    note.textContent = text;
    note.hidden = text === '';
    note.classList.toggle('phone-bad', tone === 'bad');
  }

  async function showStrip(): Promise<void> {
    if ((await phoneState()).accountId !== accountId) return location.reload();
    const acts = await store.list();
    const held = acts.filter(({ status }) => status === 'refused' || status === 'conflict').length;
    const waiting = acts.filter(({ status }) => status === 'waiting').length;
    const isOff = !navigator.onLine;
    const { skewMilliseconds = 0 } = await phoneState();
    const others = (await keptAccounts()).filter((one) => one !== accountId).length;
    const said = [
      isOff && t('phone.offline'),
      held > 0 && t('phone.needs-help', { count: held }),
      waiting > 0 && t('phone.waiting', { count: waiting }),
      Math.abs(skewMilliseconds) > skewLimitMilliseconds && t('phone.clock'),
      others > 0 && t('phone.other-kept'),
    ].filter((one) => one !== false);
    if (!strip) return;
    strip.hidden = said.length === 0;
    strip.classList.toggle('phone-bad', held > 0);
    const words = strip.querySelector('span');
    if (words) words.textContent = said.join(' · ');
  }

  const passing = new WeakSet<HTMLFormElement>();
  const busy = new WeakSet<HTMLFormElement>();

  function passOn(form: HTMLFormElement, submitter: HTMLElement | null): void {
    passing.add(form);
    form.requestSubmit(submitter);
  }

  /** What cannot wait goes out as a plain form, but not into the browser's own error page, where it would be lost. */
  async function passOnIfHeard(form: HTMLFormElement, submitter: HTMLElement | null): Promise<boolean> {
    const isHeard = await fetchAsk('/health', { method: 'GET', headers: {} }).then(
      () => true,
      () => false,
    );
    if (isHeard) passOn(form, submitter);
    else say(t('phone.not-sent'), 'bad');
    return isHeard;
  }

  /** The photo of a form, made small; undefined where it cannot be used, which is then said. */
  async function photoOf({ act, files }: ReadForm): Promise<ReadForm['act'] | undefined> {
    const [file] = files;
    if (act.kind !== 'picture' || !file) return act;
    say(t('phone.shrinking'));
    const photo = await shrunk(file);
    if (typeof photo !== 'string') return { ...act, photo };
    say(t(`phone.${photo}`), 'bad');
    return undefined;
  }

  /** @returns whether the page is being left, so that a second tap does nothing */
  async function take(
    form: HTMLFormElement,
    submitter: HTMLElement | null,
    read: ReadForm,
  ): Promise<boolean> {
    const act = await photoOf(read);
    if (!act) return false;
    const seq = await keepAct(store, act);
    if (seq === undefined) {
      say(t('phone.full'), 'bad');
      return false;
    }
    say(t('phone.sending'));
    announce();
    const { outcome } = await Promise.race([
      // It is kept; whatever breaks now, it must not go out a second time by another way.
      deliver(sent, { refresh: false }).catch(() => ({ outcome: 'server' as const })),
      later(act.photo ? patience.photo : patience.text),
    ]);
    const now = (await store.list()).find((one) => one.seq === seq);
    return leave({ form, submitter, read, now, outcome });
  }

  type Leaving = {
    form: HTMLFormElement;
    submitter: HTMLElement | null;
    read: ReadForm;
    now: Act | undefined;
    outcome: Outcome;
  };

  async function leave({ form, submitter, read, now, outcome }: Leaving): Promise<boolean> {
    if (now?.status === 'refused') {
      await store.remove(now.seq);
      // The API says again what is wrong, each at its field; a photo would only go out a second time.
      if (now.kind === 'picture') say(now.problem ?? t('phone.broken'), 'bad');
      else passOn(form, submitter);
      return now.kind !== 'picture';
    }
    const isKept = now?.status === 'waiting' && outcome !== 'offline';
    location.assign(isKept || now?.status === 'conflict' ? queue : read.next);
    return true;
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    // A form that was looked at goes on its own way; one that searches changes nothing.
    if (passing.delete(form) || form.method === 'get') return;
    const { submitter } = event;
    if (new URL(form.action).pathname === '/api/sign-in/session') {
      event.preventDefault();
      location.assign(`${queue}?keluar=1`);
      return;
    }
    const read = readForm(form, submitter, new Date().toISOString());
    if ((read?.act.kind === 'picture' || read?.act.kind === 'voice') && read.files.length === 0) return;
    event.preventDefault();
    if (busy.has(form)) return;
    busy.add(form);
    (read ? take(form, submitter, read) : passOnIfHeard(form, submitter))
      .catch(() => {
        passOn(form, submitter);
        return true;
      })
      .then((isLeft) => {
        if (!isLeft) busy.delete(form);
      });
  });

  const show = () => void showStrip().catch(() => undefined);
  new BroadcastChannel(channelName).addEventListener('message', show);
  for (const name of ['online', 'offline'] as const) addEventListener(name, show);
  /** A page that is looked at for long tries again by itself. */
  const round = () =>
    void deliver(sent).then(({ outcome }) => {
      show();
      if (outcome === 'server' || outcome === 'offline') setTimeout(round, againMilliseconds);
    }, show);
  // Come back to by the browser's way back, a form may be sent anew.
  addEventListener('pageshow', (event) => {
    if (event instanceof PageTransitionEvent && event.persisted) location.reload();
  });
  addEventListener('online', round);
  void keepNoted(store)
    .catch(() => undefined)
    .then(round);
  show();
  lockWhenLeft(accountId, () => location.reload());
}

async function begin(mount: Mount): Promise<void> {
  const { accountId, locale } = mount;
  const known = await phoneState();
  if (known.signOutWaits) {
    await deliver();
    location.assign(localePath(locale, '/masuk'));
    return;
  }
  if (isLocked(await lockOf(accountId))) {
    location.replace(`${localePath(locale, '/luring')}?ke=${encodeURIComponent(location.pathname)}`);
    return;
  }
  if (known.accountId !== accountId) {
    // Whoever had it before left her queue here, closed to others; only what she saw goes.
    await dropCaches();
    if (known.accountId) await leaveBehind(known.accountId);
    await changePhone({ accountId });
  }
  start(mount);
}

const mount = readMount<Key>('phone');
if (mount?.accountId && 'serviceWorker' in navigator && 'locks' in navigator) {
  const scope = localePath(mount.locale, '/penjual');
  // Where there is none (a server with hot reload), pages work as they are.
  navigator.serviceWorker.register('/sw.js', { scope }).catch(() => undefined);
  void begin({ ...mount, accountId: mount.accountId });
}
