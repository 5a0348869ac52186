/**
 * Her own yes, where this phone has a PIN: it is asked for once more, since whoever helps her may hold the phone while
 * it is open. The input has no name, so that no form ever sends the PIN anywhere.
 */
import { guessPin } from './guess.ts';
import { lockOf } from './phone.ts';

type Gate = { form: HTMLFormElement; part: HTMLElement; input: HTMLInputElement };

function gateOf(form: EventTarget | null): Gate | undefined {
  if (!(form instanceof HTMLFormElement)) return undefined;
  const part = form.querySelector<HTMLElement>('[data-pin]');
  const input = part?.querySelector('input');
  return part && input ? { form, part, input } : undefined;
}

function ask({ part, input }: Gate): void {
  part.hidden = false;
  input.required = true;
}

/** @returns whether the form may go out */
async function isOpened(accountId: string, gate: Gate): Promise<boolean> {
  const { part, input } = gate;
  if (!(await lockOf(accountId)).pin) return true;
  if (part.hidden || input.value === '') {
    ask(gate);
    input.focus();
    return false;
  }
  const opened = await guessPin(accountId, input.value);
  input.value = '';
  if (typeof opened !== 'number') return true;
  const problem = part.querySelector<HTMLElement>('[role=alert]');
  const { wait = '', wrong = '' } = part.dataset;
  const text = opened > 0 ? wait.replace('{seconds}', String(opened)) : wrong;
  if (problem) Object.assign(problem, { textContent: text, hidden: false });
  input.focus();
  return false;
}

/** Stands before every form of the page that asks for the PIN. */
export function guardYes(accountId: string): void {
  const opened = new WeakSet<HTMLFormElement>();
  const busy = new WeakSet<HTMLFormElement>();
  document.addEventListener(
    'submit',
    (event) => {
      const gate = gateOf(event.target);
      if (!gate || opened.has(gate.form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      if (busy.has(gate.form)) return;
      busy.add(gate.form);
      void isOpened(accountId, gate)
        .then((may) => {
          if (!may) return;
          opened.add(gate.form);
          gate.input.required = false;
          gate.form.requestSubmit(submitter);
        })
        .finally(() => busy.delete(gate.form));
    },
    true,
  );
  void lockOf(accountId).then(({ pin }) => {
    if (!pin) return;
    for (const form of document.forms) {
      const gate = gateOf(form);
      if (gate) ask(gate);
    }
  });
}
