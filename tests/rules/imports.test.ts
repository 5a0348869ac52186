import { describe, expect, it } from 'vitest';
import { allSources, importsOf, type Source, violations } from './imports.ts';

const file = (path: string, text: string): Source[] => [{ path, text }];

describe('rooms', () => {
  it('import only what their room may', async () => {
    const sources = await allSources();
    expect(sources.length).toBeGreaterThan(100);
    expect(violations(sources)).toEqual([]);
  });

  it.each([
    ['packages/domain/src/a.ts', "import { x } from '@rasa/store/store';"],
    ['packages/domain/src/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['packages/domain/src/a.ts', "import { x } from '../../store/src/store.ts';"],
    ['packages/actions/src/a.ts', "import { orderStore } from '@rasa/store/market/order';"],
    ['packages/actions/src/a.ts', "import Stripe from 'stripe';"],
    ['packages/store/src/a.ts', "import { Hono } from 'hono';"],
    ['packages/clients/src/a.ts', "import type { Store } from '@rasa/store/store';"],
    ['functions/src/a.ts', "export { x } from '@rasa/local/front';"],
    ['functions/src/a.ts', "const x = await import('@rasa/local/front');"],
    ['web/src/pages/index.astro', "import { placeOrder } from '@rasa/actions/market/place-order';"],
    ['web/src/pages/index.astro', "import { createApp } from '@rasa/functions/api';"],
    ['infra/src/a.ts', "import { tableDefinition } from '@rasa/store/schema';"],
    ['functions/src/a.ts', "import { access } from '@rasa/infra/rights';"],
    ['web/src/a.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
  ])('refuse %s with %s', (path, text) => {
    expect(violations(file(path, text))).toHaveLength(1);
  });

  it.each([
    ['packages/actions/src/a.ts', "import type { Store } from '@rasa/store/store';"],
    ['packages/actions/src/a.ts', "import { type Store } from '@rasa/store/store';"],
    ['web/src/a.ts', "import type { Api } from '@rasa/functions/api';"],
    ['packages/domain/src/a.test.ts', "import { it } from 'vitest';"],
  ])('allow %s with %s', (path, text) => {
    expect(violations(file(path, text))).toEqual([]);
  });

  it('are seen through every form of import', () => {
    const text =
      "import 'a';\nimport b from 'b';\nexport * from 'c';\nimport {\n  d,\n} from 'd';\nawait import('e');";
    expect(importsOf(text).map(({ specifier }) => specifier)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
