import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { trackedFiles } from '../../rules/secrets.ts';
import { stage } from '../stage/shared.ts';
import { ask } from './ask.ts';
import { rowsOf } from './matrix.ts';
import { table } from './table.ts';

/** Acts of hers that may be done again and again. */
const repeatable = [
  'PUT /api/listings/{listingId}/draft',
  'POST /api/listings',
  'POST /api/listings/{listingId}/copies',
  'PATCH /api/offers/{offerId}',
  'POST /api/offers/{offerId}/batches',
  'PATCH /api/sellers/me',
];

test('what a seller may do is the same on every level', async () => {
  const { near } = stage.things;
  const [seller, officer] = ['seller', 'officer'].map(
    (name) => stage.people.find((one) => one.name === name)!,
  );
  const names = [...Object.keys(table).filter((name) => name.startsWith('GET ')), ...repeatable];
  const told: [string, number][][] = [];
  for (const abilityLevel of [1, 2, 3]) {
    const params = { sellerId: near.sellerId };
    const set = await ask(
      stage,
      'PUT /api/sellers/{sellerId}/ability',
      { params, json: { abilityLevel } },
      officer!,
    );
    expect([set.status, JSON.parse(set.text)]).toMatchObject([200, { ...params, abilityLevel }]);
    const answers: [string, number][] = [];
    for (const name of names)
      for (const row of rowsOf(name)) {
        const asked = { person: seller!, token: ({ token }: { token: string }) => token, number: 1 };
        const sent = row.send?.(near, asked) ?? {};
        answers.push([name, (await ask(stage, name, sent, seller!)).status]);
      }
    told.push(answers);
  }
  expect(told[0]?.filter(([, status]) => status < 300).length).toBeGreaterThan(20);
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});

test('no decision of the API reads the level', async () => {
  const files = (await trackedFiles())
    .map(({ path }) => path)
    .filter((path) => /^(packages\/(domain|actions|store)|functions)\/.*\.ts$/.test(path));
  expect(files.length).toBeGreaterThan(200);
  const reading: string[] = [];
  for (const path of files) if ((await readFile(path, 'utf8')).includes('abilityLevel')) reading.push(path);
  expect(reading).toEqual([
    'functions/src/routes/workshop/seller.ts',
    'packages/actions/src/workshop/seller.ts',
    'packages/domain/src/workshop/seller.ts',
  ]);
});
