import type { DomainEvent } from '@rasa/domain/event';
import { listingIdOf } from '@rasa/domain/id';
import type { Assent } from '@rasa/domain/identity/assent';
import {
  type ApprovedContent,
  approvedContentSchema,
  type Movement,
  movementSchema,
  type Offer,
  type Stock,
  type Suspension,
  stockSchema,
  suspensionSchema,
} from '@rasa/domain/market/offer';
import type { Recorded } from '@rasa/domain/workshop/listing-record';
import { assentWrites } from '../identity/assent.ts';
import { commit } from '../outbox.ts';
import { shardOf, shards } from '../shard.ts';
import { type Item, type Key, queryAll, type Table, type Write } from '../table.ts';
import { recordWrites } from '../workshop/listing-record.ts';
import { movementWrite, stockKey } from './movement.ts';

const pk = (offerId: string) => `OFFER#${offerId}`;
const contentKey = (offerId: string): Key => ({ pk: pk(offerId), sk: 'CONTENT' });
const sellerPk = (sellerId: string) => `SELLER#${sellerId}#OFFERS`;
const shardPk = (shard: number) => `OFFERS#${shard}`;

export type StockChange = {
  offerId: string;
  /** What the decision rests on; the write is refused where the stored value is another. */
  expected?: Partial<Pick<Stock, 'status' | 'priceIdr' | 'revisionId' | 'available'>> & {
    /** `null` where the terms were never changed. */
    termsVersion?: number | null;
  };
  set?: Partial<
    Pick<
      Stock,
      'status' | 'priceIdr' | 'approvedPriceIdr' | 'revisionId' | 'steps' | 'preorder' | 'termsVersion'
    >
  >;
  remove?: readonly 'preorder'[];
  /** The one way to change `available`, so that the movements always add up to it. */
  movement?: Movement;
  at: string;
};

/** What goes with a change of the stock in the same moment. */
type Beside = {
  /** The seller's own yes, where it needed one. */
  yes?: Assent | undefined;
  /** What is told of it in the product's history. */
  recorded?: readonly Recorded[];
};

/** The stock write comes first, then the movement if there is one. Never below zero. */
export function stockWrites({
  offerId,
  expected = {},
  set = {},
  remove,
  movement,
  at,
}: StockChange): Write[] {
  const update: Write = {
    kind: 'update',
    key: stockKey(offerId),
    set: { ...set, updatedAt: at },
    ...(remove && { remove }),
    ...(movement && { add: { available: movement.quantity } }),
    when: {
      present: true,
      equals: expected,
      ...(movement && movement.quantity < 0 && { atLeast: { available: -movement.quantity } }),
    },
  };
  return movement ? [update, movementWrite(movement)] : [update];
}

const contentItem = (approved: ApprovedContent): Item => ({
  ...approved,
  ...contentKey(approved.offerId),
  sellerPk: sellerPk(approved.sellerId),
  sellerSk: `${approved.firstApprovedAt}#${approved.offerId}`,
  boardPk: shardPk(shardOf(approved.offerId)),
  boardSk: approved.offerId,
});

/** The first approval: a new offer with its first units. */
export function newOfferWrites({ stock, approved }: Offer, initial: Movement): Write[] {
  return [
    { kind: 'put', item: { ...stock, ...stockKey(stock.offerId) }, when: { absent: true } },
    { kind: 'put', item: contentItem(approved), when: { absent: true } },
    movementWrite(initial),
  ];
}

/** A later approval: other content, the same stock. */
export function renewedOfferWrites(
  approved: ApprovedContent,
  before: Stock,
  set: NonNullable<StockChange['set']>,
): Write[] {
  const { offerId, approvedAt: at } = approved;
  const { priceIdr, revisionId } = before;
  return [
    ...stockWrites({ offerId, expected: { priceIdr, revisionId }, set, at }),
    { kind: 'put', item: contentItem(approved), when: { equals: { revisionId } } },
  ];
}

const join = (stock: Item, approved: Item): Offer => ({
  stock: stockSchema.parse(stock),
  approved: approvedContentSchema.parse(approved),
});

export function offerStore(table: Table) {
  const getMany = async (offerIds: readonly string[]): Promise<Offer[]> => {
    const items = await table.getMany(offerIds.flatMap((id) => [stockKey(id), contentKey(id)]));
    const byKey = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
    return [...new Set(offerIds)].flatMap((offerId) => {
      const stock = byKey.get(`${pk(offerId)} STOCK`);
      const approved = byKey.get(`${pk(offerId)} CONTENT`);
      return stock && approved ? [join(stock, approved)] : [];
    });
  };
  const withStock = async (contents: readonly Item[]): Promise<Offer[]> => {
    const stocks = await table.getMany(contents.map((item) => ({ pk: item.pk, sk: 'STOCK' })));
    const byPk = new Map(stocks.map((stock) => [stock.pk, stock]));
    return contents.flatMap((content) => {
      const stock = byPk.get(content.pk);
      return stock ? [join(stock, content)] : [];
    });
  };

  return {
    get: async (offerId: string): Promise<Offer | undefined> => (await getMany([offerId]))[0],

    /** In the order asked for; unknown ones are left out. */
    getMany,

    /** Newest first, whatever their status. */
    async listBySeller(sellerId: string): Promise<Offer[]> {
      const query = { pk: sellerPk(sellerId), index: 'bySeller', newestFirst: true } as const;
      return withStock(await queryAll(table, query));
    },

    /** Every offer, shard by shard, whatever its status: for drawing the catalogue. */
    async listAll(): Promise<Offer[]> {
      const contents = await Promise.all(
        shards.map((shard) => queryAll(table, { pk: shardPk(shard), index: 'byBoard' })),
      );
      return withStock(contents.flat());
    },

    /** Every change of the offer's units; their sum is `available`. */
    async listMovements(offerId: string): Promise<Movement[]> {
      const items = await queryAll(table, { pk: pk(offerId), prefix: 'MOVE#' });
      return items.map((item) => movementSchema.parse(item));
    },

    /** Why staff took it off the shop, or put it back; the last word. */
    async getLastSuspension(offerId: string): Promise<Suspension | undefined> {
      const page = await table.query({
        ...{ pk: pk(offerId), prefix: 'SUSPENSION#' },
        ...{ newestFirst: true, limit: 1 },
      });
      return page.items[0] && suspensionSchema.parse(page.items[0]);
    },

    /** @throws Conflict */
    async saveStock(
      change: StockChange,
      event: DomainEvent,
      { yes, recorded = [] }: Beside = {},
    ): Promise<void> {
      const record = recordWrites(listingIdOf(change.offerId), recorded, event);
      await commit(table, [...stockWrites(change), ...record, ...assentWrites(yes)], event);
    },

    /** All that staff said when they took it off the shop or gave it back, newest first. */
    async listSuspensions(offerId: string): Promise<Suspension[]> {
      const query = { pk: pk(offerId), prefix: 'SUSPENSION#', newestFirst: true } as const;
      return (await queryAll(table, query)).map((item) => suspensionSchema.parse(item));
    },

    /** A change of status with the reason for it. @throws Conflict */
    async saveSuspension(suspension: Suspension, change: StockChange, event: DomainEvent): Promise<void> {
      const item = { ...suspension, pk: pk(suspension.offerId), sk: `SUSPENSION#${event.eventId}` };
      await commit(table, [...stockWrites(change), { kind: 'put', item, when: { absent: true } }], event);
    },
  };
}
