import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '../../api.ts';

/** What the API answers, by the names that parts use. */
export type Queue = InferResponseType<ApiClient['curation']['queue']['$get'], 200>;
export type QueueEntry = Queue['revisions'][number];
export type ChecklistView = InferResponseType<ApiClient['curation']['checklist']['$get'], 200>;
export type RevisionDetail = InferResponseType<ApiClient['revisions'][':revisionId']['$get'], 200>;
export type CaseSummary = InferResponseType<ApiClient['support-cases']['$get'], 200>['cases'][number];
export type CaseDetail = InferResponseType<ApiClient['support-cases'][':caseId']['$get'], 200>;
export type Transfer = InferResponseType<ApiClient['transfers']['$get'], 200>['transfers'][number];
export type RefundDue = InferResponseType<ApiClient['transfers']['refunds']['$get'], 200>['refunds'][number];
export type Mismatch = InferResponseType<ApiClient['mismatches']['$get'], 200>['mismatches'][number];
export type DeskReview = InferResponseType<ApiClient['reviews']['$get'], 200>['reviews'][number];
export type UnitPayout = InferResponseType<ApiClient['payouts']['$get'], 200>['payouts'][number];
export type DisputedComplaint = InferResponseType<ApiClient['complaints']['$get'], 200>['complaints'][number];
export type UnitComplaint = InferResponseType<ApiClient['complaints'][':complaintId']['$get'], 200>;
export type DeadEvent = InferResponseType<ApiClient['dead-events']['$get'], 200>['events'][number];
export type Unit = InferResponseType<ApiClient['units'][':unitId']['$get'], 200>;
