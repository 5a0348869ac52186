import { sessionDays } from '@rasa/domain/identity/sign-in';
import { betterAuth } from 'better-auth/minimal';
import { sessionCookie, sessionCookieAttributes } from '../http/session.ts';
import type { World } from '../world.ts';
import { authAdapter } from './adapter.ts';
import { signInCode } from './code.ts';

/**
 * The sign-in library, used for what must not be home-made: single-use codes, sessions and their signed cookie, and
 * the second factors of staff (passkey, TOTP), whose plugins go into `plugins` and between code and session in
 * `app.ts`. Its own HTTP routes are not mounted; only our routes call it.
 */
export function createAuth(world: World) {
  const { environment, log, store } = world;
  return betterAuth({
    baseURL: environment.PUBLIC_ORIGIN,
    secret: environment.AUTH_SECRET,
    database: authAdapter(store),
    plugins: [signInCode(world)],
    telemetry: { enabled: false },
    // Limits are ours, by conditional counters: they hold without the library's routes.
    rateLimit: { enabled: false },
    // No cookie cache: a revoked session must bite on the next request.
    session: { expiresIn: sessionDays * 24 * 60 * 60, cookieCache: { enabled: false } },
    advanced: {
      // `__Secure-` would go before our own prefix.
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookie, attributes: sessionCookieAttributes } },
      ipAddress: { disableIpTracking: true },
    },
    logger: {
      level: 'error',
      // The message alone: its arguments may hold rows.
      log: (_level, message) => log.error('sign-in library', { text: message }),
    },
  });
}
