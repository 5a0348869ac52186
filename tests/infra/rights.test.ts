import { writeFile } from 'node:fs/promises';
import { access } from '@rasa/infra/rights';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drivePages, driveRoutes } from './everything.ts';
import { type Recorder, startRecorder, touchedBy } from './recorder.ts';
import { differences, rightsFor, rightsText } from './rights.ts';
import { playScenes } from './scenario.ts';

let recorder: Recorder;
beforeAll(async () => {
  recorder = startRecorder();
  await playScenes(recorder);
  await driveRoutes(recorder);
  await drivePages(recorder);
}, 900_000);
afterAll(() => recorder.stop());

test('each function may do what it does, and does what it may (else: npm run rights, and look at what changed)', async () => {
  if (process.env.WRITE_RIGHTS) return writeFile(process.env.WRITE_RIGHTS, rightsText(recorder.calls()));
  expect(differences(access, recorder.calls())).toEqual([]);
});

test('a right that nobody uses is found, and a deed that nobody allowed', () => {
  const calls = recorder.calls();
  const { market = {} } = access.site;
  const loose = {
    ...access,
    site: { ...access.site, market: { ...market, PAYOUT: `${market.PAYOUT} put` } },
  };
  expect(differences(loose, calls)).toEqual(['site: market PAYOUT put is given, but never done']);
  const { FLASH, ...without } = market;
  const tight = { ...access, site: { ...access.site, market: without } };
  expect(differences(tight, calls)).toEqual(
    FLASH!.split(' ').map((verb) => `site: market FLASH ${verb} is done, but not given`),
  );
  const mute = { ...access, auth: { ...access.auth, sends: [] } };
  expect(differences(mute, calls)).toHaveLength(2);
});

test('whoever answers the public never reaches the restricted zone', () => {
  const restricted = recorder.calls().filter(({ on }) => on === 'programme');
  expect([...new Set(restricted.map(({ by }) => by))].sort()).toEqual(['events', 'staff']);
});

describe('what a request touches', () => {
  const key = (pk: string) => ({ pk: { S: pk }, sk: { S: '-' } });

  test('is read from every operation that the store knows', () => {
    expect(touchedBy('GetItem', { TableName: 't', Key: key('A#1') })).toEqual([
      { table: 't', verb: 'get', key: 'A#1' },
    ]);
    expect(
      touchedBy('Query', {
        TableName: 't',
        KeyConditionExpression: '#n0 = :v0 AND begins_with(#n1, :v1)',
        ExpressionAttributeValues: { ':v0': { S: 'B#2' }, ':v1': { S: 'x' } },
      }),
    ).toEqual([{ table: 't', verb: 'query', key: 'B#2' }]);
    const TransactItems = [
      { Put: { TableName: 't', Item: key('C#3') } },
      { ConditionCheck: { TableName: 't', Key: key('D#4') } },
    ];
    expect(
      touchedBy('TransactWriteItems', { TransactItems }).map(({ verb, key: at }) => `${verb} ${at}`),
    ).toEqual(['put C#3', 'check D#4']);
    expect(touchedBy('BatchGetItem', { RequestItems: { t: { Keys: [key('E#5')] } } })).toHaveLength(1);
  });

  test('is refused where the operation is none of them', () => {
    expect(() => touchedBy('DeleteTable', { TableName: 't' })).toThrow(/DeleteTable/);
  });
});

test('the rights that calls need are written as the page of rights writes them', () => {
  expect(rightsFor(recorder.calls()).books).toEqual({ market: { '*': 'scan' } });
  expect(rightsFor(recorder.calls()).site?.market).toEqual(access.site.market);
});
