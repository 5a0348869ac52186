import dynalite from 'dynalite/db/index.js';
import { type Condition, matches } from '../item/condition.ts';
import { applyUpdate, type UpdateSection } from '../item/update.ts';
import { type Item, itemBytes, type Path } from '../item/value.ts';
import type { Catalog, Table } from '../storage/catalog.ts';
import type { Draft } from '../storage/draft.ts';
import { checkKey, itemEntry } from '../storage/key.ts';
import { conditionFailed, invalid } from '../table-error.ts';
import { maxItemBytes } from './request.ts';

/** What dynalite makes of an expression text. `nestedPaths` names the attributes it looks into. */
export interface ParsedCondition {
  readonly expression: Condition;
  readonly nestedPaths: Record<string, boolean>;
}

export interface ParsedUpdates {
  readonly sections: readonly UpdateSection[];
  readonly paths: Path[];
}

/** One write of one item; the same alone, in a batch and in a transaction. */
export interface WriteAction {
  readonly kind: 'put' | 'update' | 'delete' | 'check';
  readonly table: string;
  /** The whole item for `put`, else its key. */
  readonly item: Item;
  readonly condition?: ParsedCondition | undefined;
  readonly updates?: ParsedUpdates | undefined;
  /** ReturnValuesOnConditionCheckFailure: ALL_OLD. */
  readonly tellsOldItem?: boolean;
  /** The time-to-live sweep does it. */
  readonly expired?: boolean;
}

export interface Place {
  readonly table: Table;
  readonly entry: string;
}

export interface Written {
  readonly oldItem: Item | undefined;
  readonly newItem: Item | undefined;
  /** The larger of the two. */
  readonly bytes: number;
}

/** Refuses an action that does not fit its table, whatever the table holds. */
export function locate(
  catalog: Catalog,
  { kind, table: name, item, updates, condition }: WriteAction,
): Place {
  const table = catalog.get(name);
  const { description } = table;
  if (kind === 'put') throwIfAny(dynalite.validateItem(item, description));
  else checkKey(item, table);
  if (updates) throwIfAny(dynalite.validateUpdates(undefined, updates, description));
  if (condition) throwIfAny(dynalite.validateKeyPaths(condition.nestedPaths, description));
  return { table, entry: itemEntry(item, table) };
}

function throwIfAny(problem: Error | null | undefined): void {
  if (problem) throw problem;
}

/** Refuses what the stored item or the condition does not allow. */
export function perform(draft: Draft, { table, entry }: Place, action: WriteAction): Written {
  const oldItem = draft.readItem(entry);
  if (action.condition && !matches(oldItem ?? {}, action.condition.expression)) {
    throw conditionFailed(action.tellsOldItem ? oldItem : undefined);
  }
  const newItem = itemAfter(action, oldItem);
  const bytes = newItem && newItem !== oldItem ? checkItem(newItem, table, action) : 0;
  if (action.kind !== 'check') draft.writeItem(table, entry, oldItem, newItem, action.expired);
  return { oldItem, newItem, bytes: Math.max(bytes, oldItem ? itemBytes(oldItem) : 0) };
}

function itemAfter({ kind, item, updates }: WriteAction, oldItem: Item | undefined): Item | undefined {
  if (kind === 'check') return oldItem;
  if (kind === 'delete') return undefined;
  if (kind === 'put') return item;
  return applyUpdate(updates?.sections ?? [], oldItem ?? item);
}

function checkItem(item: Item, table: Table, { kind }: WriteAction): number {
  const bytes = itemBytes(item);
  if (bytes > maxItemBytes) {
    throw invalid(
      kind === 'put'
        ? 'Item size has exceeded the maximum allowed size'
        : 'Item size to update has exceeded the maximum allowed size',
    );
  }
  const problem = dynalite.traverseIndexes(table.description, (attribute, type, index) =>
    indexKeyProblem(item, attribute, type, index.IndexName),
  );
  if (problem) throw invalid(problem);
  return bytes;
}

function indexKeyProblem(item: Item, attribute: string, type: string, index: string): string | undefined {
  const value = item[attribute];
  if (!value) return undefined;
  const key = value[type as 'S' | 'N' | 'B'];
  if (key === undefined) {
    return 'The update expression attempted to update the secondary index key to unsupported type';
  }
  if (key !== '') return undefined;
  return (
    'One or more parameter values are not valid. A value specified for a secondary index key is not supported. The ' +
    `AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index}, IndexKey: ${attribute}`
  );
}
