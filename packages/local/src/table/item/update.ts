import Big from 'big.js';
import validations from 'dynalite/validations/index.js';
import { invalid } from '../table-error.ts';
import { type AttributeValue, at, copyItem, type Item, type Path, type SetType, typeOf } from './value.ts';

/** One action of an update expression, as dynalite's parser gives it. */
export interface UpdateSection {
  readonly type: 'set' | 'add' | 'delete' | 'remove';
  readonly path: Path;
  readonly val: Operand;
}

type Operand = Path | AttributeValue | Operation;

interface Operation {
  readonly type: 'add' | 'subtract' | 'function';
  readonly name?: string;
  readonly args: readonly Operand[];
}

const badPath = 'The document path provided in the update expression is invalid for update';
const badOperand = 'An operand in the update expression has an incorrect data type';
const absent = 'The provided expression refers to an attribute that does not exist in the item';

/**
 * A new item; `before` stays as it is. Every operand is read from `before`, and list positions mean those in `before`,
 * so removals come last, from the end of each list.
 */
export function applyUpdate(sections: readonly UpdateSection[], before: Item): Item {
  const item = copyItem(before);
  const removals: Place[] = [];
  const additions: (Place & { value: AttributeValue })[] = [];
  for (const { type, path, val } of sections) {
    const place = placeOf(item, path);
    const value = type === 'remove' ? undefined : result(type, val, path, before);
    if (!value) removals.push(place);
    else if (isBeyond(place)) additions.push({ ...place, value });
    else put(place, value);
  }
  for (const place of removals.sort((a, b) => -inOrder(a, b))) remove(place);
  for (const { parent, value } of additions.sort(inOrder)) parent.L!.push(value);
  return item;
}

/** Where an attribute or a list's element is or would be. */
interface Place {
  readonly parent: AttributeValue;
  readonly last: string | number;
}

function placeOf(item: Item, path: Path): Place {
  const parent = at(path.slice(0, -1), item);
  const last = path.at(-1)!;
  if (!parent || (typeof last === 'number' ? !parent.L : !parent.M)) throw invalid(badPath);
  return { parent, last };
}

/** A position beyond a list's end means its end. */
function isBeyond({ parent, last }: Place): boolean {
  return typeof last === 'number' && last >= parent.L!.length;
}

function put({ parent, last }: Place, value: AttributeValue): void {
  if (typeof last === 'number') parent.L![last] = value;
  else parent.M![last] = value;
}

function remove({ parent, last }: Place): void {
  if (typeof last === 'number') parent.L!.splice(last, 1);
  else delete parent.M![last];
}

function inOrder(a: Place, b: Place): number {
  return position(a) - position(b);
}

/** Attributes of maps have no position, and may be changed at any time. */
function position({ last }: Place): number {
  return typeof last === 'number' ? last : -1;
}

function result(
  type: 'set' | 'add' | 'delete',
  operand: Operand,
  path: Path,
  before: Item,
): AttributeValue | undefined {
  if (type === 'set') return existing(operand, before);
  const current = at(path, before);
  return type === 'add' ? sum(current, literal(operand)) : difference(current, literal(operand));
}

function literal(operand: Operand): AttributeValue {
  return operand as AttributeValue;
}

function existing(operand: Operand, item: Item): AttributeValue {
  const value = find(operand, item);
  if (!value) throw invalid(absent);
  return value;
}

function find(operand: Operand, item: Item): AttributeValue | undefined {
  if (Array.isArray(operand)) return at(operand, item);
  if (!('type' in operand)) return operand as AttributeValue;
  const { type, name, args } = operand as Operation;
  if (name === 'if_not_exists') return find(args[0]!, item) ?? find(args[1]!, item);
  const [a, b] = [existing(args[0]!, item), existing(args[1]!, item)];
  if (name === 'list_append') {
    if (!a.L || !b.L) throw invalid(badOperand);
    return { L: [...a.L, ...b.L] };
  }
  return calculate(a, b, type === 'add' ? 1 : -1);
}

function calculate(a: AttributeValue, b: AttributeValue, sign: 1 | -1): AttributeValue {
  if (a.N === undefined || b.N === undefined) throw invalid(badOperand);
  const result = { N: new Big(a.N).plus(new Big(b.N).times(sign)).toFixed() };
  const problem = validations.validateAttributeValue(result);
  if (problem) throw invalid(problem);
  return result;
}

function sum(current: AttributeValue | undefined, addend: AttributeValue): AttributeValue {
  if (!current) return addend;
  if (addend.N !== undefined) return calculate(current, addend, 1);
  const type = typeOf(addend) as SetType;
  const members = current[type];
  if (!members) throw invalid(badOperand);
  return { [type]: [...members, ...addend[type]!.filter((member) => !members.includes(member))] };
}

/** What is left of a set, or nothing: an empty set cannot be stored. */
function difference(
  current: AttributeValue | undefined,
  removed: AttributeValue,
): AttributeValue | undefined {
  if (!current) return undefined;
  const type = typeOf(removed) as SetType;
  const members = current[type];
  if (!members) throw invalid(badOperand);
  const left = members.filter((member) => !removed[type]!.includes(member));
  return left.length > 0 ? { [type]: left } : undefined;
}
