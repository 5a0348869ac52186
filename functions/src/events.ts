import { type Listeners, sweepEvents } from './dispatch.ts';
import { avifListeners, pictureListeners } from './images.ts';
import { marketListeners, paymentListeners, programmeListeners } from './reactions/all.ts';
import type { World } from './world.ts';

/** What people wait for. */
const promptListeners: readonly Listeners[] = [
  marketListeners,
  paymentListeners,
  programmeListeners,
  pictureListeners,
];

/** Everybody who listens, for one machine that does it all. In the cloud the pictures have a function of their own. */
export const allListeners: readonly Listeners[] = [...promptListeners, avifListeners];

/** Hands over what somebody waits for, everywhere. @returns how many events were handled: a caller goes on until it is none */
export async function dispatchEvents(world: World): Promise<number> {
  let handled = 0;
  for (const listeners of promptListeners) handled += await sweepEvents(world, listeners);
  return handled;
}
