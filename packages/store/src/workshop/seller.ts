import type { DomainEvent } from '@rasa/domain/event';
import type { Account } from '@rasa/domain/identity/account';
import { Conflict } from '@rasa/domain/refusal';
import { type Seller, sellerSchema } from '@rasa/domain/workshop/seller';
import { accountRefusal, newAccountWrites } from '../identity/account.ts';
import { commit, outboxWrite } from '../outbox.ts';
import { type Item, type Page, type Table, type Write, WriteRefused } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (sellerId: string) => ({ pk: `SELLER#${sellerId}`, sk: 'META' });
const slugKey = (slug: string) => ({ pk: `SHOP#${slug}`, sk: '-' });
const board = (unitId: string) => `UNIT#${unitId}#SELLERS`;

const indexOf = (seller: Seller) => ({
  boardPk: board(seller.unitId),
  boardSk: `${seller.shopName.toLowerCase()}#${seller.sellerId}`,
});

const toSeller = (item: Item): Seller => sellerSchema.parse(item);

export function sellerStore(table: Table) {
  const get = async (sellerId: string): Promise<Seller | undefined> => {
    const item = await table.get(key(sellerId));
    return item && toSeller(item);
  };
  return {
    get,

    /** A shop's address is an item of its own, so that two shops never share one. */
    async getBySlug(slug: string): Promise<Seller | undefined> {
      const claim = await table.get(slugKey(slug));
      return claim && get(String(claim.sellerId));
    },

    /** By shop name. */
    async listByUnit(
      unitId: string,
      page: { cursor?: string | undefined; limit: number },
    ): Promise<Page<Seller>> {
      const found = await table.query({ pk: board(unitId), index: 'byBoard', ...page });
      return { ...found, items: found.items.map(toSeller) };
    },

    /**
     * The shop, its address and the account that keeps it: all of them or nothing.
     * @throws Refusal `account.phone-taken` or `account.email-taken`.
     * @throws Conflict when the address is another shop's.
     */
    async saveNew(seller: Seller, account: Account, event: DomainEvent): Promise<void> {
      const claim: Write = {
        kind: 'put',
        item: { ...slugKey(seller.slug), sellerId: seller.sellerId },
        when: { absent: true },
      };
      const writes = [versionedPut(key(seller.sellerId), seller, indexOf(seller)), claim];
      try {
        await table.transact([...writes, ...newAccountWrites(account), outboxWrite(event)]);
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error;
        throw (
          accountRefusal(error, account, writes.length) ?? new Conflict('address taken', { cause: error })
        );
      }
    },

    /** The address (`slug`) of a shop stays what it was at registration. @throws Conflict */
    async save(seller: Seller, event: DomainEvent): Promise<void> {
      await commit(table, [versionedPut(key(seller.sellerId), seller, indexOf(seller))], event);
    },
  };
}
