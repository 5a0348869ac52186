import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../http/context.ts';
import { deadEventRoutes } from './dead-event.ts';
import { accountRoutes } from './identity/account.ts';
import { assentRoutes } from './identity/assent.ts';
import { auditRoutes } from './identity/audit.ts';
import { mandateRoutes } from './identity/mandate.ts';
import { pushDeviceRoutes } from './identity/push-device.ts';
import { sellerMandateRoutes } from './identity/seller-mandate.ts';
import { unitRoutes } from './identity/unit.ts';
import { collectionDeskRoutes } from './market/collection-desk.ts';
import { complaintDeskRoutes } from './market/complaint-desk.ts';
import { mismatchRoutes } from './market/mismatch.ts';
import { payoutRoutes } from './market/payout.ts';
import { payoutAccountRoutes } from './market/payout-account.ts';
import { reviewRoutes } from './market/review.ts';
import { reviewDeskRoutes } from './market/review-desk.ts';
import { sellerOrderRoutes } from './market/seller-order.ts';
import { statementRoutes } from './market/statement.ts';
import { synonymRoutes } from './market/synonym.ts';
import { unitOrderRoutes } from './market/unit-order.ts';
import { attendanceRoutes } from './programme/attendance.ts';
import { certificateRoutes } from './programme/certificate.ts';
import { courseRoutes } from './programme/course.ts';
import { ownTrainingRoutes } from './programme/own-training.ts';
import { participantRoutes } from './programme/participant.ts';
import { ruleRoutes } from './programme/rule.ts';
import { sessionRoutes } from './programme/session.ts';
import { batchRoutes } from './workshop/batch.ts';
import { checklistRoutes } from './workshop/checklist.ts';
import { claimRoutes } from './workshop/claim.ts';
import { clearanceRoutes } from './workshop/clearance.ts';
import { curationRoutes } from './workshop/curation.ts';
import { historyRoutes } from './workshop/history.ts';
import { listingRoutes } from './workshop/listing.ts';
import { permitRoutes } from './workshop/permit.ts';
import { pictureRoutes } from './workshop/picture.ts';
import { picturePartRoutes } from './workshop/picture-part.ts';
import { sellerRoutes } from './workshop/seller.ts';
import { sellerListingRoutes } from './workshop/seller-listing.ts';
import { sellerOfferRoutes } from './workshop/seller-offer.ts';
import { supportCaseRoutes } from './workshop/support-case.ts';
import { supportCaseActRoutes } from './workshop/support-case-act.ts';
import { supportCaseFileRoutes } from './workshop/support-case-file.ts';
import { supportCaseTaskRoutes } from './workshop/support-case-task.ts';
import { supportTemplateRoutes } from './workshop/support-template.ts';
import { voiceNoteRoutes } from './workshop/voice-note.ts';

/**
 * What sellers and staff ask, once they are signed in, and what is said of food that has arrived. Loaded with the first
 * such request: who looks around or orders never waits for it.
 */
export const backRoutes = new OpenAPIHono<AppEnv>()
  .route('/', deadEventRoutes)
  .route('/', synonymRoutes)
  .route('/', collectionDeskRoutes)
  .route('/', mismatchRoutes)
  .route('/', unitOrderRoutes)
  .route('/', sellerOrderRoutes)
  .route('/', complaintDeskRoutes)
  .route('/', reviewRoutes)
  .route('/', reviewDeskRoutes)
  .route('/', payoutRoutes)
  .route('/', payoutAccountRoutes)
  .route('/', statementRoutes)
  .route('/', pictureRoutes)
  .route('/', permitRoutes)
  .route('/', picturePartRoutes)
  .route('/', voiceNoteRoutes)
  .route('/', listingRoutes)
  .route('/', historyRoutes)
  .route('/', sellerOfferRoutes)
  .route('/', batchRoutes)
  .route('/', curationRoutes)
  .route('/', claimRoutes)
  .route('/', checklistRoutes)
  .route('/', supportCaseRoutes)
  .route('/', supportCaseActRoutes)
  .route('/', supportCaseFileRoutes)
  .route('/', supportCaseTaskRoutes)
  .route('/', supportTemplateRoutes)
  .route('/', pushDeviceRoutes)
  .route('/', accountRoutes)
  .route('/', mandateRoutes)
  .route('/', sellerMandateRoutes)
  .route('/', assentRoutes)
  .route('/', auditRoutes)
  .route('/', unitRoutes)
  .route('/', sellerRoutes)
  .route('/', sellerListingRoutes)
  .route('/', clearanceRoutes)
  .route('/', participantRoutes)
  .route('/', courseRoutes)
  .route('/', sessionRoutes)
  .route('/', ruleRoutes)
  .route('/', ownTrainingRoutes)
  .route('/', certificateRoutes)
  .route('/', attendanceRoutes);
