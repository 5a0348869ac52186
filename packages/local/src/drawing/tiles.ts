/**
 * Draws the pictures that ingredients are chosen by into the site's files, from the same sketches as the sample products'
 * photos: `node packages/local/src/drawing/tiles.ts`, whenever the list or a sketch has changed.
 */
import { join } from 'node:path';
import { commonIngredients, ingredientDrawing, ingredientSlugs } from '@rasa/domain/market/ingredient';
import sharp from 'sharp';
import { sketchesOf } from './ingredient/ingredient.ts';
import { randomFrom } from './random.ts';

const files = join(import.meta.dirname, '../../../../web/public');
/** Twice as fine as it is shown. */
const side = 96;

for (const slug of ingredientSlugs) {
  const { id: name } = commonIngredients[slug];
  const [sketch] = sketchesOf(slug.replaceAll('-', ' '));
  if (!sketch) throw new Error(`nobody has drawn ${name} yet`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 200 200" width="${side * 2}" height="${side * 2}">${sketch(randomFrom(slug))}</svg>`;
  const file = join(files, ingredientDrawing(slug));
  const { size } = await sharp(Buffer.from(svg))
    .resize(side)
    .webp({ quality: 50, alphaQuality: 60, effort: 6 })
    .toFile(file);
  console.log(slug, size);
}
