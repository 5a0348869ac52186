/** What the kill test writes: money moves between accounts, and each move is kept. */
export interface Transfer {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** A whole table, and what its index shows, both as read after a kill. */
export interface LedgerState {
  readonly balances: ReadonlyMap<string, number>;
  readonly transfers: ReadonlyMap<string, Transfer>;
  /** Item and index key together, as `id/owner/rank`, of every item that belongs in the index. */
  readonly expectedEntries: readonly string[];
  readonly indexEntries: readonly string[];
}

/** Says what is wrong with a state: acknowledged moves lost, moves half done, an index that differs from its items. */
export function damageOf(state: LedgerState, acknowledged: Iterable<string>): string[] {
  const { balances, transfers, expectedEntries, indexEntries } = state;
  const damage: string[] = [];
  for (const id of acknowledged) if (!transfers.has(id)) damage.push(`lost: ${id}`);
  const expected = new Map<string, number>();
  for (const { from, to, amount } of transfers.values()) {
    expected.set(from, (expected.get(from) ?? 0) - amount);
    expected.set(to, (expected.get(to) ?? 0) + amount);
  }
  for (const account of new Set([...expected.keys(), ...balances.keys()])) {
    const [is, should] = [balances.get(account) ?? 0, expected.get(account) ?? 0];
    if (is !== should) damage.push(`torn: ${account} has ${is}, its transfers make ${should}`);
  }
  damage.push(...missing(expectedEntries, indexEntries).map((entry) => `not in the index: ${entry}`));
  damage.push(...missing(indexEntries, expectedEntries).map((entry) => `only in the index: ${entry}`));
  return damage;
}

function missing(from: readonly string[], inOther: readonly string[]): string[] {
  const other = new Set(inOther);
  return from.filter((entry) => !other.has(entry));
}
