import type { SignInReceiver } from '@rasa/domain/identity/sign-in';
import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { z } from 'zod';
import type { AppEnv } from './context.ts';

const cookieName = '__Host-sign-in';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
const keptMinutes = 10;

const askedSchema = z.object({
  browser: z.string().min(20),
  channel: z.enum(['phone', 'mail']),
  to: z.string(),
});

/** A browser that asked for a code, and where it asked it to be sent: so that no page's address carries a number. */
export type Asked = { browser: string; receiver: SignInReceiver };

/** @returns undefined where the browser asked for none, some minutes ago, or shows a cookie that is not ours. */
export async function readAsked(c: Context<AppEnv>): Promise<Asked | undefined> {
  const text = await getSignedCookie(c, c.var.world.environment.AUTH_SECRET, cookieName);
  if (!text) return undefined;
  const { browser, ...receiver } = askedSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return { browser, receiver };
}

export async function writeAsked(c: Context<AppEnv>, { browser, receiver }: Asked): Promise<void> {
  const text = Buffer.from(JSON.stringify({ browser, ...receiver })).toString('base64url');
  await setSignedCookie(c, cookieName, text, c.var.world.environment.AUTH_SECRET, {
    ...attributes,
    maxAge: keptMinutes * 60,
  });
}

export const forgetAsked = (c: Context<AppEnv>): void => {
  deleteCookie(c, cookieName, attributes);
};
