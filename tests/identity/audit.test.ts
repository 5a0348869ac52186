import { recordRead } from '@rasa/actions/identity/audit';
import { type AuditEntry, brokenLinks, lastEntries } from '@rasa/domain/identity/audit';
import { createApp } from '@rasa/functions/api';
import { readAudit } from '@rasa/store/identity/audit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, browserOf } from '../builders/browser.ts';
import { readItems } from '../builders/items.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { principalOf, savedAccount, signedInCookie } from '../builders/people.ts';
import { soldOrder } from '../builders/sold.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

const entriesOf = async (accountId: string, table: 'MARKET_TABLE' | 'PROGRAMME_TABLE' = 'MARKET_TABLE') =>
  readAudit(await readItems(market.world, table))
    .filter((entry) => entry.accountId === accountId)
    .sort((a, b) => a.number - b.number);

async function staff(role: 'officer' | 'admin') {
  const { world, unit } = market;
  const { unitId } = unit;
  const account = await savedAccount(world, { roles: [role], unitId });
  const browser: Browser = browserOf(createApp(world), { cookies: await signedInCookie(world, account) });
  return { account, browser };
}

test('what an officer reads of a buyer is written down; what she is refused is not', async () => {
  const { orderId } = await soldOrder(market);
  const { account, browser } = await staff('officer');
  expect((await browser.get(`/api/unit-orders/${orderId}`)).status).toBe(200);
  expect((await browser.get('/api/unit-orders/ord_00000000000000000000000000')).status).toBe(404);
  expect(await entriesOf(account.accountId)).toMatchObject([
    { number: 1, kind: 'order', subjectId: orderId, unitId: market.unit.unitId, previous: '' },
  ]);
});

test('what is read in the restricted zone is written down there', async () => {
  const { account, browser } = await staff('officer');
  expect((await browser.get('/api/training/participants')).status).toBe(200);
  expect(await entriesOf(account.accountId)).toEqual([]);
  expect(await entriesOf(account.accountId, 'PROGRAMME_TABLE')).toMatchObject([{ kind: 'participant' }]);
});

test('a seller who reads her own orders is not', async () => {
  const { seller } = await soldOrder(market);
  const account = (await market.world.store.accounts.get(seller.accountId))!;
  const browser = browserOf(createApp(market.world), {
    cookies: await signedInCookie(market.world, account),
  });
  expect((await browser.get('/api/seller/orders')).status).toBe(200);
  expect(await entriesOf(account.accountId)).toEqual([]);
});

test('what cannot be written down is not told', async () => {
  const { orderId } = await soldOrder(market);
  const { account } = await staff('officer');
  const { world } = market;
  const failing = {
    ...world,
    store: {
      ...world.store,
      audits: { ...world.store.audits, save: () => Promise.reject(new Error('the table is away')) },
    },
  };
  const browser = browserOf(createApp(failing), { cookies: await signedInCookie(world, account) });
  const { status, body } = await browser.get(`/api/unit-orders/${orderId}`);
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain(orderId);
});

test('twenty readings at once are a chain of twenty', async () => {
  const { account } = await staff('officer');
  const about = { kind: 'seller', subjectId: 'sel_1', zone: 'market' } as const;
  for (let round = 0; round < 5; round += 1)
    await Promise.all(Array.from({ length: 4 }, () => recordRead(market.world, principalOf(account), about)));
  const entries = await entriesOf(account.accountId);
  expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(await brokenLinks(entries, market.world.hash)).toEqual([]);
  expect(lastEntries(entries)).toEqual([entries.at(-1)]);
});

test('a line that was changed, taken out or put in is seen', async () => {
  const { account } = await staff('officer');
  const { accountId } = account;
  for (const subjectId of ['a', 'b', 'c'])
    await recordRead(market.world, principalOf(account), { kind: 'seller', subjectId, zone: 'market' });
  const [one, two, three] = (await entriesOf(accountId)) as [AuditEntry, AuditEntry, AuditEntry];
  const broken = (entries: AuditEntry[]) => brokenLinks(entries, market.world.hash);
  expect(await broken([three, one, two])).toEqual([]);
  expect(await broken([one, { ...two, subjectId: 'x' }, three])).toContainEqual({
    ...{ accountId, number: 2, what: 'changed' },
  });
  expect(await broken([one, three])).toContainEqual({ accountId, number: 2, what: 'missing' });
  expect(await broken([two, three])).toContainEqual({ accountId, number: 1, what: 'missing' });
  expect(await broken([one, two, { ...three, previous: one.hash }])).toContainEqual({
    ...{ accountId, number: 3, what: 'changed' },
  });
});

test('an admin reads who read, and not of whom', async () => {
  const { orderId } = await soldOrder(market);
  const { browser, account } = await staff('officer');
  await browser.get(`/api/unit-orders/${orderId}`);
  const { body } = await (await staff('admin')).browser.get('/api/audit');
  const entries = body.entries as { accountId: string; kind: string }[];
  expect(entries).toContainEqual(expect.objectContaining({ accountId: account.accountId, kind: 'order' }));
  expect(JSON.stringify(body)).not.toContain(orderId);
});
