import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PlacementRequest } from '@rasa/actions/market/place-order';
import { listingIdOf, revisionIdOf } from '@rasa/domain/id';
import { type Content, canonical } from '@rasa/domain/market/content';
import type { Offer } from '@rasa/domain/market/offer';
import type { Seller } from '@rasa/domain/workshop/seller';
import type { World } from '@rasa/functions/world';
import { dynamoTable } from '@rasa/store/dynamodb';
import { newOfferWrites } from '@rasa/store/market/offer';
import { commit } from '@rasa/store/outbox';
import type { Table } from '@rasa/store/table';
import { phoneOf } from './phone.ts';

/** The market table of a world, for what no action does. */
export const marketTable = (world: World): Table => tableOf(world, world.environment.MARKET_TABLE);

/** Likewise that of the restricted zone. */
export const programmeTable = (world: World): Table => tableOf(world, world.environment.PROGRAMME_TABLE);

function tableOf({ environment }: World, tableName: string): Table {
  const client = new DynamoDBClient({
    region: environment.AWS_REGION,
    endpoint: environment.DYNAMODB_ENDPOINT!,
  });
  return dynamoTable({ client, tableName });
}

/** Content that a curator could have approved. */
const someContent = (world: World, over: Partial<Content> = {}): Content => ({
  name: 'Keripik Singkong Original',
  description: 'Renyah dan gurih.',
  category: 'keripik',
  ingredients: ['singkong', 'minyak goreng', 'garam'],
  allergens: [],
  netContent: { value: 250, unit: 'g' },
  unit: 'kemasan',
  shippingWeightGrams: 280,
  shelfLifeDays: 90,
  storage: 'kering',
  legalClass: 'pirt',
  permit: { kind: 'pirt', number: 'P-IRT 2093519011162-31' },
  pictureIds: [world.newId('picture')],
  ...over,
});

export type OnShelf = { priceIdr?: number; available?: number; content?: Partial<Content> };

/** An offer that is live without the way through curation. */
export async function savedOffer(world: World, seller: Seller, over: OnShelf = {}): Promise<Offer> {
  const { priceIdr = 15_000, available = 10 } = over;
  const offerId = world.newId('offer');
  const listingId = listingIdOf(offerId);
  const at = world.clock().toISOString();
  const content = someContent(world, over.content);
  const revisionId = revisionIdOf(listingId, 1);
  const { sellerId, unitId } = seller;
  const offer: Offer = {
    stock: {
      offerId,
      sellerId,
      status: 'live',
      available,
      priceIdr,
      approvedPriceIdr: priceIdr,
      revisionId,
      updatedAt: at,
    },
    approved: {
      offerId,
      listingId,
      sellerId,
      unitId,
      revisionId,
      content,
      contentHash: await world.hash(canonical(content)),
      approvedAt: at,
      firstApprovedAt: at,
    },
  };
  const initial = {
    offerId,
    cause: 'initial',
    causeId: revisionId,
    quantity: available,
    at,
    actorId: 'test',
  } as const;
  await commit(marketTable(world), newOfferWrites(offer, initial), {
    eventId: world.newId('event'),
    type: 'listing.approved',
    subjectId: listingId,
    at,
    actorId: 'test',
    detail: {},
  });
  return offer;
}

/** A request that places one line of each offer, picked up at the seller's first pickup point. */
export function pickupRequest(
  offers: readonly Offer[],
  over: Partial<PlacementRequest> & { quantity?: number } = {},
): PlacementRequest {
  const { quantity = 1, ...rest } = over;
  const sellerIds = [...new Set(offers.map((offer) => offer.stock.sellerId))];
  return {
    lines: offers.map(({ stock }) => ({
      offerId: stock.offerId,
      quantity,
      priceIdr: stock.priceIdr,
      revisionId: stock.revisionId,
    })),
    // Each offer has a buyer of its own, since one may have few unpaid orders.
    buyer: { name: 'Dewi', phone: phoneOf(parseInt(offers[0]?.stock.offerId.slice(-5) ?? '1', 36)) },
    deliveries: sellerIds.map((sellerId) => ({ sellerId, method: 'pickup' as const })),
    paymentMethod: 'pay_at_pickup',
    expectedTotalIdr: offers.reduce((all, { stock }) => all + stock.priceIdr * quantity, 0),
    ...rest,
  };
}
