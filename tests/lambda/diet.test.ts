import { expect, test } from 'vitest';
import { slimmed } from '../../functions/scripts/diet.ts';

test('a library whose text has changed stops the build, and is not packaged half', () => {
  const path = '/x/node_modules/@hono/zod-openapi/dist/index.mjs';
  expect(() => slimmed('import { z } from "zod";', path)).toThrow('packaging looked in vain for');
  const other = '/x/node_modules/@asteasolutions/zod-to-openapi/dist/index.mjs';
  expect(() => slimmed('export {};', other)).toThrow('packaging looked in vain for');
});

test('the name `z` becomes a namespace, and what else was imported stays', () => {
  const path = '/x/functions/src/routes/a.ts';
  const by = (line: string) => slimmed(`${line}\nz.string();`, path)?.split('\n')[0]?.trim();
  expect(by(`import { z } from 'zod';`)).toBe(`import * as z from 'zod';`);
  expect(by(`import { z } from '@hono/zod-openapi';`)).toBe(
    `import '@hono/zod-openapi'; import * as z from 'zod';`,
  );
  expect(by(`import { createRoute, type RouteConfig, z } from '@hono/zod-openapi';`)).toBe(
    `import { createRoute, type RouteConfig } from '@hono/zod-openapi'; import * as z from 'zod';`,
  );
  expect(by(`import { createRoute } from '@hono/zod-openapi';`)).toBeUndefined();
  expect(slimmed(`import { z } from 'zod';`, '/x/node_modules/other/index.js')).toBeUndefined();
});

test('a part of Stripe that is left out says so when it is called, and one that is used stays', async () => {
  const path = '/x/node_modules/stripe/esm/resources/Invoices.js';
  const module = slimmed('export class InvoiceResource extends StripeResource {}', path)!;
  const { InvoiceResource } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
    InvoiceResource: new () => { create(): void };
  };
  expect(() => new InvoiceResource().create()).toThrow('InvoiceResource is left out');
  const events = '/x/node_modules/stripe/esm/StripeEventNotificationHandler.js';
  expect(slimmed('export class StripeEventNotificationHandler {}', events)).toContain('leftOut');
  for (const name of ['Refunds', 'PaymentIntents', 'Checkout/index', 'Checkout/Sessions'])
    expect(slimmed('x', `/x/node_modules/stripe/esm/resources/${name}.js`)).toBeUndefined();
});

test('an error of Astro keeps its name and what it is told of', async () => {
  const path = '/x/node_modules/astro/dist/core/errors/errors-data.js';
  const code = `const UnknownError = {
  name: "UnknownError",
  title: "Unknown Error."
};
const Lost = {
  name: "Lost",
  title: "Lost.",
  message: (page) => \`No \${page}.\`,
  hint: "Look again."
};
export { Lost, UnknownError };`;
  const module = slimmed(code, path)!;
  const { Lost, UnknownError } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
    Lost: { message: (page: string) => string; hint?: string };
    UnknownError: object;
  };
  expect(Lost.message('/produk')).toBe('Lost, /produk');
  expect(Lost.hint).toBeUndefined();
  expect(UnknownError).toEqual({ name: 'UnknownError', title: 'UnknownError' });
});

test('what no service of ours has says so when it is asked for', async () => {
  const path = '/x/node_modules/@smithy/core/dist-es/submodules/event-streams/index.js';
  const { EventStreamSerde } = (await import(
    `data:text/javascript,${encodeURIComponent(slimmed('', path)!)}`
  )) as { EventStreamSerde: new () => object };
  expect(() => new EventStreamSerde()).toThrow('left out');
});
