import { z } from '@hono/zod-openapi';
import { Refusal } from '@rasa/domain/refusal';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { shopSchema, summarySchema, toSummary } from './offer.ts';

const villageRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/villages/{villageCode}',
  summary:
    'The shops of one village, and what they sell; none is told of whose maker keeps her village to herself',
  tags: ['market'],
  fromCatalogue: true,
  request: { params: z.object({ villageCode: z.string().max(80) }) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          villageCode: z.string(),
          villageName: z.string(),
          districtName: z.string().optional(),
          regencyCode: z.string(),
          shops: z.array(shopSchema.extend(summarySchema.pick({ pictureId: true, pictureAvif: true }).shape)),
          offers: z.array(summarySchema),
        })
        .openapi('Village'),
      'The village',
    ),
  },
});

export const villageRoutes = router().openapi(villageRoute, async (c) => {
  const { villageCode } = c.req.valid('param');
  const { entries } = await c.var.world.catalogue.list({ sort: 'newest' });
  const here = entries.filter(({ shop }) => shop.villageCode === villageCode);
  const first = here[0];
  if (!first) throw new Refusal('village.unknown');
  const offers = here.map(toSummary);
  const shops = new Map(
    // The newest product of each is the last to be set.
    here.toReversed().map((entry) => {
      const { pictureId, pictureAvif } = toSummary(entry);
      return [entry.shop.slug, { ...entry.shop, pictureId, pictureAvif }] as const;
    }),
  );
  const { villageName = villageCode, districtName, regencyCode } = first.shop;
  return c.json(
    { villageCode, villageName, districtName, regencyCode, shops: [...shops.values()], offers },
    200,
  );
});
