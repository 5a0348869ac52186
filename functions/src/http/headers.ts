import type { MiddlewareHandler } from 'hono';
import type { Environment } from '../environment.ts';
import type { AppEnv } from './context.ts';

/** Hosts that a form of ours may lead to: the card provider's payment page. */
function formHosts(stripeBase: string | undefined): string {
  return stripeBase ? `'self' ${new URL(stripeBase).origin}` : `'self' https://checkout.stripe.com`;
}

type Headers = Readonly<Record<string, string>>;
const made = new WeakMap<Environment, { always: Headers; unlessSet: Headers }>();

function headersOf(environment: Environment): { always: Headers; unlessSet: Headers } {
  const before = made.get(environment);
  if (before) return before;
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${formHosts(environment.STRIPE_API_BASE)}`,
  ].join('; ');
  const headers = {
    unlessSet: {
      'Content-Security-Policy': policy,
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
    always: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(self), interest-cohort=()',
      ...(environment.PUBLIC_ORIGIN.startsWith('https:') && {
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
      }),
    },
  };
  made.set(environment, headers);
  return headers;
}

/** All of them at once, for an answer that has none of its own. */
export function plainHeaders(environment: Environment): Record<string, string> {
  const { always, unlessSet } = headersOf(environment);
  return { ...always, ...unlessSet };
}

/** No inline script or style anywhere, nothing from other hosts, no framing. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const { headers } = c.res;
  const { always, unlessSet } = headersOf(c.var.world.environment);
  for (const [name, value] of Object.entries(unlessSet)) if (!headers.has(name)) headers.set(name, value);
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
};
