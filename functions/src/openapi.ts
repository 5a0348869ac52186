import type { OpenAPIHono } from '@hono/zod-openapi';

/** The whole API as one document; `x-access` tells who may call. */
export async function openApiDocument(
  registries: readonly OpenAPIHono['openAPIRegistry'][],
  { version, origin }: { version: string; origin: string },
) {
  const { OpenApiGeneratorV31 } = await import('./openapi-generator.ts');
  return new OpenApiGeneratorV31(registries.flatMap(({ definitions }) => definitions)).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Rasa Desa',
      version,
      description:
        'Food made in villages: offers, orders, listings, curation, support and money. Errors are `{ error: { code, message, fields? } }`, with the message in the language of the asker. An unsafe request of somebody signed in that carries an `Idempotency-Key` is done once, and repeats are given its answer.',
    },
    servers: [{ url: origin }],
  });
}
