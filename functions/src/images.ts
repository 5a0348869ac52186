import { type Derive, type DeriveAvif, finishPicture, sharpenPicture } from '@rasa/actions/workshop/picture';
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

const deriveAvif: DeriveAvif = async (bytes) =>
  (await import('@rasa/clients/picture/derive')).deriveAvif(bytes);

/** Smaller files of what is shown to the public, once everybody who waits has been served. */
const sharpenPictures: Reaction = {
  name: 'avif',
  on: ['picture.ready'],
  each: (world, event) => sharpenPicture(world, deriveAvif, event.subjectId),
};

/** Alone in its lane, and in the cloud in its own function. */
export const pictureListeners: Listeners = { zone: 'market', lane: 'picture', reactions: [derivePictures] };

/** In the same function, one by one, so that new uploads have the processor for themselves nearly all the time. */
export const avifListeners: Listeners = {
  ...{ zone: 'market', lane: 'avif', reactions: [sharpenPictures] },
  ...{ perShard: 1, sideBySide: 1 },
};
