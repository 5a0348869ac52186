import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../../api.ts';

export type SellerMandates = InferResponseType<ApiClient['seller']['mandates']['$get'], 200>;
export type Mandate = SellerMandates['mandates'][number];
export type AssistedAct = SellerMandates['acts'][number];
export type Assent = InferResponseType<ApiClient['assents']['$get'], 200>['assents'][number];
