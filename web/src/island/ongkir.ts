import { hostForm } from './host.ts';

/**
 * Comfort alone: fees follow each choice at once. It does what the button “Perbarui ongkir” does and takes the parts
 * that hang on the answer from the page that comes back; without this script the button does it.
 */
const { form, page: host } = hostForm();
const { document } = host;
const asksFees = /^(destination\.(regency|district)Code|deliveries\[)/;
let asking: AbortController | undefined;

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const inputs = (within: ParentNode) => within.querySelectorAll<Input>('input, select, textarea');

/** What was typed while the answer was on its way stays. */
function keepTyped(old: Element, fresh: Element): void {
  for (const input of inputs(old)) {
    const isText = input.type === 'textarea' || input.type === 'text';
    const same = isText ? fresh.querySelector<Input>(`#${CSS.escape(input.id)}`) : undefined;
    if (same) same.value = input.value;
  }
}

function focusAgain({ name, value }: { name: string; value: string }): void {
  const found = [...inputs(document)].filter((input) => input.name === name);
  (found.find((input) => input.value === value) ?? found[0])?.focus({ preventScroll: true });
}

function renew(page: Document, chosen: Input): void {
  for (const fresh of page.querySelectorAll('[data-fresh]')) {
    const old = document.getElementById(fresh.id);
    if (!old) continue;
    keepTyped(old, fresh);
    old.replaceChildren(...fresh.childNodes);
  }
  if (document.activeElement === document.body) focusAgain(chosen);
}

async function askFees(chosen: Input): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button[name="_keep"]');
  if (!button) return;
  asking?.abort();
  asking = new AbortController();
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  const answer = await host.fetch(button.formAction, {
    method: 'POST',
    body: new URLSearchParams([...fields, [button.name, button.value]]),
    headers: { accept: 'text/html' },
    signal: asking.signal,
  });
  if (answer.ok) renew(new DOMParser().parseFromString(await answer.text(), 'text/html'), chosen);
}

// No line, or a newer choice: the button is still there.
const follow = (chosen: Input) => askFees(chosen).catch(() => undefined);

const defaultIndex = ({ options }: HTMLSelectElement): number =>
  Math.max(
    [...options].findIndex(({ defaultSelected }) => defaultSelected),
    0,
  );

/** Whether it stands otherwise than the page came. */
const isChanged = (input: Input): boolean =>
  'options' in input
    ? input.selectedIndex !== defaultIndex(input)
    : 'checked' in input && input.checked && !input.defaultChecked;

form.addEventListener('change', ({ target }) => {
  const chosen = target as Input;
  if (asksFees.test(chosen.name)) follow(chosen);
});
// The first choice brought this, and was made before it came.
const first = [...inputs(form)].find((input) => asksFees.test(input.name) && isChanged(input));
if (first) follow(first);
