import { z } from '@hono/zod-openapi';
import { askPrice } from '@rasa/actions/identity/assent';
import { changeOffer, setTerms, suspendOffer } from '@rasa/actions/market/offer';
import { helpingOf, requireSeller, requireStaff } from '@rasa/domain/identity/permission';
import { type Offer, offerStates, offerStatusSchema, type Suspension } from '@rasa/domain/market/offer';
import { offerChangeSchema } from '@rasa/domain/market/offer-change';
import { activeSteps, preorderSchema, priceStepSchema, termsSchema } from '@rasa/domain/market/terms';
import { can } from '@rasa/domain/state-table';
import { lineSchema } from '@rasa/domain/text';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { askedOf, askedSchema } from '../identity/assent.ts';
import { type ShownOffer, shownOffers } from './held-offer.ts';

const sellerActs = ['pause', 'resume', 'retire'] as const;

const sellerOfferSchema = z
  .object({
    offerId: z.string(),
    listingId: z.string(),
    name: z.string(),
    pictureId: z.string().optional(),
    status: offerStatusSchema,
    soldOut: z.boolean(),
    available: z.int(),
    priceIdr: z.int(),
    /** The price a curator saw; a far different one needs review. */
    approvedPriceIdr: z.int(),
    steps: z.array(priceStepSchema.extend({ active: z.boolean() })),
    preorder: preorderSchema.optional(),
    /** What a change of `steps` and `preorder` says it saw. */
    termsVersion: z.int(),
    approvedAt: z.string(),
    /** Why staff took it off the shop. */
    suspension: z.object({ reason: z.string(), at: z.string() }).optional(),
    /** It is paused since the permit that it needs was good until this day. */
    permitEndedOn: z.string().optional(),
    acts: z.array(z.enum(sellerActs)),
  })
  .openapi('SellerOffer');

async function viewOf(world: World, offer: Offer): Promise<z.infer<typeof sellerOfferSchema>> {
  const [shown = offer] = await shownOffers(world, offer.stock.sellerId, [offer]);
  return viewOfShown(world, shown);
}

async function viewOfShown(
  { store }: World,
  { stock, approved, permitEndedOn }: ShownOffer,
): Promise<z.infer<typeof sellerOfferSchema>> {
  const {
    offerId,
    status,
    available,
    priceIdr,
    approvedPriceIdr,
    preorder,
    steps = [],
    termsVersion = 0,
  } = stock;
  const active = activeSteps(stock);
  const suspension: Suspension | undefined =
    status === 'suspended' ? await store.offers.getLastSuspension(offerId) : undefined;
  return {
    ...{ offerId, status, available, priceIdr, approvedPriceIdr, preorder, termsVersion },
    steps: steps.map((one) => ({ ...one, active: active.includes(one) })),
    listingId: approved.listingId,
    name: approved.content.name,
    pictureId: approved.content.pictureIds[0],
    soldOut: available === 0,
    approvedAt: approved.approvedAt,
    suspension: suspension && { reason: suspension.reason, at: suspension.at },
    permitEndedOn,
    acts: sellerActs.filter((act) => can(offerStates, status, act) && (!permitEndedOn || act === 'retire')),
  };
}

const params = z.object({ offerId: idParam });
const checked = (offerId: string) => checkedId('offer', offerId, 'offer.unknown');

const listRoute = defineRoute({
  access: ['seller'],
  scope: ['stock', 'listing'],
  method: 'get',
  path: '/seller/offers',
  summary: 'What the seller has on the shop, with price and units',
  tags: ['workshop'],
  responses: {
    200: jsonAnswer(z.object({ offers: z.array(sellerOfferSchema) }).openapi('SellerOffers'), 'All of them'),
  },
});

const changeRoute = defineRoute({
  access: ['seller'],
  scope: ['stock'],
  method: 'patch',
  path: '/offers/{offerId}',
  summary: 'Change price, units or pause, without review',
  tags: ['workshop'],
  request: { params, body: jsonBody(named('OfferChange', offerChangeSchema)) },
  responses: {
    200: jsonAnswer(sellerOfferSchema, 'As it is now'),
    202: jsonAnswer(askedSchema, "The price waits for the seller's own yes; all else is done"),
  },
});

const termsRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'put',
  path: '/offers/{offerId}/terms',
  summary: 'Say what is cheaper by number and what is made to order',
  tags: ['workshop'],
  request: {
    params,
    body: jsonBody(
      termsSchema
        .extend({ seenVersion: z.int().min(0).describe('`termsVersion` as shown') })
        .openapi('OfferTerms'),
    ),
  },
  responses: { 200: jsonAnswer(sellerOfferSchema, 'As it is now') },
});

const suspendRoute = defineRoute({
  access: ['curator', 'officer'],
  method: 'post',
  path: '/offers/{offerId}/suspension',
  summary: 'Take an offer off the shop, or give it back to the seller, with the reason',
  tags: ['curation'],
  request: {
    params,
    body: jsonBody(
      z.object({ suspended: z.boolean(), reason: lineSchema(300, 3) }).openapi('OfferSuspension'),
    ),
  },
  responses: { 200: jsonAnswer(sellerOfferSchema, 'As it is now') },
});

export const sellerOfferRoutes = router()
  .openapi(listRoute, async (c) => {
    const { world } = c.var;
    const { sellerId } = requireSeller(c.var.asker);
    const offers = await shownOffers(world, sellerId, await world.store.offers.listBySeller(sellerId));
    return c.json({ offers: await Promise.all(offers.map((offer) => viewOfShown(world, offer))) }, 200);
  })
  .openapi(changeRoute, async (c) => {
    const { world } = c.var;
    const offerId = checked(c.req.valid('param').offerId);
    const seller = requireSeller(c.var.asker);
    const { priceIdr, expectedPriceIdr, ...rest } = c.req.valid('json');
    if (!helpingOf(seller) || priceIdr === undefined) {
      const offer = await changeOffer(world, seller, offerId, c.req.valid('json'));
      return c.json(await viewOf(world, offer), 200);
    }
    const assent = await askPrice(world, seller, offerId, { priceIdr, expectedPriceIdr });
    const offer = await changeOffer(world, seller, offerId, rest);
    return assent ? c.json(askedOf(assent, c.var.locale), 202) : c.json(await viewOf(world, offer), 200);
  })
  .openapi(termsRoute, async (c) => {
    const { world } = c.var;
    const offerId = checked(c.req.valid('param').offerId);
    const offer = await setTerms(world, requireSeller(c.var.asker), offerId, c.req.valid('json'));
    return c.json(await viewOf(world, offer), 200);
  })
  .openapi(suspendRoute, async (c) => {
    const { world } = c.var;
    const offerId = checked(c.req.valid('param').offerId);
    const staff = requireStaff(c.var.asker, 'curator', 'officer');
    return c.json(await viewOf(world, await suspendOffer(world, staff, offerId, c.req.valid('json'))), 200);
  });
