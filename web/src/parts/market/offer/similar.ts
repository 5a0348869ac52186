import type { Category } from '@rasa/domain/market/category';
import type { ApiClient } from '../../../api.ts';
import type { OfferSummary } from './list-state.ts';

type Own = { offerId: string; content: { category: Category }; shop: { slug: string; regencyCode: string } };

const most = 6;

/** Food of the same kind from other shops, the near ones first; what can be bought before what is sold out. */
export async function similarTo(api: ApiClient, { offerId, content, shop }: Own): Promise<OfferSummary[]> {
  const ask = async (regency?: string): Promise<OfferSummary[]> => {
    const query = { category: content.category, regency, limit: String(2 * most + 12) };
    const answer = await api.offers.$get({ query });
    return answer.ok ? (await answer.json()).offers : [];
  };
  const [near, anywhere] = await Promise.all([ask(shop.regencyCode), ask()]);
  const found = [...near, ...anywhere].filter(
    (other) => other.offerId !== offerId && other.shop.slug !== shop.slug,
  );
  const once = [...new Map(found.map((other) => [other.offerId, other])).values()];
  return [...once.filter(({ soldOut }) => !soldOut), ...once.filter(({ soldOut }) => soldOut)].slice(0, most);
}
