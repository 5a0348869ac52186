/**
 * A buyer's phone number, by number: a buyer may have few unpaid orders, so tests that order more need more buyers.
 */
export const phoneOf = (number: number): string => `+62812${String(number % 100_000_000).padStart(8, '0')}`;
