import type { LedgerAccount, Posting } from '@rasa/domain/market/ledger';
import type { Item, Write } from '../table.ts';

/** One item per posting, put only once per cause: half a posting, or the same one twice, cannot exist. */
export const postingWrite = (pk: string, posting: Posting): Write => ({
  kind: 'put',
  item: { pk, sk: `LEDGER#${posting.cause}`, ...posting },
  when: { absent: true },
});

export function postingOf(item: Item): Posting {
  const entries = item.entries as { account: LedgerAccount; amountIdr: number }[];
  return { cause: String(item.cause), subjectId: String(item.subjectId), at: String(item.at), entries };
}
