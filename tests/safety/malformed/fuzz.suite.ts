import { expect, test } from 'vitest';
import { stage } from '../stage/shared.ts';
import type { App } from '../stage/stage.ts';
import { diceOf } from './dice.ts';
import { fuzz } from './fuzz.ts';
import { wrongWith } from './verdict.ts';

/** Longer runs: `npm run fuzz -- --requests 100000`. */
const requests = Number(process.env.FUZZ_REQUESTS ?? 4000);
const seed = Number(process.env.FUZZ_SEED ?? 1);

test('whatever is sent to a route, it is answered in words or refused in words, and soon', async () => {
  const { faults, requests: asked, statuses } = await fuzz(stage, { seed, requests });
  expect(faults).toEqual([]);
  expect(asked).toBe(requests);
  // Neither refused at the door nor let through as if nothing were odd.
  const share = (from: number, to: number) =>
    Object.entries(statuses).reduce(
      (all, [status, count]) => (Number(status) >= from && Number(status) < to ? all + count : all),
      0,
    ) / asked;
  expect(share(200, 300)).toBeGreaterThan(0.1);
  expect(share(303, 304)).toBeGreaterThan(0.05);
  expect(share(422, 423)).toBeGreaterThan(0.1);
});

/** What an app may forget to think of. */
const weaknesses = {
  'a NUL': /\\u0000|%00/,
  'a fraction': /\b1\.5\b/,
  'a number past exact integers': /9007199254740994/,
  'half a character': /\\ud800/,
  'a name of every object': /__proto__/,
};

/** An app that breaks on each of them, and the ones it has met. */
function brittle(app: App): { app: App; met: Set<string> } {
  const met = new Set<string>();
  return {
    met,
    app: {
      request(url, init) {
        const body = typeof init?.body === 'string' ? init.body : '';
        const broken = Object.entries(weaknesses).find(([, breaksOn]) => breaksOn.test(body));
        if (!broken) return app.request(url, init);
        met.add(broken[0]);
        return Response.json({ error: { code: 'system.failed', message: 'No' } }, { status: 500 });
      },
    },
  };
}

test('each thing that an app may forget is found, with what makes it again', async () => {
  const { app, met } = brittle(stage.app);
  const { faults } = await fuzz({ ...stage, app }, { seed, requests: 1200 });
  expect([...met].sort()).toEqual(Object.keys(weaknesses).sort());
  expect(faults.length).toBeGreaterThan(met.size);
  expect(faults[0]).toMatch(/\(--seed \d+ --from \d+ --requests 1\): answered 500/);
});

test('the same seed throws the same dice', () => {
  const thrown = (of: number) => Array.from({ length: 50 }, () => diceOf(of).below(1000));
  expect(thrown(7)).toEqual(thrown(7));
  expect(diceOf(7).below(1_000_000)).not.toBe(diceOf(8).below(1_000_000));
});

test.each([
  ['a failure', { status: 500, text: '{"error":{"code":"system.failed","message":"x"}}' }],
  [
    'a stack',
    { status: 422, text: '{"error":{"code":"body.invalid","message":"at run (/srv/api.ts:1:1)"}}' },
  ],
  ['a refusal without a code', { status: 404, text: '{"error":{"code":"x","message":"No"}}' }],
  ['a refusal without a sentence', { status: 404, text: '{"error":{"code":"offer.unknown","message":""}}' }],
  ['another host', { status: 303, text: '', headers: new Headers({ location: '//evil.example' }) }],
  ['long work', { status: 200, text: '{}', cpuMilliseconds: 1200 }],
])('%s is seen to be wrong', (_, answer) => {
  expect(wrongWith({ headers: new Headers(), cpuMilliseconds: 1, ...answer })).toHaveLength(1);
});
