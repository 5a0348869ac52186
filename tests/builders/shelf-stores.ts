import { categorySlugs } from '@rasa/domain/market/category';
import { firstSynonyms } from '@rasa/domain/market/synonym';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { startShop } from '@rasa/local/shop';
import { freePort } from './child.ts';
import { catalogueEntry } from './entry.ts';

/**
 * What keeps the data of a shop that shows `OFFERS` products: its catalogue is written as the reaction to events writes
 * it, and nothing else is there. Tells over its channel the environment by which functions find it, and ends with whoever
 * started it.
 */
const foods = [
  'Keripik',
  'Kerupuk',
  'Sambel',
  'Rengginang',
  'Peyek',
  'Kopi',
  'Gula Aren',
  'Emping',
  'Abon',
  'Jenang',
];
const ofWhat = [
  'Tempe',
  'Singkong',
  'Pisang',
  'Ikan',
  'Udang',
  'Bawang',
  'Kacang',
  'Jahe',
  'Talas',
  'Bayam',
  'Ubi',
];
const how = ['Pedas', 'Manis', 'Original', 'Daun Jeruk', 'Mentah', 'Goreng', 'Madiun', 'Wilis', 'Lawu'];
const perShop = 12;

const pick = (list: readonly string[], number: number): string => list[number % list.length]!;

const entryOf = (number: number) => {
  const shop = Math.floor(number / perShop);
  return catalogueEntry(number, {
    content: {
      name: `${pick(foods, number)} ${pick(ofWhat, number * 7)} ${pick(how, number * 3 + shop)}`,
      category: categorySlugs[number % categorySlugs.length]!,
      description: 'Digoreng pagi, dikemas siang, dikirim sore. Renyah, gurih, dan tahan lama. '.repeat(3),
      ...(number % 3 === 0 && { halalNumber: `ID3511000${number}` }),
    },
    priceIdr: 5_000 + ((number * 7_919) % 90) * 1_000,
    available: number % 9 === 0 ? 0 : 10,
    shop: {
      ...{
        sellerId: `sel_01J${String(shop).padStart(23, '0')}`,
        shopName: `Dapur ${pick(how, shop)} ${shop}`,
      },
      ...{ slug: `dapur-${shop}`, about: 'Kami memasak dari hasil kebun sendiri.' },
      ...{ regencyCode: `35.${String(1 + (shop % 29)).padStart(2, '0')}`, villageName: `Desa ${shop % 400}` },
    },
  });
};

const shop = await startShop({
  folder: process.env.DATA_DIR!,
  port: await freePort(),
  async prepare({ store, blobs, clock }) {
    const entries = Array.from({ length: Number(process.env.OFFERS ?? 1000) }, (_, number) =>
      entryOf(number),
    );
    const at = clock().toISOString();
    const blobKey = 'private/catalogue/bench.json.gz';
    const snapshot = { version: 1, builtAt: at, entries, synonyms: firstSynonyms };
    await blobs.put(blobKey, await gzipPacking.pack(JSON.stringify(snapshot)), {
      contentType: 'application/gzip',
    });
    await store.catalogue.saveChain({
      version: 1,
      base: { version: 1, blobKey },
      links: [],
      replaced: [],
      at,
    });
  },
});
process.on('disconnect', () => process.exit());
process.send?.(shop.cloud.environment);
