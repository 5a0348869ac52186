/**
 * Routes that do it again when they are asked again: each makes something new that nothing tells from the first. Their
 * forms carry a key, made with the page, that makes a double click or the way back harmless.
 */
export const keyedRoutes = [
  'POST /api/listings',
  'POST /api/listings/{listingId}/copies',
  'POST /api/listings/{listingId}/pictures',
  'POST /api/mandates/{mandateId}/codes',
  'POST /api/offers/{offerId}/batches',
  'POST /api/listings/{listingId}/voice-note',
  'POST /api/pictures',
  'POST /api/support-cases/{caseId}/comments',
  'POST /api/support-cases/{caseId}/files',
  'POST /api/support-cases/{caseId}/plan',
  'POST /api/training/courses',
  'POST /api/training/participants',
  'POST /api/training/sessions',
  'PUT /api/units/{unitId}/qris',
] as const;
