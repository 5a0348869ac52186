/**
 * Draws the sheet of pictures that ingredients are chosen by into the site's files, from the same sketches as the sample
 * products' photos: `node packages/local/src/drawing/tiles.ts`, whenever the list or a sketch has changed.
 */
import { join } from 'node:path';
import {
  commonIngredients,
  ingredientPlace,
  ingredientSheet,
  ingredientSlugs,
} from '@rasa/domain/market/ingredient';
import sharp from 'sharp';
import { sketchesOf } from './ingredient/ingredient.ts';
import { randomFrom } from './random.ts';

const files = join(import.meta.dirname, '../../../../web/public');
/** Of each, on the sheet: more than it is shown, for finer screens. */
const side = 76;
const { columns, rows, path } = ingredientSheet;

const tiles = await Promise.all(
  ingredientSlugs.map(async (slug) => {
    const [sketch] = sketchesOf(slug.replaceAll('-', ' '));
    if (!sketch) throw new Error(`nobody has drawn ${commonIngredients[slug].id} yet`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 200 200" width="192" height="192">${sketch(randomFrom(slug))}</svg>`;
    const input = await sharp(Buffer.from(svg)).resize(side).png().toBuffer();
    const { column, row } = ingredientPlace(slug);
    return { input, left: column * side, top: row * side };
  }),
);
const sheet = await sharp({
  create: { width: columns * side, height: rows * side, channels: 4, background: '#0000' },
})
  .composite(tiles)
  .png()
  .toBuffer();
const { size } = await sharp(sheet)
  .webp({ quality: 40, alphaQuality: 50, effort: 6 })
  .toFile(join(files, path));
console.log(path, size);
