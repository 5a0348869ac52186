import { type Derive, finishPicture } from '@rasa/actions/workshop/picture';
import type { DomainEvent } from '@rasa/domain/event';
import type { World } from './world.ts';

/** Loaded with the first picture: only this function carries the library that decodes. */
const derive: Derive = async (bytes) => {
  const { derivePicture, PictureRefused } = await import('@rasa/clients/picture/derive');
  try {
    return await derivePicture(bytes);
  } catch (error) {
    if (error instanceof PictureRefused) return { refusal: error.reason };
    throw error;
  }
};

/** The reaction to `picture.uploaded`: makes what may be shown, or says why it cannot be. */
export async function derivePictures(world: World, event: DomainEvent): Promise<void> {
  if (event.type === 'picture.uploaded') await finishPicture(world, derive, event.subjectId);
}
