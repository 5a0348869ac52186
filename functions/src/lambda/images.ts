import { avifListeners, pictureListeners } from '../images.ts';
import { outboxHandler } from './outbox.ts';

/** Pictures, in the one function that carries the library for them and the memory they take. */
export const handler = outboxHandler([pictureListeners, avifListeners]);
