import { type RouteConfig, z } from '@hono/zod-openapi';
import { Refusal } from '@rasa/domain/refusal';
import { refusalText } from '@rasa/domain/refusal-text';
import type { Context, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { AppEnv, ErrorBody, Flash } from './context.ts';
import { errorBody } from './error.ts';
import { dropFlash, saveFlash } from './flash.ts';
import { coerce, type FormValue, nest } from './form-value.ts';
import { statusOf } from './status.ts';

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

export const isForm = (contentType: string | undefined): boolean => formTypes.test(contentType ?? '');

/** Browsers that send a form ask for a page by name; other programs ask for anything, and read JSON. */
const asksForJson = (accept: string | undefined): boolean =>
  accept !== undefined && !accept.includes('text/html');

/** Only a path of this site, as an address is written: never another host or scheme, nothing that a header cannot carry. */
export const localPath = (path: string | undefined): string | undefined =>
  path && /^\/(?![/\\])[!-[\]-~]*$/.test(path) ? path : undefined;

type Schema = Parameters<typeof coerce>[1];

function bodySchema(request: RouteConfig['request']): Schema | undefined {
  const content = request?.body?.content as Record<string, { schema?: unknown }> | undefined;
  const schema = content?.['application/json']?.schema;
  return schema
    ? (z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema)
    : undefined;
}

/** A name at the very start may stand for a whole page of ours, such as the home that a sign-in answers. */
function fill(template: string, answer: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    const value = String(answer[name] ?? '');
    return at === 0 && localPath(value) ? value : encodeURIComponent(value.toWellFormed());
  });
}

async function ledOn(c: Context<AppEnv>, form: Record<string, FormValue>, next: string | undefined) {
  const answer = c.res.headers.get('content-type')?.includes('json')
    ? ((await c.res.clone().json()) as Record<string, unknown>)
    : {};
  const to =
    (typeof answer.redirectUrl === 'string' && answer.redirectUrl) ||
    fill(localPath(text(form._next)) ?? next ?? backPath(c, form), answer);
  return seeOther(c, to);
}

