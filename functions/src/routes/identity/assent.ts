import { z } from '@hono/zod-openapi';
import { answerAssent, listAssents, ownAssent, sendAssentCode } from '@rasa/actions/identity/assent';
import { type Assent, assentWaySchema } from '@rasa/domain/identity/assent';
import { typedCodeSchema } from '@rasa/domain/identity/one-time-code';
import { helpingOf, requireSeller, type SellerPrincipal } from '@rasa/domain/identity/permission';
import type { Locale } from '@rasa/domain/language';
import { maskedDetailsSchema } from '@rasa/domain/market/payout-account';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { nameOf } from './mandate-view.ts';
import { hintOf } from './me.ts';

/** What a route answers where a companion's wish waits for the seller's own yes. */
export const askedSchema = z.object({ assentId: z.string(), redirectUrl: z.string() }).openapi('AssentAsked');

export const askedOf = ({ assentId }: Assent, locale: Locale): z.infer<typeof askedSchema> => ({
  assentId,
  redirectUrl: `${locale === 'en' ? '/en' : ''}/penjual/persetujuan/${assentId}`,
});

const assentViewSchema = z
  .object({
    assentId: z.string(),
    kind: z.enum(['price', 'submission', 'payout']),
    status: z.enum(['waiting', 'given', 'refused', 'withdrawn']),
    listingId: z.string().optional(),
    name: z.string().optional(),
    beforeIdr: z.int().optional(),
    afterIdr: z.int().optional(),
    stock: z.int().optional(),
    before: maskedDetailsSchema.optional(),
    after: maskedDetailsSchema.optional(),
    /** Whole, so that it can be compared with the bank book; gone once she has answered. */
    accountNumber: z.string().optional(),
    askedByName: z.string(),
    askedAt: z.string(),
    answeredAt: z.string().optional(),
    way: assentWaySchema.optional(),
    /** The asker is a companion, who needs the code that is sent to this number. */
    needsCode: z.boolean(),
    phoneHint: z.string(),
    codeEndsAt: z.string().optional(),
  })
  .openapi('Assent');

const tags = ['identity'];
const params = z.object({ assentId: idParam });
const checked = (assentId: string) => checkedId('assent', assentId, 'assent.unknown');

const listRoute = defineRoute({
  access: ['seller'],
  scope: 'any',
  method: 'get',
  path: '/assents',
  summary: "What waits for the seller's own yes; for a companion what she asked",
  tags,
  responses: {
    200: jsonAnswer(z.object({ assents: z.array(assentViewSchema) }).openapi('Assents'), 'Oldest first'),
  },
});

const getRoute = defineRoute({
  access: ['seller'],
  scope: 'any',
  method: 'get',
  path: '/assents/{assentId}',
  summary: 'One question with both values',
  tags,
  request: { params },
  responses: { 200: jsonAnswer(assentViewSchema, 'The question') },
});

const codeRoute = defineRoute({
  access: ['seller'],
  scope: 'any',
  method: 'post',
  path: '/assents/{assentId}/codes',
  summary: "Send a code to the seller's own phone, with which her companion may go on",
  tags,
  next: '/penjual/persetujuan/{assentId}',
  request: { params, body: jsonBody(z.object({})) },
  responses: { 200: jsonAnswer(assentViewSchema, 'Sent') },
});

const answerRoute = defineRoute({
  access: ['seller'],
  scope: 'any',
  method: 'post',
  path: '/assents/{assentId}/answer',
  summary:
    'Her yes does it, her no ends it; a companion needs the code for a yes, and takes back without one',
  tags,
  next: '/penjual/persetujuan/{assentId}',
  request: {
    params,
    body: jsonBody(
      z.object({ given: z.boolean(), code: typedCodeSchema.optional() }).openapi('AssentAnswer'),
    ),
  },
  responses: { 200: jsonAnswer(assentViewSchema, 'Answered') },
});

async function viewOf(
  world: World,
  asker: SellerPrincipal,
  assent: Assent,
): Promise<z.infer<typeof assentViewSchema>> {
  const { assentId, status, subject, askedAt, answeredAt, way, code } = assent;
  const seller = await world.store.sellers.get(assent.sellerId);
  const { kind } = subject;
  const shared = {
    ...{ assentId, kind, status, askedAt, answeredAt, way },
    askedByName: await nameOf(world, assent.askedBy),
    needsCode: helpingOf(asker) !== undefined,
    phoneHint: seller ? hintOf(seller.phone) : '',
    codeEndsAt: code?.endsAt,
  };
  if (kind === 'payout') {
    const { before, after, details } = subject;
    const accountNumber = details?.way === 'bank' ? details.accountNumber : undefined;
    return { ...shared, before, after, accountNumber };
  }
  const { listingId, name, beforeIdr, afterIdr } = subject;
  const stock = kind === 'submission' ? subject.stock : undefined;
  return { ...shared, listingId, name, beforeIdr, afterIdr, stock };
}

export const assentRoutes = router()
  .openapi(listRoute, async (c) => {
    const { world } = c.var;
    const seller = requireSeller(c.var.asker);
    const found = await listAssents(world, seller);
    return c.json({ assents: await Promise.all(found.map((one) => viewOf(world, seller, one))) }, 200);
  })
  .openapi(getRoute, async (c) => {
    const seller = requireSeller(c.var.asker);
    const assent = await ownAssent(c.var.world, seller, checked(c.req.valid('param').assentId));
    return c.json(await viewOf(c.var.world, seller, assent), 200);
  })
  .openapi(codeRoute, async (c) => {
    const seller = requireSeller(c.var.asker);
    const assent = await sendAssentCode(c.var.world, seller, checked(c.req.valid('param').assentId));
    return c.json(await viewOf(c.var.world, seller, assent), 200);
  })
  .openapi(answerRoute, async (c) => {
    const seller = requireSeller(c.var.asker);
    const assentId = checked(c.req.valid('param').assentId);
    const assent = await answerAssent(c.var.world, seller, assentId, c.req.valid('json'));
    return c.json(await viewOf(c.var.world, seller, assent), 200);
  });
