import { toJpeg } from './picture.ts';
import { sceneSize } from './scene/room.ts';
import { closeScene, ingredientScene, tableScene } from './scene/scene.ts';
import { type ProductToDraw, subjectOf } from './subject/subject.ts';

const scenes = [tableScene, closeScene, ingredientScene] as const;

/**
 * A JPEG of 1280 by 960, always the same for the same product. `variant` 0 shows the package and a serving, 1
 * the food near, 2 its ingredients, and so on around. Products that are not in the sample catalogue are drawn
 * like an example of their category.
 */
export async function drawProduct(product: ProductToDraw & { variant: number }): Promise<Buffer> {
  const scene = scenes[Math.abs(Math.trunc(product.variant)) % scenes.length] ?? tableScene;
  return toJpeg(scene(subjectOf(product)), sceneSize.width, sceneSize.height);
}
