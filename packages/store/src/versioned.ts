import type { Attributes, Key, Write } from './table.ts';

/**
 * A whole entity as one write that fails when somebody else wrote meanwhile. The entity carries its *next* version:
 * 1 for a new one, one more than was read for a changed one. `index` places it in the sparse indexes.
 */
export function versionedPut(key: Key, entity: { version: number }, index: Attributes = {}): Write {
  return {
    kind: 'put',
    item: { ...(entity as Attributes & { version: number }), ...index, ...key },
    when: entity.version === 1 ? { absent: true } : { equals: { version: entity.version - 1 } },
  };
}
