/** Values of a form, nested by their names: `lines[0].quantity=2` → `{ lines: [{ quantity: '2' }] }`. */
export type FormValue = string | File | FormValue[] | { [name: string]: FormValue };

const maxDepth = 6;
const maxIndex = 200;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

function stepsOf(name: string): (string | number)[] | undefined {
  const steps = [...name.matchAll(/([^.[\]]+)|\[(\d*)\]/g)].map((match) =>
    match[2] === undefined ? match[1]! : match[2] === '' ? -1 : Number(match[2]),
  );
  const odd = steps.some((step) => (typeof step === 'number' ? step > maxIndex : forbidden.has(step)));
  return odd || steps.length === 0 || steps.length > maxDepth || typeof steps[0] === 'number'
    ? undefined
    : steps;
}

/** `name[]` and repeated names make lists; names that are not well formed are left out. */
export function nest(entries: Iterable<[string, string | File]>): Record<string, FormValue> {
  const root: Record<string, FormValue> = Object.create(null);
  for (const [name, value] of entries) {
    const steps = stepsOf(name);
    if (steps) place(root, steps, value);
  }
  return root;
}

function place(root: Record<string, FormValue>, steps: (string | number)[], value: string | File): void {
  let here = root as Record<string | number, FormValue>;
  for (const [depth, raw] of steps.entries()) {
    const step = raw === -1 ? (here as unknown as FormValue[]).length : raw;
    const following = steps[depth + 1];
    if (following === undefined) {
      const before = here[step];
      here[step] =
        before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
      return;
    }
    const wanted = typeof following === 'number';
    const below = here[step];
    if (below === undefined) here[step] = wanted ? [] : Object.create(null);
    else if (typeof below !== 'object' || below instanceof File || Array.isArray(below) !== wanted) return;
    here = here[step] as Record<string | number, FormValue>;
  }
}

type JsonSchema = {
  type?: string | string[];
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
};

const typesOf = (schema: JsonSchema): string[] => [
  ...[schema.type ?? []].flat(),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(typesOf),
];

const branches = (schema: JsonSchema): JsonSchema[] => [
  schema,
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(branches),
];

const requiredIn = (schema: JsonSchema): string[] =>
  branches(schema).flatMap((branch) => branch.required ?? []);

/** A question of several inputs, none of them answered, though it cannot be answered with nothing. */
const isBlank = (value: unknown, schema: JsonSchema): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === 0 &&
  requiredIn(schema).length > 0;

/**
 * Gives a form's texts the types that the route's schema asks for. An empty text is an unanswered question and is
 * left out, and so is a row or an optional group of which nothing is answered. What does not fit is left as it is, so that the schema refuses it with its own words.
 */
export function coerce(value: FormValue | undefined, schema: JsonSchema): unknown {
  const types = typesOf(schema);
  if (typeof value === 'string') return coerceText(value, types, schema);
  if (value === undefined || value instanceof File) return value;
  if (Array.isArray(value)) {
    const items = branches(schema).find((branch) => branch.items)?.items;
    const item = (Array.isArray(items) ? items[0] : items) ?? {};
    return value.map((one) => coerce(one, item)).filter((one) => one !== undefined && !isBlank(one, item));
  }
  const required = requiredIn(schema);
  const known = Object.assign({}, ...branches(schema).map((branch) => branch.properties ?? {})) as Record<
    string,
    JsonSchema
  >;
  const rest = branches(schema).find((branch) => typeof branch.additionalProperties === 'object');
  const other = (rest?.additionalProperties as JsonSchema | undefined) ?? {};
  const isLeftOut = (name: string, part: unknown): boolean =>
    part === undefined || (!required.includes(name) && isBlank(part, known[name] ?? other));
  const parts = Object.entries(value)
    .map(([name, part]) => [name, coerce(part, known[name] ?? other)] as const)
    .filter(([name, part]) => !isLeftOut(name, part));
  return parts.length > 0 ? Object.fromEntries(parts) : types.includes('object') ? {} : undefined;
}

function coerceText(text: string, types: string[], schema: JsonSchema): unknown {
  const trimmed = text.trim();
  if (types.includes('array')) {
    const items = branches(schema).find((branch) => branch.items)?.items;
    const item = (Array.isArray(items) ? items[0] : items) ?? {};
    // One box for a list of words: parted by commas or lines, and by lines alone where each is a line by itself.
    const isWords = typesOf(item).every((type) => type === 'string');
    const texts = isWords ? text.split(item.format === 'line' ? '\n' : /[\n,;]/) : [text];
    return texts.map((one) => coerce(one, item)).filter((one) => one !== undefined);
  }
  if (trimmed === '') return types.includes('boolean') ? false : undefined;
  if (types.includes('integer') || types.includes('number')) return coerceNumber(trimmed);
  if (types.includes('boolean')) return ['on', 'true', 'ya', '1'].includes(trimmed.toLowerCase());
  return text;
}

/** `Rp 15.000` and `15.000` are fifteen thousand in Indonesia; `1,5` is one and a half and stays refused as text. */
function coerceNumber(text: string): number | string {
  const plain = text.replace(/^rp\.?\s*/i, '').replace(/\s/g, '');
  const digits = /^-?\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain;
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}
