import { z } from '@hono/zod-openapi';
import { readSeller } from '@rasa/actions/workshop/seller';
import { deskRoles } from '@rasa/domain/identity/role';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { shownOffers } from './held-offer.ts';
import { listingSummarySchema, toSummary } from './listing-view.ts';

const listRoute = defineRoute({
  access: deskRoles,
  method: 'get',
  path: '/sellers/{sellerId}/listings',
  summary: "A seller's products as staff of her unit see them, newest first",
  tags: ['workshop'],
  request: { params: z.object({ sellerId: idParam }) },
  responses: {
    200: jsonAnswer(
      z.object({ listings: z.array(listingSummarySchema) }).openapi('SellerListings'),
      'All of them',
    ),
  },
});

export const sellerListingRoutes = router().openapi(listRoute, async (c) => {
  const { world, asker } = c.var;
  const sellerId = checkedId('seller', c.req.valid('param').sellerId, 'seller.unknown');
  await readSeller(world, asker, sellerId);
  const [listings, offers] = await Promise.all([
    world.store.listings.listBySeller(sellerId),
    world.store.offers.listBySeller(sellerId),
  ]);
  const shown = await shownOffers(world, sellerId, offers);
  const offerOf = new Map(shown.map((offer) => [offer.approved.listingId, offer]));
  return c.json(
    { listings: listings.map((listing) => toSummary(listing, offerOf.get(listing.listingId))) },
    200,
  );
});
