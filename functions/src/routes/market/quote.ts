import { z } from '@hono/zod-openapi';
import { quoteCart } from '@rasa/actions/market/quote';
import type { Locale } from '@rasa/domain/language';
import { deliveryMethodSchema } from '@rasa/domain/market/delivery';
import { paymentMethodSchema } from '@rasa/domain/market/payment';
import type { Quote } from '@rasa/domain/market/quote';
import { cartLineSchema, quoteRequestSchema } from '@rasa/domain/market/quote';
import type { RefusalCode } from '@rasa/domain/refusal-code';
import { refusalText } from '@rasa/domain/refusal-text';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';

const problemSchema = z.object({ code: z.string(), message: z.string() }).openapi('Problem');

const optionSchema = z
  .object({ method: deliveryMethodSchema, feeIdr: z.int(), pickupPointId: z.string().optional() })
  .openapi('DeliveryOption');

const quoteSchema = z
  .object({
    parts: z.array(
      z.object({
        sellerId: z.string(),
        shopName: z.string(),
        shopSlug: z.string(),
        lines: z.array(
          z.object({
            offerId: z.string(),
            revisionId: z.string(),
            name: z.string(),
            pictureId: z.string().optional(),
            quantity: z.int(),
            available: z.int(),
            priceIdr: z.int(),
            lineIdr: z.int(),
            problem: problemSchema.optional(),
          }),
        ),
        options: z.array(optionSchema),
        chosen: optionSchema.optional(),
        itemsIdr: z.int(),
        totalIdr: z.int(),
      }),
    ),
    missing: z.array(cartLineSchema),
    itemsIdr: z.int(),
    deliveryIdr: z.int(),
    totalIdr: z.int(),
    paymentMethods: z.array(z.object({ method: paymentMethodSchema, problem: problemSchema.optional() })),
    pickupPoints: z.array(
      z.object({ pickupPointId: z.string(), name: z.string(), address: z.string(), openHours: z.string() }),
    ),
    ready: z.boolean(),
  })
  .openapi('Quote');

const quoteRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/quotes',
  summary: 'Fees and totals per seller and overall, and what is wrong with each line',
  tags: ['market'],
  request: { body: jsonBody(named('QuoteRequest', quoteRequestSchema)) },
  responses: { 200: jsonAnswer(quoteSchema, 'The quote') },
});

const explain = (code: RefusalCode | undefined, locale: Locale) =>
  code && { code, message: refusalText({ code }, locale) };

const toAnswer = (quote: Quote, locale: Locale) => ({
  ...quote,
  parts: quote.parts.map(({ commissionIdr: _, ...part }) => ({
    ...part,
    totalIdr: part.itemsIdr + (part.chosen?.feeIdr ?? 0),
    lines: part.lines.map((line) => ({ ...line, problem: explain(line.problem, locale) })),
  })),
  paymentMethods: quote.paymentMethods.map(({ method, problem }) => ({
    method,
    problem: explain(problem, locale),
  })),
});

export const quoteRoutes = router().openapi(quoteRoute, async (c) => {
  const { quote, unit } = await quoteCart(c.var.world, c.req.valid('json'));
  const used = new Set(quote.parts.flatMap((part) => part.options.map((option) => option.pickupPointId)));
  const pickupPoints = unit.pickupPoints
    .filter((point) => used.has(point.pickupPointId))
    .map(({ pickupPointId, name, address, openHours }) => ({ pickupPointId, name, address, openHours }));
  return c.json({ ...toAnswer(quote, c.var.locale), pickupPoints }, 200);
});
