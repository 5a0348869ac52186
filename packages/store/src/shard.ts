/** Busy lists are spread over this many keys, so that none of them grows hot. */
const shardCount = 4;

export const shards = Array.from({ length: shardCount }, (_, shard) => shard);

/** The same for the same text, on every machine (FNV-1a). */
export function shardOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % shardCount;
}
