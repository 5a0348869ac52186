import sharp from 'sharp';
import { expect, test } from 'vitest';
import catalogue from '../sample/catalogue.json' with { type: 'json' };
import { sketchesOf } from './ingredient/ingredient.ts';
import { drawProduct } from './product.ts';
import { closeScene, ingredientScene, tableScene } from './scene/scene.ts';
import { subjectOf } from './subject/subject.ts';

const products = catalogue.products.map(({ slug, category, name }) => ({ slug, category, name: name.id }));
const brem = { slug: 'brem-madiun', category: 'jajanan-manis', name: 'Brem Padat Madiun' };

test('a drawing is a picture of the shop’s size, and the same on every run', async () => {
  const one = await drawProduct({ ...brem, variant: 0 });
  const about = await sharp(one).metadata();
  expect([about.format, about.width, about.height]).toEqual(['jpeg', 1280, 960]);
  expect(one.length).toBeLessThan(400 * 1024);
  expect((await drawProduct({ ...brem, variant: 0 })).equals(one)).toBe(true);
  expect((await drawProduct({ ...brem, variant: 3 })).equals(one)).toBe(true);
});

test('no two products of the catalogue and no two variants look alike', () => {
  const drawn = products.flatMap((product) => {
    const subject = subjectOf(product);
    return [tableScene(subject), closeScene(subject), ingredientScene(subject)];
  });
  expect(drawn.length).toBe(150);
  expect(new Set(drawn).size).toBe(150);
});

test('every product of the catalogue has a look of its own, not an example’s', () => {
  const looks = products.map((product) => subjectOf(product).look);
  expect(new Set(looks).size).toBe(products.length);
});

test('every ingredient of the catalogue can be drawn', () => {
  const words = new Set(catalogue.products.flatMap((product) => product.ingredients));
  expect([...words].filter((word) => sketchesOf(word).length === 0)).toEqual([]);
  expect(sketchesOf('batu')).toEqual([]);
});

test('words are drawn as strokes, so that no machine’s fonts matter', () => {
  for (const product of products.slice(0, 10)) expect(tableScene(subjectOf(product))).not.toContain('<text');
});

test('a product that nobody knows is drawn like its category', () => {
  const look = (category: string) => subjectOf({ slug: 'baru', category, name: 'Baru' }).look;
  expect(look('bumbu').vessel).toBe('cobek');
  expect(look('minuman').drink).toBeDefined();
  expect(look('apa-saja')).toBe(look('keripik'));
});
