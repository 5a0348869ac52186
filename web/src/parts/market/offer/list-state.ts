import { type Category, categorySchema } from '@rasa/domain/market/category';
import { type PriceBand, priceBandSchema } from '@rasa/domain/market/shelf';
import { eastJavaRegencies } from '@rasa/domain/place';
import type { ApiClient } from '../../../api.ts';

/** How a list is sorted, as its address says it, and what the API calls it. */
export const sorts = {
  cocok: 'relevance',
  baru: 'newest',
  bintang: 'rating',
  murah: 'cheapest',
  mahal: 'dearest',
  nama: 'name',
} as const;
export type Sort = keyof typeof sorts;
export const sortNames = Object.keys(sorts) as Sort[];

/** Ways of delivery, likewise. */
export const ways = { ambil: 'pickup', kurir: 'village_courier', ekspedisi: 'carrier' } as const;
export type Way = keyof typeof ways;
export const wayNames = Object.keys(ways) as Way[];

/** What a list of products shows; each state has an address. */
export type ListState = {
  q: string;
  kategori?: Category | undefined;
  kab?: string | undefined;
  harga?: PriceBand | undefined;
  cara?: Way | undefined;
  /** Only with a halal certificate. */
  halal?: '1' | undefined;
  /** Only what is on the shelf. */
  ada?: '1' | undefined;
  urut?: Sort | undefined;
  dari?: string | undefined;
};

const longestQuery = 80;
const pageSize = 24;

const plainText = (text: string): string =>
  [...text.normalize('NFC').replace(/[\p{C}\s]+/gu, ' ')].slice(0, longestQuery).join('').trim();

const isOn = (value: string | null): '1' | undefined => (value === '1' ? '1' : undefined);

/** Whatever an address says becomes a list that can be shown: what is not understood counts as not said. */
export function readListState(params: URLSearchParams): ListState {
  const kab = params.get('kab');
  const urut = params.get('urut');
  const cara = params.get('cara');
  const dari = params.get('dari');
  return {
    q: plainText(params.get('q') ?? ''),
    kategori: categorySchema.safeParse(params.get('kategori')).data,
    kab: eastJavaRegencies.find(({ code }) => code === kab)?.code,
    harga: priceBandSchema.safeParse(params.get('harga')).data,
    cara: wayNames.find((name) => name === cara),
    halal: isOn(params.get('halal')),
    ada: isOn(params.get('ada')),
    urut: sortNames.find((name) => name === urut),
    dari: dari && /^[\w-]{1,20}$/.test(dari) ? dari : undefined,
  };
}

/** One page of products. A place in the list that is gone is its beginning. */
export async function listOffers(api: ApiClient, state: ListState) {
  const ask = (cursor: string | undefined) =>
    api.offers.$get({
      query: {
        query: state.q || undefined,
        category: state.kategori,
        regency: state.kab,
        price: state.harga,
        way: state.cara && ways[state.cara],
        halal: state.halal,
        stocked: state.ada,
        sort: state.urut && sorts[state.urut],
        limit: String(pageSize),
        cursor,
      },
    });
  const first = await ask(state.dari);
  const answer = first.ok || !state.dari ? first : await ask(undefined);
  if (!answer.ok) throw new Error(`the list of offers was refused: ${answer.status}`);
  return answer.json();
}

export type OfferPage = Awaited<ReturnType<typeof listOffers>>;
export type OfferSummary = OfferPage['offers'][number];
