import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../../api.ts';

/** An order as the officers of its unit see it. */
export type UnitOrder = InferResponseType<ApiClient['unit-orders'][':orderId']['$get'], 200>;
export type UnitOrderEntry = InferResponseType<ApiClient['unit-orders']['$get'], 200>['orders'][number];
export type UnitPosting = UnitOrder['postings'][number];
