/*
 * The parts of dynalite 4.0.0 that the embedded table uses; dynalite has no types of its own. Its functions take a
 * table's description as DescribeTable gives it, and throw or give back errors in `WireError`'s shape.
 */
declare module 'dynalite/db/index.js' {
  import type { Item } from './item/value.ts';
  import type { KeySchemaElement, TableDescription } from './storage/catalog.ts';

  type WireError = Error & { statusCode: number; body: { __type: string; message?: string } };
  type Path = readonly (string | number)[];

  interface Dynalite {
    validateKey(key: Item, table: TableDescription): WireError | null | undefined;
    validateItem(item: Item, table: TableDescription): WireError | null | undefined;
    validateUpdates(
      legacy: undefined,
      updates: object,
      table: TableDescription,
    ): WireError | null | undefined;
    validateKeyPaths(paths: Record<string, boolean>, table: TableDescription): WireError | null | undefined;
    createKey(item: Item, table: TableDescription, keySchema?: KeySchemaElement[]): string;
    traverseIndexes<T>(
      table: TableDescription,
      visit: (attribute: string, type: string, index: { IndexName: string }) => T | undefined,
    ): T | undefined;
    mapPaths(paths: Path[], item: Item): Item;
  }
  const dynalite: Dynalite;
  export default dynalite;
}

declare module 'dynalite/db/conditionParser.js' {
  type Context = {
    attrNames?: Record<string, string> | null;
    attrVals?: object | null;
    /** Names that the expression has used are taken out of it. */
    unusedAttrNames: Record<string, boolean>;
  };
  const conditionParser: { parse(text: string, options: { context: Context }): object };
  export default conditionParser;
}

declare module 'dynalite/validations/index.js' {
  import type { AttributeValue } from './item/value.ts';

  type FieldTypes = Record<string, unknown>;
  type Custom = (data: object, store: unknown) => string | undefined;

  const validations: {
    checkTypes(data: object, types: FieldTypes): object;
    checkValidations(data: object, types: FieldTypes, custom: Custom | undefined, store: unknown): void;
    /** Gives back what is wrong, if anything; writes numbers in their plain form. */
    validateAttributeValue(value: AttributeValue): string | undefined;
  };
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  const rules: {
    types: Record<string, unknown>;
    custom?: (data: object, store: unknown) => string | undefined;
  };
  export default rules;
}

declare module 'dynalite/actions/*.js' {
  const action: (store: object, data: object, done: (error: Error | null, result?: object) => void) => void;
  export default action;
}
