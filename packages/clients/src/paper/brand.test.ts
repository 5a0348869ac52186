import sharp from 'sharp';
import { expect, test } from 'vitest';
import { brandOf, plainBrand } from './brand.ts';

/** A mark on a ground, as large as logos are drawn. */
const logo = (ground: string, mark: string): Promise<Buffer> =>
  sharp({ create: { width: 240, height: 240, channels: 3, background: ground } })
    .composite([
      {
        input: { create: { width: 96, height: 96, channels: 3, background: mark } },
        ...{ left: 72, top: 72 },
      },
    ])
    .png()
    .toBuffer();

const partsOf = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

test('the colour is that of the mark, not of the pale ground that there is more of', async () => {
  const [red = 0, green = 0, blue = 0] = partsOf((await brandOf(await logo('#f3dfbb', '#b4532a'))).colour);
  expect(red - Math.max(green, blue)).toBeGreaterThan(60);
});

test('a logo without any colour leaves the plain one', async () => {
  expect((await brandOf(await logo('#ffffff', '#222222'))).colour).toBe(plainBrand.colour);
});
