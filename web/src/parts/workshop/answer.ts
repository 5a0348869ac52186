import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../api.ts';

/** What the API answers a seller, for the parts that show it. */
export type ListingSummary = InferResponseType<ApiClient['listings']['$get'], 200>['listings'][number];
export type ListingDetail = InferResponseType<ApiClient['listings'][':listingId']['$get'], 200>;
export type SellerOffer = InferResponseType<ApiClient['seller']['offers']['$get'], 200>['offers'][number];
export type SellerPart = InferResponseType<ApiClient['seller']['orders']['$get'], 200>['parts'][number];
export type SellerPartDetail = InferResponseType<ApiClient['order-parts'][':partId']['$get'], 200>;
export type CaseSummary = InferResponseType<ApiClient['support-cases']['$get'], 200>['cases'][number];
export type CaseDetail = InferResponseType<ApiClient['support-cases'][':caseId']['$get'], 200>;
export type SellerLedger = InferResponseType<ApiClient['seller']['ledger']['$get'], 200>;
export type MyShop = InferResponseType<ApiClient['sellers'][':sellerId']['$get'], 200>;
export type BatchView = InferResponseType<
  ApiClient['offers'][':offerId']['batches']['$get'],
  200
>['batches'][number];
export type LabelView = InferResponseType<ApiClient['offers'][':offerId']['label']['$get'], 200>;
