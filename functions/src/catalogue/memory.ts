/** Keeps what was worked out last: at most `most` things, the one longest unused goes first. */
export function createMemory<Value>(most: number, sizeOf: (value: Value) => number = () => 1) {
  const kept = new Map<string, Value>();
  let size = 0;
  return {
    get(name: string): Value | undefined {
      const value = kept.get(name);
      if (value !== undefined) {
        kept.delete(name);
        kept.set(name, value);
      }
      return value;
    },
    set(name: string, value: Value): void {
      const before = kept.get(name);
      if (before !== undefined) size -= sizeOf(before);
      kept.delete(name);
      kept.set(name, value);
      size += sizeOf(value);
      for (const [oldest, old] of kept) {
        if (size <= most) break;
        kept.delete(oldest);
        size -= sizeOf(old);
      }
    },
  };
}

export type Memory<Value> = ReturnType<typeof createMemory<Value>>;
