import type { NativeAttributeValue } from '@aws-sdk/util-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Condition, Write } from './table.ts';

/** Collects the names and values of one DynamoDB expression under short placeholders. */
export function placeholders() {
  const names: Record<string, string> = {};
  const values: Record<string, NativeAttributeValue> = {};
  const byName = new Map<string, string>();
  return {
    name(attribute: string): string {
      let short = byName.get(attribute);
      if (!short) {
        short = `#n${byName.size}`;
        byName.set(attribute, short);
        names[short] = attribute;
      }
      return short;
    },
    value(value: unknown): string {
      const short = `:v${Object.keys(values).length}`;
      values[short] = value;
      return short;
    },
    /** Leaves out what is empty: DynamoDB refuses an empty map. */
    fields() {
      return {
        ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
        ...(Object.keys(values).length > 0 && {
          ExpressionAttributeValues: marshall(values, { removeUndefinedValues: true }),
        }),
      };
    },
  };
}

type Placeholders = ReturnType<typeof placeholders>;

export function conditionExpression(when: Condition | undefined, use: Placeholders): string | undefined {
  if (!when) return undefined;
  const parts: string[] = [];
  if (when.absent) parts.push(`attribute_not_exists(${use.name('pk')})`);
  if (when.present) parts.push(`attribute_exists(${use.name('pk')})`);
  for (const [attribute, value] of Object.entries(when.equals ?? {})) {
    const name = use.name(attribute);
    // A missing item has no attributes either; "missing attribute" must not be true of a missing item.
    if (value === null) parts.push(`(attribute_exists(${use.name('pk')}) AND attribute_not_exists(${name}))`);
    else parts.push(`${name} = ${use.value(value)}`);
  }
  for (const [attribute, value] of Object.entries(when.atLeast ?? {}))
    parts.push(`${use.name(attribute)} >= ${use.value(value)}`);
  for (const [attribute, value] of Object.entries(when.below ?? {}))
    parts.push(`${use.name(attribute)} < ${use.value(value)}`);
  return parts.length > 0 ? parts.join(' AND ') : undefined;
}

export function updateExpression(write: Extract<Write, { kind: 'update' }>, use: Placeholders): string {
  const set = Object.entries(write.set ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => `${use.name(attribute)} = ${use.value(value)}`);
  const add = Object.entries(write.add ?? {}).map(
    ([attribute, value]) => `${use.name(attribute)} ${use.value(value)}`,
  );
  const remove = (write.remove ?? []).map((attribute) => use.name(attribute));
  return [
    set.length > 0 && `SET ${set.join(', ')}`,
    add.length > 0 && `ADD ${add.join(', ')}`,
    remove.length > 0 && `REMOVE ${remove.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' ');
}
