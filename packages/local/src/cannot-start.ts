/** A start that cannot be, in words that say what to do; nothing of the program is wrong. */
export class CannotStart extends Error {}
