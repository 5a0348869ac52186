import { afterAll, beforeAll, expect, test } from 'vitest';
import { latestCode } from '../builders/mailbox.ts';
import type { HttpAnswer, RunningFunction } from './function.ts';
import { recorded } from './recorded.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let auth: RunningFunction<HttpAnswer>;
beforeAll(async () => {
  stage = await openStage();
  auth = await stage.start('auth');
});
afterAll(() => stage[Symbol.asyncDispose]());

/** `name=value` of each cookie that was set, the emptied ones left out. */
const kept = ({ cookies = [] }: HttpAnswer): string[] =>
  cookies.filter((cookie) => !/max-age=0/i.test(cookie)).map((cookie) => cookie.split(';')[0]!);

test('a seller signs in by code: each answer sets its own cookies, and the session opens the next request', async () => {
  const { seller, principal } = await stage.market.openShop();
  const asked = await auth.invoke(await recorded('sign-in-code', { PHONE_RECORDED: seller.phone }));
  expect(asked.statusCode).toBe(202);
  expect(kept(asked)).toHaveLength(1);

  const code = latestCode(stage.postBox.sent, seller.phone);
  const given = { ASKED_RECORDED: kept(asked)[0]!, CODE_RECORDED: code };
  const signedIn = await auth.invoke(await recorded('sign-in', given));
  expect(signedIn.statusCode).toBe(200);
  // One is set and one is taken back: neither is lost, and none is left among the headers.
  expect(signedIn.cookies).toHaveLength(2);
  expect(signedIn.headers).not.toHaveProperty('set-cookie');

  const session = kept(signedIn)[0]!.slice('__Host-session='.length);
  const me = await auth.invoke(await recorded('me', { SESSION_RECORDED: session }));
  expect(JSON.parse(me.body)).toMatchObject({ account: { sellerId: principal.sellerId } });
  const stranger = await auth.invoke(await recorded('me', { SESSION_RECORDED: session.replace(/^./, 'x') }));
  expect(JSON.parse(stranger.body)).toMatchObject({ account: null });
});

/** Twelve numbers ask for a code, one each. @returns how many were sent, and how many were too many from one address */
async function twelveAsk(
  at: RunningFunction<HttpAnswer>,
  start: number,
  from: (index: number) => { sourceIp: string; forwarded: string },
) {
  const statuses = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const event = await recorded('sign-in-code', { PHONE_RECORDED: `0812 9999 ${start + index}` });
      const { sourceIp, forwarded } = from(index);
      event.requestContext.http.sourceIp = sourceIp;
      event.headers['x-forwarded-for'] = forwarded;
      return (await at.invoke(event)).statusCode;
    }),
  );
  const count = (wanted: number) => statuses.filter((status) => status === wanted).length;
  return { sent: count(202), refused: count(429) };
}

const edge = '64.252.130.10';

test('the address that counts is the one our proxies saw, whatever the asker writes before it', async () => {
  const forging = await twelveAsk(auth, 1000, (index) => ({
    sourceIp: edge,
    forwarded: `203.0.113.${index}, 198.51.100.99, ${edge}`,
  }));
  expect(forging).toEqual({ sent: 10, refused: 2 });
  const many = await twelveAsk(auth, 2000, (index) => ({
    sourceIp: edge,
    forwarded: `198.51.100.${index}, ${edge}`,
  }));
  expect(many).toEqual({ sent: 12, refused: 0 });
});

test('what the gateway saw counts even where it has not added it to the header', async () => {
  const alone = await stage.run<HttpAnswer>(await stage.bundle('auth'), { PROXY_HOPS: '1' });
  const forging = await twelveAsk(alone, 3000, (index) => ({
    sourceIp: '192.0.2.1',
    forwarded: `203.0.113.${index}`,
  }));
  expect(forging).toEqual({ sent: 10, refused: 2 });
});
