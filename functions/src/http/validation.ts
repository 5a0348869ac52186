import { type FieldRefusal, Refusal } from '@rasa/domain/refusal';
import { type RefusalCode, refusalCodes } from '@rasa/domain/refusal-code';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** `['lines', 0, 'quantity']` → `lines[0].quantity`, the name its form field has. */
export const pathName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part),
    '',
  );

const isCode = (text: string): text is RefusalCode => (refusalCodes as readonly string[]).includes(text);

function fieldRefusal(issue: Issue): FieldRefusal {
  // A schema may name a refusal of its own as its message.
  if (isCode(issue.message)) return { code: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' || issue.message.includes('expected int')
        ? { code: 'field.not-a-whole-number' }
        : {
            code:
              issue.input === undefined || issue.message.includes('undefined')
                ? 'field.required'
                : 'field.invalid',
          };
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

/** What zod found, as one refusal with a sentence per field (the first per field counts). */
export function invalid(issues: readonly Issue[]): Refusal {
  const fields: Record<string, FieldRefusal> = {};
  for (const issue of issues) fields[pathName(issue.path) || 'body'] ??= fieldRefusal(issue);
  return new Refusal('body.invalid', { fields });
}
