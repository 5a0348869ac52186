import { z } from '@hono/zod-openapi';
import { askSubmission } from '@rasa/actions/identity/assent';
import {
  createListing,
  saveDraft,
  seeListing,
  submitListing,
  withdrawListing,
} from '@rasa/actions/workshop/listing';
import { copyListing, removeListing } from '@rasa/actions/workshop/listing-end';
import { addListingPicture, removeListingPicture } from '@rasa/actions/workshop/listing-picture';
import { joinPictureParts } from '@rasa/actions/workshop/picture-part';
import { idSchema, offerIdOf } from '@rasa/domain/id';
import { helpingOf, requireSeller } from '@rasa/domain/identity/permission';
import { draftFields, draftSchema } from '@rasa/domain/market/content';
import { jakartaDay } from '@rasa/domain/time';
import type { Listing } from '@rasa/domain/workshop/listing';
import { listingStatusSchema } from '@rasa/domain/workshop/listing';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { fileSchema, multipartBody, optionalField } from '../../http/upload.ts';
import type { World } from '../../world.ts';
import { askedOf, askedSchema } from '../identity/assent.ts';
import { assistedWith } from '../identity/mandate-view.ts';
import { shownOffers } from './held-offer.ts';
import {
  type ListingFacts,
  listingDetailSchema,
  listingSummarySchema,
  readHelp,
  toDetail,
  toSummary,
} from './listing-view.ts';
import { requiredPicture } from './picture.ts';
import { partCountSchema, pictureHashSchema } from './picture-part.ts';

const params = z.object({ listingId: idParam });
const checked = (listingId: string) => checkedId('listing', listingId, 'listing.unknown');
const tags = ['workshop'];

/** What changes in a listing, after each act. */
const stateSchema = z
  .object({ listingId: z.string(), status: listingStatusSchema, version: z.int() })
  .openapi('ListingState');
const stateOf = ({ listingId, status, version }: Listing) => ({ listingId, status, version });

const createRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'post',
  path: '/listings',
  summary: 'Begin a product; the id may be made by the phone, so that a repeat changes nothing',
  tags,
  request: {
    body: jsonBody(draftSchema.extend({ listingId: idSchema('listing').optional() }).openapi('NewListing')),
  },
  responses: { 201: jsonAnswer(stateSchema, 'Begun') },
});

const listRoute = defineRoute({
  access: ['seller'],
  scope: ['listing', 'stock', 'support'],
  method: 'get',
  path: '/listings',
  summary: "The seller's own products, newest first",
  tags,
  responses: {
    200: jsonAnswer(z.object({ listings: z.array(listingSummarySchema) }).openapi('Listings'), 'All of them'),
  },
});

const getRoute = defineRoute({
  access: ['seller', 'curator', 'officer', 'admin'],
  scope: ['listing', 'stock', 'support'],
  method: 'get',
  path: '/listings/{listingId}',
  summary: 'A product with its draft, what it misses, and what curators said',
  tags,
  request: { params },
  responses: { 200: jsonAnswer(listingDetailSchema, 'The product') },
});

const draftRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'put',
  path: '/listings/{listingId}/draft',
  summary: 'Save a step of the draft; what it does not speak of stays',
  tags,
  request: {
    params,
    body: jsonBody(
      draftSchema
        .extend({
          /** Fields to empty: a form cannot tell "empty" from "not asked". */
          clear: z.array(z.enum(draftFields)).max(draftFields.length).optional(),
          /** The version that was shown; another one is refused rather than overwritten. */
          expectedVersion: z.int().optional(),
        })
        .openapi('DraftStep'),
    ),
  },
  responses: { 200: jsonAnswer(stateSchema, 'Saved') },
});

const submitRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'post',
  path: '/listings/{listingId}/submissions',
  summary: 'Send the draft to the curators',
  tags,
  request: { params, body: jsonBody(z.object({})) },
  responses: {
    201: jsonAnswer(
      z
        .object({ listingId: z.string(), revisionId: z.string(), number: z.int() })
        .openapi('SubmittedRevision'),
      'Frozen and in the queue',
    ),
    202: jsonAnswer(askedSchema, "It waits for the seller's own yes"),
  },
});

const withdrawRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'post',
  path: '/listings/{listingId}/withdrawal',
  summary: 'Take back what was sent, before anybody has decided',
  tags,
  request: { params, body: jsonBody(z.object({})) },
  responses: { 200: jsonAnswer(stateSchema, 'Taken back') },
});

const addPictureRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'post',
  path: '/listings/{listingId}/pictures',
  summary: 'Upload a picture and put it last in the draft',
  tags,
  request: {
    params,
    body: multipartBody(
      z
        .object({
          picture: fileSchema.optional(),
          pictureId: optionalField(idSchema('picture')),
          /** In its place, of a photo whose pieces have arrived. */
          hash: optionalField(pictureHashSchema),
          count: optionalField(partCountSchema),
        })
        .openapi('ListingPictureUpload'),
    ),
  },
  responses: {
    201: jsonAnswer(stateSchema.extend({ pictureId: z.string() }).openapi('ListingPicture'), 'Added'),
  },
});

const removePictureRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'delete',
  path: '/listings/{listingId}/pictures/{pictureId}',
  summary: 'Take a picture out of the draft',
  tags,
  request: { params: params.extend({ pictureId: idParam }) },
  responses: { 200: jsonAnswer(stateSchema, 'Taken out') },
});

const removeRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'delete',
  path: '/listings/{listingId}',
  summary: 'Throw a draft away that was never sent',
  tags,
  request: { params },
  responses: { 200: jsonAnswer(z.object({ listingId: z.string() }).openapi('RemovedListing'), 'Gone') },
});

const copyRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'post',
  path: '/listings/{listingId}/copies',
  summary: 'Begin another product with the answers of this one',
  tags,
  request: { params, body: jsonBody(z.object({})) },
  responses: { 201: jsonAnswer(stateSchema, 'Begun') },
});

async function factsOf(world: World, listing: Listing): Promise<ListingFacts> {
  const { store } = world;
  const { listingId, sellerId, draft } = listing;
  const [offer, cover, seller, clearance, pictures, revisions, decisions] = await Promise.all([
    store.offers.get(offerIdOf(listingId)),
    store.permits.getCover(sellerId),
    store.sellers.get(sellerId),
    draft.category && store.clearances.get(sellerId, draft.category),
    store.pictures.getMany(draft.pictureIds ?? []),
    store.revisions.listByListing(listingId),
    store.revisions.listDecisions(listingId),
  ]);
  const cleared = draft.category && clearance !== undefined;
  const own = pictures.filter((picture) => picture.ownerId === sellerId);
  const [[shown], help] = await Promise.all([
    shownOffers(world, sellerId, offer ? [offer] : []),
    readHelp(world, decisions),
  ]);
  const shopName = seller?.shopName ?? '';
  return { listing, cover, offer: shown, shopName, cleared, pictures: own, revisions, decisions, help };
}

export const listingRoutes = router()
  .openapi(createRoute, async (c) => {
    const { listingId, ...draft } = c.req.valid('json');
    const listing = await createListing(c.var.world, requireSeller(c.var.asker), { listingId, draft });
    return c.json(stateOf(listing), 201);
  })
  .openapi(listRoute, async (c) => {
    const { store } = c.var.world;
    const { sellerId } = requireSeller(c.var.asker);
    const [listings, offers] = await Promise.all([
      store.listings.listBySeller(sellerId),
      store.offers.listBySeller(sellerId),
    ]);
    const shown = await shownOffers(c.var.world, sellerId, offers);
    const offerOf = new Map(shown.map((offer) => [offer.approved.listingId, offer]));
    return c.json(
      { listings: listings.map((listing) => toSummary(listing, offerOf.get(listing.listingId))) },
      200,
    );
  })
  .openapi(getRoute, async (c) => {
    const { world, asker, locale } = c.var;
    const listing = await seeListing(world, asker, checked(c.req.valid('param').listingId));
    const today = jakartaDay(world.clock().toISOString());
    const assisted = await assistedWith(world, listing.sellerId, [
      listing.listingId,
      offerIdOf(listing.listingId),
    ]);
    return c.json({ ...toDetail(await factsOf(world, listing), today, locale), assisted }, 200);
  })
  .openapi(draftRoute, async (c) => {
    const { clear, expectedVersion, ...draft } = c.req.valid('json');
    const listingId = checked(c.req.valid('param').listingId);
    const step = { draft, clear, expectedVersion };
    return c.json(stateOf(await saveDraft(c.var.world, requireSeller(c.var.asker), listingId, step)), 200);
  })
  .openapi(removeRoute, async (c) => {
    const listingId = checked(c.req.valid('param').listingId);
    await removeListing(c.var.world, requireSeller(c.var.asker), listingId);
    return c.json({ listingId }, 200);
  })
  .openapi(copyRoute, async (c) => {
    const listingId = checked(c.req.valid('param').listingId);
    return c.json(stateOf(await copyListing(c.var.world, requireSeller(c.var.asker), listingId)), 201);
  })
  .openapi(submitRoute, async (c) => {
    const listingId = checked(c.req.valid('param').listingId);
    const seller = requireSeller(c.var.asker);
    if (helpingOf(seller)) {
      const assent = await askSubmission(c.var.world, seller, listingId);
      return c.json(askedOf(assent, c.var.locale), 202);
    }
    const revision = await submitListing(c.var.world, seller, listingId);
    return c.json({ listingId, revisionId: revision.revisionId, number: revision.number }, 201);
  })
  .openapi(withdrawRoute, async (c) => {
    const listingId = checked(c.req.valid('param').listingId);
    return c.json(stateOf(await withdrawListing(c.var.world, requireSeller(c.var.asker), listingId)), 200);
  })
  .openapi(addPictureRoute, async (c) => {
    const listingId = checked(c.req.valid('param').listingId);
    const seller = requireSeller(c.var.asker);
    const { picture, pictureId, hash, count } = c.req.valid('form');
    const bytes =
      hash && count
        ? await joinPictureParts(c.var.world, seller, { hash, count })
        : await requiredPicture(picture);
    const added = await addListingPicture(c.var.world, seller, listingId, { bytes, pictureId });
    return c.json({ ...stateOf(added.listing), pictureId: added.pictureId }, 201);
  })
  .openapi(removePictureRoute, async (c) => {
    const { listingId, pictureId } = c.req.valid('param');
    const seller = requireSeller(c.var.asker);
    const listing = await removeListingPicture(c.var.world, seller, checked(listingId), pictureId);
    return c.json(stateOf(listing), 200);
  });