const text = (value: FormValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The page the form stands on: named by the form, else by the browser. */
function backPath(c: Context<AppEnv>, form: Record<string, FormValue>): string {
  const named = localPath(text(form._back));
  if (named) return named;
  const { PUBLIC_ORIGIN } = c.var.world.environment;
  const referer = c.req.header('referer');
  return (referer?.startsWith(`${PUBLIC_ORIGIN}/`) && localPath(referer.slice(PUBLIC_ORIGIN.length))) || '/';
}

/** 303: the browser fetches the page with GET, so that reloading it repeats nothing. Cookies set or cleared before stay so. */
function seeOther(c: Context<AppEnv>, to: string): Response {
  const cookies = c.res.headers.getSetCookie();
  const response = new Response(null, {
    status: 303,
    headers: { Location: to, 'Cache-Control': 'no-store' },
  });
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  const cleared = c.res.headers.get('Clear-Site-Data');
  if (cleared) response.headers.set('Clear-Site-Data', cleared);
  return response;
}

/** To a page that shows again what was typed; in words alone where no more is kept for visitors from there. */
async function ledWith(c: Context<AppEnv>, flash: Flash, to: string): Promise<Response> {
  try {
    await saveFlash(c, flash);
    return seeOther(c, to);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { locale } = c.var;
    const back = { id: 'Kembali', en: 'Back' }[locale];
    const words = [flash.error?.message, refusalText(error, locale)].filter(Boolean).join(' ');
    const page = html`<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Rasa Desa</title></head><body><p>${words}</p><p><a href="${to}">${back}</a></p></body></html>`;
    return new Response(String(await page), {
      status: statusOf[error.code],
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
}

/** More than any form of ours asks; a body of nothing but names would keep the process busy. */
const maxFormParts = 1000;

function hasMoreThan(most: number, mark: string, bytes: Buffer): boolean {
  let at = -1;
  for (let found = 0; found <= most; found += 1) {
    at = bytes.indexOf(mark, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** What was sent, or why it is not read. */
async function readForm(request: Request): Promise<FormData | Refusal> {
  const type = request.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await request.arrayBuffer());
  const mark = type.toLowerCase().startsWith('multipart/') ? '\r\n--' : '&';
  if (hasMoreThan(maxFormParts, mark, bytes)) return new Refusal('body.too-large');
  const form = new Response(bytes, { headers: { 'Content-Type': type } });
  return form.formData().catch(() => new Refusal('body.unreadable'));
}

/** What the page shows again; files and the form's own marks are not kept. */
function keptValues(data: FormData): Flash['values'] {
  const texts = new Map<string, string[]>();
  for (const [name, value] of data)
    if (!name.startsWith('_') && typeof value === 'string')
      texts.set(name, [...(texts.get(name) ?? []), value]);
  return Object.fromEntries([...texts].map(([name, list]) => [name, list.length === 1 ? list[0]! : list]));
}

/** The page was drawn for a seller whom this browser helps no more: in another tab another one was chosen. */
function isForAnother(c: Context<AppEnv>, sellerId: string | undefined): boolean {
  const { asker } = c.var;
  return sellerId !== undefined && (asker.kind === 'visitor' || asker.helping?.sellerId !== sellerId);
}

const withoutQuery = (path: string): string => path.split(/[?#]/)[0]!;

function keptForm(form: Record<string, FormValue>, data: FormData, back: string): Flash {
  const [name, key] = [text(form._form), text(form._key)];
  return {
    path: withoutQuery(back),
    ...(name && { form: name }),
    ...(key && { key }),
    values: keptValues(data),
  };
}

/**
 * For a form that is refused before it could be read: back to the page that the browser names, with nothing kept.
 * @throws the refusal, for other callers.
 */
export async function ledBack(c: Context<AppEnv>, refusal: Refusal): Promise<Response> {
  if (!isForm(c.req.header('content-type')) || asksForJson(c.req.header('accept'))) throw refusal;
  const back = backPath(c, {});
  const error = errorBody(refusal, c.var.locale);
  return ledWith(c, { path: withoutQuery(back), error, values: {} }, back);
}

/**
 * Lets plain HTML forms use the same route as JSON does. The form's texts become the JSON that the route's schema
 * asks for; success is answered with a redirect, a refusal leads back to the page with the input kept.
 * `_next`, `_back`, `_form`, `_for` (the seller in whose name it is sent) and `_key` (the idempotency key) are the form's own fields. With `_keep`, success too leads
 * back with the input kept: the form is not finished, and a button of it only asked; its value names the place on the
 * page to go on at. Files are handed to the route.
 */
export function formDoor(
  request: RouteConfig['request'],
  next: string | undefined,
): MiddlewareHandler<AppEnv> {
  let schema: Schema | undefined;
  return async (c, proceed) => {
    if (c.req.method === 'GET' || !isForm(c.req.header('content-type'))) return proceed();
    const data = await readForm(c.req.raw);
    if (data instanceof Refusal) return ledBack(c, data);
    const form = nest(data.entries() as Iterable<[string, string | File]>);
    const headers = new Headers(c.req.raw.headers);
    const key = text(form._key);
    if (key && !headers.has('idempotency-key')) headers.set('idempotency-key', key);
    const takesFiles = Boolean(
      (request?.body?.content as object | undefined) && 'multipart/form-data' in request!.body!.content,
    );
    if (takesFiles) {
      headers.delete('content-type');
      headers.delete('content-length');
      c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers, body: data });
    } else {
      schema ??= bodySchema(request) ?? {};
      headers.set('content-type', 'application/json');
      headers.delete('content-length');
      const fields = Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith('_')));
      const body = JSON.stringify(coerce(fields, { ...schema, type: 'object' }) ?? {});
      c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers, body });
    }
    c.req.bodyCache = {};
    if (isForAnother(c, text(form._for))) {
      const refusal = new Refusal('mandate.other-seller');
      if (asksForJson(c.req.header('accept'))) throw refusal;
      const back = backPath(c, form);
      c.res = await ledWith(
        c,
        { ...keptForm(form, data, back), error: errorBody(refusal, c.var.locale) },
        back,
      );
      return;
    }
    await proceed();
    if (asksForJson(c.req.header('accept'))) return;
    const back = backPath(c, form);
    const refused = c.res.status >= 400 && c.res.headers.get('content-type')?.includes('json');
    if (refused) {
      const { error } = (await c.res.clone().json()) as { error: ErrorBody };
      c.res = await ledWith(c, { ...keptForm(form, data, back), error }, back);
    } else if (c.res.status < 300 && text(form._keep)) {
      const place = `${withoutQuery(back)}#${encodeURIComponent(text(form._keep)!)}`;
      c.res = await ledWith(c, keptForm(form, data, back), place);
    } else if (c.res.status < 300) {
      await dropFlash(c, withoutQuery(back));
      c.res = await ledOn(c, form, next);
    }
  };
}
