import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

/** Hosts that a form of ours may lead to: the card provider's payment page. */
function formHosts(stripeBase: string | undefined): string {
  return stripeBase ? `'self' ${new URL(stripeBase).origin}` : `'self' https://checkout.stripe.com`;
}

/** No inline script or style anywhere, nothing from other hosts, no framing. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const { environment } = c.var.world;
  const headers = c.res.headers;
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
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  if (!headers.has('Cross-Origin-Resource-Policy'))
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set(
    'Permissions-Policy',
    'camera=(self), microphone=(self), geolocation=(self), interest-cohort=()',
  );
  if (environment.PUBLIC_ORIGIN.startsWith('https:'))
    headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};
