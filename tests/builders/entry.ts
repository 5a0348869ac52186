import type { CatalogueEntry } from '@rasa/domain/market/catalogue';

type Over = Omit<Partial<CatalogueEntry>, 'content' | 'shop'> & {
  content?: Partial<CatalogueEntry['content']>;
  shop?: Partial<CatalogueEntry['shop']>;
};

const idOf = (prefix: string, number: number): string => `${prefix}_01J${String(number).padStart(23, '0')}`;

/** A product as the public sees it, the `number`th of many; what is not said is like that of others. */
export function catalogueEntry(
  number: number,
  { content = {}, shop = {}, ...over }: Over = {},
): CatalogueEntry {
  return {
    offerId: idOf('ofr', number),
    slug: `produk-${number}`,
    content: {
      name: `Keripik Tempe ${number}`,
      description: 'Renyah dan gurih.',
      category: 'keripik',
      ingredients: ['tempe kedelai', 'tepung beras', 'minyak', 'garam'],
      allergens: ['soy'],
      netContent: { value: 250, unit: 'g' },
      unit: 'kemasan',
      shippingWeightGrams: 280,
      shelfLifeDays: 90,
      storage: 'kering',
      legalClass: 'pirt',
      permit: { kind: 'pirt', number: 'P-IRT 2093519011162-31' },
      pictureIds: [idOf('pic', number)],
      ...content,
    },
    contentHash: `${JSON.stringify(content)}${number}`,
    revisionId: `rev_01J${String(number).padStart(23, '0')}_1`,
    priceIdr: 15_000,
    pricePer100Idr: 6_000,
    available: 10,
    approvedAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
    delivery: { pickupPointIds: [idOf('pkp', 1)] },
    shop: {
      sellerId: idOf('sel', 1),
      shopName: 'Dapur Melati',
      slug: 'dapur-melati',
      about: '',
      regencyCode: '35.19',
      ...shop,
    },
    ...over,
  };
}
