type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | { readonly [name: string]: Value };

/** The inverse of what the form door reads: `{ a: [{ b: 1 }] }` → `[['a[0].b', '1']]`. Lists of texts repeat their name. */
export function formFields(value: Value, name = ''): [string, string][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((one: Value, index) =>
      formFields(one, typeof one === 'object' ? `${name}[${index}]` : name),
    );
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, part]) => formFields(part, name ? `${name}.${key}` : key));
  return [[name, String(value)]];
}
