/** What ReturnConsumedCapacity asks for; nothing is ever throttled by it. */
export type CapacityWish = 'INDEXES' | 'TOTAL' | 'NONE' | undefined;

/** Strongly consistent reads: 1 unit for 4 KB; others half of it. */
export function readUnits(bytes: number, consistent: boolean | undefined): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);
}

export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}

interface Capacity {
  TableName: string;
  CapacityUnits: number;
  Table?: { CapacityUnits: number };
}

/** Fields for an answer about one table. */
export function consumed(wish: CapacityWish, table: string, units: number): { ConsumedCapacity?: Capacity } {
  return wanted(wish) ? { ConsumedCapacity: capacity(wish, table, units) } : {};
}

/** Fields for an answer about several tables; `units` may name a table more than once. */
export function consumedByTable(
  wish: CapacityWish,
  units: readonly (readonly [table: string, units: number])[],
): { ConsumedCapacity?: Capacity[] } {
  if (!wanted(wish)) return {};
  const totals = new Map<string, number>();
  for (const [table, count] of units) totals.set(table, (totals.get(table) ?? 0) + count);
  return { ConsumedCapacity: Array.from(totals, ([table, total]) => capacity(wish, table, total)) };
}

function wanted(wish: CapacityWish): boolean {
  return wish === 'TOTAL' || wish === 'INDEXES';
}

function capacity(wish: CapacityWish, table: string, units: number): Capacity {
  const total = { TableName: table, CapacityUnits: units };
  return wish === 'INDEXES' ? { ...total, Table: { CapacityUnits: units } } : total;
}
