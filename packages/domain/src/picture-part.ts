/** A photo goes out in pieces of this size, the last one smaller: what a broken line loses at most. */
export const partBytes = 32_768;
/** Several times what a phone makes of a photo; larger ones go in one piece. */
export const maxParts = 16;
