/**
 * Answers by tapping instead of typing: numbers to choose from, one more and one less, ingredients by their picture. What
 * is tapped goes into the input beside it, which can be typed into as before. Without this script the buttons stay hidden.
 */
type Typed = HTMLInputElement | HTMLTextAreaElement;

const inputOf = (button: HTMLElement, name: string | undefined): Typed | undefined => {
  const found = name === undefined ? undefined : button.closest('form')?.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : undefined;
};

const written = (input: Typed): string[] =>
  input.value
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);

function put(input: Typed, value: string): void {
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** One more or less, within what the input takes. */
function step(input: HTMLInputElement, by: number): void {
  const [low, high] = [Number(input.min || 0), Number(input.max || Number.MAX_SAFE_INTEGER)];
  put(input, String(Math.min(high, Math.max(low, Number(input.value) + by))));
}

/** Writes the ingredient last, or takes it away again. */
function toggleLine(input: Typed, line: string): void {
  const lines = written(input);
  const without = lines.filter((one) => one.toLowerCase() !== line.toLowerCase());
  put(input, (without.length < lines.length ? without : [...lines, line]).join('\n'));
}

/** Marks what is chosen now, whoever wrote it. */
function mark(form: ParentNode): void {
  for (const button of form.querySelectorAll<HTMLElement>('[data-fill], [data-line]')) {
    const input = inputOf(button, button.dataset.fill ?? button.dataset.into);
    const { value, line } = button.dataset;
    const isOn =
      line === undefined
        ? input?.value.replaceAll('.', '') === value
        : written(input!).some((one) => one.toLowerCase() === line.toLowerCase());
    button.setAttribute('aria-pressed', String(isOn));
  }
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest?.<HTMLElement>('[data-fill], [data-step], [data-line]');
  if (!button) return;
  const { fill, value = '', step: by, into, line } = button.dataset;
  const input = inputOf(button, fill ?? into);
  if (!input) return;
  if (fill !== undefined) put(input, value);
  else if (line !== undefined) toggleLine(input, line);
  else if (input instanceof HTMLInputElement) step(input, Number(by));
});

document.addEventListener('input', (event) => {
  const form = (event.target as Element).closest?.('form');
  if (form) mark(form);
});

/** Shows the buttons of a page that the server drew, and what is chosen in it. */
for (const part of document.querySelectorAll<HTMLElement>('[data-taps][hidden]')) part.hidden = false;
mark(document);

export {};
