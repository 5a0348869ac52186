import { foundEmptyShop } from './founding.ts';
import { refuseRealFolder } from './real-folder.ts';
import { loadSample } from './sample/load.ts';
import { markLoaded, markLoading, readyFolder } from './sample/mark.ts';
import type { ShopOptions } from './shop.ts';

/** What a folder lacks before the doors open: the sample in a new one; a unit to begin with where it is not wanted. */
export async function firstData(folder: string): Promise<NonNullable<ShopOptions['prepare']>> {
  await refuseRealFolder(folder);
  const isNew = await readyFolder(folder);
  if (!isNew || process.env.SEED === 'none') return async (world) => void (await foundEmptyShop(world));
  await markLoading(folder);
  return async (world, cloud) => {
    console.log('Loading sample data (once, about half a minute) …');
    await loadSample(world, cloud, (line) => console.log(`  ${line}`));
    await markLoaded(folder);
  };
}
