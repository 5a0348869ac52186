import { checkBooks } from '@rasa/domain/market/books';
import type { Posting } from '@rasa/domain/market/ledger';
import { sum } from '@rasa/domain/money';
import type { World } from '@rasa/functions/world';
import { readBooks } from '@rasa/store/market/books';
import { readItems } from './items.ts';

/** Per account, the sum over postings. */
export function balances(postings: readonly Posting[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { account, amountIdr } of postings.flatMap((posting) => posting.entries))
    totals[account] = (totals[account] ?? 0) + amountIdr;
  return Object.fromEntries(Object.entries(totals).filter(([, total]) => total !== 0));
}

/** The movements of an offer beside what they must add up to. */
export async function stockBooks(world: World, offerId: string) {
  const [offer, movements] = await Promise.all([
    world.store.offers.get(offerId),
    world.store.offers.listMovements(offerId),
  ]);
  return {
    available: offer!.stock.available,
    moved: sum(movements.map((movement) => movement.quantity)),
    movements,
  };
}

/** Every promise about money and stock that the world's market table breaks. */
export async function brokenBooks(world: World): Promise<string[]> {
  return checkBooks(readBooks(await readItems(world, 'MARKET_TABLE'))).map(
    ({ promise, subjectId, what }) => `${promise} ${subjectId} ${what}`,
  );
}
