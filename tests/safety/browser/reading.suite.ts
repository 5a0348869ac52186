import { expect, test } from 'vitest';
import { ask } from '../access/ask.ts';
import { rowsOf } from '../access/matrix.ts';
import { table } from '../access/table.ts';
import { addedTo, snapshot } from '../form/snapshot.ts';
import { pagesOf } from '../page/reached.ts';
import { stage } from '../stage/shared-site.ts';

/** But who was told what: that is written down. */
const everything = async () =>
  (await snapshot(stage.world, 'all')).filter((item) => !item.includes('"AUDIT#'));

test('asking changes nothing: every GET of the API, by everybody', async () => {
  const before = await everything();
  let asked = 0;
  for (const name of Object.keys(table).filter((one) => one.startsWith('GET ')))
    for (const row of rowsOf(name))
      for (const person of stage.people.filter(({ side }) => side !== 'far')) {
        const sent = row.send?.(stage.things.near, { person, token: ({ token }) => token, number: 1 }) ?? {};
        await ask(stage, name, { ...sent, query: { ...sent.query, _method: 'DELETE' } }, person);
        asked += 1;
      }
  expect(asked).toBeGreaterThan(300);
  expect(addedTo(before, await everything())).toEqual([]);
  expect(addedTo(await everything(), before)).toEqual([]);
});

test('opening pages changes nothing: every page that somebody can reach', async () => {
  const before = await everything();
  const visited: string[] = [];
  for (const name of ['visitor', 'seller', 'curator', 'officer', 'admin']) {
    visited.push(...(await pagesOf(name)).map(({ path }) => path));
  }
  expect(new Set(visited).size).toBeGreaterThan(100);
  expect(addedTo(before, await everything())).toEqual([]);
});

test('the look at what changed sees one changed item', async () => {
  const before = await everything();
  const { near } = stage.things;
  const sent = { params: { caseId: near.caseId }, json: { text: 'Terima kasih' } };
  await ask(stage, 'POST /api/support-cases/{caseId}/comments', sent, stage.person('seller'));
  expect(addedTo(before, await everything()).length).toBeGreaterThan(0);
});
