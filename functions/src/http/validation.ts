import { type FieldRefusal, Refusal } from '@rasa/domain/refusal';
import { type RefusalCode, refusalCodes } from '@rasa/domain/refusal-code';
import { z } from 'zod';

// Only the map of messages is told what was given, so here alone "not answered" can be told from "answered wrongly".
z.config({ customError: ({ input }) => (input === undefined ? 'field.required' : undefined) });

type Issue = z.core.$ZodIssue;

/** `['lines', 0, 'quantity']` → `lines[0].quantity`, the name its form field has. */
export const pathName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part),
    '',
  );

const isCode = (text: string): text is RefusalCode => (refusalCodes as readonly string[]).includes(text);

const isNumber = (expected: string): boolean => expected === 'int' || expected === 'number';

function fieldRefusal(issue: Issue): FieldRefusal {
  // A schema may name a refusal of its own as its message.
  if (isCode(issue.message)) return { code: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return { code: isNumber(issue.expected) ? 'field.not-a-whole-number' : 'field.invalid' };
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1
          ? { code: 'field.required' }
          : { code: 'field.too-short', params: { least: Number(issue.minimum) } };
      return issue.origin === 'array'
        ? { code: 'field.required' }
        : { code: 'field.too-low', params: { least: Number(issue.minimum) } };
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'field.too-long', params: { most: Number(issue.maximum) } }
        : { code: 'field.too-high', params: { most: Number(issue.maximum) } };
    default:
      return { code: 'field.invalid' };
  }
}

/** Past exact integers: true, but a bound of the field's own says it better. */
const isPastExact = (issue: Issue): boolean => 'note' in issue;

/** More than a person can mend at once, and little enough to send back. */
const maxFields = 100;

/** What zod found, as one refusal with a sentence per field (the first per field counts). */
export function invalid(issues: readonly Issue[]): Refusal {
  const fields: Record<string, FieldRefusal> = {};
  const told = issues
    .slice(0, 10 * maxFields)
    .toSorted((a, b) => Number(isPastExact(a)) - Number(isPastExact(b)));
  for (const issue of told) {
    const name = pathName(issue.path) || 'body';
    if (Object.keys(fields).length < maxFields) fields[name] ??= fieldRefusal(issue);
  }
  return new Refusal('body.invalid', { fields });
}
