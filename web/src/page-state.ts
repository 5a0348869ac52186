import { FetchState } from 'astro/hono';
import type { MiddlewareHandler } from 'hono';
import { splitLocale } from './locale.ts';
import { pathsIn } from './paths.ts';
import { textIn } from './text.ts';

/** Where Astro keeps what the adapter gave to `render`: the visitor's address, whether to add cookies. */
const renderOptions = Symbol.for('astro.renderOptions');

/** The request for the page without the language's prefix: one page file serves all languages. */
function withoutPrefix(request: Request, url: URL, pathname: string): Request {
  if (url.pathname === pathname) return request;
  const bare = new Request(new URL(pathname + url.search, url), request);
  const options = Reflect.get(request, renderOptions) as object | undefined;
  Reflect.set(bare, renderOptions, { ...options, routeData: undefined });
  return bare;
}

/** Prepares `Astro.locals`. */
export function pageState(): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url);
    const { locale, pathname } = splitLocale(url.pathname);
    const state = new FetchState(withoutPrefix(c.req.raw, url, pathname));
    // A page that breaks half-way must become the error page, so nothing is sent before it is whole.
    state.streaming = false;
    Object.assign(state.locals, { locale, t: textIn(locale), to: pathsIn(locale) } satisfies App.Locals);
    c.set('fetchState', state);
    await next();
  };
}
