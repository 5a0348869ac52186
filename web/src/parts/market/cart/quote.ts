import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../../api.ts';

/** What the API says of the cart: fees, totals, and what is wrong with each line. */
export type Quote = InferResponseType<ApiClient['cart']['quote']['$get'], 200>;
export type QuotePart = Quote['parts'][number];
export type QuoteLine = QuotePart['lines'][number];

const linesOf = (quote: Quote): QuoteLine[] => quote.parts.flatMap((part) => part.lines);

/** Ids of what is in the cart but cannot be had at all; asking for fewer would not help. */
export const deadOffers = (quote: Quote): string[] => [
  ...quote.missing.map((line) => line.offerId),
  ...linesOf(quote)
    .filter(({ problem }) => problem && problem.code !== 'offer.short-stock')
    .map((line) => line.offerId),
];

export const hasProblem = (quote: Quote): boolean =>
  quote.missing.length > 0 || linesOf(quote).some((line) => line.problem);

/** Of what can be ordered as it stands. */
export const orderableIdr = (lines: readonly QuoteLine[]): number =>
  lines.reduce((sum, line) => (line.problem ? sum : sum + line.lineIdr), 0);
