import type { Locale } from '@rasa/domain/language';
import type { Api } from '@rasa/functions/api';
import type { ErrorBody } from '@rasa/functions/http/context';
import type { APIContext } from 'astro';
import { type ClientResponse, hc } from 'hono/client';

export type ApiClient = ReturnType<typeof hc<Api>>;

/** What the API must know of the visitor in whose name a page asks. */
const forwarded = ['cookie', 'user-agent', 'origin', 'sec-fetch-site', 'x-forwarded-for'];

type Ask = (url: string, init: RequestInit) => Response | Promise<Response>;

/** The API's typed client for one request of one visitor; `ask` is the Hono app itself, so nothing leaves the process. */
export function apiFor(request: Request, locale: Locale, ask: Ask): ApiClient {
  const headers: Record<string, string> = { 'accept-language': locale };
  for (const name of forwarded) {
    const value = request.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return hc<Api>(`${new URL(request.url).origin}/api`, {
    headers,
    fetch: (input: RequestInfo | URL, init?: RequestInit) => ask(String(input), init ?? {}),
  });
}

type Data<Answer> =
  Answer extends ClientResponse<infer Body, number, string>
    ? Body extends { error: { code: string } }
      ? never
      : Body
    : never;

type Loaded<Body> =
  | { data: Body; error?: undefined; response?: undefined }
  | { data?: undefined; error: ErrorBody; response: Response };

type Page = Pick<APIContext, 'locals' | 'redirect' | 'rewrite'>;

const refused = new WeakMap<App.Locals, Promise<Response>>();

/**
 * The 403 page in place of this one, drawn once: several questions of one page may be refused at the same time,
 * and each rewriting counts towards the few that Astro takes for a loop.
 */
function refusedPage(page: Page): Promise<Response> {
  const answer = refused.get(page.locals) ?? page.rewrite('/403');
  refused.set(page.locals, answer);
  return answer;
}

/**
 * Asks the API for what a page shows:
 * `const { data, response } = await load(Astro, api.offers.$get()); if (response) return response;`
 * `response` is what a page answers when it cannot go on: the sign-in page, 403, 404 or 429 as a page.
 * A page that can go on looks at `error` (`{ code, message, fields }`) instead.
 * @throws Error where the API failed, which becomes the error page.
 */
export async function load<Answer extends ClientResponse<unknown, number, string>>(
  page: Page,
  asked: Promise<Answer>,
): Promise<Loaded<Data<Answer>>> {
  const answer = await asked;
  if (answer.ok) return { data: (await answer.json()) as Data<Answer> };
  if (answer.status >= 500) throw new Error(`the API answered ${answer.status}`);
  const { error } = (await answer.json()) as { error: ErrorBody };
  const { to, here } = page.locals;
  if (answer.status === 401) return { error, response: page.redirect(to.signIn({ lanjut: here })) };
  if (answer.status === 404) return { error, response: new Response(null, { status: 404 }) };
  page.locals.refusal = { status: answer.status, message: error.message };
  return { error, response: await refusedPage(page) };
}
