/**
 * What visitors may have kept for them from one network address within an hour. Many phones of a mobile network share
 * one, so this is far above what people need; it is there for machines.
 */
export const storedPerHour = { form: 300, order: 120, proof: 60, review: 120 } as const;
export type Stored = keyof typeof storedPerHour;
