import type { Locale } from '@rasa/domain/language';
import { Refusal } from '@rasa/domain/refusal';
import { refusalText } from '@rasa/domain/refusal-text';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv, ErrorBody } from './context.ts';
import { statusOf } from './status.ts';

const retryAfterSeconds = 2;

/** Expected failures that are thrown below the domain and have a refusal of their own. */
const refusalByName: Record<string, Refusal> = {
  BadCursor: new Refusal('cursor.invalid'),
  TableBusy: new Refusal('system.busy'),
  Conflict: new Refusal('system.busy'),
  ProviderUnavailable: new Refusal('checkout.unavailable'),
};

/** The sender went away in the middle of a body. Nobody hears the answer, and nothing of ours failed. */
const isCutOff = (error: Error): boolean =>
  error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';

function asRefusal(error: Error): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return isCutOff(error) ? new Refusal('body.unreadable') : refusalByName[error.name];
}

export function errorBody(refusal: Refusal, locale: Locale): ErrorBody {
  const fields = Object.entries(refusal.fields);
  return {
    code: refusal.code,
    message: refusalText(refusal, locale),
    ...(fields.length > 0 && {
      fields: Object.fromEntries(fields.map(([path, field]) => [path, refusalText(field, locale)])),
    }),
    ...(refusal.detail && { detail: refusal.detail }),
  };
}

/** Every error becomes an answer here and nowhere else. A bug is a 500 that tells the asker nothing of its cause. */
export function answerError(error: Error, c: Context<AppEnv>): Response {
  const locale = c.get('locale') ?? 'id';
  const refusal = asRefusal(error);
  if (refusal) {
    const status = statusOf[refusal.code];
    if (status === 503) c.header('Retry-After', String(retryAfterSeconds));
    return c.json({ error: errorBody(refusal, locale) }, status);
  }
  // Its own response: a plain handler would turn a 403 into a 500.
  if (error instanceof HTTPException) {
    const code = error.status === 413 ? 'body.too-large' : error.status < 500 ? 'body.unreadable' : undefined;
    if (code) return c.json({ error: errorBody(new Refusal(code), locale) }, error.status);
  }
  c.get('world')?.log.error('request failed', { method: c.req.method, route: c.req.routePath, error });
  return c.json({ error: { code: 'system.failed', message: failed[locale] } }, 500);
}

const failed = {
  id: 'Ada gangguan di sistem kami. Isian Anda tidak dikirim; coba lagi sebentar lagi.',
  en: 'Something failed on our side. Nothing was sent; please try again shortly.',
};
