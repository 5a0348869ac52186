import type { Card } from '@rasa/clients/paper/card';
import type { Poster } from '@rasa/clients/paper/poster';
import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { shopCardPictures } from '@rasa/domain/market/share';
import { formatIdr } from '@rasa/domain/money';
import { pictureKey, pictureWidths } from '@rasa/domain/picture';
import { regencyName } from '@rasa/domain/place';
import type { World } from '../world.ts';

/** The largest that there is of a public picture; undefined once it was taken away. */
async function pictureOf({ blobs }: World, pictureId: string): Promise<Uint8Array | undefined> {
  for (const width of pictureWidths.toReversed()) {
    const file = await blobs.get(pictureKey.derived({ pictureId, purpose: 'product' }, width, 'jpg'));
    if (file) return file.bytes;
  }
  return undefined;
}

async function picturesOf(world: World, pictureIds: readonly (string | undefined)[]): Promise<Uint8Array[]> {
  const found = await Promise.all(pictureIds.map((pictureId) => pictureId && pictureOf(world, pictureId)));
  return found.filter((bytes) => bytes instanceof Uint8Array);
}

/** As exact as the seller agreed to. */
const placeOf = ({ villageName, districtName, regencyCode }: CatalogueEntry['shop']): string =>
  [villageName, districtName && `Kec. ${districtName}`, regencyName(regencyCode)].filter(Boolean).join(', ');

const price = ({ priceIdr }: CatalogueEntry): string => formatIdr(priceIdr).replaceAll('\u00a0', ' ');
const contentOf = ({ content: { netContent } }: CatalogueEntry): string =>
  `${netContent.value} ${netContent.unit}`;
const hostOf = ({ publicOrigin }: World): string => new URL(publicOrigin).host;

export const productCard = async (world: World, entry: CatalogueEntry): Promise<Card> => ({
  title: entry.content.name,
  price: price(entry),
  lines: [entry.shop.shopName, placeOf(entry.shop)],
  pictures: await picturesOf(world, entry.content.pictureIds.slice(0, 1)),
  host: hostOf(world),
});

export const shopCard = async (
  world: World,
  shop: CatalogueEntry['shop'],
  entries: readonly CatalogueEntry[],
): Promise<Card> => ({
  title: shop.shopName,
  lines: [placeOf(shop), entries.map(({ content }) => content.name).join(', ')],
  pictures: await picturesOf(
    world,
    entries.slice(0, shopCardPictures).map(({ content }) => content.pictureIds[0]),
  ),
  host: hostOf(world),
});

const call = {
  language: 'id',
  call: 'Pindai untuk memesan',
  how: 'Arahkan kamera HP ke kotak hitam putih ini',
} as const;

export const productPoster = async (world: World, entry: CatalogueEntry): Promise<Poster> => ({
  ...call,
  title: entry.content.name,
  price: price(entry),
  lines: [`Isi ${contentOf(entry)}`, entry.shop.shopName, placeOf(entry.shop)],
  picture: (await picturesOf(world, entry.content.pictureIds.slice(0, 1)))[0],
  address: `${world.publicOrigin}/produk/${entry.offerId}/${entry.slug}`,
});

export const shopPoster = async (
  world: World,
  shop: CatalogueEntry['shop'],
  entries: readonly CatalogueEntry[],
): Promise<Poster> => ({
  ...call,
  title: shop.shopName,
  lines: [placeOf(shop), entries.map(({ content }) => content.name).join(', ')],
  picture: (await picturesOf(world, [entries[0]?.content.pictureIds[0]]))[0],
  address: `${world.publicOrigin}/toko/${encodeURIComponent(shop.slug)}`,
});
