import { createApp } from '@rasa/functions/api';
import { foundRoutes } from '@rasa/functions/found/routes';
import type { AppEnv } from '@rasa/functions/http/context';
import { answerError } from '@rasa/functions/http/error';
import { type World, world } from '@rasa/functions/world';
import { astro, FetchState } from 'astro/hono';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { apiFor } from './api.ts';
import { keptByEdge } from './kept-page.ts';
import { localePath, plainPathname, splitLocale } from './locale.ts';
import { ownerHeader } from './owner.ts';
import { pathsIn } from './paths.ts';
import { shelvesAt, textIn } from './text.ts';

/** `astro()` finds the state of its request under this name. */
const stateKey = 'fetchState';

/** Where Astro keeps what its adapter gave to `render`: the visitor's address, whether cookies are added. */
const renderOptions = Symbol.for('astro.renderOptions');

/** The request for another page: without the language's prefix, so that one page file serves all languages. */
function forPage(request: Request, pathname: string): Request {
  const url = new URL(request.url);
  if (url.pathname === pathname) return request;
  const other = new Request(new URL(pathname + url.search, url.origin), request);
  const options = Reflect.get(request, renderOptions) as object | undefined;
  Reflect.set(other, renderOptions, { ...options, routeData: undefined });
  return other;
}

async function localsOf(c: Context<AppEnv>, app: Hono<AppEnv>): Promise<App.Locals> {
  const { locale, asker, flash, world } = c.var;
  const url = new URL(c.req.url);
  return {
    locale,
    t: await textIn(locale, shelvesAt(splitLocale(url.pathname).pathname)),
    to: pathsIn(locale),
    here: localePath(locale, splitLocale(url.pathname).pathname + url.search),
    origin: world.environment.PUBLIC_ORIGIN,
    principal: asker?.kind === 'account' ? asker : undefined,
    flash,
    refusal: undefined,
    api: apiFor(c.req.raw, locale, (url, init) => app.request(url, init, c.env)),
  };
}

/** Draws one page with its `Astro.locals`. */
async function draw(c: Context<AppEnv>, app: Hono<AppEnv>, pathname: string): Promise<void> {
  const state = new FetchState(forPage(c.req.raw, pathname));
  // A page that breaks half-way must become the error page, so nothing is sent before it is whole.
  state.streaming = false;
  Object.assign(state.locals, await localsOf(c, app));
  c.set(stateKey as never, state as never);
}

/** One spelling per page: others lead to it. */
const spellPlainly: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  const plain = plainPathname(url.pathname);
  return plain === undefined ? next() : c.redirect(plain + url.search, 301);
};

/** The whole site: the API's app with the pages mounted in it, so that both pass the same checks. */
export function createSite(world: World): Hono<AppEnv> {
  const app = createApp(world);
  app.route('/', foundRoutes);
  const pages = new Hono<AppEnv>();
  pages.get('*', keptByEdge, spellPlainly, async (c, next) => {
    await draw(c, app, splitLocale(c.req.path).pathname);
    await next();
    c.header('Content-Language', c.var.locale);
    const { asker } = c.var;
    if (asker?.kind === 'account' && !asker.helping) c.header(ownerHeader, asker.accountId);
  });
  pages.get('*', astro());
  app.route('/', pages);
  app.onError(async (error, c) => {
    const answer = answerError(error, c);
    const isPage = c.req.method === 'GET' && !c.req.path.startsWith('/api/');
    if (!isPage) return answer;
    await draw(c, app, '/500');
    const page = (await astro()(c, async () => {})) ?? answer;
    const headers = new Headers(page.headers);
    const retryAfter = answer.headers.get('retry-after');
    if (retryAfter !== null) headers.set('retry-after', retryAfter);
    return new Response(page.body, { status: answer.status, headers });
  });
  return app;
}

let site: Hono<AppEnv> | undefined;

/** The site of this process, made at the first request, so that importing it costs nothing and needs no environment. */
export function theSite(): Hono<AppEnv> {
  site ??= createSite(world());
  return site;
}
