import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Draft } from '../book/book.ts';
import { expireDueSessions } from '../object/session.ts';
import { newId, type Stand } from '../stand.ts';
import { expand } from './expand.ts';
import { readForm } from './form.ts';
import { type KeyedCall, type Keys, printOf } from './idempotency.ts';
import type { Params } from './params.ts';
import { StripeRefusal } from './refusal.ts';

export type StandContext = Context<{ Bindings: HttpBindings }>;

/** Works at once, so that it and its idempotency key are written together. */
export type Act = (draft: Draft, params: Params, id: string) => object;

interface Answer {
  status: number;
  body: object;
}

/** One call of Stripe's API: who asks, with which key, what goes wrong on purpose, and the work itself. */
export async function answerCall(stand: Stand, keys: Keys, c: StandContext, act: Act): Promise<Response> {
  const requestId = newId('req');
  c.header('request-id', requestId);
  try {
    checkSecretKey(c.req.header('authorization'));
    const text = c.req.method === 'POST' ? await c.req.text() : new URL(c.req.url).search.slice(1);
    const params = { form: readForm(text), name: '' };
    const call: KeyedCall = {
      key: c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined,
      path: c.req.path,
      print: printOf(c.req.method, c.req.path, params.form),
      requestId,
    };
    return await keys.hold(call, () => workOn(stand, keys, c, call, params, act));
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    return send(c, error);
  }
}

async function workOn(
  stand: Stand,
  keys: Keys,
  c: StandContext,
  call: KeyedCall,
  params: Params,
  act: Act,
): Promise<Response> {
  const name = `${c.req.method} ${c.req.path}`;
  const early = await stand.faults.meet('before', name);
  if (early !== undefined) return spoil(c, early);
  stand.book.change((draft) => expireDueSessions(stand, draft));
  const kept = keys.find(call);
  if (kept !== undefined) {
    c.header('idempotent-replayed', 'true');
    c.header('original-request', kept.requestId);
  }
  const answer =
    kept ?? carryOut(stand, keys, call, params, (draft) => act(draft, params, c.req.param('id') ?? ''));
  stand.wakeCourier();
  const late = await stand.faults.meet('after', name);
  return late === undefined ? send(c, answer) : spoil(c, late);
}

function carryOut(
  stand: Stand,
  keys: Keys,
  call: KeyedCall,
  params: Params,
  act: (draft: Draft) => object,
): Answer {
  try {
    return stand.book.change((draft) => {
      const body = expand(draft, params, act(draft));
      keys.keep(draft, call, { status: 200, body });
      return { status: 200, body };
    });
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    const { status, body, isKept } = error;
    if (isKept) stand.book.change((draft) => keys.keep(draft, call, { status, body }));
    return { status, body };
  }
}

function checkSecretKey(authorization: string | undefined): void {
  if (/^Bearer sk_test_\w+$/.test(authorization ?? '')) return;
  const given = authorization?.replace(/^Bearer /, '').slice(0, 8) ?? '';
  throw new StripeRefusal(`Invalid API Key provided: ${given}***`, { status: 401 });
}

function send(c: StandContext, { status, body }: Answer): Response {
  return c.json(body, status as ContentfulStatusCode);
}

function spoil(c: StandContext, how: number | 'cut'): Response {
  if (how === 'cut') c.env.incoming.socket.destroy();
  const status = how === 'cut' ? 500 : how;
  const type = status === 429 ? 'invalid_request_error' : 'api_error';
  return send(c, new StripeRefusal('An error occurred on purpose', { status, type }));
}
