import { dispatchEvents } from '@rasa/functions/events';
import type { World } from '@rasa/functions/world';

/** Until everything that follows from what was done is done too: pictures, clearances, the catalogue, messages. */
export async function settle(world: World): Promise<void> {
  while ((await dispatchEvents(world)) > 0);
}
