import type { APIContext } from 'astro';
import type { InferResponseType } from 'hono/client';
import { type ApiClient, load } from '../../../api.ts';

type Page = Pick<APIContext, 'locals' | 'redirect' | 'rewrite'>;
export type Seller = InferResponseType<ApiClient['sellers']['$get'], 200>['sellers'][number];

/** A unit has some hundreds of shops; more than this and a search should be the API's. */
const mostPages = 10;

/** Every seller of the unit, by shop name: to search in, and to choose from. */
export async function everySeller(
  page: Page,
): Promise<{ sellers: Seller[]; response?: undefined } | { response: Response }> {
  const sellers: Seller[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { data, response } = await load(
      page,
      page.locals.api.sellers.$get({ query: { limit: 100, cursor } }),
    );
    if (response) return { response };
    sellers.push(...data.sellers);
    cursor = data.cursor;
    if (!cursor) break;
  }
  return { sellers };
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose shop, owner, village or number has every word that is looked for. */
export function sellersMatching(sellers: readonly Seller[], query: string): Seller[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return sellers.filter(({ shopName, ownerName, villageName, districtName, phone }) => {
    const text = plain([shopName, ownerName, villageName, districtName, phone.replace('+62', '0')].join(' '));
    return words.every((word) => text.includes(word));
  });
}
