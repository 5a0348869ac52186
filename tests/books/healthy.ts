import type { Item } from '@rasa/store/table';
import { runHistory } from '../sim/history.ts';

const mostSeeds = 300;

/** The table after a simulated history in which there is such an item, and the item. */
export async function tableWith(test: (item: Item) => boolean): Promise<{ items: Item[]; found: Item }> {
  for (let seed = 1; seed <= mostSeeds; seed += 1) {
    const items = (await runHistory(seed)).items();
    const found = items.find(test);
    if (found) return { items, found };
  }
  throw new Error('no history has such an item');
}
