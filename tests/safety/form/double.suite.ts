import { expect, test } from 'vitest';
import { ask, type Heard } from '../access/ask.ts';
import { expectedOf } from '../access/expectation.ts';
import { rowsOf } from '../access/matrix.ts';
import { table } from '../access/table.ts';
import { stage } from '../stage/shared.ts';
import type { Person } from '../stage/stage.ts';
import { keyedRoutes } from './keyed.ts';
import { addedTo, snapshot } from './snapshot.ts';

const unsafe = Object.keys(table).filter((name) => !name.startsWith('GET '));
/** What a seller or an officer sends; a visitor's cart and her sign-in are tested where they are at home. */
const forms = unsafe.filter((name) => rowsOf(name).some(({ access }) => access !== 'anyone'));

let number = 0;

/** The same form twice: by a double click, or by the way back and again. */
async function twice(name: string, key: string | undefined, atOnce = false) {
  const row = rowsOf(name)[0]!;
  const person = stage.people.find((one) => expectedOf(row, one, 'own') === 'open') as Person;
  number += 1;
  const asked = { person, token: ({ token }: { token: string }) => token, number };
  // Made anew for each sending: a form with files can be read once.
  const send = (): Promise<Heard> => {
    const sent = row.send?.(stage.things.near, asked) ?? {};
    return ask(stage, name, { ...sent, ...(key && { headers: { 'idempotency-key': key } }) }, person);
  };
  if (atOnce) return { answers: await Promise.all([send(), send(), send()]), added: [] };
  const first = await send();
  const before = await snapshot(stage.world);
  const second = await send();
  return { answers: [first, second], added: addedTo(before, await snapshot(stage.world)) };
}

test('some forms must carry a key, since what they make has no state to refuse a second by', async () => {
  const changing: string[] = [];
  for (const name of forms) {
    const { answers, added } = await twice(name, undefined);
    expect(answers[0]!.status, `${name} ${answers[0]!.text}`).toBeLessThan(300);
    if (added.length > 0) changing.push(name);
  }
  expect(changing.sort()).toEqual([...keyedRoutes].sort());
});

test.each(keyedRoutes)('%s with a key is done once, and answers the same again', async (name) => {
  const { answers, added } = await twice(name, `double-key-${++number}`);
  const [first, second] = answers as [Heard, Heard];
  expect([second.status, second.text]).toEqual([first.status, first.text]);
  expect(added).toEqual([]);
});

test.each(keyedRoutes)('%s sent three times at once with a key is done once', async (name) => {
  const before = await snapshot(stage.world);
  const { answers } = await twice(name, `triple-key-${++number}`, true);
  expect(new Set(answers.map(({ text }) => text)).size, answers.map(({ text }) => text).join('\n')).toBe(1);
  const once = addedTo(before, await snapshot(stage.world)).length;
  const again = await snapshot(stage.world);
  await twice(name, `another-key-${++number}`, false);
  expect(once).toBe(addedTo(again, await snapshot(stage.world)).length);
});

test('with the same key something else is something else, and what was refused may be sent again', async () => {
  const officer = stage.people.find(({ name }) => name === 'officer')!;
  const course = (title: string, key: string) =>
    ask(
      stage,
      'POST /api/training/courses',
      { json: { title, kinds: ['kacang'], sessionsNeeded: 1 }, headers: { 'idempotency-key': key } },
      officer,
    );
  const [first, other] = [
    await course('Olahan kacang', 'used-key-1'),
    await course('Olahan lain', 'used-key-1'),
  ];
  expect([first.status, other.status]).toEqual([201, 201]);
  expect(other.text).not.toBe(first.text);
  expect((await course('x', 'used-key-2')).status).toBe(422);
  expect((await course('x', 'used-key-2')).status).toBe(422);
});

test('a claim that was never answered ends, and then the same may be done', async () => {
  const { onces } = stage.world.store;
  const [now, later] = ['2026-11-25T03:00:00.000Z', '2026-11-25T03:02:00.000Z'];
  expect(await onces.saveBegun('left', { now, endsAt: '2026-11-25T03:01:00.000Z' })).toBe(true);
  expect(await onces.saveBegun('left', { now, endsAt: '2026-11-25T03:01:00.000Z' })).toBe(false);
  expect(await onces.saveBegun('left', { now: later, endsAt: '2026-11-25T03:03:00.000Z' })).toBe(true);
});

test('a key is its sender’s alone', async () => {
  const [officer, other] = ['officer', 'officer of another unit'].map(
    (name) => stage.people.find((one) => one.name === name)!,
  );
  const sent = { json: { name: 'Sumiati' }, headers: { 'idempotency-key': 'a-key-of-two' } };
  const [first, second] = [
    await ask(stage, 'POST /api/training/participants', sent, officer!),
    await ask(stage, 'POST /api/training/participants', sent, other!),
  ];
  expect(second.text).not.toBe(first.text);
});

test('what the restricted zone answered is kept in the restricted zone', async () => {
  const officer = stage.people.find(({ name }) => name === 'officer')!;
  const sent = { json: { name: 'Canaryname' }, headers: { 'idempotency-key': 'zone-key-1' } };
  await ask(stage, 'POST /api/training/participants', sent, officer);
  const { environment } = stage.world;
  const market = {
    ...stage.world,
    environment: { ...environment, PROGRAMME_TABLE: environment.MARKET_TABLE },
  };
  expect((await snapshot(market)).join()).not.toContain('Canaryname');
  expect((await snapshot(stage.world)).join()).toContain('Canaryname');
});
