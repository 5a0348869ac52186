import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../http/context.ts';
import { healthRoutes } from './health.ts';
import { meRoutes } from './identity/me.ts';
import { signInDefinitions } from './identity/sign-in.ts';
import { cartRoutes } from './market/cart.ts';
import { collectionRoutes } from './market/collection.ts';
import { complaintRoutes } from './market/complaint.ts';
import { offerRoutes } from './market/offer.ts';
import { orderRoutes } from './market/order.ts';
import { quoteRoutes } from './market/quote.ts';
import { rememberedAddressRoutes } from './market/remembered-address.ts';
import { transferRoutes } from './market/transfer.ts';
import { villageRoutes } from './market/village.ts';
import { webhookRoutes } from './market/webhook.ts';

/** What anybody may ask: buyers, visitors, and those who pay on their behalf. There at the start. */
export const frontRoutes = new OpenAPIHono<AppEnv>()
  .route('/', healthRoutes)
  .route('/', offerRoutes)
  .route('/', villageRoutes)
  .route('/', collectionRoutes)
  .route('/', cartRoutes)
  .route('/', quoteRoutes)
  .route('/', orderRoutes)
  .route('/', rememberedAddressRoutes)
  .route('/', transferRoutes)
  .route('/', complaintRoutes)
  .route('/', webhookRoutes)
  .route('/', meRoutes);

// Answered by the sign-in function, which alone loads the sign-in library; told of here.
for (const definition of Object.values(signInDefinitions))
  frontRoutes.openAPIRegistry.registerPath(
    definition as Parameters<typeof frontRoutes.openAPIRegistry.registerPath>[0],
  );
