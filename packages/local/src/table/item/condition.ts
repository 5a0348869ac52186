import Big from 'big.js';
import { type AttributeValue, at, equal, type Item, type Path, typeOf } from './value.ts';

/** What dynalite's parser makes of a condition or filter, with names and values already put in. */
export interface Condition {
  readonly type: string;
  /** Only where `type` is `function`. */
  readonly name?: string;
  readonly args: readonly Argument[];
}

type Argument = Condition | Path | AttributeValue;

/** Whether an item (or what is absent, as `{}`) meets a condition. */
export function matches(item: Item, condition: Condition): boolean {
  const { type, args } = condition;
  if (type === 'and') return args.every((arg) => matches(item, arg as Condition));
  if (type === 'or') return args.some((arg) => matches(item, arg as Condition));
  if (type === 'not') return !matches(item, args[0] as Condition);
  const [first, ...rest] = args.map((arg) => resolve(arg, item));
  return holds(type === 'function' ? condition.name! : type, first, rest);
}

function resolve(argument: Argument, item: Item): AttributeValue | undefined {
  if (Array.isArray(argument)) return at(argument, item);
  if ('type' in argument && argument.type === 'function') {
    const measured = resolve((argument as Condition).args[0]!, item);
    const size = measured && sizeOf(measured);
    return size === undefined ? undefined : { N: String(size) };
  }
  return argument as AttributeValue;
}

function sizeOf(value: AttributeValue): number | undefined {
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.M) return Object.keys(value.M).length;
  return (value.S ?? value.L ?? value.SS ?? value.NS ?? value.BS)?.length;
}

function holds(
  operator: string,
  value: AttributeValue | undefined,
  others: (AttributeValue | undefined)[],
): boolean {
  const other = others[0];
  if (operator === 'attribute_exists') return value !== undefined;
  if (operator === 'attribute_not_exists') return value === undefined;
  if (operator === '<>') return !(value && other && equal(value, other));
  if (!value || !other) return false;
  switch (operator) {
    case '=':
      return equal(value, other);
    case 'in':
      return others.some((candidate) => candidate && equal(value, candidate));
    case 'between':
      return inOrder(value, other, (sign) => sign >= 0) && inOrder(value, others[1], (sign) => sign <= 0);
    case '<':
      return inOrder(value, other, (sign) => sign < 0);
    case '<=':
      return inOrder(value, other, (sign) => sign <= 0);
    case '>':
      return inOrder(value, other, (sign) => sign > 0);
    case '>=':
      return inOrder(value, other, (sign) => sign >= 0);
    case 'begins_with':
      return beginsWith(value, other);
    case 'contains':
      return contains(value, other);
    case 'attribute_type':
      return typeOf(value) === other.S;
    default:
      throw new Error(`No such operator: ${operator}`);
  }
}

/** Values of different types, or of types without an order, are in none. */
function inOrder(
  a: AttributeValue,
  b: AttributeValue | undefined,
  accepts: (sign: number) => boolean,
): boolean {
  if (!b) return false;
  if (a.N !== undefined && b.N !== undefined) return accepts(new Big(a.N).cmp(b.N));
  if (a.S !== undefined && b.S !== undefined)
    return accepts(Buffer.compare(Buffer.from(a.S), Buffer.from(b.S)));
  if (a.B !== undefined && b.B !== undefined) return accepts(Buffer.compare(bytes(a.B), bytes(b.B)));
  return false;
}

function beginsWith(value: AttributeValue, prefix: AttributeValue): boolean {
  if (value.S !== undefined && prefix.S !== undefined) return value.S.startsWith(prefix.S);
  if (value.B === undefined || prefix.B === undefined) return false;
  const start = bytes(prefix.B);
  return bytes(value.B).subarray(0, start.length).equals(start);
}

function contains(value: AttributeValue, part: AttributeValue): boolean {
  if (value.L) return value.L.some((element) => equal(element, part));
  if (value.S !== undefined && part.S !== undefined) return value.S.includes(part.S);
  if (value.B !== undefined && part.B !== undefined) return bytes(value.B).includes(bytes(part.B));
  if (part.S !== undefined) return value.SS?.includes(part.S) ?? false;
  if (part.N !== undefined) return value.NS?.includes(part.N) ?? false;
  if (part.B !== undefined) return value.BS?.includes(part.B) ?? false;
  return false;
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
