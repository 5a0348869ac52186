import type { APIContext } from 'astro';
import { load } from '../../../api.ts';
import type { MyShop } from '../answer.ts';

type Page = Pick<APIContext, 'locals' | 'redirect' | 'rewrite'>;

/** The seller's own shop. Who keeps none meets the API's own refusal of a route for sellers. */
export async function loadMyShop(
  page: Page,
): Promise<{ shop: MyShop; response?: undefined } | { response: Response }> {
  const { api, principal } = page.locals;
  const mine = await load(page, api.seller.offers.$get());
  if (mine.response) return { response: mine.response };
  const sellerId = principal?.sellerId ?? '';
  const { data, response } = await load(page, api.sellers[':sellerId'].$get({ param: { sellerId } }));
  return response ? { response } : { shop: data };
}

/** Parts of a shop, each changed on a page of its own. */
export const shopParts = ['cerita', 'ambil', 'kurir', 'ekspedisi', 'tampil'] as const;
export type ShopPart = (typeof shopParts)[number];
export const isShopPart = (name: string | undefined): name is ShopPart =>
  (shopParts as readonly (string | undefined)[]).includes(name);
