import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type Stripe from 'stripe';
import type { Draft, StoredEvent } from './book/book.ts';
import type { StripeControl } from './control.ts';
import { controlApi } from './control-api.ts';
import { findCharge, listCharges } from './object/charge.ts';
import { findIntent } from './object/intent.ts';
import { createRefund, findRefund, listRefunds } from './object/refund.ts';
import { createSession, expireSession, findSession, listSessions } from './object/session.ts';
import { payRoutes } from './page/pay-route.ts';
import type { Stand } from './stand.ts';
import { type Act, answerCall, type StandContext } from './wire/call.ts';
import { openKeys } from './wire/idempotency.ts';
import { LIST_PARAMS, listPage } from './wire/list.ts';
import { onlyKnown, type Params, text } from './wire/params.ts';
import { noSuch, StripeRefusal } from './wire/refusal.ts';

export function stripeApp(stand: Stand, control: StripeControl): Hono<{ Bindings: HttpBindings }> {
  const keys = openKeys(stand.book, stand.now);
  const app = new Hono<{ Bindings: HttpBindings }>();
  const call = (act: Act) => (c: StandContext) => answerCall(stand, keys, c, act);

  app.post(
    '/v1/checkout/sessions',
    call((draft, params) => createSession(stand, draft, params)),
  );
  app.get(
    '/v1/checkout/sessions',
    call((draft, params) => listSessions(draft, params)),
  );
  app.get(
    '/v1/checkout/sessions/:id',
    call((draft, _params, id) => findSession(draft, id)),
  );
  app.post(
    '/v1/checkout/sessions/:id/expire',
    call((draft, _params, id) => expireSession(stand, draft, id)),
  );
  app.get(
    '/v1/payment_intents/:id',
    call((draft, _params, id) => findIntent(draft, id)),
  );
  app.get(
    '/v1/charges',
    call((draft, params) => listCharges(draft, params)),
  );
  app.get(
    '/v1/charges/:id',
    call((draft, _params, id) => findCharge(draft, id)),
  );
  app.post(
    '/v1/refunds',
    call((draft, params) => createRefund(stand, draft, params)),
  );
  app.get(
    '/v1/refunds',
    call((draft, params) => listRefunds(draft, params)),
  );
  app.get(
    '/v1/refunds/:id',
    call((draft, _params, id) => findRefund(draft, id)),
  );
  app.get(
    '/v1/events',
    call((draft, params) => listEvents(draft, params)),
  );
  app.get(
    '/v1/events/:id',
    call((draft, _params, id) => findEvent(draft, id)),
  );
  app.route('/pay', payRoutes(stand));
  app.route('/_control', controlApi(control));
  app.notFound((c) => answerUnknown(c));
  app.onError((error, c) => {
    console.error(error);
    return c.json({ error: { type: 'api_error', message: 'The stand-in has a bug; see its log' } }, 500);
  });
  return app;
}

function answerUnknown(c: Pick<StandContext, 'req' | 'json'>): Response {
  const refusal = new StripeRefusal(`Unrecognized request URL (${c.req.method}: ${c.req.path}).`);
  return c.json(refusal.body, 404);
}

function findEvent(draft: Draft, id: string): StoredEvent {
  const event = draft.get('event', id);
  if (event === undefined) throw noSuch('event', id);
  return event;
}

function listEvents(draft: Draft, params: Params): Stripe.ApiList<StoredEvent> {
  onlyKnown(params, [...LIST_PARAMS, 'type']);
  const type = text(params, 'type');
  const events = draft.list('event').filter((event) => type === undefined || event.type === type);
  return listPage(params, '/v1/events', events);
}
