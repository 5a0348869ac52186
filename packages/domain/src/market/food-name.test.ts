import { expect, test } from 'vitest';
import { contentSchema } from './content.ts';
import { foodNames } from './food-name.ts';

test('every kind offers names that a product may have, each once', () => {
  for (const [category, names] of Object.entries(foodNames)) {
    const texts = names.map(([name]) => name);
    expect(texts.length, category).toBeGreaterThanOrEqual(4);
    expect(new Set(texts).size, category).toBe(texts.length);
    for (const name of texts) expect(contentSchema.shape.name.parse(name)).toBe(name);
  }
});
