import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  checkSignInBudget,
  findSignInAccount,
  sendSignInCode,
  takeSignInTurn,
} from '@rasa/actions/identity/sign-in';
import type { SignInReceiver } from '@rasa/domain/identity/sign-in';
import { Refusal } from '@rasa/domain/refusal';
import type { Context } from 'hono';
import { addressOf } from '../http/address.ts';
import type { AppEnv } from '../http/context.ts';
import { createDoor } from '../http/door.ts';
import { readPhone } from '../http/phone.ts';
import { router } from '../http/route.ts';
import { sessionCookie } from '../http/session.ts';
import { forgetAsked, readAsked, writeAsked } from '../http/sign-in-cookie.ts';
import { signInCodeMessage } from '../message/sign-in-code.ts';
import { homeIn, meRoutes } from '../routes/identity/me.ts';
import { signInDefinitions } from '../routes/identity/sign-in.ts';
import type { World } from '../world.ts';
import { createAuth } from './auth.ts';

type Auth = ReturnType<typeof createAuth>;

/** A service takes up to half a second to take a message; without one to send, the answer takes as long. */
const answerMilliseconds = 600;

async function receiverOf(input: { phone?: string | undefined; email?: string | undefined }) {
  if (input.phone !== undefined)
    return { channel: 'phone', to: await readPhone(input.phone) } satisfies SignInReceiver;
  return input.email === undefined
    ? undefined
    : ({ channel: 'mail', to: input.email } satisfies SignInReceiver);
}

const receiverMissing = () => new Refusal('sign-in.code-expired');

/** The same work for everybody; the message alone is for those who are registered. */
async function sendCode(world: World, auth: Auth, receiver: SignInReceiver, browser: string): Promise<void> {
  const [account, { code }] = await Promise.all([
    findSignInAccount(world, receiver),
    auth.api.makeSignInCode({ body: { to: receiver.to, browser } }),
  ]);
  if (!account) return;
  const idempotencyKey = `sign-in-code:${world.secret()}`;
  const message = signInCodeMessage({ receiver, code, locale: account.locale, idempotencyKey });
  try {
    if (!(await sendSignInCode(world, receiver, message))) world.log.error('sign-in budget used up');
  } catch (error) {
    // The answer must not tell a known receiver from an unknown one, not even by failing.
    world.log.error('sign-in code not sent', { channel: receiver.channel, error });
  }
}

/** Lets the session's cookie through. The library also clears cookies of its own that nobody here ever has. */
function passCookies(c: Context<AppEnv>, headers: Headers): void {
  for (const cookie of headers.getSetCookie())
    if (cookie.startsWith(`${sessionCookie}=`)) c.header('Set-Cookie', cookie, { append: true });
}

function signInRoutes(world: World, auth: Auth) {
  return router()
    .openapi(signInDefinitions.sendCode, async (c) => {
      const input = c.req.valid('json');
      const asked = await readAsked(c);
      const receiver = (await receiverOf(input)) ?? asked?.receiver;
      if (!receiver) throw new Refusal('body.invalid', { fields: { phone: { code: 'field.required' } } });
      await takeSignInTurn(world, { receiver, address: addressOf(c) });
      await checkSignInBudget(world, receiver);
      const browser = asked?.browser ?? world.secret();
      await Promise.all([sendCode(world, auth, receiver, browser), world.sleep(answerMilliseconds)]);
      await writeAsked(c, { browser, receiver });
      return c.json({ sent: true as const }, 202);
    })
    .openapi(signInDefinitions.signIn, async (c) => {
      const { code, ...input } = c.req.valid('json');
      const asked = await readAsked(c);
      const receiver = (await receiverOf(input)) ?? asked?.receiver;
      if (!asked || !receiver) throw receiverMissing();
      await auth.api.consumeSignInCode({ body: { to: receiver.to, browser: asked.browser, code } });
      const account = await findSignInAccount(world, receiver);
      if (!account) throw new Refusal('sign-in.code-expired');
      const { headers } = await auth.api.openSession({
        body: { accountId: account.accountId },
        returnHeaders: true,
      });
      passCookies(c, headers);
      forgetAsked(c);
      const { name, roles } = account;
      return c.json({ account: { name, roles }, home: homeIn(c.var.locale, account) }, 200);
    })
    .openapi(signInDefinitions.signOut, async (c) => {
      const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
      passCookies(c, headers);
      // What a plain page cannot clean up itself: drafts and orders that the phone kept. A script asks her first.
      if (c.req.header('accept')?.includes('text/html')) c.header('Clear-Site-Data', '"cache", "storage"');
      return c.json({ signedOut: true as const }, 200);
    });
}

/** The sign-in function: the only one that loads the sign-in library. */
export function createAuthApp(world: World): OpenAPIHono<AppEnv> {
  const app = createDoor(world);
  app.route('/api', signInRoutes(world, createAuth(world)));
  app.route('/api', meRoutes);
  app.all('*', () => {
    throw new Refusal('route.unknown');
  });
  return app;
}
