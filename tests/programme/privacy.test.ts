import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf } from '../builders/browser.ts';
import { readItems, storedItems } from '../builders/items.ts';
import { savedAccount } from '../builders/people.ts';
import { type TrainingStage, trainingStage } from '../builders/training.ts';

const canaries = [
  ...['canaryname', 'canarynote', 'canarycourse', 'canaryplace', 'canarytopic'],
  ...['canarytrainer', 'canaryreason'],
];
/** What somebody planted, and every id of the restricted zone. */
const restricted = new RegExp([...canaries, '35\\.19\\.10\\.2999', 'ptc_', 'crs_', 'ses_'].join('|'), 'i');

let stage: TrainingStage;
let log: string[];
beforeEach(async () => {
  stage = await trainingStage();
  log = [];
  const keep = (...line: unknown[]) => void log.push(JSON.stringify(line));
  stage.world.log = { info: keep, error: keep };
});
afterEach(() => stage.world[Symbol.asyncDispose]());

/** A participant with something of hers in every field, who has earned a skill and is cleared by it. */
async function plant(): Promise<string> {
  const { world, officer, participant, course, session, attend, drain, kindsOf, seller } = stage;
  const later = () => world.clock().toISOString();
  const person = { name: 'Canaryname', note: 'Canarynote', villageCode: '35.19.10.2999' };
  const participantId = await participant({ ...person, sellerId: seller.sellerId });
  const courseId = await course(1, ['keripik'], 'Canarycourse');
  const held = { place: 'Canaryplace', topic: 'Canarytopic', trainer: 'Canarytrainer' };
  await attend(await session(courseId, { ...held, invitedIds: [participantId] }), participantId);
  // A second skill, that is lost again.
  const lost = await session(await course(1, ['bumbu'], 'Canarycourse'), held);
  await attend(lost, participantId);
  await drain();
  world.moveClock({ minutes: 1 });
  const marks = [{ markId: 'mark-0001', participantId, isThere: false, at: later() }];
  await officer.post(`/api/training/sessions/${lost}/marks`, { sentAt: later(), marks });
  const grant = { kind: 'kerupuk', reason: 'Canaryreason, kata petugas' };
  await officer.post(`/api/sellers/${seller.sellerId}/clearances`, grant);
  await drain();
  expect(await kindsOf()).toEqual(['keripik', 'kerupuk']);
  return participantId;
}

test('nothing of the restricted zone is in the market table, its messages or the log', async () => {
  await plant();
  const items = await storedItems(stage.world, 'MARKET_TABLE');
  expect(items.length).toBeGreaterThan(10);
  expect(items.filter((item) => restricted.test(item))).toEqual([]);
  expect(JSON.stringify(stage.world.sent)).not.toMatch(restricted);
  expect(log.join('\n')).not.toMatch(restricted);
});

test('what the market is told of a seller is that she may sell a kind, and since when', async () => {
  await plant();
  const { sellerId } = stage.seller;
  const items = await readItems(stage.world, 'MARKET_TABLE');
  const clearances = items.filter(({ sk }) => String(sk).startsWith('CLEARANCE#'));
  const told = ['grantedAt', 'grantedBy', 'kind', 'pk', 'revokedAt', 'revokedBy', 'sellerId', 'sk'];
  expect(clearances).toHaveLength(3);
  for (const one of clearances) expect(told).toEqual(expect.arrayContaining(Object.keys(one)));
  const events = items.filter(({ type }) => String(type).startsWith('clearance.'));
  expect(events.map(({ detail }) => Object.keys(detail as object).join())).toEqual(Array(4).fill('kind'));
  expect(new Set(events.map(({ subjectId }) => subjectId))).toEqual(new Set([sellerId]));
});

test('no market answer, whoever asks, tells of the restricted zone', async () => {
  const { as, api, officer, seller, sellerAccount, unitId, world } = stage;
  await plant();
  const curator = await as(await savedAccount(world, { unitId, roles: ['curator'] }));
  const admin = await as(await savedAccount(world, { unitId, roles: ['admin'] }));
  const askers = [officer, curator, admin, await as(sellerAccount), browserOf(api)];
  const hers = ['', '/clearances'].map((tail) => `/api/sellers/${seller.sellerId}${tail}`);
  const paths = ['/api/me', '/api/sellers', '/api/accounts', `/api/units/${unitId}`, '/api/offers', ...hers];
  const answers = await Promise.all(askers.flatMap((asker) => paths.map((path) => asker.get(path))));
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(15);
  expect(answers.filter(({ body }) => restricted.test(JSON.stringify(body)))).toEqual([]);
});

test('the search finds what is there: the restricted zone itself holds every token', async () => {
  const participantId = await plant();
  const items = (await storedItems(stage.world, 'PROGRAMME_TABLE')).join().toLowerCase();
  for (const token of [...canaries, '35.19.10.2999']) expect(items).toContain(token);
  const { body } = await stage.officer.get(`/api/training/participants/${participantId}`);
  expect(JSON.stringify(body)).toMatch(restricted);
});

test('the events of the restricted zone hold ids and kinds alone', async () => {
  await plant();
  const outbox = (await storedItems(stage.world, 'PROGRAMME_TABLE')).filter((item) =>
    item.includes('OUTBOX#'),
  );
  expect(outbox.length).toBeGreaterThan(3);
  expect(outbox.filter((item) => /canary|35\.19/i.test(item))).toEqual([]);
});
