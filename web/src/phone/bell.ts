/**
 * The orders that are open, looked at while she looks: a new one rings and is shown at the top. Beside it, whether this
 * phone tells her when nothing of ours is open. Without this script the page shows what it showed when it came.
 */
import { chime, isChimeOn, mayBeHeard, setChime } from './chime.ts';
import { readMount } from './mount.ts';
import { watchOrders } from './order-watch.ts';
import { askForPush, dropPush, keepPush, type PushState, pushState } from './push.ts';
import { type bellWords, sayFrom } from './words.ts';

type Key = (typeof bellWords)[number];
type Mount = NonNullable<ReturnType<typeof readMount<Key>>> & { accountId: string };

function watch({ element, accountId, words }: Mount): void {
  const t = sayFrom(words);
  const strip = element.querySelector<HTMLElement>('[data-bell=found]');
  const lost = element.querySelector<HTMLElement>('[data-bell=lost]');
  const known = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => dataset.part),
  );
  let fresh = 0;

  function show(count: number): void {
    fresh += count;
    const text = strip?.querySelector('strong');
    if (text) text.textContent = t('bell.found', { count: fresh });
    if (strip) strip.hidden = false;
    void chime();
  }

  watchOrders({
    ...{ accountId, known, found: show },
    heard: (isLost) => {
      if (lost) lost.hidden = !isLost;
    },
  });
}

/** What is to be seen of the card, by how this browser stands. */
function showState(card: HTMLElement, state: PushState | 'failed'): void {
  for (const one of card.querySelectorAll<HTMLElement>('[data-push]'))
    one.hidden = !(one.dataset.push ?? '').split(' ').includes(state);
}

function offerPush({ element, accountId, locale }: Mount, card: HTMLElement): void {
  const { key } = element.dataset;
  if (!key) return;
  const show = async (asked?: Promise<PushState>) => {
    const state = await (asked ?? pushState());
    showState(card, asked && state === 'off' ? 'failed' : state);
  };
  const fail = () => showState(card, 'failed');
  card.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
    if (button?.dataset.do === 'push') {
      button.disabled = true;
      void show(askForPush(accountId, locale, key))
        .catch(fail)
        .finally(() => {
          button.disabled = false;
        });
    }
    if (button?.dataset.do === 'deaf') void dropPush().then(() => show(), fail);
  });
  void keepPush(accountId, locale, key)
    .catch(() => undefined)
    .then(() => show())
    .catch(() => undefined);
}

function offerChime(card: HTMLElement): void {
  const button = card.querySelector<HTMLButtonElement>('button[data-do=chime]');
  const hint = card.querySelector<HTMLElement>('[data-bell=touch]');
  if (!button) return;
  const show = () => {
    button.setAttribute('aria-checked', String(isChimeOn()));
    if (hint) hint.hidden = !isChimeOn() || mayBeHeard();
  };
  button.addEventListener('click', () => {
    setChime(!isChimeOn());
    show();
    // So that she knows what it will sound like.
    void chime();
  });
  for (const name of ['pointerup', 'keyup'] as const) addEventListener(name, show);
  show();
}

const mount = readMount<Key>('bell');
if (mount?.accountId && 'serviceWorker' in navigator && 'locks' in navigator) {
  const whole = { ...mount, accountId: mount.accountId };
  const card = document.getElementById('bell-card');
  if (card) {
    card.hidden = false;
    offerChime(card);
    offerPush(whole, card);
  }
  if (mount.element.hasAttribute('data-watch')) watch(whole);
}
