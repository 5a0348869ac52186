import { sweepEvents } from '@rasa/functions/dispatch';
import { dispatchEvents } from '@rasa/functions/events';
import { pictureListeners } from '@rasa/functions/images';
import type { World } from '@rasa/functions/world';

/** Until everything that follows from what was done is done too: pictures, clearances, the catalogue, messages. */
export async function settle(world: World): Promise<void> {
  while ((await dispatchEvents(world)) > 0);
}

/** Until uploads are made into what may be shown; all else waits. */
export async function finishPictures(world: World): Promise<void> {
  while ((await sweepEvents(world, pictureListeners)) > 0);
}
