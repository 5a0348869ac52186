import { z } from '@hono/zod-openapi';
import type { Locale } from '@rasa/domain/language';
import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import type { Collection } from '@rasa/domain/market/collection';
import { Refusal } from '@rasa/domain/refusal';
import { jakartaDay } from '@rasa/domain/time';
import type { Context } from 'hono';
import type { AppEnv } from '../../http/context.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { summarySchema, toSummary } from './offer.ts';

const shownSchema = z.object({
  slug: z.string(),
  title: z.string(),
  words: z.string(),
});

const listRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/collections',
  summary: 'What admins have put together for these days, as they arranged it',
  tags: ['market'],
  responses: {
    200: jsonAnswer(
      z
        .object({
          collections: z.array(
            shownSchema.extend({
              ...summarySchema.pick({ pictureId: true, pictureAvif: true }).shape,
              count: z.int().describe('Products on the shelf'),
            }),
          ),
        })
        .openapi('Collections'),
      'Each with the picture of its first product; none without products',
    ),
  },
});

const getRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/collections/{slug}',
  summary: 'One of them with its products, in their order',
  tags: ['market'],
  request: { params: z.object({ slug: z.string().max(80) }) },
  responses: {
    200: jsonAnswer(shownSchema.extend({ offers: z.array(summarySchema) }).openapi('Collection'), 'It'),
  },
});

type Shown = Collection & { entries: CatalogueEntry[] };

const shown = ({ slug, title, words }: Shown, locale: Locale): z.infer<typeof shownSchema> => ({
  ...{ slug, title: title[locale] },
  words: words[locale] || words.id,
});

const ofToday = (c: Context<AppEnv>): Promise<Shown[]> =>
  c.var.world.catalogue.collections(jakartaDay(c.var.world.clock().toISOString()));

export const collectionRoutes = router()
  .openapi(listRoute, async (c) => {
    const collections = (await ofToday(c)).map((one) => {
      const { pictureId, pictureAvif } = toSummary(one.entries[0]!);
      return { ...shown(one, c.var.locale), pictureId, pictureAvif, count: one.entries.length };
    });
    return c.json({ collections }, 200);
  })
  .openapi(getRoute, async (c) => {
    const { slug } = c.req.valid('param');
    const found = (await ofToday(c)).find((one) => one.slug === slug);
    if (!found) throw new Refusal('collection.unknown');
    return c.json({ ...shown(found, c.var.locale), offers: found.entries.map(toSummary) }, 200);
  });
