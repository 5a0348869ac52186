import { z } from '@hono/zod-openapi';
import { type QuoteRequest, quoteCart } from '@rasa/actions/market/quote';
import { districtName } from '@rasa/domain/district';
import type { Locale } from '@rasa/domain/language';
import { deliveryInputSchema, deliveryMethodSchema } from '@rasa/domain/market/delivery';
import { paymentMethodSchema } from '@rasa/domain/market/payment';
import type { Quote } from '@rasa/domain/market/quote';
import { cartLineSchema, quoteRequestSchema } from '@rasa/domain/market/quote';
import { priceStepSchema } from '@rasa/domain/market/terms';
import { districtCodeSchema, regencyCodeSchema } from '@rasa/domain/place';
import type { RefusalCode } from '@rasa/domain/refusal-code';
import { refusalText } from '@rasa/domain/refusal-text';
import type { Context } from 'hono';
import { cartOf } from '../../http/cart-cookie.ts';
import type { AppEnv } from '../../http/context.ts';
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
            nextStep: priceStepSchema.optional(),
            readyOn: z.string().optional().describe('The day a pre-order will be made'),
            minimum: z.int().optional(),
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
    courierDistricts: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .describe("Where the village couriers of the cart's sellers go"),
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

const cartQuoteRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/cart/quote',
  summary: 'The same for what this browser has put together; a page may ask it',
  tags: ['market'],
  request: {
    query: z.object({
      regencyCode: regencyCodeSchema.optional(),
      districtCode: districtCodeSchema.optional(),
      delivery: z
        .union([deliveryInputSchema.transform((one) => [one]), z.array(deliveryInputSchema)])
        .optional()
        .openapi({ type: 'array', items: { type: 'string' } }),
    }),
  },
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

async function answer(c: Context<AppEnv>, request: QuoteRequest): Promise<z.infer<typeof quoteSchema>> {
  const { quote, sellers, unit } = await quoteCart(c.var.world, request);
  const used = new Set(quote.parts.flatMap((part) => part.options.map((option) => option.pickupPointId)));
  const pickupPoints = unit.pickupPoints
    .filter((point) => used.has(point.pickupPointId))
    .map(({ pickupPointId, name, address, openHours }) => ({ pickupPointId, name, address, openHours }));
  const codes = sellers.flatMap((seller) => seller.deliveryWays.villageCourier?.districtCodes ?? []);
  const courierDistricts = [...new Set(codes)]
    .map((code) => ({ code, name: districtName(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
  return { ...toAnswer(quote, c.var.locale), pickupPoints, courierDistricts };
}

export const quoteRoutes = router()
  .openapi(quoteRoute, async (c) => c.json(await answer(c, c.req.valid('json')), 200))
  .openapi(cartQuoteRoute, async (c) => {
    const { regencyCode, districtCode, delivery } = c.req.valid('query');
    const destination = regencyCode && { regencyCode, ...(districtCode && { districtCode }) };
    const lines = await cartOf(c);
    return c.json(await answer(c, { lines, deliveries: delivery, ...(destination && { destination }) }), 200);
  });
