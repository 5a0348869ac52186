import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf, refusalCode } from '../builders/browser.ts';
import { savedSeller } from '../builders/people.ts';
import { phone, type SignInStage, signInStage, strangePhone } from '../builders/sign-in.ts';

let stage: SignInStage;
beforeEach(async () => {
  stage = await signInStage();
});
afterEach(() => stage.world[Symbol.asyncDispose]());

test('two hundred requests for one number at once send three codes at most', async () => {
  const { world, auth } = stage;
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      browserOf(auth, { address: `198.51.100.${index}` }).post('/api/sign-in/codes', { phone }),
    ),
  );
  expect(world.sent).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(3);
  expect(answers.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
});

test('codes to one number are three in ten minutes, five in an hour, ten in a day', async () => {
  const { world, auth } = stage;
  const ask = async (index: number) =>
    (await browserOf(auth, { address: `192.0.2.${index}` }).post('/api/sign-in/codes', { phone })).status;
  const passed: number[] = [];
  // Every two minutes of a day and a bit.
  for (let turn = 0; turn < 24 * 30; turn += 1) {
    if ((await ask(turn % 250)) === 202) passed.push(turn * 2);
    world.moveClock({ minutes: 2 });
  }
  const most = (minutes: number) =>
    Math.max(...passed.map((from) => passed.filter((at) => at >= from && at < from + minutes).length));
  expect([most(10), most(60), passed.length]).toEqual([3, 5, 10]);
}, 60_000);

test('one network address asks for ten codes an hour, whatever it writes into the header', async () => {
  const { auth } = stage;
  const ask = (index: number, forwarded: string) =>
    browserOf(auth, { address: `${forwarded}, 198.51.100.99` }).post('/api/sign-in/codes', {
      phone: `0812 5555 ${1000 + index}`,
    });
  const statuses = [];
  for (let index = 0; index < 12; index += 1) statuses.push((await ask(index, `10.0.0.${index}`)).status);
  expect(statuses).toEqual([...Array(10).fill(202), 429, 429]);
});

test('when the day’s budget is used up, nothing more is sent and everybody is told the same', async () => {
  const { world, unitId, auth } = stage;
  world.signInDailyBudget = 2;
  await savedSeller(world, unitId, { phone: '+6281234567891', slug: 'dua' });
  for (const to of [phone, '+6281234567891'])
    expect(await browserOf(auth).post('/api/sign-in/codes', { phone: to })).toMatchObject({ status: 202 });
  for (const to of [phone, strangePhone])
    expect(refusalCode(await browserOf(auth).post('/api/sign-in/codes', { phone: to }))).toBe(
      'sign-in.unavailable',
    );
  expect(world.sent).toHaveLength(2);
  world.moveClock({ days: 1 });
  expect(await browserOf(auth).post('/api/sign-in/codes', { phone })).toMatchObject({ status: 202 });
});
