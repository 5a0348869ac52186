import { z } from '@hono/zod-openapi';
import { askPayoutDetails } from '@rasa/actions/identity/assent';
import {
  confirmPayoutDetails,
  proposePayoutDetails,
  readPayoutAccount,
  rejectPayoutDetails,
  stopPayoutDetails,
} from '@rasa/actions/market/payout-account';
import type { Principal } from '@rasa/domain/identity/account';
import { helpingOf, requireRole, requireSeller, requireStaff } from '@rasa/domain/identity/permission';
import {
  accountNumberSchema,
  maskedDetails,
  maskedDetailsSchema,
  type PayoutAccount,
  payoutChangeStatusSchema,
  payoutDetailsInput,
} from '@rasa/domain/market/payout-account';
import { Refusal } from '@rasa/domain/refusal';
import { lineSchema } from '@rasa/domain/text';
import { pageQuery } from '../../http/cursor.ts';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';
import { askedOf, askedSchema } from '../identity/assent.ts';

const masked = z.object(maskedDetailsSchema.shape);

/** For the seller and the officers of her unit; nobody is shown a whole number here. */
const accountViewSchema = z
  .object({
    sellerId: z.string(),
    details: masked.extend({ effectiveAt: z.string() }).optional(),
    change: z
      .object({
        number: z.int(),
        details: masked,
        status: payoutChangeStatusSchema,
        bySeller: z.boolean(),
        /** By the asker, who cannot confirm it herself. */
        isOwn: z.boolean(),
        proposedAt: z.string(),
        confirmedAt: z.string().optional(),
        effectiveAt: z.string().optional(),
        endedAt: z.string().optional(),
        reason: z.string().optional(),
      })
      .optional(),
  })
  .openapi('PayoutAccount');

function view(sellerId: string, account: PayoutAccount | undefined, asker: Principal) {
  const [now, change] = [account?.details.at(-1), account?.change];
  return accountViewSchema.parse({
    sellerId,
    details: now && { ...maskedDetails(now.details), effectiveAt: now.effectiveAt },
    change: change && {
      ...change,
      details: maskedDetails(change.details),
      isOwn: change.proposedBy === asker.accountId,
    },
  });
}

const sellerParams = z.object({ sellerId: z.string().max(60) });
const changeParams = sellerParams.extend({ number: z.string().max(20) });

const getRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['money'],
  method: 'get',
  path: '/sellers/{sellerId}/payout-account',
  tells: 'payout',
  summary: "Where a seller's money goes, and a change of it that is under way",
  tags: ['money'],
  request: { params: sellerParams },
  responses: { 200: jsonAnswer(accountViewSchema, 'Numbers are masked') },
});

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/payout-accounts/proposed',
  tells: 'payout',
  summary: "Changes that an officer of the asker's unit has yet to confirm, the oldest first",
  tags: ['money'],
  request: { query: pageQuery(48) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          accounts: z.array(
            accountViewSchema.extend({ shopName: z.string() }).openapi('ProposedPayoutAccount'),
          ),
          cursor: z.string().optional(),
        })
        .openapi('ProposedPayoutAccounts'),
      'One page',
    ),
  },
});

const proposeRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['money'],
  method: 'post',
  path: '/sellers/{sellerId}/payout-account/changes',
  summary: 'Propose where the money shall go; an officer other than the asker confirms it',
  tags: ['money'],
  request: { params: sellerParams, body: jsonBody(named('PayoutDetails', payoutDetailsInput)) },
  responses: {
    201: jsonAnswer(accountViewSchema, 'Proposed; nothing has changed yet'),
    202: jsonAnswer(askedSchema, "It waits for the seller's own yes"),
  },
});

const confirmRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/sellers/{sellerId}/payout-account/changes/{number}/confirmation',
  summary: 'A second officer confirms with the number from the bank book; in effect 72 hours later',
  tags: ['money'],
  request: {
    params: changeParams,
    body: jsonBody(
      z.object({ accountNumber: accountNumberSchema.optional() }).openapi('PayoutDetailsConfirmation'),
    ),
  },
  responses: { 200: jsonAnswer(accountViewSchema, 'Confirmed') },
});

const rejectRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/sellers/{sellerId}/payout-account/changes/{number}/rejection',
  summary: 'An officer rejects a change before it takes effect, with the reason',
  tags: ['money'],
  request: {
    params: changeParams,
    body: jsonBody(z.object({ reason: lineSchema(200, 3) }).openapi('PayoutDetailsRejection')),
  },
  responses: { 200: jsonAnswer(accountViewSchema, 'Rejected') },
});

const stopRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'post',
  path: '/sellers/{sellerId}/payout-account/changes/{number}/stop',
  summary: 'The seller stops a change before it takes effect',
  tags: ['money'],
  request: { params: changeParams, body: jsonBody(z.object({})) },
  responses: { 200: jsonAnswer(accountViewSchema, 'Stopped') },
});

/** What is no number names no change. */
const numberOf = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

export const payoutAccountRoutes = router()
  .openapi(getRoute, async (c) => {
    const asker = requireRole(c.var.asker, 'seller', 'officer');
    const { sellerId } = c.req.valid('param');
    return c.json(view(sellerId, await readPayoutAccount(c.var.world, asker, sellerId), asker), 200);
  })
  .openapi(listRoute, async (c) => {
    const officer = requireStaff(c.var.asker, 'officer');
    const { payoutAccounts, sellers } = c.var.world.store;
    const page = await payoutAccounts.listProposedByUnit(officer.unitId, c.req.valid('query'));
    const accounts = await Promise.all(
      page.items.map(async (account) => ({
        ...view(account.sellerId, account, officer),
        shopName: (await sellers.get(account.sellerId))?.shopName ?? '',
      })),
    );
    return c.json({ accounts, cursor: page.cursor }, 200);
  })
  .openapi(proposeRoute, async (c) => {
    const asker = requireRole(c.var.asker, 'seller', 'officer');
    const { sellerId } = c.req.valid('param');
    if (helpingOf(asker)) {
      const helper = requireSeller(asker);
      if (helper.sellerId !== sellerId) throw new Refusal('seller.unknown');
      const assent = await askPayoutDetails(c.var.world, helper, c.req.valid('json'));
      return c.json(askedOf(assent, c.var.locale), 202);
    }
    const account = await proposePayoutDetails(c.var.world, asker, sellerId, c.req.valid('json'));
    return c.json(view(sellerId, account, asker), 201);
  })
  .openapi(confirmRoute, async (c) => {
    const officer = requireStaff(c.var.asker, 'officer');
    const { sellerId, number } = c.req.valid('param');
    const about = { ...c.req.valid('json'), number: numberOf(number) };
    const account = await confirmPayoutDetails(c.var.world, officer, sellerId, about);
    return c.json(view(sellerId, account, officer), 200);
  })
  .openapi(rejectRoute, async (c) => {
    const officer = requireStaff(c.var.asker, 'officer');
    const { sellerId, number } = c.req.valid('param');
    const about = { ...c.req.valid('json'), number: numberOf(number) };
    const account = await rejectPayoutDetails(c.var.world, officer, sellerId, about);
    return c.json(view(sellerId, account, officer), 200);
  })
  .openapi(stopRoute, async (c) => {
    const seller = requireSeller(c.var.asker);
    const { sellerId, number } = c.req.valid('param');
    if (sellerId !== seller.sellerId) throw new Refusal('seller.unknown');
    const account = await stopPayoutDetails(c.var.world, seller, numberOf(number));
    return c.json(view(sellerId, account, seller), 200);
  });
