import type { APIContext } from 'astro';
import { load } from '../../api.ts';

type Page = Pick<APIContext, 'locals' | 'redirect' | 'rewrite'>;

/** All that a seller's first page tells of, or what the page answers where it cannot be told. */
export async function readHome(page: Page) {
  const { api, principal } = page.locals;
  const sellerId = principal?.sellerId ?? '';
  const asked = {
    orders: api.seller.orders.$get({ query: { group: 'open' } }),
    listings: api.listings.$get(),
    cases: api['support-cases'].$get({ query: {} }),
    ledger: api.seller.ledger.$get(),
    shop: api.sellers[':sellerId'].$get({ param: { sellerId } }),
    assents: api.assents.$get(),
    permits: api.permits.$get(),
  };
  const orders = await load(page, asked.orders);
  if (orders.response) return { response: orders.response };
  const listings = await load(page, asked.listings);
  if (listings.response) return { response: listings.response };
  const cases = await load(page, asked.cases);
  if (cases.response) return { response: cases.response };
  const ledger = await load(page, asked.ledger);
  if (ledger.response) return { response: ledger.response };
  const shop = await load(page, asked.shop);
  if (shop.response) return { response: shop.response };
  const assents = await load(page, asked.assents);
  const permits = await load(page, asked.permits);
  return {
    facts: {
      ...orders.data,
      listings: listings.data.listings,
      cases: cases.data.cases,
      ledger: ledger.data,
      shop: shop.data,
      assents: assents.data?.assents ?? [],
      permits: permits.data?.permits ?? [],
    },
  };
}
export type HomeFacts = NonNullable<Awaited<ReturnType<typeof readHome>>['facts']>;
