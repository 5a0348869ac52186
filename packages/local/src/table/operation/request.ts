import batchGetItem from 'dynalite/validations/batchGetItem.js';
import batchWriteItem from 'dynalite/validations/batchWriteItem.js';
import createTable from 'dynalite/validations/createTable.js';
import deleteItem from 'dynalite/validations/deleteItem.js';
import deleteTable from 'dynalite/validations/deleteTable.js';
import describeTable from 'dynalite/validations/describeTable.js';
import getItem from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import listTables from 'dynalite/validations/listTables.js';
import putItem from 'dynalite/validations/putItem.js';
import query from 'dynalite/validations/query.js';
import scan from 'dynalite/validations/scan.js';
import updateItem from 'dynalite/validations/updateItem.js';
import { invalid, isTableError, unreadable } from '../table-error.ts';
import { rememberConditions } from './known-condition.ts';

/** A request's or answer's body. */
export type Body = Record<string, unknown>;

export const maxItemBytes = 400 * 1024;

rememberConditions();

const rules = {
  BatchGetItem: batchGetItem,
  BatchWriteItem: batchWriteItem,
  CreateTable: createTable,
  DeleteItem: deleteItem,
  DeleteTable: deleteTable,
  DescribeTable: describeTable,
  GetItem: getItem,
  ListTables: listTables,
  PutItem: putItem,
  Query: query,
  Scan: scan,
  UpdateItem: updateItem,
};
const limits = { options: { maxItemSize: maxItemBytes } };

const legacyParameters = [
  'Expected',
  'ConditionalOperator',
  'AttributeUpdates',
  'AttributesToGet',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];
const expressions = [
  'ConditionExpression',
  'UpdateExpression',
  'KeyConditionExpression',
  'FilterExpression',
  'ProjectionExpression',
];
const maxExpressionBytes = 4096;
const maxParentheses = 8;

/**
 * The request as dynalite reads it: only known fields, numbers in plain form, expressions parsed (`_condition`,
 * `_updates`, `_filter`, `_projection`). `T` says which fields the operation has. Anything that goes wrong here is the
 * request's fault, also where dynalite trips over it.
 */
export function readRequest<T>(operation: keyof typeof rules, input: Body): T {
  refuseUnsupported(input);
  const { types, custom } = rules[operation];
  try {
    const request = validations.checkTypes({ ...input }, types);
    validations.checkValidations(request, types, custom, limits);
    return request as T;
  } catch (error) {
    throw isTableError(error) ? error : unreadable('The request cannot be read');
  }
}

export function refuseUnsupported(input: Body): void {
  for (const name of legacyParameters) {
    if (input[name] != null)
      throw invalid(`${name} is not supported by the embedded table; use an expression`);
  }
  for (const name of expressions) {
    if (typeof input[name] === 'string') refuseLargeExpression(name, input[name]);
  }
}

/** dynalite's parser takes twice as long for each further level of parentheses. */
function refuseLargeExpression(name: string, expression: string): void {
  if (Buffer.byteLength(expression) > maxExpressionBytes) {
    throw invalid(`Invalid ${name}: Expression size has exceeded the maximum allowed size; `);
  }
  let open = 0;
  for (const character of expression) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open > maxParentheses) {
      throw invalid(
        `Invalid ${name}: The embedded table takes at most ${maxParentheses} levels of parentheses`,
      );
    }
  }
}

/** One of a closed set of words, or nothing. */
export function readWord<T extends string>(input: Body, field: string, words: readonly T[]): T | undefined {
  const word = input[field];
  if (word == null) return undefined;
  if (words.includes(word as T)) return word as T;
  throw constraint(word, field, `Member must satisfy enum value set: [${words.join(', ')}]`);
}

export function readText(input: Body, field: string): string {
  const text = input[field];
  if (typeof text === 'string' && text !== '') return text;
  throw constraint(text, field, 'Member must not be null');
}

export function constraint(value: unknown, field: string, rule: string): Error {
  const shown = value == null ? 'null' : `'${typeof value === 'string' ? value : JSON.stringify(value)}'`;
  const place = field.slice(0, 1).toLowerCase() + field.slice(1);
  return invalid(
    `1 validation error detected: Value ${shown} at '${place}' failed to satisfy constraint: ${rule}`,
  );
}

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
