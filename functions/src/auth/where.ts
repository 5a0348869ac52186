import type { CleanedWhere } from 'better-auth/adapters';

type Scalar = string | number | boolean | null;

const plain = (value: unknown): Scalar =>
  value instanceof Date ? value.toISOString() : ((value ?? null) as Scalar);

const compare = (a: Scalar, b: Scalar): number =>
  a === null || b === null ? Number.NaN : a < b ? -1 : a > b ? 1 : 0;

function holds(row: Record<string, unknown>, { field, operator, value }: CleanedWhere): boolean {
  const stored = plain(row[field]);
  const wanted = plain(value);
  const among = () => Array.isArray(value) && value.map(plain).includes(stored);
  switch (operator) {
    case 'eq':
      return stored === wanted;
    case 'ne':
      return stored !== wanted;
    case 'lt':
      return compare(stored, wanted) < 0;
    case 'lte':
      return compare(stored, wanted) <= 0;
    case 'gt':
      return compare(stored, wanted) > 0;
    case 'gte':
      return compare(stored, wanted) >= 0;
    case 'in':
      return among();
    case 'not_in':
      return !among();
    case 'contains':
      return String(stored ?? '').includes(String(wanted));
    case 'starts_with':
      return String(stored ?? '').startsWith(String(wanted));
    case 'ends_with':
      return String(stored ?? '').endsWith(String(wanted));
  }
}

/** All conditions joined by AND, and at least one of those joined by OR where there are any. */
export function fits(row: Record<string, unknown>, where: readonly CleanedWhere[]): boolean {
  const either = where.filter(({ connector }) => connector === 'OR');
  const all = where.filter(({ connector }) => connector !== 'OR');
  return (
    all.every((one) => holds(row, one)) && (either.length === 0 || either.some((one) => holds(row, one)))
  );
}

/** The values that a field is asked to have, where the question names them. */
export function namedValues(where: readonly CleanedWhere[], field: string): string[] | undefined {
  const found = where.find(
    (one) =>
      one.field === field && one.connector !== 'OR' && (one.operator === 'eq' || one.operator === 'in'),
  );
  return found && [found.value].flat().map((value) => String(plain(value)));
}
