import { StripeRefusal } from './refusal.ts';

/** `line_items[0][price_data][currency]=idr` as nested names; a list has the names 0, 1, 2 … */
export interface Form {
  [name: string]: string | Form;
}

export function readForm(text: string): Form {
  const form = newForm();
  for (const [name, value] of new URLSearchParams(text)) put(form, name, value);
  return form;
}

/** Without a prototype, so that `__proto__` is a name like any other. */
function newForm(): Form {
  return Object.create(null);
}

function put(form: Form, name: string, value: string): void {
  const steps = name.split('[').map((step) => step.replace(/\]$/, ''));
  const last = steps.pop() ?? name;
  let place = form;
  for (const step of steps) {
    const at = place[nextName(place, step)];
    if (typeof at === 'string') throw unreadable(name);
    const inner = at ?? newForm();
    place[nextName(place, step)] = inner;
    place = inner;
  }
  const lastName = nextName(place, last);
  if (typeof place[lastName] === 'object') throw unreadable(name);
  place[lastName] = value;
}

/** `expand[]=a&expand[]=b` adds to the end. */
function nextName(place: Form, step: string): string {
  return step === '' ? String(Object.keys(place).length) : step;
}

function unreadable(name: string): StripeRefusal {
  return new StripeRefusal(`Invalid request: ${name} is both a value and a group of values`);
}
