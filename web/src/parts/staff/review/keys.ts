/**
 * The desk by keyboard alone. Letters move to what they name; what cannot be taken back is then pressed with Enter, so
 * that a slip decides nothing. Typing is left alone, and all of it can be switched off (WCAG 2.1.4).
 */
const kept = 'desk-keys';

const all = (name: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-keys="${name}"]`),
];
const one = (name: string): HTMLElement | undefined => all(name)[0];

/** The part of the page that an item stands for: a product of the queue, or a fieldset of the checklist. */
const partOf = (item: HTMLElement): HTMLElement => item.closest<HTMLElement>('li, fieldset') ?? item;

const current = (): HTMLElement | undefined =>
  all('item').find((item) => partOf(item).contains(document.activeElement));

/** Of a checklist's item the mark that is chosen, as the arrow keys would find it. */
function reach(item: HTMLElement): void {
  const mark =
    item.querySelector<HTMLInputElement>('input[type=radio]:checked') ??
    item.querySelector<HTMLInputElement>('input[type=radio]');
  (mark ?? item).focus({ preventScroll: true });
  partOf(item).scrollIntoView({ block: 'center' });
}

function move(by: 1 | -1): void {
  const items = all('item');
  const here = current();
  const at = here ? items.indexOf(here) + by : by === 1 ? 0 : items.length - 1;
  const next = items[Math.max(0, Math.min(items.length - 1, at))];
  if (next) reach(next);
}

/** What is good leads on; what is not needs a word. */
function mark(number: number): void {
  const item = current();
  const radio = item?.querySelectorAll<HTMLInputElement>('input[type=radio]')[number - 1];
  if (!item || !radio) return;
  radio.click();
  if (radio.value === 'not_ok') item.querySelector<HTMLElement>('.ready input, textarea')?.focus();
  else move(1);
}

const pick = (): void => {
  const item = current();
  if (item) partOf(item).querySelector<HTMLElement>('[data-keys="pick"]')?.click();
};

const goTo = (name: string) => (): void => {
  const button = one(name);
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: 'center' });
};

const acts: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  x: pick,
  a: () => one('take')?.click(),
  n: () => one('next')?.click(),
  s: goTo('approve'),
  m: goTo('ask'),
  t: goTo('reject'),
  '1': () => mark(1),
  '2': () => mark(2),
  '3': () => mark(3),
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=radio], [type=checkbox])');

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Escape') {
    const item = current();
    if (item) reach(item);
    return;
  }
  const act = isTyping(event.target) ? undefined : acts[event.key.toLowerCase()];
  if (!act || (event.repeat && act !== acts.j && act !== acts.k)) return;
  event.preventDefault();
  act();
}

const toggle = one('switch') as HTMLInputElement | undefined;
const listen = (isOn: boolean): void =>
  isOn ? document.addEventListener('keydown', press) : document.removeEventListener('keydown', press);

if (toggle) {
  toggle.checked = localStorage.getItem(kept) !== 'off';
  listen(toggle.checked);
  toggle.addEventListener('change', () => {
    localStorage.setItem(kept, toggle.checked ? 'on' : 'off');
    listen(toggle.checked);
  });
  one('help')!.hidden = false;
}
