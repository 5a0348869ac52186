import {
  confirmPayoutDetails,
  proposePayoutDetails,
  readPayoutAccount,
  rejectPayoutDetails,
  stopPayoutDetails,
} from '@rasa/actions/market/payout-account';
import type { Message } from '@rasa/clients/message';
import type { Principal } from '@rasa/domain/identity/account';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { someDetails } from '../builders/payout-account.ts';
import { principalOf, savedAccount, savedUnit } from '../builders/people.ts';
import { marketTable } from '../builders/shelf.ts';
import { settleEvents } from '../builders/workshop.ts';

let market: Market;
let second: StaffPrincipal;
const sent: Message[] = [];
beforeAll(async () => {
  market = await openMarket();
  const { unitId } = market.unit;
  second = { ...principalOf(await savedAccount(market.world, { unitId })), unitId };
  market.world.messages = { send: async (message) => void sent.push(message) };
});
afterAll(() => market[Symbol.asyncDispose]());

const other = { ...someDetails, bankName: 'Bank Lain', accountNumber: '77001122' };
const { accountNumber } = someDetails;

/** A seller whose first details are in effect. */
async function openShop() {
  const shop = await market.openShop();
  const { sellerId } = shop.seller;
  const propose = (asker: Principal, details = other) =>
    proposePayoutDetails(market.world, asker, sellerId, details);
  await propose(shop.principal, someDetails);
  await confirmPayoutDetails(market.world, second, sellerId, { number: 1, accountNumber });
  const read = async () => (await readPayoutAccount(market.world, second, sellerId))!;
  return { ...shop, sellerId, propose, read };
}

test('what an officer proposes another one confirms, and it holds three days later', async () => {
  const { world, officer } = market;
  const shop = await openShop();
  const { sellerId } = shop;
  await shop.propose(officer);
  const confirm = (by: StaffPrincipal, number = 2) =>
    confirmPayoutDetails(world, by, sellerId, { number, accountNumber: other.accountNumber });
  await expect(confirm(officer)).rejects.toMatchObject({ code: 'payout-account.own-proposal' });
  await expect(shop.propose(shop.principal)).rejects.toMatchObject({ code: 'payout-account.pending' });
  const attempts = await Promise.allSettled([confirm(second), confirm(second)]);
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await shop.read()).details.at(-1)?.details).toEqual(someDetails);
  world.moveClock({ minutes: 72 * 60 });
  expect((await shop.read()).details.at(-1)?.details).toEqual(other);
});

test('the seller stops it with her own hand, an officer with a reason', async () => {
  const { world, officer } = market;
  const shop = await openShop();
  await shop.propose(officer);
  await confirmPayoutDetails(world, second, shop.sellerId, { number: 2, accountNumber: other.accountNumber });
  world.moveClock({ minutes: 71 * 60 });
  await stopPayoutDetails(world, shop.principal, 2);
  world.moveClock({ minutes: 71 * 60 });
  await shop.propose(shop.principal);
  await rejectPayoutDetails(world, officer, shop.sellerId, { number: 3, reason: 'Nama tidak cocok' });
  world.moveClock({ minutes: 99 * 60 });
  const { details, change } = await shop.read();
  expect(details.at(-1)?.details).toEqual(someDetails);
  expect(change).toMatchObject({ number: 3, status: 'rejected', reason: 'Nama tidak cocok' });
});

test('strangers do not learn that there is a seller', async () => {
  const { world } = market;
  const shop = await openShop();
  const neighbour = await market.openShop();
  const { unitId } = await savedUnit(world, { name: 'Unit Blitar' });
  const far = { ...principalOf(await savedAccount(world, { unitId })), unitId };
  for (const asker of [neighbour.principal, far]) {
    await expect(shop.propose(asker)).rejects.toMatchObject({ code: 'seller.unknown' });
    await expect(readPayoutAccount(world, asker, shop.sellerId)).rejects.toMatchObject({
      code: 'seller.unknown',
    });
  }
});

test('proposals wait on the board of the unit until they are answered', async () => {
  const { world, officer } = market;
  const shop = await openShop();
  const waiting = async () => {
    const { items } = await world.store.payoutAccounts.listProposedByUnit(market.unit.unitId, { limit: 50 });
    return items.map((account) => account.sellerId);
  };
  expect(await waiting()).not.toContain(shop.sellerId);
  await shop.propose(officer);
  expect(await waiting()).toContain(shop.sellerId);
  await stopPayoutDetails(world, shop.principal, 2);
  expect(await waiting()).not.toContain(shop.sellerId);
});

test('she is told of each step with no more of a number than its end, and events hold none of it', async () => {
  const { world, officer } = market;
  const shop = await openShop();
  await settleEvents(world);
  world.moveClock({ minutes: 61 });
  sent.length = 0;
  await shop.propose(officer);
  await settleEvents(world);
  await confirmPayoutDetails(world, second, shop.sellerId, { number: 2, accountNumber: other.accountNumber });
  await settleEvents(world);
  const own = sent.filter(({ to }) => to === shop.seller.phone);
  expect(own.map(({ template }) => template)).toEqual(['sellerAccountProposed', 'sellerAccountConfirmed']);
  expect(own[1]!.text).toMatch(/mulai \d+ \w+ 20\d\d.* WIB .*Bank Lain •••• 1122.*\/penjual\/uang\/rekening/);
  expect(JSON.stringify(sent)).not.toContain(other.accountNumber);
  // Who proposed it knows; the colleague is asked to look.
  const mails = sent.filter(({ template }) => template === 'staff-account').map(({ to }) => to);
  expect(mails).toEqual([`${second.accountId.toLowerCase()}@unit.test`]);
  const { items } = await Promise.all(
    [0, 1, 2, 3].map((shard) => marketTable(world).query({ pk: `OUTBOX#${shard}` })),
  ).then((pages) => ({ items: pages.flatMap((page) => page.items) }));
  const events = items.filter(({ type }) => String(type).startsWith('payout-account.'));
  expect(events.length).toBeGreaterThan(4);
  expect(JSON.stringify(events)).not.toMatch(/77001122|600101234567/);
});
