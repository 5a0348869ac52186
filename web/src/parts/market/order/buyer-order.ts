import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../../api.ts';

/** An order as its buyer sees it. */
export type BuyerOrder = InferResponseType<ApiClient['orders'][':orderId']['$get'], 200>;
export type BuyerPart = BuyerOrder['parts'][number];
