import { markedAfter } from './choice.ts';
import { hostForm } from './host.ts';

/**
 * Suggestions while somebody types: the combobox of WAI-ARIA's practices, with a list that opens below. Focus stays in
 * the field; which suggestion is marked is told by `aria-activedescendant`, how many there are by a status.
 */
const pauseMilliseconds = 150;
const leastLetters = 2;
const listId = 'saran';

const { form, page } = hostForm();
const field = form.querySelector<HTMLInputElement>('input[type=search]')!;
const list = form.ownerDocument.createElement('ul');
const status = form.ownerDocument.createElement('p');
const known = new Map<string, string[]>();
let marked = -1;
let waiting: number | undefined;
let asking: AbortController | undefined;

const options = () => [...list.children] as HTMLElement[];
const isOpen = () => !list.hidden;

function mark(next: number): void {
  marked = next;
  for (const [at, option] of options().entries()) option.setAttribute('aria-selected', String(at === marked));
  const option = options()[marked];
  if (option) field.setAttribute('aria-activedescendant', option.id);
  else field.removeAttribute('aria-activedescendant');
  option?.scrollIntoView({ block: 'nearest' });
}

function open(isWanted: boolean): void {
  const shows = isWanted && list.childElementCount > 0;
  list.hidden = !shows;
  field.setAttribute('aria-expanded', String(shows));
  mark(-1);
}

function show(suggestions: readonly string[]): void {
  list.replaceChildren(
    ...suggestions.map((text, at) => {
      const option = form.ownerDocument.createElement('li');
      option.setAttribute('role', 'option');
      option.id = `${listId}-${at}`;
      option.textContent = text;
      return option;
    }),
  );
  open(true);
  const { none = '', some = '' } = field.dataset;
  status.textContent = suggestions.length > 0 ? some.replace('#', String(suggestions.length)) : none;
}

function close(): void {
  page.clearTimeout(waiting);
  asking?.abort();
  open(false);
  status.textContent = '';
}

/** Asked in the page's name, and given up as soon as there is more to ask. */
async function suggestionsFor(typed: string): Promise<string[]> {
  const before = known.get(typed);
  if (before) return before;
  asking = new AbortController();
  const address = `/api/suggestions?typed=${encodeURIComponent(typed)}`;
  const answer = await page.fetch(address, { signal: asking.signal });
  if (!answer.ok) return [];
  const { suggestions } = (await answer.json()) as { suggestions: string[] };
  known.set(typed, suggestions);
  return suggestions;
}

const typedNow = () => field.value.trim().toLowerCase();

async function suggest(): Promise<void> {
  const typed = typedNow();
  const suggestions = await suggestionsFor(typed);
  // Meanwhile something else may stand there, or nobody be there any more.
  if (typed === typedNow() && form.ownerDocument.activeElement === field) show(suggestions);
}

function typing(): void {
  page.clearTimeout(waiting);
  asking?.abort();
  if (typedNow().length < leastLetters) close();
  // Without a line the form searches as it does without suggestions.
  else waiting = page.setTimeout(() => suggest().catch(() => undefined), pauseMilliseconds);
}

function choose(option: HTMLElement): void {
  field.value = option.textContent;
  close();
  form.requestSubmit();
}

/** Whether the key was meant for the suggestions. */
function press({ key, altKey }: KeyboardEvent): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (!isOpen()) open(true);
    else if (key === 'ArrowUp' && altKey) open(false);
    if (isOpen() && !altKey) mark(markedAfter(key, marked, list.childElementCount));
    return list.childElementCount > 0;
  }
  const option = options()[marked];
  if (key === 'Enter' && isOpen() && option) {
    choose(option);
    return true;
  }
  if (key !== 'Escape' || !isOpen()) {
    mark(-1);
    return false;
  }
  close();
  return true;
}

list.setAttribute('role', 'listbox');
list.id = listId;
list.className = 'suggestions';
list.hidden = true;
list.setAttribute('aria-label', field.dataset.list ?? '');
status.setAttribute('role', 'status');
status.className = 'hidden-text';
form.append(list, status);
field.setAttribute('role', 'combobox');
field.autocomplete = 'off';
field.setAttribute('aria-autocomplete', 'list');
field.setAttribute('aria-controls', listId);
field.setAttribute('aria-expanded', 'false');

field.addEventListener('input', typing);
field.addEventListener('keydown', (event) => {
  if (!event.isComposing && press(event)) event.preventDefault();
});
field.addEventListener('blur', close);
// The field keeps its focus, so that the list is there until the finger leaves it.
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('mousedown', (event) => event.preventDefault());
list.addEventListener('click', ({ target }) => {
  const option = options().find((one) => one === target);
  if (option) choose(option);
});
form.addEventListener('submit', close);
// What was typed while this was on its way.
if (form.ownerDocument.activeElement === field) typing();
