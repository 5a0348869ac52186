type App = { request(path: string, init?: RequestInit): Response | Promise<Response> };

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

/** Somebody at a browser of her own: it keeps cookies and says where its requests come from. */
export function browserOf(app: App, options: { origin?: string; address?: string; cookies?: string } = {}) {
  const { origin = 'http://shop.test', address = '198.51.100.7', cookies = '' } = options;
  const jar = new Map(
    cookies
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  );

  /** As the browser sends them. */
  const cookiesSent = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  const keep = (headers: Headers): void => {
    for (const cookie of headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) jar.delete(name);
      else jar.set(name, value);
    }
  };

  async function ask(method: string, path: string, body?: unknown, type = 'json'): Promise<Answer> {
    const response = await app.request(`${origin}${path}`, {
      method,
      headers: {
        origin,
        'x-forwarded-for': `${address}, 203.0.113.1`,
        ...(jar.size > 0 && { cookie: cookiesSent() }),
        ...(body !== undefined && {
          'content-type': type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
        }),
      },
      ...(body !== undefined && {
        body: type === 'json' ? JSON.stringify(body) : new URLSearchParams(body as Record<string, string>),
      }),
    });
    keep(response.headers);
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? ((await response.json()) as Record<string, unknown>) : {},
    };
  }

  return {
    jar,
    cookies: cookiesSent,
    get: (path: string) => ask('GET', path),
    post: (path: string, body: unknown = {}) => ask('POST', path, body),
    put: (path: string, body: unknown) => ask('PUT', path, body),
    patch: (path: string, body: unknown) => ask('PATCH', path, body),
    delete: (path: string) => ask('DELETE', path),
    /** As an HTML form sends it. */
    form: (path: string, fields: Record<string, string>) => ask('POST', path, fields, 'form'),
  };
}
export type Browser = ReturnType<typeof browserOf>;

/** The code of a refusal. */
export const refusalCode = ({ body }: Answer): string | undefined =>
  (body.error as { code?: string } | undefined)?.code;
