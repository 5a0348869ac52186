import { randomInt } from 'node:crypto';
import { codeDigits, codeMinutes, maxGuesses, sessionDays } from '@rasa/domain/identity/sign-in';
import { Refusal } from '@rasa/domain/refusal';
import { addDays, addMinutes } from '@rasa/domain/time';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { World } from '../world.ts';

type Tools = Pick<World, 'clock' | 'sign'>;

/** A code waits under what it was sent to and the browser that asked: another browser cannot even guess at it. */
const placeSchema = z.object({ to: z.string(), browser: z.string() });
type Place = z.infer<typeof placeSchema>;
type Pending = { hash: string; guesses: number; endsAt: string };

const newCode = (): string => String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');

/** The library clears rows by its own clock; whether a code still counts is decided by `endsAt`. */
const clearedAt = (): Date => new Date(Date.now() + 2 * codeMinutes * 60_000);

const wrong = () => new Refusal('sign-in.code-wrong', { fields: { code: { code: 'sign-in.code-wrong' } } });

/**
 * Six digits, once, for five minutes and five guesses, kept as a keyed hash. One plugin for numbers and e-mail
 * addresses: the library's own two keep a phone's code readable and bind no code to a browser.
 */
export const signInCode = ({ clock, sign }: Tools) => {
  const identifierOf = ({ to, browser }: Place) => sign(`sign-in place|${to}|${browser}`);
  const hashOf = (identifier: string, code: string) => sign(`sign-in code|${identifier}|${code}`);

  return {
    id: 'sign-in-code',
    endpoints: {
      makeSignInCode: createAuthEndpoint({ method: 'POST', body: placeSchema }, async (ctx) => {
        const code = newCode();
        const identifier = await identifierOf(ctx.body);
        const pending: Pending = {
          hash: await hashOf(identifier, code),
          guesses: 0,
          endsAt: addMinutes(clock().toISOString(), codeMinutes),
        };
        await ctx.context.internalAdapter.createVerificationValue({
          identifier,
          value: JSON.stringify(pending),
          expiresAt: clearedAt(),
        });
        return { code };
      }),

      /** @throws Refusal for a code that is wrong, old, used, guessed at too often, or another browser's. */
      consumeSignInCode: createAuthEndpoint(
        { method: 'POST', body: placeSchema.extend({ code: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const identifier = await identifierOf(ctx.body);
          if (!(await internalAdapter.findVerificationValue(identifier)))
            throw new Refusal('sign-in.code-expired');
          // Of many guesses at once one gets the code to compare with; the others are told "wrong".
          const row = await internalAdapter.consumeVerificationValue(identifier);
          if (!row) throw wrong();
          const pending = JSON.parse(row.value) as Pending;
          if (pending.endsAt <= clock().toISOString()) throw new Refusal('sign-in.code-expired');
          if (pending.hash === (await hashOf(identifier, ctx.body.code))) return { ok: true };
          const guesses = pending.guesses + 1;
          if (guesses >= maxGuesses) throw new Refusal('sign-in.too-many-guesses');
          await internalAdapter.createVerificationValue({
            identifier,
            value: JSON.stringify({ ...pending, guesses }),
            expiresAt: row.expiresAt,
            // A code asked for meanwhile stays the newest.
            createdAt: row.createdAt,
          });
          throw wrong();
        },
      ),

      /** After the code, and after a second factor once there is one. Sets the session's cookie. */
      openSession: createAuthEndpoint(
        { method: 'POST', body: z.object({ accountId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const now = clock();
          const user = await internalAdapter.findUserById(ctx.body.accountId);
          if (!user) throw wrong();
          const times = {
            createdAt: now,
            updatedAt: now,
            expiresAt: new Date(addDays(now.toISOString(), sessionDays)),
          };
          // Where and with what somebody signed in is not kept.
          const session = await internalAdapter.createSession(
            user.id,
            false,
            { ...times, ipAddress: '', userAgent: '' },
            true,
          );
          await setSessionCookie(ctx, { session, user });
          return { ok: true };
        },
      ),
    },
  } satisfies BetterAuthPlugin;
};
