export const islands = ['saran', 'ongkir'] as const;
export type Island = (typeof islands)[number];

/** A built file of its own; `docs/decisions/islands.md` says why. */
export const islandPath = (name: Island): string => `/pulau/${name}.html`;
