import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '@rasa/local/build';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './access/ask.ts';
import { rowsOf } from './access/matrix.ts';
import { table } from './access/table.ts';
import { leadsToAPerson, mayBeTold, mayBeWritten } from './dignity/audience.ts';
import { type Canary, canariesIn, planted } from './dignity/canary.ts';
import { type CanaryStage, catalogueOf, itemsOf, openCanaryStage } from './dignity/stage.ts';
import { crawl } from './page/crawl.ts';
import { documentOf, operationsOf } from './stage/operation.ts';
import type { Person } from './stage/stage.ts';

let stage: CanaryStage;
beforeAll(async () => {
  stage = await openCanaryStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const found = (text: string, may?: readonly Canary[]) => canariesIn(stage.canaries, text, may);

/** Where a canary is that must not be there. */
function leaks(texts: readonly { place: string; text: string }[], may?: readonly Canary[]): string[] {
  return texts.flatMap(({ place, text }) => found(text, may).map((name) => `${name} in ${place}`));
}

const linksOf = ({ holdsTokens }: Person): string[] => {
  const { near } = stage.things;
  const orders = [
    near.order,
    near.orderToProve,
    near.orderRejected,
    near.orderToRefund,
    near.orderToShip,
    near.complaintDecided,
  ];
  return holdsTokens
    ? orders.flatMap(({ orderId, token }) =>
        ['', '/en'].map((way) => `${way}/pesanan/${orderId}?token=${token}`),
      )
    : [];
};

/** Every page that she reaches, and every answer of the API that reading gives her. */
async function toldTo(person: Person): Promise<{ place: string; text: string }[]> {
  const { cookie } = person;
  const start = [
    '/',
    '/en',
    '/none',
    '/masuk',
    '/cari?q=keripik',
    '/pesan',
    '/penjual',
    '/staf',
    ...linksOf(person),
  ];
  const pages = await crawl(stage.app, {
    start,
    ...(cookie && { cookie }),
    most: 200,
    ...(cookie && { skip: /^\/en(\/|$)/ }),
  });
  expect(pages.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
  const told = pages.map(({ path, text, headers }) => ({
    place: path.replace(/token=.*/, 'token'),
    text: `${text}\n${headers.get('location') ?? ''}`,
  }));
  const { near } = stage.things;
  const laterThings = {
    ...near,
    caseId: near.caseToAcceptId,
    listingId: near.listingDecidedId,
    order: near.orderToShip,
    // Its words are not public yet.
    reviewShown: near.reviewToDecide,
  };
  for (const name of Object.keys(table).filter((one) => one.startsWith('GET ')))
    for (const row of rowsOf(name))
      for (const things of row.send && (person.role !== 'none' || person.holdsTokens)
        ? [near, laterThings]
        : [near]) {
        const token = (link: { token: string }) =>
          person.holdsTokens ? link.token : 'made-up-token-0000000000';
        const sent = row.send?.(things, { person, token, number: 1 }) ?? {};
        const { text, headers } = await ask(stage, name, sent, person);
        told.push({ place: name, text: `${text}\n${[...headers.values()].join('\n')}` });
      }
  return told;
}

test('more than thirty canaries are planted, and each is where it was put', async () => {
  const stored = (
    await Promise.all([itemsOf(stage.world, 'MARKET_TABLE'), itemsOf(stage.world, 'PROGRAMME_TABLE')])
  ).flat();
  expect(Object.keys(stage.canaries).length).toBeGreaterThan(30);
  const text = stored.join('\n');
  expect(Object.entries(planted).filter(([, token]) => !text.includes(token))).toEqual([]);
});

let telling: ReadonlySet<string>;
beforeAll(async () => {
  const operations = operationsOf(await documentOf(stage.app));
  telling = new Set(operations.flatMap(({ name, tells }) => (tells ? [name] : [])));
});

const isStaff = ({ role }: Person): boolean => ['companion', 'curator', 'officer', 'admin'].includes(role);

/** Answers about people that nobody writes down. */
const untold = (told: readonly { place: string; text: string }[]): string[] =>
  told
    .filter(({ place }) => place.startsWith('GET /api/') && !telling.has(place) && place !== 'GET /api/me')
    .flatMap(({ place, text }) =>
      found(text).flatMap((name) => (leadsToAPerson.includes(name) ? [`${name} in ${place}`] : [])),
    );

describe('nobody is told what is not hers to know', () => {
  const names = [
    'visitor',
    'buyer with her link',
    'visitor with a forged session',
    'seller',
    'companion',
    'curator',
    'officer',
    'admin',
    'another seller of the unit',
    'seller of another unit',
    'curator of another unit',
    'officer of another unit',
    'admin of another unit',
  ];

  test('everybody is asked', () => {
    expect(stage.people.map(({ name }) => name).filter((name) => !/switched off/.test(name))).toEqual(
      expect.arrayContaining(names),
    );
    expect(names.length).toBe(stage.people.length - 1);
  });

  test.each(names)('%s', async (name) => {
    const told = await toldTo(stage.person(name));
    expect(told.length).toBeGreaterThan(60);
    expect(leaks(told, mayBeTold[name] ?? [])).toEqual([]);
    if (isStaff(stage.person(name))) expect(untold(told).join(' ')).toBe('');
    // What she may know she finds, so that finding nothing is no accident.
    const seen = new Set(told.flatMap(({ text }) => found(text)));
    expect((mayBeTold[name] ?? []).filter((one) => !seen.has(one))).toEqual([]);
  });
});

test('what public pages are drawn from holds none', async () => {
  const catalogue = await catalogueOf(stage.world);
  expect(catalogue).toContain(stage.things.near.offerId);
  expect(found(catalogue)).toEqual([]);
});

test('a seller who agreed to be shown is shown: the search finds what is there', async () => {
  const { world } = stage;
  const seller = (await world.store.sellers.get(stage.things.far.sellerId))!;
  const pages = await crawl(stage.app, { start: [`/toko/${seller.slug}`], most: 1 });
  expect(canariesIn({ sellerVillage: seller.villageName }, pages[0]!.text)).toEqual(['sellerVillage']);
});

test('events hold ids and numbers alone', async () => {
  const events = (
    await Promise.all([itemsOf(stage.world, 'MARKET_TABLE'), itemsOf(stage.world, 'PROGRAMME_TABLE')])
  )
    .flat()
    .filter((item) => item.includes('OUTBOX#'));
  expect(events.length).toBeGreaterThan(100);
  expect(leaks(events.map((text) => ({ place: text.slice(0, 200), text })))).toEqual([]);
});

test('the market holds nothing of the restricted zone', async () => {
  const restricted: Canary[] = [
    'participantName',
    'participantNote',
    'participantVillage',
    'course',
    'place',
    'topic',
  ];
  const items = await itemsOf(stage.world, 'MARKET_TABLE');
  const names = new Set(items.flatMap((item) => found(item)));
  expect(restricted.filter((name) => names.has(name))).toEqual([]);
});

test('messages say to each what is hers to know, and to nobody who else is meant', () => {
  const { sellerPhone, buyerPhone } = planted;
  expect(new Set(stage.sent.map(({ to }) => to)).size).toBeGreaterThan(2);
  for (const [to, may] of [
    [buyerPhone, mayBeWritten.buyer],
    [sellerPhone, mayBeWritten.seller],
  ] as const) {
    const own = stage.sent.filter((message) => message.to.startsWith(to));
    expect(own.length, to).toBeGreaterThan(2);
    const texts = own.map(({ text, parameters, subject, template }) => ({
      place: template,
      text: [text, subject, ...(parameters ?? [])].join('\n'),
    }));
    expect(leaks(texts, may)).toEqual([]);
  }
});

test('the log tells of no person, whatever was asked and whatever failed', async () => {
  const { world, app, person } = stage;
  const codes = {
    'content-type': 'application/json',
    origin: 'http://shop.test',
    'x-forwarded-for': '198.51.100.200, 203.0.113.1',
  };
  const send = world.messages;
  world.messages = { send: () => Promise.reject(new Error('the service is down')) };
  await app.request('http://shop.test/api/sign-in/codes', {
    method: 'POST',
    headers: codes,
    body: JSON.stringify({ phone: planted.sellerPhone }),
  });
  world.messages = send;
  const { near } = stage.things;
  const officer = person('officer');
  for (const body of [{ name: planted.participantName }, { name: { name: planted.participantName } }])
    await ask(stage, 'POST /api/training/participants', { json: body }, officer);
  await ask(
    stage,
    'POST /api/orders',
    { json: { buyer: { name: planted.buyerName, phone: planted.buyerPhone } } },
    person('visitor'),
  );
  await ask(
    stage,
    'GET /api/orders/{orderId}',
    { params: { orderId: near.order.orderId }, query: { token: near.order.token } },
    person('visitor'),
  );
  expect(stage.log.some((line) => line.includes('sign-in code not sent'))).toBe(true);
  expect(leaks(stage.log.map((text) => ({ place: text.slice(0, 200), text })))).toEqual([]);
  expect(stage.log.join('\n')).not.toMatch(/\b\d{6}\b is|kode masuk/i);
});

test('built files hold none', async () => {
  const { clientFolder } = await buildSite();
  const entries = await readdir(clientFolder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (place) => ({ place, text: await readFile(place, 'latin1') })),
  );
  expect(leaks(texts)).toEqual([]);
});

test.each([
  ['a name in capitals', 'Ibu WULANQU', 'sellerOwner'],
  ['a number as it is dialled', '08139000001', 'sellerPhone'],
  ['a number in groups', '0813-9000-001', 'sellerPhone'],
  ['a number in a link', 'https://wa.me/628139000002?text=x', 'buyerPhone'],
])('%s is found', (_, text, name) => {
  expect(found(text)).toEqual([name]);
});
