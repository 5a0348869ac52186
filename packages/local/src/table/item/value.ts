import { invalid } from '../table-error.ts';

/** A value as it is on the wire: exactly one field is there; binaries are base64, numbers are text. */
export interface AttributeValue {
  S?: string;
  N?: string;
  B?: string;
  BOOL?: boolean;
  NULL?: boolean;
  SS?: string[];
  NS?: string[];
  BS?: string[];
  L?: AttributeValue[];
  M?: Item;
}

export interface Item {
  [attribute: string]: AttributeValue;
}

export type AttributeType = keyof AttributeValue;
export type SetType = 'SS' | 'NS' | 'BS';
export type Path = readonly (string | number)[];

const nestingLevels = 32;

export function typeOf(value: AttributeValue): AttributeType {
  return Object.keys(value)[0] as AttributeType;
}

export function at(path: Path, item: Item): AttributeValue | undefined {
  let value: AttributeValue | undefined = { M: item };
  for (const piece of path) {
    if (typeof piece === 'number') value = value.L?.[piece];
    else value = value.M && Object.hasOwn(value.M, piece) ? value.M[piece] : undefined;
    if (!value) return undefined;
  }
  return value;
}

/** Sets are equal in any order; numbers are compared in the plain form in which they are stored. */
export function equal(a: AttributeValue, b: AttributeValue): boolean {
  const type = typeOf(a);
  if (type !== typeOf(b)) return false;
  if (type === 'L') return equalLists(a.L!, b.L!);
  if (type === 'M') return equalItems(a.M!, b.M!);
  if (type === 'SS' || type === 'NS' || type === 'BS') return equalSets(a[type]!, b[type]!);
  return a[type] === b[type];
}

export function equalItems(a: Item, b: Item): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && equal(a[name]!, b[name]!));
}

function equalLists(a: AttributeValue[], b: AttributeValue[]): boolean {
  return a.length === b.length && a.every((value, index) => equal(value, b[index]!));
}

function equalSets(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}

/** Only containers are copied: scalars and sets are replaced whole, never changed in place. */
export function copyItem(item: Item): Item {
  const copy: Item = {};
  for (const name of Object.keys(item)) copy[name] = copyValue(item[name]!);
  return copy;
}

function copyValue(value: AttributeValue): AttributeValue {
  if (value.M) return { M: copyItem(value.M) };
  if (value.L) return { L: value.L.map(copyValue) };
  return value;
}

/**
 * What DynamoDB counts for an item, in bytes: names and text in UTF-8, 3 for a list or map and 1 for each element.
 * Refuses values nested deeper than DynamoDB takes.
 */
export function itemBytes(item: Item, level = 0): number {
  let total = 0;
  for (const name of Object.keys(item)) total += Buffer.byteLength(name) + valueBytes(item[name]!, level + 1);
  return total;
}

function valueBytes(value: AttributeValue, level: number): number {
  if (level > nestingLevels) throw invalid('Nesting Levels have exceeded supported limits');
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return binaryBytes(value.B);
  if (value.M) return 3 + Object.keys(value.M).length + itemBytes(value.M, level);
  if (value.L) return value.L.reduce((sum, element) => sum + 1 + valueBytes(element, level + 1), 3);
  if (value.SS) return value.SS.reduce((sum, member) => sum + Buffer.byteLength(member), 0);
  if (value.NS) return value.NS.reduce((sum, member) => sum + numberBytes(member), 0);
  if (value.BS) return value.BS.reduce((sum, member) => sum + binaryBytes(member), 0);
  return 1;
}

function numberBytes(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

function binaryBytes(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}
