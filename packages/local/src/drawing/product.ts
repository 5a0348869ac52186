import { toJpeg } from './picture.ts';
import { sceneSize } from './scene/room.ts';
import { closeScene, ingredientScene, tableScene } from './scene/scene.ts';
import { type ProductToDraw, subjectOf } from './subject/subject.ts';

const scenes = [tableScene, closeScene, ingredientScene] as const;

type Drawing = ProductToDraw & { variant: number; pixelWidth?: number };

/**
 * A JPEG of 1280 by 960 unless it is to be smaller, always the same for the same product. `variant` 0 shows the
 * package and a serving, 1 the food near, 2 its ingredients, and so on around. Products that are not in the sample
 * catalogue are drawn like an example of their category.
 */
export async function drawProduct({ variant, pixelWidth, ...product }: Drawing): Promise<Buffer> {
  const scene = scenes[Math.abs(Math.trunc(variant)) % scenes.length] ?? tableScene;
  return toJpeg(scene(subjectOf(product)), sceneSize.width, sceneSize.height, pixelWidth);
}
