import { type Derive, finishPicture } from '@rasa/actions/workshop/picture';
import type { Listeners } from './dispatch.ts';
import type { Reaction } from './reactions/reaction.ts';

/** Loaded with the first picture, since the library that decodes is heavy. */
const derive: Derive = async (bytes) => {
  const { derivePicture, PictureRefused } = await import('@rasa/clients/picture/derive');
  try {
    return await derivePicture(bytes);
  } catch (error) {
    if (error instanceof PictureRefused) return { refusal: error.reason };
    throw error;
  }
};

/** Makes what may be shown of an upload, or says why it cannot be shown. */
const derivePictures: Reaction = {
  name: 'pictures',
  on: ['picture.uploaded'],
  each: (world, event) => finishPicture(world, derive, event.subjectId),
};

/** Alone in its lane, and in the cloud in its own function. */
export const pictureListeners: Listeners = { zone: 'market', lane: 'picture', reactions: [derivePictures] };
