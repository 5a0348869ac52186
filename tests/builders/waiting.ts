import { submitListing } from '@rasa/actions/workshop/listing';
import type { World } from '@rasa/functions/world';
import { createStore } from '@rasa/store/store';
import type { Item, Table } from '@rasa/store/table';
import { savedSeller } from './people.ts';
import { marketTable } from './shelf.ts';
import { clear, completeListing, savedWorkshop } from './workshop.ts';
import type { TestWorld } from './world.ts';

const atOnce = 100;

/** What the ids of a listing and of its revisions share. */
const idPart = (listingId: string): string => listingId.slice(listingId.indexOf('_') + 1);

/**
 * Many products that wait for one unit's curators, each sent a minute after the other, by turns from `shops` shops. One
 * is sent as a seller sends it; the others are its copies under ids of their own.
 */
export async function waitingRevisions(world: TestWorld, { many, shops }: { many: number; shops: number }) {
  const workshop = await savedWorkshop(world);
  const { unitId, seller } = workshop;
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const { submittedAt } = await submitListing(world, seller, listingId);
  const sellerIds = [seller.sellerId];
  while (sellerIds.length < shops) sellerIds.push((await savedSeller(world, unitId)).seller.sellerId);

  const table = marketTable(world);
  const [first] = (await table.query({ pk: `UNIT#${unitId}#QUEUE`, index: 'byBoard' })).items;
  const text = JSON.stringify(first);
  const copies = Array.from({ length: many - 1 }, (_, number): Item => {
    const at = new Date(Date.parse(submittedAt) + (number + 1) * 60_000).toISOString();
    const copy = text
      .replaceAll(idPart(listingId), idPart(world.newId('listing')))
      .replaceAll(seller.sellerId, sellerIds[(number + 1) % shops]!)
      .replaceAll(submittedAt, at);
    return JSON.parse(copy) as Item;
  });
  for (let from = 0; from < copies.length; from += atOnce)
    await table.transact(copies.slice(from, from + atOnce).map((item) => ({ kind: 'put', item })));
  return workshop;
}

/** The same world with every item counted that is read from its market table. */
export function countedWorld(world: World): { world: World; itemsRead(): number } {
  const table = marketTable(world);
  let items = 0;
  const counted: Table = {
    ...table,
    async get(key) {
      items += 1;
      return table.get(key);
    },
    async getMany(keys) {
      items += keys.length;
      return table.getMany(keys);
    },
    async query(query) {
      const page = await table.query(query);
      items += page.items.length;
      return page;
    },
  };
  return { world: { ...world, store: createStore(counted) }, itemsRead: () => items };
}
