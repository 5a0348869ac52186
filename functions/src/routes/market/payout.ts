import { z } from '@hono/zod-openapi';
import { readSellerLedger } from '@rasa/actions/market/ledger';
import { freshParts } from '@rasa/actions/market/owed-part';
import {
  answerPayout,
  cancelPayout,
  payPayout,
  proposePayout,
  readDestination,
} from '@rasa/actions/market/payout';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import { idSchema } from '@rasa/domain/id';
import {
  requireRole,
  requireSeller,
  requireStaff,
  type StaffPrincipal,
} from '@rasa/domain/identity/permission';
import { partStatusSchema } from '@rasa/domain/market/order';
import { Refusal } from '@rasa/domain/refusal';
import { lineSchema } from '@rasa/domain/text';
import { pageQuery } from '../../http/cursor.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { fileSchema, multipartBody, uploadedBytes } from '../../http/upload.ts';
import type { World } from '../../world.ts';
import { payoutDetail, payoutDetailSchema, payoutView, payoutViewSchema } from './payout-view.ts';

const sumsSchema = z.object({
  expected: z.int(),
  owed: z.int(),
  in_payout: z.int(),
  paid_out: z.int(),
  cash: z.int(),
});

const ledgerSchema = z
  .object({
    lines: z.array(
      z.object({
        partId: z.string(),
        orderId: z.string(),
        placedAt: z.string(),
        status: partStatusSchema,
        itemsIdr: z.int(),
        deliveryIdr: z.int(),
        commissionIdr: z.int(),
        netIdr: z.int(),
        money: z.enum(['expected', 'owed', 'in_payout', 'paid_out', 'cash', 'none']),
        payoutId: z.string().optional(),
      }),
    ),
    payouts: z.array(payoutViewSchema),
    sums: sumsSchema,
    toDeductIdr: z.int(),
  })
  .openapi('SellerLedger');

const ledgerRoute = defineRoute({
  access: ['seller'],
  scope: ['money'],
  method: 'get',
  path: '/seller/ledger',
  summary: 'What was sold, what is owed, what was paid',
  tags: ['money'],
  responses: { 200: jsonAnswer(ledgerSchema, 'The ledger') },
});

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/payouts',
  tells: 'payout',
  summary: "Payouts of the officer's unit: those to send or to settle first, then the newest",
  tags: ['money'],
  request: { query: pageQuery(48) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          payouts: z.array(payoutViewSchema.extend({ shopName: z.string() }).openapi('UnitPayout')),
          cursor: z.string().optional(),
        })
        .openapi('Payouts'),
      'One page',
    ),
  },
});

const dueRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/payouts/due',
  tells: 'payout',
  summary: "What is owed to each seller of the officer's unit",
  tags: ['money'],
  request: { query: pageQuery(48) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          sellers: z.array(
            z.object({ sellerId: z.string(), shopName: z.string(), sums: sumsSchema, toDeductIdr: z.int() }),
          ),
          cursor: z.string().optional(),
        })
        .openapi('PayoutsDue'),
      'One page; sellers with money owed first',
    ),
  },
});

const proposeRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/payouts',
  summary: 'Propose to send a seller what is owed to her, or whole orders up to a sum',
  tags: ['money'],
  request: {
    body: jsonBody(
      z
        .object({
          sellerId: idSchema('seller'),
          amountIdr: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
        })
        .openapi('PayoutProposal'),
    ),
  },
  responses: { 201: jsonAnswer(payoutViewSchema, 'Proposed') },
});

const payoutParams = z.object({ payoutId: z.string().max(60) });

const getRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['money'],
  method: 'get',
  path: '/payouts/{payoutId}',
  tells: 'payout',
  summary: 'One payout with each order behind it, for its seller and the officers of its unit',
  tags: ['money'],
  request: { params: payoutParams },
  responses: { 200: jsonAnswer(payoutDetailSchema, 'The payout') },
});

const destinationRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/payouts/{payoutId}/destination',
  tells: 'payout',
  summary: 'Where to send it, in full, for the officer who pays; empty where the seller has no account',
  tags: ['money'],
  request: { params: payoutParams },
  responses: {
    200: jsonAnswer(
      z
        .object({
          number: z.int().optional(),
          way: z.enum(['bank', 'cash']).optional(),
          bankName: z.string().optional(),
          accountNumber: z.string().optional(),
          accountHolder: z.string().optional(),
        })
        .openapi('PayoutDestination'),
      'The details in effect now',
    ),
  },
});

const payRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/payouts/{payoutId}/payment',
  summary: 'The money was sent, with its reference and a picture',
  tags: ['money'],
  request: {
    params: payoutParams,
    body: multipartBody(
      z
        .object({
          reference: lineSchema(60, 3),
          picture: fileSchema.optional(),
          way: z.enum(['account', 'cash']).default('account'),
          detailsNumber: z
            .string()
            .regex(/^\d{1,9}$/)
            .transform(Number)
            .optional(),
        })
        .openapi('PayoutPayment'),
    ),
  },
  responses: { 200: jsonAnswer(payoutViewSchema, 'Paid') },
});

const cancelRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/payouts/{payoutId}/cancellation',
  summary: 'Nothing was sent; the parts are owed as before',
  tags: ['money'],
  request: { params: payoutParams, body: jsonBody(z.object({})) },
  responses: { 200: jsonAnswer(payoutViewSchema, 'Cancelled') },
});

const confirmRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'post',
  path: '/payouts/{payoutId}/confirmation',
  summary: 'The seller says that the money has come',
  tags: ['money'],
  request: { params: payoutParams, body: jsonBody(z.object({})) },
  responses: { 200: jsonAnswer(payoutViewSchema, 'Confirmed') },
});

const disputeRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'post',
  path: '/payouts/{payoutId}/dispute',
  summary: 'The seller says that the money has not come',
  tags: ['money'],
  request: {
    params: payoutParams,
    body: jsonBody(z.object({ reason: lineSchema(200, 3) }).openapi('PayoutDispute')),
  },
  responses: { 200: jsonAnswer(payoutViewSchema, 'Disputed') },
});

function checkedId(payoutId: string): string {
  if (!idSchema('payout').safeParse(payoutId).success) throw new Refusal('payout.unknown');
  return payoutId;
}

/** Hers to see too, since it tells her where her money is. */
async function keptProof(world: World, officer: StaffPrincipal, payoutId: string, picture: unknown) {
  const bytes = await uploadedBytes(picture, 'picture');
  if (!bytes) return undefined;
  const payout = await world.store.payouts.get(payoutId);
  if (payout?.unitId !== officer.unitId) throw new Refusal('payout.unknown');
  const { sellerId, unitId } = payout;
  const about = { purpose: 'proof', ownerId: sellerId, unitId, actorId: officer.accountId } as const;
  return (await acceptPicture(world, { bytes, ...about })).pictureId;
}

export const payoutRoutes = router()
  .openapi(ledgerRoute, async (c) => {
    const { sellerId } = requireSeller(c.var.asker);
    const ledger = await readSellerLedger(c.var.world, sellerId);
    return c.json({ ...ledger, payouts: ledger.payouts.map(payoutView) }, 200);
  })
  .openapi(listRoute, async (c) => {
    const { unitId } = requireStaff(c.var.asker, 'officer');
    const { payouts, sellers } = c.var.world.store;
    const found = await payouts.listByUnit(unitId, c.req.valid('query'));
    const named = await Promise.all(
      found.items.map(async (payout) => {
        const seller = await sellers.get(payout.sellerId);
        return { ...payoutView(payout), shopName: seller?.shopName ?? '' };
      }),
    );
    return c.json({ payouts: named, cursor: found.cursor }, 200);
  })
  .openapi(dueRoute, async (c) => {
    const { world } = c.var;
    const { unitId } = requireStaff(c.var.asker, 'officer');
    const page = await world.store.sellers.listByUnit(unitId, c.req.valid('query'));
    const due = await Promise.all(
      page.items.map(async ({ sellerId, shopName }) => {
        const { sums, toDeductIdr } = await readSellerLedger(world, sellerId);
        return { sellerId, shopName, sums, toDeductIdr };
      }),
    );
    due.sort((a, b) => b.sums.owed - a.sums.owed);
    return c.json({ sellers: due, cursor: page.cursor }, 200);
  })
  .openapi(proposeRoute, async (c) => {
    const officer = requireStaff(c.var.asker, 'officer');
    const { sellerId, amountIdr } = c.req.valid('json');
    return c.json(payoutView(await proposePayout(c.var.world, officer, sellerId, { amountIdr })), 201);
  })
  .openapi(getRoute, async (c) => {
    const asker = requireRole(c.var.asker, 'seller', 'officer');
    const payout = await c.var.world.store.payouts.get(checkedId(c.req.valid('param').payoutId));
    const hers = payout && asker.roles.includes('seller') && asker.sellerId === payout.sellerId;
    const theirs = payout && asker.roles.includes('officer') && asker.unitId === payout.unitId;
    if (!payout || !(hers || theirs)) throw new Refusal('payout.unknown');
    return c.json(payoutDetail(payout, await freshParts(c.var.world, payout.partIds)), 200);
  })
  .openapi(destinationRoute, async (c) => {
    const officer = requireStaff(c.var.asker, 'officer');
    const payoutId = checkedId(c.req.valid('param').payoutId);
    const found = await readDestination(c.var.world, officer, payoutId);
    return c.json(found ? { number: found.number, ...found.details } : {}, 200);
  })
  .openapi(payRoute, async (c) => {
    const officer = requireStaff(c.var.asker, 'officer');
    const payoutId = checkedId(c.req.valid('param').payoutId);
    const { picture, ...payment } = c.req.valid('form');
    const proofPictureId = await keptProof(c.var.world, officer, payoutId, picture);
    const paid = await payPayout(c.var.world, officer, payoutId, { ...payment, proofPictureId });
    return c.json(payoutView(paid), 200);
  })
  .openapi(cancelRoute, async (c) => {
    const officer = requireStaff(c.var.asker, 'officer');
    return c.json(
      payoutView(await cancelPayout(c.var.world, officer, checkedId(c.req.valid('param').payoutId))),
      200,
    );
  })
  .openapi(confirmRoute, async (c) => {
    const seller = requireSeller(c.var.asker);
    const payoutId = checkedId(c.req.valid('param').payoutId);
    return c.json(payoutView(await answerPayout(c.var.world, seller, payoutId, { act: 'confirm' })), 200);
  })
  .openapi(disputeRoute, async (c) => {
    const seller = requireSeller(c.var.asker);
    const payoutId = checkedId(c.req.valid('param').payoutId);
    const { reason } = c.req.valid('json');
    return c.json(
      payoutView(await answerPayout(c.var.world, seller, payoutId, { act: 'dispute', reason })),
      200,
    );
  });
