import { mandateScopes, type RouteScope } from '@rasa/domain/identity/mandate';
import { requireSeller } from '@rasa/domain/identity/permission';
import { createApp } from '@rasa/functions/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../builders/browser.ts';
import { helpingBrowser, savedMandate } from '../builders/mandate.ts';
import { principalOf, savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

/** What each route of sellers asks of a companion: a route that is not here fails. */
const scopes: Record<string, RouteScope> = {
  'GET /api/assents': 'any',
  'GET /api/assents/{assentId}': 'any',
  'POST /api/assents/{assentId}/answer': 'any',
  'POST /api/assents/{assentId}/codes': 'any',
  'POST /api/complaints/{complaintId}/answer': ['order'],
  'POST /api/complaints/{complaintId}/settlement': 'herself',
  'GET /api/listings': ['listing', 'stock', 'support'],
  'POST /api/listings': ['listing'],
  'GET /api/listings/{listingId}': ['listing', 'stock', 'support'],
  'DELETE /api/listings/{listingId}': ['listing'],
  'GET /api/listings/{listingId}/history': ['listing', 'stock', 'support'],
  'POST /api/listings/{listingId}/copies': ['listing'],
  'PUT /api/listings/{listingId}/draft': ['listing'],
  'POST /api/listings/{listingId}/pictures': ['listing'],
  'DELETE /api/listings/{listingId}/pictures/{pictureId}': ['listing'],
  'POST /api/listings/{listingId}/submissions': ['listing'],
  'POST /api/listings/{listingId}/withdrawal': ['listing'],
  'POST /api/mandates/{mandateId}/end': 'any',
  'GET /api/mandates/{mandateId}/recording': 'any',
  'GET /api/listings/{listingId}/voice-note': ['listing'],
  'POST /api/listings/{listingId}/voice-note': ['listing'],
  'DELETE /api/listings/{listingId}/voice-note': ['listing'],
  'PATCH /api/offers/{offerId}': ['stock'],
  'PUT /api/offers/{offerId}/terms': 'herself',
  'GET /api/offers/{offerId}/batches': ['stock'],
  'POST /api/offers/{offerId}/batches': ['stock'],
  'GET /api/offers/{offerId}/label': ['stock'],
  'GET /api/order-parts/{partId}': ['order'],
  'POST /api/order-parts/{partId}/returns/{number}': 'herself',
  'POST /api/order-parts/{partId}/{act}': ['order'],
  'PUT /api/order-parts/{partId}/tracking': ['order'],
  'PUT /api/offers/{offerId}/reviews/{shownId}/answer': ['order'],
  'GET /api/payouts/{payoutId}': ['money'],
  'POST /api/payouts/{payoutId}/confirmation': 'herself',
  'POST /api/payouts/{payoutId}/dispute': 'herself',
  'GET /api/permits': ['listing', 'support'],
  'POST /api/permits': ['listing', 'support'],
  'GET /api/permits/{permitId}': ['listing', 'support'],
  'GET /api/permits/{permitId}/paper': ['listing', 'support'],
  'POST /api/pictures': ['listing'],
  'GET /api/picture-parts/{hash}': ['listing'],
  'PUT /api/picture-parts/{hash}/{number}': ['listing'],
  'GET /api/pictures/{pictureId}': 'any',
  'GET /api/push-key': 'herself',
  'POST /api/push-devices': 'herself',
  'DELETE /api/push-devices/{deviceId}': 'herself',
  'GET /api/seller/ledger': ['money'],
  'GET /api/seller/mandates': 'herself',
  'GET /api/seller/offers': ['stock', 'listing'],
  'GET /api/seller/training': 'herself',
  'GET /api/seller/orders': ['order'],
  'GET /api/seller/reviews': 'any',
  'PATCH /api/sellers/me': 'herself',
  'GET /api/sellers/{sellerId}': 'any',
  'GET /api/sellers/{sellerId}/clearances': 'any',
  'GET /api/sellers/{sellerId}/payout-account': ['money'],
  'POST /api/sellers/{sellerId}/payout-account/changes': ['money'],
  'POST /api/sellers/{sellerId}/payout-account/changes/{number}/stop': 'herself',
  'GET /api/sellers/{sellerId}/statements/{month}': ['money'],
  'GET /api/sellers/{sellerId}/statements/{month}/csv': ['money'],
  'GET /api/support-cases': ['support'],
  'POST /api/support-cases': ['support'],
  'GET /api/support-cases/{caseId}': ['support'],
  'GET /api/support-cases/{caseId}/files/{fileId}': ['support'],
  'POST /api/support-cases/{caseId}/accept': ['support'],
  'POST /api/support-cases/{caseId}/cancel': ['support'],
  'POST /api/support-cases/{caseId}/comments': ['support'],
  'POST /api/support-cases/{caseId}/photos-used': ['listing'],
  'POST /api/support-cases/{caseId}/send-back': ['support'],
};

let world: TestWorld;
let app: ReturnType<typeof createApp>;
let ofSellers: Record<string, string>;
const helpers: Record<string, Browser> = {};

beforeAll(async () => {
  world = await testWorld();
  app = createApp(world);
  const { unitId } = await savedUnit(world);
  const seller = requireSeller(principalOf((await savedSeller(world, unitId)).account));
  for (const scope of mandateScopes) {
    const companion = await savedAccount(world, { roles: ['companion'], unitId });
    const mandate = await savedMandate(world, companion, seller, { scope: [scope] });
    helpers[scope] = await helpingBrowser(world, app, companion, mandate);
  }
  const document = (await (await app.request('http://shop.test/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, { 'x-access'?: string; 'x-scope'?: string }>>;
  };
  ofSellers = Object.fromEntries(
    Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) =>
        operation['x-access']?.split(' ').includes('seller')
          ? [[`${method.toUpperCase()} ${path}`, operation['x-scope'] ?? 'none']]
          : [],
      ),
    ),
  );
});
afterAll(() => world[Symbol.asyncDispose]());

test('every route of sellers says what a companion needs, and it is what is written here', () => {
  const written = Object.entries(scopes).map(([route, scope]) => [
    route,
    typeof scope === 'string' ? scope : scope.join(' '),
  ]);
  expect(ofSellers).toEqual(Object.fromEntries(written));
});

test.each(mandateScopes)('who may help with %s alone is let through nowhere else', async (mine) => {
  const helper = helpers[mine]!;
  for (const [route, scope] of Object.entries(scopes)) {
    const [method = '', path = ''] = route.replace(/\{\w+\}/g, 'x').split(' ');
    const ask = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const { body } = await helper[ask](path, {});
    const code = (body.error as { code?: string } | undefined)?.code;
    const isOpen = scope === 'any' || (scope !== 'herself' && scope.includes(mine));
    if (isOpen)
      expect(code ?? '', route).not.toMatch(/^mandate\.(out-of-scope|herself-only|ended)$|^permission\./);
    else expect(code, route).toBe(scope === 'herself' ? 'mandate.herself-only' : 'mandate.out-of-scope');
  }
});
