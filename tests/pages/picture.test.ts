import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import type { Offer } from '@rasa/domain/market/offer';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { buildSite } from '@rasa/local/build';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { type Reader, readerOf } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
let reader: Reader;
let plain: Offer;

/** As `sharpenPicture` leaves it. */
async function savedAvif({ world }: TestSite, pictureId: string, ownerId: string): Promise<void> {
  const at = world.clock().toISOString();
  await world.store.pictures.save(
    {
      ...{ pictureId, ownerId, purpose: 'product', type: 'jpeg', bytes: 1000, status: 'ready' },
      ...{ widths: [320, 640, 1280], avif: true, uploadedAt: at, version: 1 },
    },
    {
      ...{ eventId: world.newId('event'), type: 'picture.avif-made', subjectId: pictureId },
      ...{ at, actorId: 'images', detail: { ownerId } },
    },
  );
}

beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  const { unitId } = await savedUnit(world, { unitId: world.marketUnitId });
  const { seller } = await savedSeller(world, unitId, { shopName: 'Dapur Melati', slug: 'dapur-melati' });
  const names = ['Keripik Tempe Pedas', 'Rengginang Terasi', 'Sambal Pecel Madiun', 'Brem Padat Manis'];
  for (let number = 1; number <= 24; number += 1) {
    world.moveClock({ minutes: 1 });
    const { approved } = await savedOffer(world, seller, {
      content: { name: `${names[number % 4]} Nomor ${number}` },
    });
    await savedAvif(site, approved.content.pictureIds[0]!, seller.sellerId);
  }
  world.moveClock({ minutes: -60 });
  plain = await savedOffer(world, seller, { content: { name: 'Kopi Wilis', category: 'minuman' } });
  await rebuildCatalogue(world, gzipPacking);
  reader = readerOf(site);
});
afterAll(() => site[Symbol.asyncDispose]());

const picturesIn = (html: string): string[] => html.match(/<picture>.*?<\/picture>/gs) ?? [];
const typesIn = (picture: string): string[] =>
  [...picture.matchAll(/type="image\/(\w+)"/g)].map(([, type]) => type!);

test('list, home, shop and product offer AVIF, then WebP, then JPEG, each with its place kept free', async () => {
  const list = await reader.open('/produk');
  const product = list.links.find(({ href }) => /^\/produk\/ofr_/.test(href))!.href;
  for (const path of ['/produk', '/', '/toko/dapur-melati', product]) {
    const sharp = picturesIn((await reader.open(path)).html).filter((one) => one.includes('.avif'));
    expect(sharp.length, path).toBeGreaterThan(0);
    for (const picture of sharp) {
      expect(typesIn(picture)).toEqual(['avif', 'webp']);
      expect(picture).toMatch(/srcset="\/media\/picture\/pic_\w+\/320\.avif 320w/);
      expect(picture).toMatch(
        /<img src="\/media\/picture\/pic_\w+\/320\.jpg".* sizes="[^"]+".* width="640" height="480"/s,
      );
    }
  }
});

test('AVIF is named nowhere before it exists', async () => {
  const [pictureId] = plain.approved.content.pictureIds;
  for (const path of ['/kategori/minuman', `/produk/${plain.stock.offerId}/kopi-wilis`]) {
    const own = picturesIn((await reader.open(path)).html).filter((one) => one.includes(pictureId!));
    expect(own.length, path).toBeGreaterThan(0);
    for (const picture of own) expect(typesIn(picture), path).toEqual(['webp']);
  }
});

test('a list of 24 with all their pictures weighs at most 20 KB with its styles', async () => {
  const { html } = await reader.open('/produk');
  expect(new Set([...html.matchAll(/href="\/produk\/(ofr_\w+)\//g)].map(([, id]) => id)).size).toBe(24);
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!);
  expect(styles.length + Number(html.includes('<style'))).toBeGreaterThan(0);
  const { clientFolder } = await buildSite();
  const files = await Promise.all(styles.map((href) => readFile(join(clientFolder, href))));
  const weights = [Buffer.from(html), ...files].map((bytes) => gzipSync(bytes).length);
  expect(weights.reduce((all, weight) => all + weight, 0)).toBeLessThanOrEqual(20 * 1024);
});
