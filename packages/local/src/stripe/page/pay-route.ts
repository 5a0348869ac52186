import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type Stripe from 'stripe';
import { paySession } from '../object/payment.ts';
import { expireDueSessions } from '../object/session.ts';
import type { Stand } from '../stand.ts';
import { billContent, noteContent, page, policyFor } from './pay-page.ts';
import { type Wording, wordingFor } from './wording.ts';

type Session = Stripe.Checkout.Session;

/** The hosted payment page: a form without scripts, each button of which posts to the page's own address. */
export function payRoutes(stand: Stand): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', policyFor(find(stand, c.req.path.split('/').at(-1) ?? '')));
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    c.header('x-content-type-options', 'nosniff');
  });
  app.get('/:id', (c) => {
    const session = find(stand, c.req.param('id'));
    if (session === undefined) return c.html(unknownPage(), 404);
    return c.html(showPage(stand, session, c.req.query('declined') !== undefined));
  });
  app.post('/:id', async (c) => {
    const session = find(stand, c.req.param('id'));
    if (session === undefined) return c.html(unknownPage(), 404);
    const { act } = await c.req.parseBody();
    if (act === 'cancel') return c.redirect(session.cancel_url ?? here(session), 303);
    if (act !== 'pay' && act !== 'decline') return c.redirect(here(session), 303);
    const outcome = act === 'pay' ? 'paid' : 'declined';
    const after = stand.book.change((draft) => paySession(stand, draft, session.id, outcome));
    stand.wakeCourier();
    if (after.status === 'complete') return c.redirect(successUrl(after), 303);
    return c.redirect(after.status === 'open' ? `${here(session)}?declined` : here(session), 303);
  });
  return app;
}

/** Relative, since the page can stand behind another server's address. */
function here(session: Session): string {
  return `./${session.id}`;
}

function find(stand: Stand, id: string): Session | undefined {
  stand.book.change((draft) => expireDueSessions(stand, draft));
  return stand.book.get('session', id);
}

function successUrl({ success_url, id }: Session): string {
  return (success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', id);
}

function showPage(stand: Stand, session: Session, isDeclined: boolean) {
  const wording = wordingFor(session.locale);
  if (session.status === 'open') {
    const description = stand.book.get('basket', session.id)?.description ?? '';
    return page(wording, billContent(wording, { description, session, isDeclined }));
  }
  return page(wording, overContent(wording, session));
}

function overContent(wording: Wording, session: Session) {
  if (session.status === 'complete')
    return noteContent('good', wording.paid, { to: successUrl(session), label: wording.back });
  const link = session.cancel_url === null ? undefined : { to: session.cancel_url, label: wording.back };
  return noteContent('trouble', wording.expired, link);
}

function unknownPage() {
  const wording = wordingFor('id');
  return page(wording, noteContent('trouble', wording.unknown));
}
