import { OpenAPIHono } from '@hono/zod-openapi';
import { Refusal } from '@rasa/domain/refusal';
import type { AppEnv } from './http/context.ts';
import { createDoor } from './http/door.ts';
import { openApiDocument } from './openapi.ts';
import { deadEventRoutes } from './routes/dead-event.ts';
import { healthRoutes } from './routes/health.ts';
import { accountRoutes } from './routes/identity/account.ts';
import { assentRoutes } from './routes/identity/assent.ts';
import { mandateRoutes } from './routes/identity/mandate.ts';
import { meRoutes } from './routes/identity/me.ts';
import { pushDeviceRoutes } from './routes/identity/push-device.ts';
import { sellerMandateRoutes } from './routes/identity/seller-mandate.ts';
import { signInDefinitions } from './routes/identity/sign-in.ts';
import { unitRoutes } from './routes/identity/unit.ts';
import { cartRoutes } from './routes/market/cart.ts';
import { complaintRoutes } from './routes/market/complaint.ts';
import { complaintDeskRoutes } from './routes/market/complaint-desk.ts';
import { mismatchRoutes } from './routes/market/mismatch.ts';
import { offerRoutes } from './routes/market/offer.ts';
import { orderRoutes } from './routes/market/order.ts';
import { payoutRoutes } from './routes/market/payout.ts';
import { payoutAccountRoutes } from './routes/market/payout-account.ts';
import { quoteRoutes } from './routes/market/quote.ts';
import { sellerOrderRoutes } from './routes/market/seller-order.ts';
import { statementRoutes } from './routes/market/statement.ts';
import { synonymRoutes } from './routes/market/synonym.ts';
import { transferRoutes } from './routes/market/transfer.ts';
import { unitOrderRoutes } from './routes/market/unit-order.ts';
import { webhookRoutes } from './routes/market/webhook.ts';
import { attendanceRoutes } from './routes/programme/attendance.ts';
import { certificateRoutes } from './routes/programme/certificate.ts';
import { courseRoutes } from './routes/programme/course.ts';
import { ownTrainingRoutes } from './routes/programme/own-training.ts';
import { participantRoutes } from './routes/programme/participant.ts';
import { ruleRoutes } from './routes/programme/rule.ts';
import { sessionRoutes } from './routes/programme/session.ts';
import { batchRoutes } from './routes/workshop/batch.ts';
import { claimRoutes } from './routes/workshop/claim.ts';
import { clearanceRoutes } from './routes/workshop/clearance.ts';
import { curationRoutes } from './routes/workshop/curation.ts';
import { listingRoutes } from './routes/workshop/listing.ts';
import { permitRoutes } from './routes/workshop/permit.ts';
import { pictureRoutes } from './routes/workshop/picture.ts';
import { picturePartRoutes } from './routes/workshop/picture-part.ts';
import { sellerRoutes } from './routes/workshop/seller.ts';
import { sellerListingRoutes } from './routes/workshop/seller-listing.ts';
import { sellerOfferRoutes } from './routes/workshop/seller-offer.ts';
import { supportCaseRoutes } from './routes/workshop/support-case.ts';
import { supportCaseActRoutes } from './routes/workshop/support-case-act.ts';
import { supportCaseFileRoutes } from './routes/workshop/support-case-file.ts';
import { voiceNoteRoutes } from './routes/workshop/voice-note.ts';
import type { World } from './world.ts';

const routes = new OpenAPIHono<AppEnv>()
  .route('/', healthRoutes)
  .route('/', deadEventRoutes)
  .route('/', offerRoutes)
  .route('/', synonymRoutes)
  .route('/', cartRoutes)
  .route('/', quoteRoutes)
  .route('/', orderRoutes)
  .route('/', transferRoutes)
  .route('/', mismatchRoutes)
  .route('/', unitOrderRoutes)
  .route('/', sellerOrderRoutes)
  .route('/', complaintRoutes)
  .route('/', complaintDeskRoutes)
  .route('/', payoutRoutes)
  .route('/', payoutAccountRoutes)
  .route('/', statementRoutes)
  .route('/', webhookRoutes)
  .route('/', pictureRoutes)
  .route('/', permitRoutes)
  .route('/', picturePartRoutes)
  .route('/', voiceNoteRoutes)
  .route('/', listingRoutes)
  .route('/', sellerOfferRoutes)
  .route('/', batchRoutes)
  .route('/', curationRoutes)
  .route('/', claimRoutes)
  .route('/', supportCaseRoutes)
  .route('/', supportCaseActRoutes)
  .route('/', supportCaseFileRoutes)
  .route('/', meRoutes)
  .route('/', pushDeviceRoutes)
  .route('/', accountRoutes)
  .route('/', mandateRoutes)
  .route('/', sellerMandateRoutes)
  .route('/', assentRoutes)
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

// Answered by the sign-in function, which alone loads the sign-in library; told of here.
for (const definition of Object.values(signInDefinitions))
  routes.openAPIRegistry.registerPath(
    definition as Parameters<typeof routes.openAPIRegistry.registerPath>[0],
  );

export type Api = typeof routes;

/**
 * The one Hono app: what every request passes, then the API. Pages are mounted on it after (`web/src/fetch.ts`) and
 * reach data through `/api` alone.
 */
export function createApp(world: World): OpenAPIHono<AppEnv> {
  const app = createDoor(world);
  const { APP_VERSION, PUBLIC_ORIGIN } = world.environment;
  app.get('/api/openapi.json', async (c) => c.json(await openApiDocument(app, APP_VERSION, PUBLIC_ORIGIN)));
  app.get('/api/docs', async (c) => {
    const { docsPage } = await import('./docs-page.ts');
    return c.html(docsPage(await openApiDocument(app, APP_VERSION, PUBLIC_ORIGIN)));
  });
  app.get('/api/docs.css', async (c) => {
    const { docsStyle } = await import('./docs-page.ts');
    return c.body(docsStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  app.route('/api', routes);
  app.all('/api/*', () => {
    throw new Refusal('route.unknown');
  });
  return app;
}
