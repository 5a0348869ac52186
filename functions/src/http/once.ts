import { Refusal } from '@rasa/domain/refusal';
import { addMinutes } from '@rasa/domain/time';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';
import { zoneOf } from './zone.ts';

/** As long as somebody may press the button again or come back to the page. */
const keptMinutes = 24 * 60;
/** A process that ended in the middle leaves its claim; by then nobody waits for its answer. */
const begunMinutes = 1;
const lookAgainMilliseconds = 50;
const maxLooks = 100;

/** What was sent, as text that is the same for the same input: parts of a form are sent with other seams each time. */
async function sent(c: Context<AppEnv>): Promise<string> {
  if (!/^multipart\//i.test(c.req.header('content-type') ?? '')) return c.req.text();
  const parts = [...(await c.req.formData())].filter(([name]) => !name.startsWith('_'));
  const texts = parts.map(async ([name, value]) =>
    typeof value === 'string'
      ? [name, value]
      : [name, Buffer.from(await value.arrayBuffer()).toString('latin1')],
  );
  return JSON.stringify(await Promise.all(texts));
}

/** What the restricted zone answers is kept in the restricted zone. */
function oncesOf(c: Context<AppEnv>) {
  const { store, programme } = c.var.world;
  return zoneOf(c.req.path) === 'programme' ? programme.onces : store.onces;
}

/** @returns the answer of the first, or undefined where this one is to be done. */
async function answerOfFirst(c: Context<AppEnv>, name: string): Promise<Response | undefined> {
  const { clock, sleep } = c.var.world;
  const onces = oncesOf(c);
  for (let looks = 0; looks < maxLooks; looks += 1) {
    const now = clock().toISOString();
    if (await onces.saveBegun(name, { now, endsAt: addMinutes(now, begunMinutes) })) return undefined;
    const before = await onces.getAnswer(name, now);
    if (before)
      return new Response(before.body, {
        status: before.status,
        headers: { 'Content-Type': 'application/json' },
      });
    await sleep(lookAgainMilliseconds);
  }
  throw new Refusal('system.busy');
}

/**
 * A request with a key is done once, however often somebody signed in sends it: a double click, a repeat after a lost
 * answer, the way back and again. The others are given the first one's answer. With the same key, something else that
 * was typed is something else; and what was refused may be sent again.
 */
export const doneOnce: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { asker, world } = c.var;
  const key = c.req.header('idempotency-key');
  if (!key || asker.kind === 'visitor' || c.req.method === 'GET') return next();
  const { method, path } = c.req;
  const name = await world.hash(
    JSON.stringify([asker.accountId, asker.helping?.sellerId ?? '', method, path, key, await sent(c)]),
  );
  const before = await answerOfFirst(c, name);
  if (before) return before;
  await next();
  const { status } = c.res;
  if (status < 300) {
    const endsAt = addMinutes(world.clock().toISOString(), keptMinutes);
    await oncesOf(c).saveAnswered(name, { status, body: await c.res.clone().text() }, endsAt);
    // After an unforeseen failure nobody knows whether it was done: the claim ends by itself.
  } else if (status < 500 || status === 503) await oncesOf(c).remove(name);
};
