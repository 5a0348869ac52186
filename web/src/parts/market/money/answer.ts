import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../../api.ts';

/** What the API answers about a seller's money, to her and to officers alike. */
type Sellers = ApiClient['sellers'][':sellerId'];
export type PayoutAccount = InferResponseType<Sellers['payout-account']['$get'], 200>;
export type Statement = InferResponseType<Sellers['statements'][':month']['$get'], 200>;
export type PayoutDetail = InferResponseType<ApiClient['payouts'][':payoutId']['$get'], 200>;
export type ShownDetails = NonNullable<PayoutDetail['sentTo']>;
